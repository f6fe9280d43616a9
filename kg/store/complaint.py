"""What goes wrong with a query or a graph, in the words that a person needs to go on."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from kg.errors import InputError, KgError, LimitError, UsageError
from kg.rdf.files import NQUADS
from kg.rdf.formats import flaw, is_too_long
from kg.rdf.prefixes import PREFIXES
from kg.store.queries.counting import named_twice, uncounted
from kg.store.queries.misreading import MISPLACED, TOO_EARLY, unbalanced, why
from kg.store.queries.place import CLOSING
from kg.store.queries.spacing import misread, standing
from kg.store.queries.tokens import PROLOGUE, Token, tokens
from kg.store.source import Source, build_of
from kg.store.workers.lanes import WORKERS, BusyError
from kg.store.workers.process import WorkerDiedError

_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_MORE_MEMORY = "kg query and serve give more by --memory, Python by memory_mb"
_MORE_TIME = "kg query, serve, mcp, view and export give more time by --timeout, Python by timeout"
_LONGEST = 400
"""Characters of a reason."""
_VERBS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_REASONS = (
    ("variable that is unbound", "SELECT shows a variable that is neither counted nor in GROUP BY"),
    ("Duplicated variable name", "SELECT names a variable twice"),
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
            f"it was stopped. Ask again in {retry_after} s, or let more be answered at once ({WORKERS}).",
            retry_after=retry_after,
        )
    behind = f", {waited:.1f} s of them behind other queries," if waited >= 0.1 else ""
    return LimitError(
        f"The query took longer than {seconds:g} s{behind} and was stopped. Ask for less (a LIMIT, a more "
        f"specific pattern; two patterns that share no variable multiply). {_MORE_TIME}"
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
        return UsageError(_unreadable(end["message"], text, is_spaced="spaced" in end))
    if end["error"] == "memory":
        return LimitError(out_of_memory(memory_mb))
    if end["error"] == "size":
        return LimitError(f"The answer has more than {largest_mb} MB. Ask for less, or add a LIMIT.")
    return UsageError(f"The query failed: {end['message']}")


def placed(end: dict[str, Any], again: Mapping[str, Any]) -> dict[str, Any]:
    """The end of an answer to a query that cannot be read, with the place that it has in `spaced` text.

    >>> placed({"message": "at 1:9"}, {"error": "syntax", "message": "at 1:40"})["message"].splitlines()
    ['at 1:40', 'at 1:9']
    """
    if again.get("error") != "syntax":
        return end
    return {**again, "spaced": True, "message": f"{again['message']}\n{end['message']}"}


def of_file(end: Mapping[str, Any], source: Source) -> KgError:
    """The error that the opening of a graph ended with."""
    message = str(end["message"]).removeprefix("IO error: ")
    if end["error"] == "died":
        return LimitError(f"{source} could not be opened. {message} Most often memory is short: allow more.")
    if end["error"] == "syntax" and end["line"] is not None:
        return InputError(f"{source}:{end['line']}:{end['column']}: {flaw(message)}")
    if end["error"] == "memory" and not is_too_long(message):  # nothing is wrong with it
        return LimitError(f"{source}: there is not enough memory to read it.")
    if "file descriptors" in message:  # the graph is as it should be
        return LimitError(f"{source}: {flaw(message)}")
    if source.folder is not None:
        return of_damage(source, flaw(message).rstrip("."))
    return InputError(f"{source}: {flaw(message)}")


def of_damage(source: Source, what: str = "files of this store are cut or missing") -> InputError:
    """A store that is no graph as it is; that of a build folder can be made anew.

    >>> from pathlib import Path
    >>> of_damage(Source(folder=Path("mine")))
    InputError('mine: files of this store are cut or missing.')
    """
    way_out = f" Delete it: it is made anew from the {NQUADS} beside it." if build_of(source) else ""
    return InputError(f"{source}: {what}.{way_out}")


def _unreadable(message: str, text: str, *, is_spaced: bool) -> str:
    """Place, line and pointer; what the engine expected there is a page of grammar and is left out."""
    written = list(tokens(text))
    if not written:
        return "The query is empty."
    match = _PLACE.match(message)
    if not match:
        return f"This is no SPARQL query: {message}"
    expected = match[3].partition("\nerror at")[0]
    line_number, place = int(match[1]), int(match[2])
    index = misread(text, line_number, place, expected) if is_spaced else standing(text, line_number, place)
    index, reason = _flaw(text, written, index, match[3])
    number, column = _place(text, _start(written, index, text))
    line = _line(text, number)
    start = max(0, column - 60)
    shown = line[start : column + 40].replace("\t", " ")
    pointer = " " * (column - 1 - start) + "^"
    said = f"The query cannot be read at line {number}, column {column}: {_cut(_seen(reason))}"
    return f"{said}\n  {_seen(shown)}\n  {pointer}"


def _seen(words: str) -> str:
    """A piece of a query, as long as it is, without what a terminal obeys or turns round."""
    return "".join(char if char.isprintable() else "\ufffd" for char in words)


def _cut(reason: str) -> str:
    """A reason, without the middle of a word in it that is as long as the query."""
    half = _LONGEST // 2
    return reason if len(reason) <= _LONGEST else f"{reason[:half]}…{reason[-half:]}"


def _flaw(text: str, written: Sequence[Token], index: int, said: str) -> tuple[int, str]:
    """Which token it is, and what is wrong with it; the engine said so and took it to be at `index`."""
    if (verb := _strange_verb(written)) is not None:
        return verb, _verb_reason(written, verb, text)
    if (unclosed := _unclosed(written)) is not None:
        return unclosed
    if "Prefix not found" in said:
        return _unknown_prefix(written, index)
    if "unbound" in said and (wrong := uncounted(written)) is not None:
        return wrong
    if "Duplicated variable" in said and (wrong := named_twice(written)) is not None:
        return wrong
    if known := [ours for theirs, ours in _REASONS if theirs in said]:
        return index, known[0]
    if not said.startswith("expected"):
        return index, said
    reason = why(written, index)
    if reason in {MISPLACED, TOO_EARLY} and (wrong := uncounted(written) or named_twice(written)):
        return unbalanced(written) or wrong  # where a bracket is missing, GROUP BY is not where it should be
    return index, reason


def _strange_verb(written: Sequence[Token]) -> int | None:
    """The first word after the prologue, when no query begins with it; `None` when one does."""
    started = False
    for index, token in enumerate(written):
        if token.keyword in PROLOGUE:
            started = True
        elif not started or token.kind not in {"prefixed", "iri", "string"}:
            return None if token.keyword in _VERBS else index
    return None


def _verb_reason(written: Sequence[Token], index: int, text: str) -> str:
    if index and written[index - 1].keyword == "PREFIX":
        return f"a prefix ends in a colon: PREFIX {written[index].text}: <…>"
    reason = "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE"
    if "{" not in text:
        reason += "; a question of the catalogue is asked by its name with kg query, in Python with kg.ask"
    return reason


def _unclosed(written: Sequence[Token]) -> tuple[int, str] | None:
    """The first text or IRI that has no end."""
    brackets, end = [""], 0
    for index, token in enumerate(written):
        is_glued = token.end - len(token.text) == end and index
        if token.kind == "string":
            mark = token.text[:3] if token.text[:3] in {'"""', "'''"} else token.text[0]
            if len(token.text) < 2 * len(mark) or not token.text.endswith(mark):
                return index, f"the text that begins here is not closed: its {mark} is missing"
        elif is_glued and token.kind in {"word", "prefixed"} and brackets[-1] == "{":
            if written[index - 1].text == "<" != written[index - 2].text:
                return index - 1, "an IRI must be whole, <https://…>, and has no blanks"
        elif token.text in CLOSING:
            brackets.append(token.text)
        elif token.text in CLOSING.values() and len(brackets) > 1:
            brackets.pop()
        end = token.end
    return None


def _start(written: Sequence[Token], index: int, text: str) -> int:
    """The offset at which a token begins; behind the last there is the end."""
    if index < len(written):
        return written[index].end - len(written[index].text)
    return len(text.rstrip("\n")) if text.strip() else 0


def _place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1] if number <= len(lines) else ""


def _unknown_prefix(written: Sequence[Token], index: int) -> tuple[int, str]:
    declared = set(PREFIXES)
    for number, token in enumerate(written):
        prefix, colon, _ = token.text.partition(":")
        if token.kind == "prefixed" and number and written[number - 1].keyword == "PREFIX":
            declared.add(prefix)
        elif token.kind == "prefixed" and colon and prefix not in declared and prefix != "_":
            known = f"known without declaration: {', '.join(PREFIXES)}"
            if prefix.lower() in declared:
                known = f"capitals count: {prefix.lower()}:"
            return number, f"the prefix {prefix}: is not declared; {known}"
    return index, "a prefix is not declared"
