"""From names as somebody types them to things of a graph."""
