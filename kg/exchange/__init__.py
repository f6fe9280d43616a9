"""JSON Lines in, JSON Lines out, for programs that want the findings without a graph.

One object a line, answers in the order of the questions, `id` echoed byte for byte, unknown fields ignored.

`signatures` and `texts` are imported where they are used: who tells people apart needs no network.
"""
