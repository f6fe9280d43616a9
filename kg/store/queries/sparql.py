"""What must be known of a query before an engine reads it: what it may not say, where its parameters go."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from kg.errors import UsageError
from kg.rdf.prefixes import PREFIXES
from kg.store.queries.tokens import PROLOGUE, Token, tokens

LONGEST = 1_000_000
"""Characters that a query may have; a longer one is data, not a question."""
_REMEMBERED, _TEXTS = 10_000, 256
"""Characters of a text, and texts, of which it is remembered what they say."""

_LIMITED = re.compile(
    r"[^\S\n\r]+(?P<number>[0-9]+)[^\S\n\r]+\#\+[^\S\n\r]*(?P<name>\w+)[^\S\n\r]*(?=[\n\r]|\Z)"
)
_WHOLE = re.compile(rf'"(?P<digits>[0-9]{{1,18}})"\^\^<{re.escape(PREFIXES["xsd"])}integer>')
ALL = 10**9
"""From here on, a parameter of a `LIMIT` sets none: Virtuoso sorts no more than 10,000 rows with one."""
_VERBS = frozenset({"SELECT", "ASK", "DESCRIBE", "CONSTRUCT"})
_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})


def check(text: str) -> None:
    """Nothing, if the text may be handed to an engine.

    Raises:
        UsageError: for an update, for a question to another server, and for a text of over `LONGEST`.

    >>> check("DROP ALL")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    kg.errors.UsageError: DROP would change the graph, ...
    """
    if len(text) > LONGEST:
        raise UsageError(f"The query has {len(text):,} characters; at most {LONGEST:,} are read.")
    if len(text) <= _REMEMBERED:
        _examined(text)
    else:
        _examine(text)


def _examine(text: str) -> None:
    """Nothing, if the tokens say nothing that is refused."""
    verb = ""
    for token in tokens(text):
        _refuse_other_servers(token)
        if not verb and token.keyword not in PROLOGUE:
            verb = token.keyword
    if verb in _UPDATES:
        raise UsageError(
            f"{verb} would change the graph, and kg only reads it: the graph is derived from documents, so "
            "the next build would lose the change. Correct the document and build again."
        )


_examined = lru_cache(_TEXTS)(_examine)
"""The same, remembered: a server is asked the same questions again and again."""


def _refuse_other_servers(token: Token) -> None:
    """Keywords need no space around them (`trueSERVICE:x`), so the word is refused wherever it stands."""
    name = token.text.partition(":")[0] if token.kind == "prefixed" else token.keyword
    if "SERVICE" in name.upper():
        raise UsageError(
            "SERVICE would ask another server, and a query never leaves this machine. Save what that server "
            "says as an RDF file, and ask the file. (No prefix may have the word in its name either.)"
        )


def bind(text: str, bindings: Mapping[str, str]) -> str:
    """The query with `VALUES` for each variable where a `WHERE` begins; lines keep their numbers.

    `bindings` maps a variable's name to a term as N-Triples writes it, or to several. A binding holds in each
    query and subquery that names the variable itself (in another, several terms would repeat the rows), and
    it never becomes part of another token: terms stand where only data can stand. `LIMIT` takes no variable,
    so the number in `LIMIT 100 #+ top` becomes the value that is bound to `top`; from `ALL` on, it is gone.

    Raises:
        UsageError: when the query does not use a variable, or has no place where one can be bound, and for
            a `LIMIT` that is no whole number.

    >>> bind("SELECT * { ?s a ?class }", {"class": "<http://xmlns.com/foaf/0.1/Person>"})
    'SELECT * { VALUES ?class { <http://xmlns.com/foaf/0.1/Person> } ?s a ?class }'
    >>> seven = '"7"^^<http://www.w3.org/2001/XMLSchema#integer>'
    >>> bind("SELECT * { ?s ?p ?o } LIMIT 100 #+ top", {"top": seven})
    'SELECT * { ?s ?p ?o } LIMIT 7 #+ top'
    """
    if not bindings:
        return text
    places = _found(text)
    known = places.used | places.limited
    if unused := sorted(bindings.keys() - known):
        if (name := unused[0]) != (alone := name.lstrip("?$")) and alone:
            raise UsageError(f"A variable is bound by its name alone: {alone!r}, not {name!r}.")
        raise UsageError(f"The query has no variable ?{name}; it has {_listed(known)}.")
    if not places.used.intersection(bindings) <= places.bound:
        raise UsageError(
            "The query has no WHERE { … } in which a parameter could be bound. "
            "(Of CONSTRUCT only the long form has: CONSTRUCT { … } WHERE { … }.)"
        )
    changes = [(each.start, each.start, _values(each, bindings)) for each in places.wheres]
    changes += [
        (each.start, each.end, _limit(each.name, bindings[each.name]))
        for each in places.limits
        if each.name in bindings
    ]
    pieces: list[str] = []
    done = 0
    for start, end, new in sorted(changes):
        pieces += text[done:start], new
        done = end
    return "".join([*pieces, text[done:]])


def star(text: str) -> int | None:
    """The offset of the `*` of a query that selects all variables; `None` where it does not.

    >>> star("PREFIX e: <http://e/*> SELECT DISTINCT * { ?s ?p ?o }"), star("SELECT (COUNT(*) AS ?n) { }")
    (39, None)
    """
    is_selecting = False
    for token in tokens(text):
        if is_selecting and token.keyword not in {"DISTINCT", "REDUCED"}:
            return token.end - 1 if token.text == "*" else None
        if token.keyword in _VERBS - {"SELECT"}:
            return None
        is_selecting = is_selecting or token.keyword == "SELECT"
    return None


def appearing(text: str) -> tuple[str, ...]:
    """The variables of a query in the order in which they first appear.

    >>> appearing("SELECT * { ?s ?p ?o ; a ?s }")
    ('s', 'p', 'o')
    """
    return tuple(dict.fromkeys(token.text[1:] for token in tokens(text) if token.kind == "variable"))


def limits(text: str) -> frozenset[str]:
    """The parameters that say how many rows there are at most: `top` of `LIMIT 100 #+ top`.

    >>> sorted(limits("SELECT * { ?s ?p 'LIMIT 1 #+ no' } LIMIT 100 #+ top"))
    ['top']
    """
    return _found(text).limited


def last_limit(text: str) -> str | None:
    """The parameter that says how many rows the whole answer has at most: that of the `LIMIT` at its end.

    >>> last_limit("SELECT * { ?s ?p ?o } LIMIT 100 #+ top"), last_limit("SELECT * { ?s ?p ?o }")
    ('top', None)
    """
    found = _found(text).limits
    return found[-1].name if found and not any(tokens(text[found[-1].end :])) else None


@dataclass(slots=True)
class _Where:
    """The `WHERE` of a query or subquery; it changes as long as its tokens are read."""

    braces: int
    """How many are open around the query."""
    brackets: int
    """How many are open around the query: `SELECT (EXISTS { … } AS ?a)` has a brace before its own."""
    is_template: bool
    """Whether the braces that come next are those of a template."""
    start: int = -1
    """Offset after its opening brace; -1 as long as there is none."""
    used: set[str] = field(default_factory=set)
    """The variables that the query names itself, not those that only its subqueries name."""


@dataclass(frozen=True, slots=True)
class _Limit:
    """A `LIMIT` whose number a parameter replaces."""

    name: str
    """The parameter."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last digit."""


