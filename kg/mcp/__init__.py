"""Lets an assistant ask a graph and cite it: a server of the Model Context Protocol over stdio.

Six tools rather than one a question: the descriptions of all questions would stand in every conversation. The
questions are listed by one tool and asked by another. See docs/decisions/032-search-and-api.md.
"""
