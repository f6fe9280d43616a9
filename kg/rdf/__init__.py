"""The staircase from values to triples: terms, IRIs, descriptions, and the writers of graph files."""
