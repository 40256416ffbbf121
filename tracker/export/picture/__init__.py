"""Pictures drawn with Vega-Altair and vl-convert (extra `pictures`), imported only where something is drawn."""
