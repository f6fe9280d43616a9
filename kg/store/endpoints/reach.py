"""A query that sees the named graphs of one build alone, where the protocol cannot say so.

The protocol names graphs only together with those that are read as the default graph, and the default graph
of a server has no name: who reads that one reaches the named graphs of every build beside it.
"""

from collections.abc import Iterable

from kg.store.queries.tokens import tokens


def reaching(text: str, graphs: Iterable[str]) -> str:
    """The query with a filter wherever `GRAPH` has a variable; one that says `FROM` stays as it is.

    A graph that a query calls by its name is asked, whatever it is: nobody meets it by chance.

    >>> reaching("ASK { GRAPH ?g { ?s ?p 'GRAPH ?x' } }", ["http://e/records", "http://e/derived"])
    "ASK { FILTER (?g IN (<http://e/records>, <http://e/derived>)) GRAPH ?g { ?s ?p 'GRAPH ?x' } }"
    """
    listed = ", ".join(f"<{graph}>" for graph in graphs)
    pieces: list[str] = []
    done = before = 0
    keyword = ""
    for token in tokens(text):
        if token.keyword == "FROM":
            return text
        if keyword == "GRAPH" and token.kind == "variable":
            pieces += text[done:before], f"FILTER ({token.text} IN ({listed})) "
            done = before
        keyword, before = token.keyword, token.end - len(token.text)
    return "".join([*pieces, text[done:]])
