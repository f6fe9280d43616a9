"""What was read and found, on disk: memory does not grow with the number of abstracts."""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from weakref import WeakSet

import msgspec

from kg.errors import OutputError
from kg.model import AuthorPage, Document, Findings, Issue, Record
from kg.pipeline.reading.coining import EARLIER, coined_words, heading_words, named_words
from kg.pipeline.reading.days import first_day, last_day
from kg.rdf.describe.records import record_path
from kg.shelf import Shelf

_TABLES = f"""
CREATE TABLE records (number INTEGER PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE findings (number INTEGER PRIMARY KEY, findings BLOB NOT NULL);
CREATE TABLE others (kind TEXT NOT NULL, value BLOB NOT NULL);
CREATE TABLE mentions (number INTEGER PRIMARY KEY, places BLOB NOT NULL);
CREATE TABLE coined (
  form TEXT NOT NULL, spelling INTEGER NOT NULL, number INTEGER NOT NULL,
  day INTEGER NOT NULL, heads INTEGER NOT NULL
);
CREATE TABLE named (
  form TEXT NOT NULL, spelling INTEGER NOT NULL, number INTEGER NOT NULL, day INTEGER NOT NULL
);
CREATE VIEW spelt_otherwise AS
SELECT form FROM (SELECT form, max(spelling) AS most FROM coined GROUP BY form)
JOIN (SELECT form, min(spelling) AS least FROM named WHERE form IN (SELECT form FROM coined) GROUP BY form)
USING (form) WHERE least < most;
CREATE VIEW named_before AS
SELECT form FROM (SELECT form, max(day) AS latest FROM coined WHERE heads GROUP BY form)
JOIN (
  SELECT form, day AS of_several FROM (
    SELECT form, day, row_number() OVER (PARTITION BY form ORDER BY day) AS place
    FROM named WHERE form IN (SELECT form FROM coined WHERE heads)
  ) WHERE place = {EARLIER}
) USING (form) WHERE of_several < latest;
CREATE TABLE versions (key TEXT NOT NULL, updated TEXT NOT NULL);
CREATE TABLE printed (number INTEGER PRIMARY KEY, path TEXT NOT NULL);
"""  # noqa: S608 - a number of ours

FEW = 1 << 14
"""Values from which on they are kept on disk: fewer take little, and would be read again and again."""
_AT_ONCE = 64
"""Groups of records that are read at once: asking for each takes longer than reading it."""

Value = TypeVar("Value", AuthorPage, Document, Issue)
Kind = TypeVar("Kind")

_encode = msgspec.json.Encoder().encode


class Kept(NamedTuple):
    """All that is kept of one record."""

    record: Record
    """What the document prints."""
    findings: Findings
    """What was found in its text."""
    mentions: "array[int]"
    """See `kg.pipeline.identifying.mentioned`; empty where the text was not read."""
    path: str
    """Path of the record, if its document did not print the very same words before."""


class Naming(NamedTuple):
    """A word by which a record names something, or coins a system."""

    form: str
    """The word, folded."""
    number: int
    """Of the record."""
    spelling: int
    """How it is spelt there: a `Spelling`."""
    day: int
    """Of the record: the last that its date may mean, or, where it coins a system, the first."""
    heads: int
    """Whether the title is headed by the system."""


