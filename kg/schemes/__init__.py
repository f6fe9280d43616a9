"""SKOS vocabularies that somebody gives beside the documents: read, and made of what is no SKOS yet.

    read_topics([Path("cso.ttl")], name)     what they say, together
    cso_to_skos(Path("cso.csv.gz"))          the Computer Science Ontology's CSV as SKOS in Turtle

Which concepts of papers the topics are, `kg.resolve.topic_matches` finds out.
"""

from kg.schemes.cso import cso_to_skos
from kg.schemes.reading import read_topics

__all__ = ["cso_to_skos", "read_topics"]
