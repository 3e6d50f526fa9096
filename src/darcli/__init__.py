"""darcli: Arabic incident reports to checked casualty tables."""
