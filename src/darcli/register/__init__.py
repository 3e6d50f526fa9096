"""Across reports: the casualty table."""
