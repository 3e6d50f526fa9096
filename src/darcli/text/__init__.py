"""Arabic text and nothing more: letters, folding, tokens, numbers."""
