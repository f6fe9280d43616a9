"""What is wrong with a query that counts: the engine says that a variable is unbound, not which or why."""

from collections.abc import Iterator, Sequence

from kg.store.queries.place import CLOSING, Place
from kg.store.queries.tokens import Token

COUNTED = frozenset({"COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"})
"""Functions of several rows."""
_LONGEST = 1000
"""Tokens of a query; a longer one is not looked through."""
_BEHIND_GROUP = frozenset({"HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"})


def uncounted(written: Sequence[Token]) -> tuple[int, str] | None:
    """A token, and why it cannot be shown or counted there; `None` where all of that is right.

    >>> from kg.store.queries.tokens import tokens
    >>> uncounted(list(tokens("SELECT ?a (COUNT(?b) AS ?n) { ?a ?p ?b }")))
    (1, 'SELECT shows ?a, which is neither counted nor in GROUP BY: add GROUP BY ?a')
    """
    if len(written) > _LONGEST:
        return None
    for index, token in enumerate(written):
        if token.keyword in COUNTED and "FILTER" in _heads(written, index):
            how = f"GROUP BY … HAVING ({token.keyword}(…) > 1)"
            return index, f"rows are counted after FILTER: {how} compares counts"
        if token.keyword == "SELECT" and (found := _ungrouped(written, index)) is not None:
            name = written[found].text
            return (
                found,
                f"SELECT shows {name}, which is neither counted nor in GROUP BY: add GROUP BY {name}",
            )
    return None


def named_twice(written: Sequence[Token]) -> tuple[int, str] | None:
    """A variable that one SELECT names for the second time, with that reason; `None` without any.

    >>> from kg.store.queries.tokens import tokens
    >>> named_twice(list(tokens("SELECT ?a (1 AS ?b) ?a { ?a ?p ?c }")))
    (7, 'SELECT names a variable twice')
    """
    if len(written) > _LONGEST:
        return None
    for select, token in enumerate(written):
        if token.keyword == "SELECT":
            names: set[str] = set()
            for index in _named(written, select):
                if written[index].text in names:
                    return index, "SELECT names a variable twice"
                names.add(written[index].text)
    return None


def _named(written: Sequence[Token], select: int) -> Iterator[int]:
    """The variables that are names of what a SELECT shows."""
    for index, depth in _around(written, select + 1):
        token = written[index]
        if token.keyword in {"WHERE", "FROM"} or token.text == "{":
            return
        if token.kind == "variable" and (depth == 0 or written[index - 1].keyword == "AS"):
            yield index


def _heads(written: Sequence[Token], index: int) -> set[str]:
    """The words before the brackets around a token."""
    return {written[number - 1].keyword for number in Place(written, index).opened if number}


def _ungrouped(written: Sequence[Token], select: int) -> int | None:
    """A variable that a query shows for itself, although it has one row for many."""
    shown: list[int] = []
    is_counting = False
    end = len(written)
    for index, depth in _around(written, select + 1):
        token = written[index]
        if token.keyword in {"WHERE", "FROM"} or (token.text == "{" and depth == 1):
            end = index
            break
        if token.kind == "variable" and depth == 0:
            shown.append(index)
        is_counting = is_counting or (token.keyword in COUNTED and depth > 0)
    groups = _groups(written, end)
    if groups is None and not is_counting:
        return None
    return next((index for index in shown if written[index].text not in (groups or ())), None)


def _groups(written: Sequence[Token], where: int) -> set[str] | None:
    """The variables behind GROUP BY; `None` without one."""
    found: set[str] | None = None
    for index, depth in _around(written, where):
        token = written[index]
        if depth < 0 or (found is not None and token.keyword in _BEHIND_GROUP):
            break
        if token.keyword == "GROUP" and depth == 0:
            found = set()
        elif found is not None and token.kind == "variable":
            found.add(token.text)
    return found


def _around(written: Sequence[Token], start: int) -> Iterator[tuple[int, int]]:
    """The tokens from there on, each with how many brackets are open; an opening one is within itself."""
    depth = 0
    for index in range(start, len(written)):
        depth += written[index].text in CLOSING
        depth -= written[index].text in CLOSING.values()
        yield index, depth
