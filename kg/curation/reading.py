"""A curation file becomes lines and complaints; a bad line never hides what is wrong with the next."""

import datetime
import difflib
import errno
import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.curation.line import (
    COLUMNS,
    FILE_NAME,
    KINDS_OF,
    LONGEST,
    TYPES,
    VALUED,
    Kind,
    Line,
    Verb,
    is_broken_path,
    path_of,
)
from kg.errors import InputError
from kg.foreign import without_waiting
from kg.text.conflict import is_conflict_mark
from kg.text.quoting import in_quotes

LARGEST = 8 * 1024 * 1024
"""Bytes of the longest file that is read: some 50,000 decisions."""
_SHOWN = 50  # complaints
_ALIKE = 5  # of those with one way out, which are many when a document is missing
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_AUTHORS = (Kind.PERSON, Kind.ORGANISATION)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True, order=True)
class Complaint:
    """What is wrong with a line."""

    number: int
    """The line, from 1."""
    message: str
    """What is wrong and what to do about it."""
    way_out: str = ""
    """What to do about it, where that is the same for many lines."""


@dataclass(frozen=True, slots=True)
class Curation:
    """A curation file as read."""

    file: str = FILE_NAME
    """Its name, without its folder."""
    lines: tuple[Line, ...] = ()
    """The decisions, as they stand in the file."""
    complaints: tuple[Complaint, ...] = ()
    """What is wrong with other lines; a build that reads the file ends with them."""


class CurationError(InputError):
    """Lines that make no sense: all of the file together."""

    def __init__(self, file: str, complaints: Iterable[Complaint], end: str = "nothing was built") -> None:
        self.complaints = tuple(sorted(set(complaints)))
        """Every complaint, by line."""
        count = len(self.complaints)
        head = "One thing is" if count == 1 else f"{count} things are"
        super().__init__("\n".join([f"{head} wrong in {file}; {end}.", *_told(file, self.complaints)]))


def _told(file: str, complaints: Iterable[Complaint]) -> Iterator[str]:
    """The first of them, by line; then the first of those that have one way out, and this once."""
    by_way_out: dict[str, list[Complaint]] = {}
    for each in complaints:
        by_way_out.setdefault(each.way_out, []).append(each)
    for way_out, alike in sorted(by_way_out.items()):
        shown = _ALIKE if way_out else _SHOWN
        yield from (f"{file}:{each.number}: {each.message}" for each in alike[:shown])
        left = alike[shown:]
        if left and way_out:
            numbers = [str(each.number) for each in left[:_SHOWN]]
            yield f"… and {len(left)} more, on lines {', '.join(numbers)}{', …' * (len(left) > _SHOWN)}"
        elif left:
            yield f"… and {len(left)} more"
        if way_out:
            yield way_out


def read_curation(path: Path) -> Curation:
    """The decisions in a file.

    Raises:
        InputError: when it is missing, cannot be read, is too large or not in UTF-8.
    """
    try:
        with open(path, "rb", opener=without_waiting) as file:
            if stat.S_ISFIFO(os.fstat(file.fileno()).st_mode):
                raise OSError(errno.EINVAL, "it is a pipe")
            data = file.read(LARGEST + 1)
    except OSError as error:
        what = error.strerror or error
        raise InputError(
            f"{path} cannot be read: {what}. Give the file of decisions: --curation FILE, in Python curation"
        ) from error
    return parse(text_of(data, path), path.name)


