"""Both ends of a pipe, and what eyes see."""
