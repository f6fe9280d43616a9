"""Statements without a query: all of a graph, those about one thing of a fresh file, names of blank nodes."""