@dataclass(frozen=True, slots=True)
class _Places:
    """Where values go in a query."""

    used: frozenset[str]
    """Its variables."""
    wheres: tuple[_Where, ...]
    """Where one can be bound."""
    limits: tuple[_Limit, ...]
    """Those whose numbers parameters replace, in order."""

    @property
    def bound(self) -> frozenset[str]:
        """The variables that can be bound."""
        return frozenset[str]().union(*(each.used for each in self.wheres))

    @property
    def limited(self) -> frozenset[str]:
        """The parameters that do."""
        return frozenset(each.name for each in self.limits)


def _place(text: str) -> _Places:
    return _Places(frozenset(appearing(text)), tuple(_wheres(text)), tuple(_limits(text)))


_placed = lru_cache(_TEXTS)(_place)
"""The same, remembered."""


def _found(text: str) -> _Places:
    return (_placed if len(text) <= _REMEMBERED else _place)(text)


def _limits(text: str) -> Iterator[_Limit]:
    """Each `LIMIT` with the name of a parameter in the comment after its number."""
    for token in tokens(text):
        if token.keyword == "LIMIT" and (match := _LIMITED.match(text, token.end)):
            yield _Limit(match["name"], token.end - len(token.text), match.end("number"))


def _limit(name: str, term: str) -> str:
    """`LIMIT` with the digits of a bound whole number: nothing else may stand behind it; empty for all."""
    match = _WHOLE.fullmatch(term)
    if match is None:
        raise UsageError(f"{name} says how many rows there are at most, and {term} is no whole number.")
    return f"LIMIT {match['digits']}" if int(match["digits"]) < ALL else ""


def _listed(names: Collection[str]) -> str:
    return ", ".join(f"?{name}" for name in sorted(names)) or "none"


def _values(where: _Where, bindings: Mapping[str, str]) -> str:
    return "".join(f" VALUES ?{name} {{ {term} }}" for name, term in bindings.items() if name in where.used)


def _wheres(text: str) -> list[_Where]:
    """The `WHERE` of each query and subquery that has one."""
    found: list[_Where] = []
    within: list[_Where] = []  # the query that a token belongs to is the last
    braces = brackets = 0
    for token in tokens(text):
        if token.keyword in _VERBS:
            within.append(_Where(braces, brackets, is_template=token.keyword == "CONSTRUCT"))
            continue
        if not within:
            continue
        query = within[-1]
        if token.kind == "variable":
            query.used.add(token.text[1:])
        elif token.text in {"(", ")"}:
            brackets += 1 if token.text == "(" else -1
        elif token.text == "{":
            if query.start < 0 and not query.is_template and brackets == query.brackets:
                query.start = token.end
                found.append(query)
            braces += 1
        elif token.text == "}":
            braces -= 1
            query.is_template = query.is_template and braces > query.braces
            if braces < query.braces:
                within.pop()
    return found
