"""Serves one graph on this machine: a SPARQL endpoint for programs, a site for people.

A request goes through `guard` (who may ask), then to one of the rooms that `app` lists: each gives its routes
for a `Site`, the graph with what is known of it. Handlers are plain functions: they run in threads, and what
they ask of the graph runs in processes that can be killed. Nothing here writes to the graph.
"""

from kg.serve.app import create_app
from kg.serve.settings import Settings

__all__ = ["Settings", "create_app"]
