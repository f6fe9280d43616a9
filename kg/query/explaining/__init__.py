"""Why something is in a graph, in words."""
