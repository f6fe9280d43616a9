"""PubMed's own formats: `.nbib` with its tags, and XML, whose elements are told as those tags."""
