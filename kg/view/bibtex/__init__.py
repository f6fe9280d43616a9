"""Papers as entries of BibTeX."""
