"""Seeded faults: consistent reports in which one weekday, number, name, age, sum or date was changed, and whether check finds it."""
