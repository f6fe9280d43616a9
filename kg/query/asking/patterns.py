"""The statements of a query, as far as its tokens tell: enough to wonder about an answer, and no parser."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.store.queries.place import CLOSING, is_term
from kg.store.queries.tokens import PROLOGUE, Token, tokens

_LONGEST = 1000
"""Tokens of a query that is looked through."""
_TESTING = frozenset({"MINUS", "EXISTS"})
_MARKS = frozenset({".", ";", ","})


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a query."""

    subject: Token
    path: tuple[Token, ...]
    """Its property; of a path all that stands there."""
    object: tuple[Token, ...]
    """A term; of a text also what stands behind it: its language, its type."""
    is_fact: bool
    """Whether facts must be so: it stands within no GRAPH, OPTIONAL, MINUS or EXISTS."""
    gives_rows: bool
    """Whether there is a row for each that is so: it stands within no MINUS or EXISTS."""

    @property
    def property(self) -> Token | None:
        """The property, or the last of a path of several; `None` where it may be several."""
        if any(token.text in {"|", "^", "*", "+", "?", "!"} for token in self.path):
            return None
        return (
            self.path[-1] if self.path[-1].kind in {"prefixed", "iri"} or self.path[-1].text == "a" else None
        )


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a query says of its variables."""

    statements: tuple[Statement, ...]
    joined: tuple[frozenset[str], ...]
    """Variables and things that stand together, in a statement or in the brackets of a condition."""
    shown: tuple[str, ...]
    """The variables behind SELECT, without what AS names there."""
    given: frozenset[str]
    """Those that a statement, AS, VALUES or GRAPH may give a value."""
    prefixes: dict[str, str]
    """The prefixes that the query declares."""


@dataclass(frozen=True, slots=True)
class _Brace:
    """What a brace says of the statements within."""

    is_fact: bool = True
    gives_rows: bool = True
    graph: frozenset[str] = frozenset()
    """The variable of GRAPH, which joins them."""


@dataclass(slots=True)
class _Walk:
    """What has been read of a query; it changes with each token."""

    statements: list[Statement] = field(default_factory=list)
    joined: list[frozenset[str]] = field(default_factory=list)
    given: set[str] = field(default_factory=set)
    braces: list[_Brace] = field(default_factory=lambda: [_Brace()])
    """Those that are open, below them the query."""
    parts: list[list[Token]] = field(default_factory=list)
    """Subject, property and object, as far as they have been read."""
    kept: int = 0
    """So many of the parts are those of the statement before: behind a `;` one, behind a `,` two."""
    is_clear: bool = True
    """Whether each statement had three parts so far."""


def pattern(query: str) -> Pattern | None:
    """What a query says; `None` for one that is too long, or says it in words that are not understood here.

    >>> found = pattern("SELECT ?name { ?p a foaf:Person ; foaf:name ?name }")
    >>> [(each.subject.text, each.property.text, each.object[0].text) for each in found.statements]
    [('?p', 'a', 'foaf:Person'), ('?p', 'foaf:name', '?name')]
    """
    written = list(tokens(query))
    words = [token.keyword for token in written]
    marks = {token.text for token in written if token.kind == "mark"}
    if len(written) > _LONGEST or words.count("SELECT") > 1 or "UNION" in words or "[" in marks:
        return None
    start = next((at for at, token in enumerate(written) if token.text == "{"), None)
    if start is None or "CONSTRUCT" in words or "DESCRIBE" in words or "EXISTS" in words[:start]:
        return None
    walk = _Walk(braces=[_Brace(is_fact="FROM" not in words[:start])])
    end = _walked(walk, written, start)
    if end is None or not walk.is_clear:
        return None
    _take_values(walk, written[end:])
    shown, named = _shown(written[:start])
    return Pattern(
        tuple(walk.statements),
        tuple(walk.joined),
        shown,
        frozenset(walk.given | named | _named(written[start:])),
        dict(_declared(written[:start])),
    )


def _walked(walk: _Walk, written: Sequence[Token], start: int) -> int | None:
    """The place behind the brace that closes the first; `None` where not all could be read up to there."""
    at, depth = start, 0
    while at < len(written):
        token, before = written[at], written[at - 1]
        if token.text == "{":
            if before.keyword == "VALUES" or _is_of_values(written, at):
                at = _behind(written, at)
                continue
            depth += 1
            _end(walk)
            walk.braces.append(_within(walk.braces[-1], written[at - 2], before))
        elif token.text == "}":
            depth -= 1
            _end(walk)
            walk.braces.pop()
            if not depth:
                return at + 1
        elif token.text == "(":
            end = _behind(written, at)
            inside = frozenset(each.text[1:] for each in written[at:end] if each.kind == "variable")
            if not before.keyword:  # a path in brackets, a list, what a function with a prefix takes
                return None
            if any(each.text == "{" for each in written[at:end]):  # EXISTS
                return None
            walk.joined.append(inside)
            if _is_of_values(written, end):
                walk.given |= inside
            at = end
            continue
        elif token.kind == "word" and not is_term(token):
            _end(walk)
        else:
            _take(walk, token, before, written[at + 1] if at + 1 < len(written) else token)
        at += 1
    return None


def _within(outer: _Brace, last: Token, before: Token) -> _Brace:
    """The brace that stands in another, behind those two tokens."""
    is_graph = last.keyword == "GRAPH"
    is_aside = is_graph or before.keyword in {"OPTIONAL", *_TESTING}
    graph = {before.text[1:]} if is_graph and before.kind == "variable" else set()
    return _Brace(
        outer.is_fact and not is_aside,
        outer.gives_rows and before.keyword not in _TESTING,
        outer.graph | graph,
    )


def _take_values(walk: _Walk, written: Sequence[Token]) -> None:
    """What VALUES at the end of the query gives values to."""
    words = [token.keyword for token in written]
    if "VALUES" in words:
        names = {token.text[1:] for token in written[words.index("VALUES") :] if token.kind == "variable"}
        walk.given |= names
        walk.joined.append(frozenset(names))


def _take(walk: _Walk, token: Token, before: Token, following: Token) -> None:
    if before.keyword in {"GRAPH", "VALUES"}:
        if token.kind == "variable":
            walk.given.add(token.text[1:])
        return
    is_glued = token.end - len(token.text) == before.end
    is_point = token.text == "." and is_glued and before.text.isdigit() and following.text.isdigit()
    if token.text in _MARKS and not is_point:
        _end(walk, {";": 1, ",": 2}.get(token.text, 0))
    elif not walk.parts or _begins(token, before, is_glued):
        walk.parts.append([token])
    else:
        walk.parts[-1].append(token)


def _begins(token: Token, before: Token, is_glued: bool) -> bool:
    """Whether it begins another part of a statement."""
    if (
        before.text in {"/", "|", "^", "!"}
        or token.text in {"/", "|", "*", "+", "^"}
        or token.kind == "language"
    ):
        return token.text == "^" and not is_glued and before.text not in {"/", "|", "!"}
    if token.text == "?":
        return False
    return (
        is_term(token)
        or token.text == "a"
        or not (is_glued and before.kind == "mark" and token.kind == "mark")
    )


def _end(walk: _Walk, kept: int = 0) -> None:
    """A statement is over, of which the next has so many parts, too."""
    parts, walk.parts = walk.parts, walk.parts[:kept]
    is_whole = len(parts) == 3
    walk.is_clear = walk.is_clear and (is_whole or len(parts) == walk.kept)
    walk.kept = kept
    if is_whole:
        _keep(walk, *parts)


def _keep(walk: _Walk, subject: list[Token], path: list[Token], value: list[Token]) -> None:
    brace = walk.braces[-1]
    walk.statements.append(Statement(subject[0], tuple(path), tuple(value), brace.is_fact, brace.gives_rows))
    parts = (subject, path, value)
    names = frozenset(each.text[1:] for part in parts for each in part if each.kind == "variable")
    walk.given |= names
    ends = [subject[0], value[0]] if path[0].text != "a" else [subject[0]]
    walk.joined.append(names | brace.graph | {each.text for each in ends if each.kind in {"iri", "prefixed"}})


def _behind(written: Sequence[Token], at: int) -> int:
    """The place behind the bracket that closes the one there."""
    depth = 0
    for place in range(at, len(written)):
        depth += (written[place].text in CLOSING) - (written[place].text in CLOSING.values())
        if not depth:
            return place + 1
    return len(written)


def _is_of_values(written: Sequence[Token], at: int) -> bool:
    """Whether the brace there has the values of variables that stand before it."""
    if at >= len(written) or written[at].text != "{":
        return False
    for token in reversed(written[:at]):
        if token.kind != "variable" and token.text not in {"(", ")"}:
            return token.keyword == "VALUES"
    return False


def _shown(head: Sequence[Token]) -> tuple[tuple[str, ...], set[str]]:
    """The variables behind SELECT that stand there by themselves; those that AS names."""
    shown, named, depth = [], _named(head), 0
    for token in head:
        depth += (token.text == "(") - (token.text == ")")
        if token.kind == "variable" and not depth:
            shown.append(token.text[1:])
    return tuple(shown), named


def _named(written: Sequence[Token]) -> set[str]:
    return {
        token.text[1:]
        for before, token in pairwise(written)
        if before.keyword == "AS" and token.kind == "variable"
    }


def _declared(head: Sequence[Token]) -> Iterator[tuple[str, str]]:
    for word, name, iri in zip(head, head[1:], head[2:], strict=False):
        if word.keyword in PROLOGUE and iri.kind == "iri":
            yield name.text.rstrip(":"), iri.text[1:-1]
