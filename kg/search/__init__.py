"""Search over everything that has a name, as somebody types: an index of names beside the graph.

Not for abstracts or quotes: the words of texts are asked in SPARQL (`papers-with-words`).
See docs/decisions/032-search-and-api.md.
"""

from kg.search.finder import Finder
from kg.search.found import Group, Hit, Hits, Match
from kg.search.index import Index
from kg.search.keeping import INDEX, asked, make_ready, open_index

__all__ = ["INDEX", "Finder", "Group", "Hit", "Hits", "Index", "Match", "asked", "make_ready", "open_index"]
