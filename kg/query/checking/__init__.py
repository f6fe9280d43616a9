"""What cannot be true in a graph."""
