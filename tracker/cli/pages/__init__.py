"""`claims report`: the ledger's values put into the words of pages. What renders them is `tracker.export.site`."""
