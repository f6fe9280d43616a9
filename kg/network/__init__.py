"""The one small network that reads a text: what each token is part of, and what two entities have to do.

It sees the tokens of a sentence and nothing else, and answers with whole numbers and exact fractions of them,
so that every machine, batch and number of processes gives the same answer. See docs/decisions/023.
"""