def text_of(data: bytes, path: Path) -> str:
    """The text of a file that begins with these bytes: all of it, or more than `LARGEST`.

    Raises:
        InputError: when it is too large, or not in UTF-8.
    """
    if len(data) > LARGEST:
        raise InputError(
            f"{path} is longer than {LARGEST // 1024**2} MB, more than people write. Is it the right file?"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = data[: error.start].count(b"\n") + 1
        raise InputError(
            f"{path.name}:{number}: this is not UTF-8. Save the file as UTF-8, separated by tabs."
        ) from error


def parse(text: str, file: str = FILE_NAME) -> Curation:
    """The decisions in the text of a file; lines that are none are kept as complaints.

    Empty lines, lines that begin with `#` and those with the names of the columns are passed over: each of
    several files that were put together may begin with these, and with the mark of its encoding.

    >>> parse("hide\\tconcept\\tseed model\\n").lines[0].said
    "concept 'seed model' is left out"
    >>> parse("hied\\tconcept\\tseed model\\n").complaints[0].message[:37]
    "there is no verb 'hied'. Did you mean"
    """
    lines: list[Line] = []
    complaints: list[Complaint] = []
    for number, row in enumerate(unicodedata.normalize("NFC", text).split("\n"), start=1):
        row = row.removesuffix("\r").removeprefix("\ufeff")
        if not row.strip() or row.lstrip().startswith("#"):
            continue
        fields = [_plain(field) for field in row.split("\t")]
        if fields[0].lower() == COLUMNS[0]:
            continue
        found = [Complaint(number, message) for message in _wrong(row, fields)]
        complaints += found
        if not found:
            lines.append(_line(number, fields, file))
    return Curation(file, tuple(lines), tuple(complaints))


def _plain(field: str) -> str:
    """The field without what spreadsheets put around it, its spaces single."""
    field = " ".join(_CONTROLS.sub("\ufffd", field).split())
    if len(field) > 1 and field[0] == field[-1] == '"':
        field = field[1:-1].replace('""', '"').strip()
    return field


def _line(number: int, fields: Sequence[str], file: str) -> Line:
    verb, kind, thing, value, who, when, why = [*fields, *[""] * len(COLUMNS)][: len(COLUMNS)]
    if verb.lower() == Verb.TYPE:
        value = value.capitalize()
    return Line(
        number=number,
        verb=Verb(verb.lower()),
        kind=Kind(kind.lower()),
        thing=thing,
        value=value,
        who=who,
        when=when,
        why=why,
        file=file,
    )


def _wrong(row: str, fields: Sequence[str]) -> Iterator[str]:
    """What is wrong with a line, as far as it can be seen without the graph."""
    if is_conflict_mark(row):
        yield (
            f"{row.strip()[:50]!r} is a mark of a merge. Keep the lines of both sides, of two that say "
            "one thing one, and delete the marks (<<<<<<<, |||||||, =======, >>>>>>>)."
        )
        return
    control = _CONTROLS.search(row)
    if control:
        yield f"there is a character that cannot be seen, U+{ord(control[0]):04X}. Take it out."
    if len(fields) == 1:
        yield (
            f"there is no tab in it. The columns {', '.join(COLUMNS)} are separated by tabs; "
            "copying from a terminal may have made spaces of them."
        )
        return
    if len(fields) > len(COLUMNS):
        yield f"there are {len(fields)} columns; there may be {len(COLUMNS)}: {', '.join(COLUMNS)}."
    padded = [*fields, *[""] * len(COLUMNS)]
    verb, kind, thing, value, _, when = padded[:6]
    yield from _no_such("verb", verb, Verb)
    yield from _no_such("kind", kind, Kind)
    if not thing:
        yield f"there is no thing in column {1 + COLUMNS.index('thing')}."
    for name, field in (("thing", thing), ("value", value)):
        if field and not any(map(str.isprintable, field)):
            yield f"the {name} has only characters that cannot be seen."
    for name, field in zip(COLUMNS, fields, strict=False):
        if len(field) > LONGEST:
            yield f"the column {name} is longer than {LONGEST} characters."
    if verb.lower() in set(map(str, Verb)) and kind.lower() in set(map(str, Kind)):
        misfit = [*_misfit(Verb(verb.lower()), Kind(kind.lower()), value)]
        yield from misfit or _other_things(Verb(verb.lower()), Kind(kind.lower()), thing, value)
    if when and not _is_day(when):
        yield f"{when!r} is no day; write it like 2026-03-01."


def _misfit(verb: Verb, kind: Kind, value: str) -> Iterator[str]:
    """What does not go with the verb."""
    kinds = KINDS_OF[verb]
    if kind not in kinds:
        article = "an" if kind is Kind.ORGANISATION else "a"
        yield f"'{verb}' is only for a {' or '.join(kinds)}, not for {article} {kind}."
    if verb in VALUED and not value:
        yield f"'{verb}' needs a value in column {1 + COLUMNS.index('value')}."
    if verb not in VALUED and value:
        yield f"'{verb}' has no value; column {1 + COLUMNS.index('value')} must be empty."
    if verb is Verb.TYPE and value and kind in kinds:
        yield from _no_such("type", value, TYPES[kind])


def _other_things(verb: Verb, kind: Kind, thing: str, value: str) -> Iterator[str]:
    """Paths of things of another kind, and one thing on both sides."""
    is_author = verb is Verb.TYPE and kind in _AUTHORS
    meant = [(thing, kind, _AUTHORS if is_author else (kind,))]
    if verb in (Verb.SAME, Verb.DIFFERENT):
        meant.append((value, kind, (kind,)))
        if thing and thing == value:
            yield f"{in_quotes(thing)} stands on both sides."
    elif verb is Verb.NOT_INTRODUCED:
        meant.append((value, Kind.PAPER, (Kind.PAPER,)))
    for text, wanted, kinds in meant:
        path = path_of(text)
        if is_broken_path(text):
            yield f"{text[:100]} is no whole path, which ends in 13 letters and figures. Copy it again."
        if path and not path.startswith(tuple(f"{each}/" for each in kinds)):
            yield f"{path} is no {wanted}."


def _no_such(what: str, given: str, known: Iterable[str]) -> Iterator[str]:
    names = {name.lower(): str(name) for name in known}
    if given.lower() in names:
        return
    near = difflib.get_close_matches(given.lower()[:50], names, n=1, cutoff=0.5)
    hint = f"Did you mean {names[near[0]]!r}? " if near else ""
    yield f"there is no {what} {given[:50]!r}. {hint}There are: {', '.join(names.values())}."


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text)) and bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False
