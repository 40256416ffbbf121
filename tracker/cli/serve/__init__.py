"""`claims serve`: the ledger on this machine's own loopback, through Datasette."""
