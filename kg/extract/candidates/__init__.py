"""Which phrases of a text may name a concept, and how likely each does.

`candidates` are told by `features` (of words, `traits`), and ranked by a small network (`ranking`).
"""
