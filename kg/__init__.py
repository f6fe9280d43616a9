"""A knowledge graph of scholarly documents, with the words behind every fact."""

__version__ = "0.1.0"
