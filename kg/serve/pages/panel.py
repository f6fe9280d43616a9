"""A panel: one question of the catalogue, and how its answer is shown."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.query import Parameter, ParameterType
from kg.query.catalogue import question_named
from kg.rdf.terms import Term
from kg.serve.pages.answers import THINGS, Row


class Form(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    SENTENCE = "sentence"
    """Words of a document, or a reason."""
    FIGURE = "figure"
    """The bound of a claim; its figure, unit and direction are told with it."""
    PERCENT = "percent"
    """A number from 0 to 1."""
    PLACE = "place"
    """A document; its lines are told with it."""


class Drawing(StrEnum):
    """What stands above the table of a panel, or instead of it."""

    TABLE = "table"
    BARS = "bars"
    """Papers by year."""
    STRIP = "strip"
    """Things by year, darker where there is more."""
    NETWORK = "network"
    """Pairs of people on a ring."""
    CIRCLE = "circle"
    """The same, of people who all have to do with the person of the page, who stands in the middle."""
    CHIPS = "chips"
    """Concepts with a number, side by side; grouped where the rows say by what."""
    DOUBTS = "doubts"
    """What else a thing may be, with reasons and the lines that decide."""
    MIXED = "mixed"
    """Author pages whose papers fall apart: their groups and the lines that take them away."""
    CONFLICTS = "conflicts"
    """What cannot all be true: a sentence, and the things that it is about."""
    QUOTE = "quote"
    """A sentence of a document with the words that count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    name: str
    """The variable of the question."""
    heading: str
    """What stands above it."""
    form: Form = Form.TEXT
    """What its cells are."""
    link: str | None = None
    """The variable that has the IRI of what a cell names."""
    asks: tuple[str, str] | None = None
    """The question to which a cell leads, and its parameter, which is the text of the cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class More:
    """Where there is more than a panel has, and how much; most panels have all there is."""

    page: str = ""
    """On the first page: the address of the list that the panel is the beginning of."""
    question: str = ""
    """The question that gives all of what that of the panel gives the first of."""
    wider: str = ""
    """The question of the same thing that takes in more, to which the panel leads."""
    wider_called: str = ""
    """What the way there is called; by the number of papers that name the thing where that is empty."""
    lists: tuple[tuple[str, str], ...] = ()
    """Lists that have a part of the same things, and itself: the address of each and what it is called."""
    things: Term | None = None
    """The class of what its rows are, where they are those of the latest papers, as many as `top` says."""
    counter: str = ""
    """The query of `queries/site/` that counts all its pairs: a page asks for no more than are seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The answer to one question, as a page shows it: what is asked, how it looks, what else there is."""

    question: str
    """Its name in the catalogue."""
    given: tuple[tuple[str, str], ...] = ()
    """Values of parameters beside the thing of the page."""
    read: Callable[[Sequence[Row]], list[Row]] = list
    """Makes the rows that are shown of those of the answer."""
    heading: str
    """What stands above it: `Coauthors`."""
    timeless: str = ""
    """The heading of things by year where all papers are of one, so that a table without years is shown."""
    note: str = ""
    """What should be known to read it."""
    columns: tuple[Column, ...] = ()
    """Of its table; none: those that the question selects."""
    drawing: Drawing = Drawing.TABLE
    """What is seen first."""
    wide: bool = False
    """Whether it takes the whole width."""
    warns: bool = False
    """Whether it stands with its answer right under the head: it makes a reader doubt what follows."""
    shown: int = 10
    """Rows, or pairs that may be one, on the page of a thing; the others are on the panel's own page."""
    counted: bool = True
    """Whether the number of its rows says how many there are: not where they are some of many."""
    empty: str = ""
    """What is said without rows; a panel with nothing to say is left out."""
    reads: bool = False
    """Whether its rows come from what texts say, which are read in no graph that was built without it."""
    more: More = More()
    """What there is beyond its rows."""

    @property
    def subject(self) -> Parameter | None:
        """The parameter that is the thing of a page, or its name; `None` for a list of the graph."""
        first = question_named(self.question, "/questions").parameters[:1]
        return next((each for each in first if each.type in (*THINGS, ParameterType.STRING)), None)

    def of(self, iri: str, name: str = "") -> dict[str, str]:
        """The parameters of its question about a thing; what takes words takes its name."""
        subject = self.subject
        thing = name if subject and subject.type is ParameterType.STRING else iri
        return dict(self.given) | ({subject.name: thing} if subject and thing else {})

    def thing_in(self, given: Mapping[str, str]) -> str:
        """The thing that parameters name; empty where they name none."""
        return given.get(self.subject.name, "") if self.subject else ""
