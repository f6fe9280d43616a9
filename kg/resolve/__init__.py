"""Which records are one paper, which names one person, which phrases one concept, and why.

Pure functions over keys, not over texts: they hold a few words for each record, never its abstract;
`papers.preferred` alone is given whole records, those of one paper.
"""
