"""What does not add up: rules inside one report and across reports, listed in ``rules``."""
