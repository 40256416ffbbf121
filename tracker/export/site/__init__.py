"""The static site: values -> pages, and pages -> a folder. Jinja2 (extra `report`) is imported only where it is made."""
