"""What a text is about: its concepts, best first, and every place that names them.

`keyphrases` are the best of the candidates with all their `mentions`, `types` what they are.
"""
