"""The answer to a query: complete when it is handed out, kept in a temporary file, read at leisure."""

import io
import threading
import weakref
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice
from typing import IO, TYPE_CHECKING, Any, cast

from kg.errors import UsageError
from kg.rdf.in_xml import XmlOutput
from kg.store import cells
from kg.store.answer_formats import Format, FormatName, format_named, table_format, triples_in
from kg.store.showing import IN_NOTEBOOK, PRINTED, extent, html, in_words, paragraphs
from kg.store.spool import PORTION, Lines, Portions, spooled
from kg.store.values import Plain, Value, plain
from kg.text.printing import pretty, safe

if TYPE_CHECKING:
    import pyoxigraph as ox


class Form(StrEnum):
    """What a query asks for."""

    SELECT = "select"
    """A table."""
    ASK = "ask"
    """Yes or no."""
    GRAPH = "graph"
    """Triples: CONSTRUCT or DESCRIBE."""


@dataclass(frozen=True, slots=True, weakref_slot=True, kw_only=True)
class Result:
    """The answer to one query. It is true when it is yes, or has a row or a triple.

    To go through it gives its rows or triples, `len` says how many; it can be pickled and copied. `print`
    shows the first of it, and `pandas.DataFrame(result.values(), columns=result.variables)` is a whole table.
    """

    form: Form
    """A table, yes or no, or triples."""
    variables: tuple[str, ...] = ()
    """The columns of a table, without `?`; empty otherwise."""
    answer: bool | None = None
    """Yes or no; `None` for the other forms."""
    cut: bool = False
    """True when there are more rows than these; of `kg.ask`, also where there may be."""
    remarks: tuple[str, ...] = ()
    """What the rows of an answer of `kg.ask` cannot say: of how many they are the first, who was meant."""
    _spool: IO[bytes] = field(repr=False)
    """The rows as TSV, the triples as N-Triples; both keep every term exactly."""
    _reading: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)
    """Held while somebody reads a portion: several may read the rows at once."""
    _of: "Result | None" = field(default=None, repr=False, compare=False)
    """The answer whose file it has, which closes that when it goes."""

    def __post_init__(self) -> None:
        if self._of is None:
            weakref.finalize(self, self._spool.close)

    def noted(self, *, cut: bool, remarks: Sequence[str]) -> "Result":
        """The same answer with what is to be said of it."""
        return replace(self, cut=cut, remarks=tuple(remarks), _of=self)

    def rows(self) -> "Iterator[tuple[Value | None, ...]]":
        """The rows of a table in order, one value a column; `None` where a variable is unbound.

        Raises:
            UsageError: when the answer is no table.
        """
        self._expect(Form.SELECT)
        return self._read_rows()

    def values(self) -> "Iterator[tuple[Plain | None, ...]]":
        """The rows likewise as Python values: numbers and truth values as such, all else as text.

        Raises:
            UsageError: when the answer is no table.
        """
        rows = self.rows()
        return (tuple(map(plain, row)) for row in rows)

    def texts(self) -> Iterator[dict[str, str]]:
        """The rows likewise as column → text, where a column without a value is missing: the quickest way.

        Raises:
            UsageError: when the answer is no table.
        """
        self._expect(Form.SELECT)
        return self._read_texts()

    def triples(self, *, sort: bool = True) -> "Iterator[ox.Triple]":
        """The triples, sorted, each once; or as they were found: a longer answer begins as a shorter one.

        Raises:
            UsageError: when the answer is a table, or yes or no.
        """
        self._expect(Form.GRAPH)
        return self._read_triples(sort)

    def write(self, output: IO[bytes], format: "Format | FormatName") -> None:
        """Write everything into a file that is open for bytes.

        Raises:
            UsageError: when the format is none, or not made for this form: a table as Turtle; and for an
                output that takes no bytes.
            OutputError: for triples of which RDF/XML cannot be made.
        """
        import pyoxigraph as ox

        format = format_named(format)
        if not hasattr(output, "write") or isinstance(output, io.TextIOBase):
            raise UsageError(f"output is a file that is open for bytes, open(…, 'wb'); {output!r} is none.")
        lines = Lines(output)
        output = cast(IO[bytes], lines)
        if self.form is Form.GRAPH:
            output.write(triples_in(self.triples(), format))
        elif self.form is Form.ASK:
            answer = b'{"head":{},"boolean":%s}' % (b"true" if self.answer else b"false")
            boolean = ox.parse_query_results(answer, format=ox.QueryResultsFormat.JSON)
            boolean.serialize(output, format=table_format(format))
        else:
            into = cast(IO[bytes], XmlOutput(output)) if format is Format.XML else output
            self._solutions().serialize(into, format=table_format(format))
        lines.end()

    def __iter__(self) -> "Iterator[tuple[Value | None, ...]] | Iterator[ox.Triple]":
        return self.triples() if self.form is Form.GRAPH else self.rows()

    def __len__(self) -> int:
        self._expect(Form.SELECT, Form.GRAPH)
        if self.form is Form.GRAPH:
            return len(set(self._from_start()))
        return sum(1 for _ in self._solutions())

    def __bool__(self) -> bool:
        if self.form is Form.ASK:
            return bool(self.answer)
        found = self.triples(sort=False) if self.form is Form.GRAPH else self.rows()
        return next(iter(found), None) is not None

    def __reduce__(self) -> "tuple[object, ...]":
        told = (self.form, self.variables, self.answer, self.cut, self.remarks)
        return _read_again, (*told, self._from_start().read())

    def __str__(self) -> str:
        """The first rows as `kg query` prints them, or triples as Turtle, and what they cannot say."""
        if self.form is Form.ASK:
            return "\n".join([self._yes_or_no(), *map(safe, self.remarks)])
        total = len(self)
        partly = self.cut or total > PRINTED
        notes = [extent(self._what(), total, PRINTED, cut=self.cut)] if partly else []
        if self.form is Form.SELECT:
            return in_words(self.variables, list(islice(self.rows(), PRINTED)), [*notes, *self.remarks])
        triples = triples_in(islice(self.triples(), PRINTED), Format.TURTLE).decode().rstrip("\n")
        return "\n".join([triples or "No triples.", *map(safe, [*notes, *self.remarks])])

    _repr_pretty_ = pretty

    def _repr_html_(self) -> str:
        """The first rows, as a notebook shows them, and what they cannot say."""
        if self.form is Form.ASK:
            return paragraphs((self._yes_or_no(), *self.remarks))
        notes = (extent(self._what(), len(self), IN_NOTEBOOK, cut=self.cut), *self.remarks)
        is_table = self.form is Form.SELECT
        columns = self.variables if is_table else ("subject", "predicate", "object")
        return html(columns, islice(self, IN_NOTEBOOK), notes)

    def _yes_or_no(self) -> str:
        return "yes" if self.answer else "no"

    def _what(self) -> str:
        return "rows" if self.form is Form.SELECT else "triples"

    def _expect(self, *forms: Form) -> None:
        if self.form not in forms:
            how = {
                Form.SELECT: "a table: rows()",
                Form.GRAPH: "triples: triples()",
                Form.ASK: "yes or no: answer",
            }
            raise UsageError(f"The answer to this query is {how[self.form]} has it.")

    def _read_rows(self) -> "Iterator[tuple[Value | None, ...]]":
        """The rows; a generator, for it keeps the answer, which closes its file when it goes."""
        for solution in self._solutions():
            yield tuple(solution)

    def _read_texts(self) -> Iterator[dict[str, str]]:
        """The rows as text; a generator likewise."""
        yield from cells.rows(self._from_start())

    def _read_triples(self, sort: bool) -> "Iterator[ox.Triple]":
        """The triples; a generator likewise."""
        import pyoxigraph as ox

        lines = b"".join(sorted(set(self._from_start()))) if sort else self._from_start()
        for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES):
            yield quad.triple

    def _solutions(self) -> "ox.QuerySolutions":
        import pyoxigraph as ox

        solutions = ox.parse_query_results(self._from_start(), format=ox.QueryResultsFormat.TSV)
        assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101 - the worker wrote a table
        return solutions

    def _from_start(self) -> IO[bytes]:
        return io.BufferedReader(Portions(self._spool, self._reading), PORTION)


def _read_again(
    form: Form,
    variables: tuple[str, ...],
    answer: bool | None,
    cut: bool,
    remarks: tuple[str, ...],
    content: bytes,
) -> Result:
    """The answer that was pickled or copied, in a file of its own."""
    with spooled() as spool:
        spool.write(content)
    return Result(
        form=form,
        variables=variables,
        answer=answer,
        cut=cut,
        remarks=remarks,
        _spool=spool,
    )


@dataclass(frozen=True, slots=True, weakref_slot=True, kw_only=True)
class Document:
    """The answer to one query as a client elsewhere wants it, complete."""

    form: Form
    """A table, yes or no, or triples."""
    media: str
    """The media type of what is written."""
    body: IO[bytes]
    """What is written, from its beginning."""
    length: int
    """Its bytes."""

    def __post_init__(self) -> None:
        weakref.finalize(self, self.body.close)


def result_of(end: Mapping[str, Any], spool: IO[bytes]) -> Result:
    """The answer that ends so, and whose rows or triples are in `spool`."""
    return Result(
        form=Form(end["form"]),
        variables=tuple(end.get("variables", ())),
        answer=end.get("answer"),
        cut=end.get("cut", False),
        _spool=spool,
    )
