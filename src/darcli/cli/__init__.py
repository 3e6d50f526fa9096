"""The commands: plumbing between streams and the library."""
