"""The named systems that a paper introduces, and what kind of thing each is.

`introductions` sees that a sentence says so, `calling` where the name stands, `kinds` what it is the name
of.
"""