class Spool:
    """Records, by number from 0, and what was found in them; pages, documents and issues beside them.

    A class because it holds open files; see `open_spool`.
    """

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self._connection = connection
        self.folder = folder
        """Where it lies, and what is made of it may lie."""
        self._shelves = WeakSet[Shelf[Any]]()
        self.unread = array("I")
        """The numbers of records whose texts are not English, or too short to tell."""
        self._records = msgspec.json.Decoder(Record)
        self._findings = msgspec.json.Decoder(Findings)

    def add_records(self, records: Sequence[Record]) -> None:
        """Append records, which get the next numbers in order."""
        insert, numbered = self._connection.executemany, list(enumerate(records, start=self.count()))
        insert("INSERT INTO records VALUES (?, ?)", ((n, _encode(record)) for n, record in numbered))
        versions = [(record.key, record.updated) for record in records if record.key and record.updated]
        insert("INSERT INTO versions VALUES (?, ?)", versions)
        insert("INSERT INTO printed VALUES (?, ?)", ((n, record_path(record)) for n, record in numbered))

    def add_findings(self, records: Sequence[Record], findings: Sequence[Findings]) -> None:
        """Append what was found in the next of the records, which are given as well."""
        insert, start = self._connection.executemany, self._count("findings")
        numbered = list(zip(range(start, start + len(records)), records, findings, strict=True))
        self.unread.extend(n for n, _, found in numbered if found.unread)
        insert("INSERT INTO findings VALUES (?, ?)", ((n, _encode(found)) for n, _, found in numbered))
        coined = (row for n, record, found in numbered for row in _coined(n, record, found))
        insert("INSERT INTO coined VALUES (?, ?, ?, ?, ?)", coined)
        named = (row for n, record, found in numbered for row in _named(n, record, found))
        insert("INSERT INTO named VALUES (?, ?, ?, ?)", named)

    def keep(self, kind: type[Kind], values: Iterable[Kind]) -> Sequence[Kind]:
        """Values that are made of the records, many on disk like these and as long: a `kg.shelf.Keep`."""
        ahead = iter(values)
        first = list(islice(ahead, FEW))
        return first if len(first) < FEW else self.shelf(kind, chain(first, ahead))

    def shelf(self, kind: type[Kind], values: Iterable[Kind] = ()) -> Shelf[Kind]:
        """The same, on disk however few there are: more may be put behind them."""
        shelf = Shelf(kind, values, self.folder)
        self._shelves.add(shelf)
        return shelf

    def close(self) -> None:
        """Let go of all files: where the system gives those without a name one, the folder can be deleted."""
        for shelf in self._shelves:
            shelf.close()
        self._connection.close()

    def coined(self) -> Iterator[Naming]:
        """The words that several records coin for systems, or one that may be another word to the others.

        To others that spell it more like a word, and to several that had it before it was at the head of a
        title. Each with each record that coins it.
        """
        rows = self._selected(
            "SELECT form, number, spelling, day, heads FROM coined"
            " WHERE form IN (SELECT form FROM coined GROUP BY form HAVING count(*) > 1)"
            " OR form IN spelt_otherwise OR form IN named_before"
        )
        return (Naming(*row) for row in rows)

    def named(self) -> Iterator[Naming]:
        """Those that may be another word to others, with each record that names something by them."""
        rows = self._selected(
            "SELECT form, number, spelling, day, 0 FROM named"
            " WHERE form IN spelt_otherwise OR form IN named_before"
        )
        return (Naming(*row) for row in rows)

    def superseded(self) -> int:
        """How many records are older versions of an entry that others give as it was later."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM versions JOIN"
            " (SELECT key, max(updated) AS newest FROM versions GROUP BY key) USING (key)"
            " WHERE updated < newest"
        ).fetchone()
        return int(count)

    def repeated(self) -> dict[int, int]:
        """Number of each record whose very words its document printed before → how often it had done so.

        In the order of the document, whatever papers the records are of.
        """
        rows = self._connection.execute(
            "SELECT number, before FROM ("
            "SELECT number, row_number() OVER (PARTITION BY path ORDER BY number) - 1 AS before FROM printed"
            ") WHERE before > 0"
        )
        return dict(rows.fetchall())

    def add(self, value: AuthorPage | Document | Issue) -> None:
        """Append anything else."""
        self._connection.execute("INSERT INTO others VALUES (?, ?)", (type(value).__name__, _encode(value)))

    def add_mentions(self, mentions: Iterable[tuple[int, "array[int]"]]) -> None:
        """Keep the mentions of records, by the numbers of the records."""
        rows = ((number, places.tobytes()) for number, places in mentions)
        self._connection.executemany("INSERT INTO mentions VALUES (?, ?)", rows)

    def mentions(self, numbers: Iterable[int] | None = None) -> Iterator["array[int]"]:
        """What was kept: of the given records in that order, nothing of those that were not read; or all."""
        for row in self._rows("places FROM mentions", numbers):
            yield array("I", row[0] if row else b"")

    def count(self) -> int:
        """How many records there are."""
        return self._count("records")

    def _count(self, table: str) -> int:
        (count,) = self._connection.execute(f"SELECT coalesce(max(number) + 1, 0) FROM {table}").fetchone()  # noqa: S608
        return int(count)

    def records(self, numbers: Iterable[int] | None = None) -> Iterator[Record]:
        """Records without their findings: those of the given numbers in that order, or all."""
        for (blob,) in self._rows("record FROM records", numbers):
            yield self._records.decode(blob)

    def entries(self, numbers: Iterable[int] | None = None) -> Iterator[tuple[Record, Findings]]:
        """Records with their findings: those of the given numbers in that order, or all."""
        both = "record, findings FROM records JOIN findings USING (number)"
        for record, findings in self._rows(both, numbers):
            yield self._records.decode(record), self._findings.decode(findings)

    def _rows(self, columns: str, numbers: Iterable[int] | None) -> Iterator[Any]:
        """Columns of a table in the order of the numbers, or of these alone, `None` where one is missing."""
        if numbers is None:
            yield from self._selected(f"SELECT {columns} ORDER BY number")
        else:
            one = f"SELECT {columns} WHERE number = ?"
            yield from (self._connection.execute(one, (number,)).fetchone() for number in numbers)

    def _selected(self, select: str) -> Iterator[Any]:
        """The rows of a query.

        A loop, since `yield from` would close the cursor when it is itself given up: if an interrupt has
        closed the database by then, that fails, and its traceback is shown to whoever pressed the keys.
        """
        for row in self._connection.execute(select):  # noqa: UP028
            yield row

    def gathered(self, groups: Iterable[Sequence[int]]) -> Iterator[list[Kept]]:
        """The records of each group, in the order of the numbers that are given."""
        all_of_some = (
            "SELECT number, record, findings, places, path FROM records JOIN printed USING (number)"
            " JOIN findings USING (number) LEFT JOIN mentions USING (number)"
            " WHERE number IN (SELECT value FROM json_each(?))"
        )
        rest = iter(groups)
        while some := list(islice(rest, _AT_ONCE)):
            # as text: SQLite takes bytes such as `[1234]` for its own binary form of JSON
            numbers = _encode(list(chain.from_iterable(some))).decode()
            rows = {number: row for number, *row in self._connection.execute(all_of_some, (numbers,))}
            for group in some:
                yield [self._kept(*rows[number]) for number in group]

    def _kept(self, record: bytes, findings: bytes, places: bytes | None, path: str) -> Kept:
        mentions = array("I", places or b"")
        return Kept(self._records.decode(record), self._findings.decode(findings), mentions, path)

    def pages(self) -> list[AuthorPage]:
        """The author pages, in the order in which they were read."""
        return self._others(AuthorPage)

    def documents(self) -> list[Document]:
        """The documents, in the order in which they were read."""
        return self._others(Document)

    def issues(self) -> list[Issue]:
        """The issues, by document, line and rule."""
        return sorted(self._others(Issue), key=lambda i: (i.document, i.line or 0, i.rule, i.message))

    def _others(self, kind: type[Value]) -> list[Value]:
        select = "SELECT value FROM others WHERE kind = ? ORDER BY rowid"
        rows = self._connection.execute(select, (kind.__name__,))
        return [msgspec.json.decode(blob, type=kind) for (blob,) in rows]


def _coined(number: int, record: Record, findings: Findings) -> Iterator[tuple[object, ...]]:
    """The rows of `coined` of a record."""
    heading = heading_words(record, findings)
    for form, spelling in coined_words(findings).items():
        yield form, spelling, number, first_day(record.date), form in heading


def _named(number: int, record: Record, findings: Findings) -> Iterator[tuple[object, ...]]:
    """The rows of `named` of a record."""
    for form, spelling in named_words(record, findings).items():
        yield form, spelling, number, last_day(record.date)


@contextmanager
def open_spool(path: Path) -> Iterator[Spool]:
    """A new spool in a file that does not exist yet; no promise is made of what a crash leaves of it.

    Raises:
        OutputError: when the file cannot be written, on a full disk for one.
    """
    connection = sqlite3.connect(path)
    spool = Spool(connection, path.parent)
    try:
        connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLES}")
        yield spool
    except sqlite3.Error as error:
        raise OutputError(f"the working file {path} failed: {error}. Is the disk full?") from error
    finally:
        spool.close()
