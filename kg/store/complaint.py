"""What goes wrong with a query or a graph, in the words that a person needs to go on."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from kg.errors import InputError, KgError, LimitError, UsageError
from kg.rdf.formats import flaw
from kg.rdf.prefixes import PREFIXES
from kg.store.queries.tokens import PROLOGUE, Token, tokens
from kg.store.source import Source
from kg.store.workers.lanes import BusyError
from kg.store.workers.process import WorkerDiedError

_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_MORE_MEMORY = (
    "More is given where the command or the server is started, by --memory, and in Python by memory_mb"
)
_MISPLACED = "this cannot stand here"
_VERBS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_REASONS = (
    ("variable that is unbound", "SELECT shows a variable that is neither counted nor in GROUP BY"),
    ("overrides an existing variable", "AS gives a name that the pattern already uses"),
    ("SELECT * is not authorized", "SELECT * cannot stand with GROUP BY"),
    ("IRI parsing failed", "an IRI must be whole, <https://…>, or have a prefix"),
)
"""What the engine says among the things that it expected → the same for people."""


def of_lateness(seconds: float, waited: float, retry_after: int) -> LimitError:
    """The time is over, of which so many seconds went by in line; it is worth to ask again if most of it did.

    >>> str(of_lateness(3, 1.26, 5))[:83], type(of_lateness(3, 2, 5)).__name__
    ('The query took longer than 3 s, 1.3 s of them behind other queries, and was stopped', 'BusyError')
    """
    if waited > seconds / 2:
        return BusyError(
            f"Of the {seconds:g} s that the query had, {waited:.1f} s went by while others were answered, so "
            f"it was stopped. Ask again in {retry_after} s, or let more be answered at once (workers).",
            retry_after=retry_after,
        )
    behind = f", {waited:.1f} s of them behind other queries," if waited >= 0.1 else ""
    return LimitError(
        f"The query took longer than {seconds:g} s{behind} and was stopped. Ask for less (a LIMIT, a more "
        "specific pattern; two patterns that share no variable multiply). More time is given where the "
        "command or the server is started, by --timeout, and in Python by timeout"
    )


def out_of_memory(memory_mb: int) -> str:
    """The query wanted more memory than it was given."""
    return (
        f"The query needed more than {memory_mb} MB and was stopped. Ask for less (ORDER BY and DISTINCT "
        f"keep every row). {_MORE_MEMORY}"
    )


def of_death(error: WorkerDiedError, memory_mb: int) -> KgError:
    """Why the process is gone that ran a query: for its depth, for want of memory, or nobody knows.

    >>> type(of_death(WorkerDiedError("It died of signal 11.", too_deep=True), 2048)).__name__
    'UsageError'
    """
    if error.too_deep:  # asking again would not help
        return UsageError(
            "The query is nested too deeply, or has thousands of parts one after the other: more than can be "
            "read. Ask in several queries; VALUES and IN take any number of values"
        )
    if error.out_of_memory:
        return LimitError(out_of_memory(memory_mb))
    return LimitError(
        f"{error} Most often a query dies because it needs more than the {memory_mb} MB it may use. Ask for "
        f"less (ORDER BY and DISTINCT keep every row). {_MORE_MEMORY}"
    )


def of_query(end: Mapping[str, Any], text: str, *, memory_mb: int, largest_mb: int) -> KgError:
    """The error that the end of an answer stands for.

    >>> of_query({"error": "size"}, "SELECT * { ?s ?p ?o }", memory_mb=2048, largest_mb=1024)
    LimitError('The answer has more than 1024 MB. Ask for less, or add a LIMIT.')
    """
    if end["error"] == "syntax":
        return UsageError(_unreadable(end["message"], text))
    if end["error"] == "memory":
        return LimitError(out_of_memory(memory_mb))
    if end["error"] == "size":
        return LimitError(f"The answer has more than {largest_mb} MB. Ask for less, or add a LIMIT.")
    return UsageError(f"The query failed: {end['message']}")


def of_file(end: Mapping[str, Any], source: Source) -> KgError:
    """The error that the opening of a graph ended with."""
    message = str(end["message"]).removeprefix("IO error: ")
    if end["error"] == "syntax" and end["line"] is not None:
        return InputError(f"{source}:{end['line']}:{end['column']}: {flaw(message)}")
    if "file descriptors" in message:  # the graph is as it should be
        return LimitError(f"{source}: {flaw(message)}")
    return InputError(f"{source}: {flaw(message)}")


def _unreadable(message: str, text: str) -> str:
    """Place, line and pointer; what the engine expected there is a page of grammar and is left out."""
    written = list(tokens(text))
    if not written:
        return "The query is empty."
    match = _PLACE.match(message)
    if not match:
        return f"This is no SPARQL query: {message}"
    number, column, reason = int(match[1]), int(match[2]), match[3]
    if verb := _strange_verb(written):
        number, column = _place(text, verb.end - len(verb.text))
        reason = "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE"
        if "{" not in text:
            reason += (
                "; a question of the catalogue is asked by its name with kg query, in Python with kg.ask"
            )
    elif _place(text, written[-1].end) <= (number, column):
        reason = _end_reason(written, reason)
    elif "Prefix not found" in reason:
        reason = _unknown_prefix(text)
    else:
        reason = _reason(reason)
    line = _line(text, number)
    start = max(0, column - 60)
    shown = line[start : column + 40].replace("\t", " ")
    pointer = " " * (column - 1 - start) + "^"
    return f"The query cannot be read at line {number}, column {column}: {reason}\n  {shown}\n  {pointer}"


def _strange_verb(written: Sequence[Token]) -> Token | None:
    """The first word after the prologue, when no query begins with it; `None` when one does."""
    started = False
    for token in written:
        if token.keyword in PROLOGUE:
            started = True
        elif not started or token.kind not in {"prefixed", "iri", "string"}:
            return None if token.keyword in _VERBS else token
    return None


def _place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _end_reason(written: Sequence[Token], reason: str) -> str:
    """Why a query cannot be read whose flaw shows at its end."""
    if _reason(reason) != _MISPLACED:
        return _reason(reason)
    marks = [token.text for token in written if token.kind == "mark"]
    for opening, closing in ("{}", "()"):
        if marks.count(opening) > marks.count(closing):
            return f"the query ends too early; a {closing} is missing"
        if marks.count(opening) < marks.count(closing):
            return f"a {closing} has nothing to close"
    return "the query ends too early"


def _reason(words: str) -> str:
    known = [ours for theirs, ours in _REASONS if theirs in words]
    return known[0] if known else _MISPLACED if words.startswith("expected") else words


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1] if number <= len(lines) else ""


def _unknown_prefix(text: str) -> str:
    declared = set(PREFIXES)
    for token in tokens(text):
        prefix, colon, local = token.text.partition(":")
        if token.kind == "prefixed" and not local:
            declared.add(prefix)
        elif token.kind == "prefixed" and colon and prefix not in declared and prefix != "_":
            return f"the prefix {prefix}: is not declared; known without declaration: {', '.join(PREFIXES)}"
    return "a prefix is not declared"
