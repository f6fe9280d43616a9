"""What is said at the head of a thing: its name, and facts as pairs, from the statements about it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from kg.rdf import vocabulary as v
from kg.rdf.terms import Term, bare
from kg.serve.pages.answers import Row
from kg.serve.pages.kinds import Kind, kind_of
from kg.store.terms import grouped, short, whole_number
from kg.text.language.languages import language_name
from kg.text.people.bylines import parted
from kg.text.people.homonyms import without_number
from kg.text.registered.registries import registered_at
from kg.text.typesetting.readable import readable
from kg.view.cards.paper_facts import PAPER_FACTS
from kg.view.cards.paper_facts import called as called_further
from kg.view.cards.words import date
from kg.view.reading.claims import called

_NAMES = (v.TITLE, v.NAME, v.PREF_LABEL, v.SCHEMA_NAME, v.TEXT)
_TYPES = {
    bare(v.METHOD): "method",
    bare(v.MODEL): "model",
    bare(v.TASK): "task",
    bare(v.EVALUATION_MEASURE): "metric",
    bare(v.DATASET): "data set",
    bare(v.PREPRINT): "preprint",
    bare(v.JOURNAL_ARTICLE): "article in a journal",
    bare(v.NEWSPAPER_ARTICLE): "article in a newspaper",
    bare(v.MAGAZINE_ARTICLE): "article in a magazine",
    bare(v.CONFERENCE_PAPER): "paper at a conference",
    bare(v.CHAPTER): "chapter of a book",
    bare(v.REFERENCE_ENTRY): "entry in a reference work",
    bare(v.BOOK): "book",
    bare(v.PROCEEDINGS): "proceedings",
    bare(v.THESIS): "thesis",
    bare(v.DOCTORAL_THESIS): "doctoral thesis",
    bare(v.MASTERS_THESIS): "master's thesis",
    bare(v.REPORT): "report",
    bare(v.DATA_FILE): "published data set",
    bare(v.PATENT): "patent",
    bare(v.STANDARD): "standard",
    bare(v.SOFTWARE): "software",
    bare(v.MANUSCRIPT): "manuscript",
    bare(v.LETTER): "letter",
    bare(v.MOVIE): "film or video",
    bare(v.EXPRESSION): "listed beside papers",
}
"""Class → what it is called."""
_FACTS = (
    (v.ALT_LABEL, "Also called"),
    (v.NOTATION, "Code"),
    (v.INTRODUCED_BY, "Introduced by"),
    (v.PAPER_COUNT, "Papers that name it"),
    (v.IS_PART_OF, "Stands in"),
    *PAPER_FACTS,
    (v.AFFILIATION, "Organisations"),
    (v.BROADER, "Under"),
    (v.IN_SCHEME, "Scheme"),
    (v.APPEARANCE, "Stated by"),
    (v.ABOUT, "System"),
    (v.METRIC, "Measured"),
    (v.DIRECTION, "Direction"),
    (v.CLAIM_ROLE, "Role"),
    (v.COMPARATOR, "Compared with"),
)
"""Property → how the head calls it, in the order in which facts stand there."""
_LEFT_OUT = {
    Kind.PAPER: frozenset({bare(v.ABOUT)}),
    Kind.CONCEPT: frozenset({bare(v.BROADER)}),
    Kind.SYSTEM: frozenset({bare(v.BROADER)}),
}
"""Kind → properties that a panel tells better."""
_IN_QUESTIONS = {
    bare(v.VENUE): ("papers-of-venue", "name"),
    bare(v.SERIES_AS_PRINTED): ("papers-of-venue", "name"),
    bare(v.PUBLISHER): ("papers-of-venue", "name"),
    bare(v.EDITORS_AS_PRINTED): ("volumes-of-editor", "editor"),
}
"""Property whose words lead to what else has them → the question that says so, and its parameter."""
_PARTS = (
    ("value", v.VALUE),
    ("uncertainty", v.UNCERTAINTY),
    ("least", v.MIN_VALUE),
    ("most", v.MAX_VALUE),
    ("from", v.FROM_VALUE),
    ("to", v.TO_VALUE),
    ("unit", v.UNIT),
    ("bound", v.BOUND),
    ("direction", v.DIRECTION),
)
"""What `kg.view.reading.claims` calls a part of a claim → its property."""
_MOST_VALUES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a fact."""

    text: str
    """As it is read."""
    href: str | None = None
    """Where it leads: a page of this site, or an address that a document gives."""
    is_elsewhere: bool = False
    """Whether that is another site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A name and its values."""

    name: str
    """`Categories`."""
    values: tuple[Value, ...]
    """At least one."""
    more: int = 0
    """How many are left out; all are among the statements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What is known of a thing before any question is asked."""

    iri: str
    """Its IRI."""
    kind: Kind
    """What it is."""
    name: str
    """What it is called; the end of its IRI where it has no name."""
    types: tuple[str, ...]
    """What sort of it: `method`."""
    facts: tuple[Fact, ...]
    """In the order of the head."""
    editors: tuple[Value, ...]
    """Of a whole book or proceedings, whoever is printed as its editor."""
    date: str
    """Of a paper, with the parts that are known; empty where nothing is."""
    abstract: str
    """Of a paper; empty where there is none."""
    authors: int
    """Of a paper, how many names its list of authors shows; 0 where that is unknown."""
    is_whole: bool
    """False for a paper whose list of authors is cut."""
    left_out: tuple[str, ...]
    """Of a paper, the lines of a curation file by which authors are left out."""
    is_unresolved: bool
    """True for a person whom only a page names."""


