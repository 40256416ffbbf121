"""The static site: values -> pages -> a folder. Jinja2 (extra `report`) is imported only where one is made."""
