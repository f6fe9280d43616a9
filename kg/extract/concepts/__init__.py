"""What a text is about: its concepts, best first, and every place that names them.

`candidates` are told by `features` (of words, `traits`), and ranked by a small network (`ranking`);
`keyphrases` are the best of them with all their `mentions`, `types` what they are.
"""
