"""What no longer holds, and the result of a verification."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from kg.text.printing import counted, pretty, safe

_WHAT = {
    "value": " (author lines, dates, identifiers)",
    "fact": " of papers and authors",
    "quote": " (the words for concepts, relations and claims)",
    "figure": " that sites state (h-index, citations)",
    "heading": " of author pages",
}
"""Kind of what is checked → what it is, where the word alone may be taken for something else."""
_CONCLUDED = (
    "Not checked is what rules conclude: which records are one paper, who is who, and what concepts are and "
    "have to do with each other."
)


MOVED = "is printed elsewhere"
"""Of a record that stands in its document as it did, on other lines."""
GONE = "is no longer printed there"
"""Of a record that its document no longer has, on these lines or others."""
_MOST_MOVED = 3
"""Such records of a document that are told one by one."""


class FallKind(StrEnum):
    """What of the graph does not stand."""

    DOCUMENT = "document"
    """A document is missing, cannot be read, or is not the one that the graph was made of."""
    RECORD = "record"
    """A record is no longer printed in its document, or not on its lines."""
    VALUE = "value"
    """A byline, date, category, identifier or venue is no longer printed so."""
    FACT = "fact"
    """A fact of a paper, an author or an organisation is printed by none of the paper's records."""
    QUOTE = "quote"
    """Words of a text do not stand at their offsets."""
    FIGURE = "figure"
    """A figure is no longer stated on its line."""
    HEADING = "heading"
    """An author page no longer names its person, or their category, in its head."""
    PLACE = "place"
    """The graph does not say where something stands, so that nothing can prove it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """One thing that the graph says and its documents do not."""

    kind: FallKind
    """What fell."""
    document: str = ""
    """Name of the document; empty when the graph names none."""
    lines: str = ""
    """Where the graph says it stands, `L14-L18`; empty for the whole document."""
    paper: str | None = None
    """Title of the paper, as the graph has it; of a fact about a person or an organisation its name."""
    concept: str | None = None
    """Name of the concept that rests on a quote."""
    fact: str
    """What fell, in words: `the byline`, `the concept 'Mixture of Experts'`."""
    expected: str | None = None
    """The words that the graph has; of a quote without words, the names of its concept."""
    found: str | None = None
    """The words that stand there now; `None` when there are none."""
    note: str = ""
    """What else is to be known, a sentence; empty when the words say everything."""

    def __str__(self) -> str:
        """One line: place, fact, paper, words expected and found.

        >>> print(Fall(kind=FallKind.VALUE, document="a.txt", lines="L1-L5", paper="Nexus", fact="the date",
        ...            expected="Feb 2", found="Feb 3"))
        a.txt L1-L5: the date of 'Nexus': expected 'Feb 2', found 'Feb 3'
        """
        place = " ".join(filter(None, (self.document, self.lines)))
        where = {FallKind.RECORD: "", FallKind.QUOTE: f" in '{self.paper}'"}.get(
            self.kind, f" of '{self.paper}'"
        )
        told = [self.fact + (where if self.paper else "")]
        if self.expected is not None:
            found = "nothing" if self.found is None else f"'{_one_line(self.found)}'"
            told.append(f"expected '{_one_line(self.expected)}', found {found}")
        if self.note:
            told.append(self.note)
        return safe(": ".join(filter(None, (place, *told))))

    _repr_pretty_ = pretty


def _one_line(words: str) -> str:
    return words.replace("\n", "⏎")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The result: how much was checked, and everything that fell. It is true when everything stands."""

    checked: Mapping[FallKind, int]
    """How many documents, records, values, quotes, figures and headings were compared."""
    unchecked: Mapping[FallKind, int]
    """The same of those whose document could not be read; nothing is known of them."""
    falls: tuple[Fall, ...]
    """In the order of documents, records and offsets; empty when everything stands."""

    @property
    def holds(self) -> bool:
        """True when everything stands."""
        return not self.falls

    def __bool__(self) -> bool:
        return self.holds

    def __str__(self) -> str:
        return told(self)

    _repr_pretty_ = pretty

    @property
    def document(self) -> dict[str, Any]:
        """The same for programs, as `kg verify --json` prints it."""
        return {
            "schema_version": 1,
            "holds": self.holds,
            "checked": {f"{kind}s": count for kind, count in self.checked.items()},
            "unchecked": {f"{kind}s": count for kind, count in self.unchecked.items()},
            "falls": [asdict(fall) for fall in self.falls],
        }


def told(result: Verification, build: str = "kg.build(…)", folders: str = "from_=[DIR, DIR]") -> str:
    """A line for everything that fell, and what was checked and what to do.

    `build` is how the graph is built again, `folders` how several folders are named that hold its documents.
    """
    if result.holds:
        return f"Everything stands where the graph says: {_counts(result.checked)}.\n{_CONCLUDED}"
    return "\n".join([*_lines(result.falls), "", *_verdict(result, build, folders)])


def _lines(falls: Sequence[Fall]) -> Iterator[str]:
    """A line for each, but for no quote of a record that is gone, and for a few of a document's that moved.

    One line more or less in a document moves all records behind it.
    """
    gone = {(fall.document, fall.lines) for fall in falls if _is(fall, GONE)}
    quotes = Counter((fall.document, fall.lines) for fall in falls if fall.kind is FallKind.QUOTE)
    moved: Counter[str] = Counter()
    for fall in falls:
        place = (fall.document, fall.lines)
        moved[fall.document] += _is(fall, MOVED)
        if _is(fall, MOVED) and moved[fall.document] > _MOST_MOVED:
            continue
        if fall.kind is FallKind.QUOTE and place in gone:
            continue
        its_quotes = quotes[place] if _is(fall, GONE) else 0
        yield f"{fall}, and with it {counted(its_quotes, 'quote')}" if its_quotes else str(fall)
    for document, count in sorted(moved.items()):
        if count > _MOST_MOVED:
            yield safe(f"{document}: {count - _MOST_MOVED:,} more of its records are printed elsewhere in it")


def _is(fall: Fall, what: str) -> bool:
    return fall.kind is FallKind.RECORD and fall.fact.endswith(what)


def _verdict(result: Verification, build: str, folders: str) -> Iterator[str]:
    unread = result.unchecked[FallKind.DOCUMENT]
    fell = len(result.falls) - unread
    if fell:
        yield f"{fell:,} of what the graph says no longer stands; checked were {_counts(result.checked)}."
    elif result.checked[FallKind.DOCUMENT]:
        yield f"What could be checked stands: {_counts(result.checked)}."
    else:
        yield "Nothing could be checked."
    if unread:
        yield f"Not checked, because their documents could not be read: {_counts(result.unchecked)}."
        yield (
            "If documents were moved, or lay outside of this folder, name each folder that their names begin "
            f"in: {folders}. If they are gone for good, or have other names now, build the graph again: "
            f"{build}"
        )
    if any(fall.kind is FallKind.DOCUMENT and fall.expected for fall in result.falls):
        yield f"If a document was changed on purpose, build the graph again: {build}"


def _counts(counts: Mapping[FallKind, int]) -> str:
    """How many of each kind, and what they are: figures are those of sites, those of claims are quotes."""
    told = (f"{counted(count, kind)}{_WHAT.get(kind.value, '')}" for kind, count in counts.items())
    return ", ".join(told)
