"""How the files of a build are called that others look for."""

TURTLE = "graph.ttl"
"""The facts."""
NQUADS = "graph.nq"
"""The facts, and everything about them."""
PICTURE = "graph.html"
"""The page with the picture, the table of claims and the list."""
