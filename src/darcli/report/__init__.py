"""Reading one report: str in, records out."""
