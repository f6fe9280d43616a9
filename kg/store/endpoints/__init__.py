"""Graphs on servers elsewhere, over the SPARQL protocol."""
