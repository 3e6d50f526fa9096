"""People's names: split, key, romanise, compare, group."""