def head(iri: str, rows: Sequence[Row], href: Callable[[str], str]) -> Head:
    """The head of a thing, from rows with `property`, `value` and its `name`."""
    facts = [row for row in rows if "graph" not in row] or list(rows)
    values: dict[str, list[Row]] = {}
    for row in facts:
        values.setdefault(row["property"], []).append(row)

    def first(term: Term) -> str:
        return next((row["value"] for row in values.get(bare(term), ())), "")

    classes = [row["value"] for row in values.get(bare(v.TYPE), ())]
    kind = kind_of(classes, values, is_fact=not facts or "graph" not in facts[0])
    issued, printed = first(v.ISSUED) or None, first(v.DATE_AS_PRINTED) or None
    is_volume = not {bare(v.BOOK), bare(v.PROCEEDINGS)}.isdisjoint(classes)
    edited = values.get(bare(v.EDITORS_AS_PRINTED), ()) if is_volume else ()
    authors = whole_number(first(v.KNOWN_AUTHORS)) or 0
    in_byline = {bare(v.EDITORS_AS_PRINTED)} if edited and not authors else set()
    named = _claimed(values, first) if kind is Kind.CLAIM else ""
    return Head(
        iri=iri,
        kind=kind,
        name=readable(named or next(filter(None, map(first, _NAMES)), short(iri))),
        types=tuple(_TYPES[name] for name in classes if name in _TYPES),
        facts=tuple(_facts(iri, values, _LEFT_OUT.get(kind, frozenset()) | in_byline, href)),
        editors=tuple(name for row in edited for name in _values(iri, row, href)),
        date=date(issued, printed, first(v.YEAR_INFERRED) == "true"),
        abstract=readable(first(v.ABSTRACT)),
        authors=authors,
        is_whole=first(v.LIST_COMPLETE) != "false",
        left_out=tuple(row["value"] for row in values.get(bare(v.AUTHOR_LEFT_OUT), ())),
        is_unresolved=first(v.UNRESOLVED) == "true",
    )


def _claimed(values: Mapping[str, Sequence[Row]], first: Callable[[Term], str]) -> str:
    """A claim in a few words: `Nexus: loss up to 2.1 %, decrease`; empty where it has no figure."""
    said = {name: text for name, term in _PARTS if (text := first(term))}
    for name, term in (("systemName", v.ABOUT), ("metricName", v.METRIC)):
        said[name] = next((row["name"] for row in values.get(bare(term), ()) if "name" in row), "")
    return called(said, first(v.TEXT))


def _facts(
    iri: str, values: Mapping[str, Sequence[Row]], left_out: frozenset[str], href: Callable[[str], str]
) -> Iterator[Fact]:
    gathered: dict[str, list[Value]] = {}
    for term, name in _FACTS:
        for row in values.get(bare(term), ()):
            if term == v.FIELD_AS_PRINTED:
                further, words = called_further(row["value"])
                gathered.setdefault(further, []).append(Value(text=readable(words)))
            elif bare(term) not in left_out:
                gathered.setdefault(name, []).extend(_values(iri, row, href))
    gathered.pop("", None)
    for name, said in gathered.items():
        shown = tuple(dict.fromkeys(said))
        yield Fact(name=name, values=shown[:_MOST_VALUES], more=max(0, len(shown) - _MOST_VALUES))


def _values(iri: str, row: Row, href: Callable[[str], str]) -> Iterator[Value]:
    """The values of a statement: of a line of editors one each, as far as commas part them."""
    words = row["value"]
    if (property := row["property"]) not in _IN_QUESTIONS or "name" in row:
        yield _value(iri, row, href)
        return
    question, parameter = _IN_QUESTIONS[property]
    names, is_cut = parted(words) if property == bare(v.EDITORS_AS_PRINTED) else ((), False)
    for each in names or (words,):
        yield Value(
            text=readable(each), href=f"answer/{question}?{urlencode({parameter: without_number(each)})}"
        )
    if is_cut:
        yield Value(text="et al.")


def _value(iri: str, row: Row, href: Callable[[str], str]) -> Value:
    """A thing by its name, an identifier at its registry, an address as it is, any other text.

    How many papers name the thing of the page leads to these papers.
    """
    value, property = row["value"], row["property"]
    if property == bare(v.IDENTIFIER):
        scheme, _, id = value.partition(":")
        return Value(text=value, href=registered_at(scheme, id), is_elsewhere=True)
    if property == bare(v.LANGUAGE):
        return Value(text=language_name(value))
    if property == bare(v.PAPER_COUNT):
        asked = urlencode({"concept": iri})
        return Value(text=grouped(value), href=f"answer/papers-of-concept?{asked}")
    if "name" in row:
        code = f" ({row['code']})" if "code" in row else ""
        return Value(text=f"{readable(row['name'])}{code}", href=href(value))
    if value.startswith(("http://", "https://")):
        elsewhere = property in (bare(v.WEB_PAGE), bare(v.CODE_REPOSITORY), bare(v.LICENSE))
        return Value(
            text=value if elsewhere else short(value),
            href=value if elsewhere else href(value),
            is_elsewhere=elsewhere,
        )
    return Value(text=readable(value))
