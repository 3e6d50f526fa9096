"""The page: a dossier as one HTML file that needs nothing else."""
