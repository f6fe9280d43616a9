"""What is said at the head of a thing: its name, and facts as pairs, from the statements about it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from kg.query.terms import short
from kg.rdf import vocabulary as v
from kg.serve.pages.answers import Row
from kg.serve.pages.kinds import Kind, bare, kind_of
from kg.view.words import date

_REGISTRIES = {
    "arxiv": "https://arxiv.org/abs/",
    "doi": "https://doi.org/",
    "orcid": "https://orcid.org/",
    "ror": "https://ror.org/",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/",
    "openalex": "https://openalex.org/",
}
"""Scheme of an identifier → the address at which its registry knows it."""
_NAMES = (v.TITLE, v.NAME, v.PREF_LABEL, v.SCHEMA_NAME, v.TEXT)
_TYPES = {
    bare(v.METHOD): "method",
    bare(v.MODEL): "model",
    bare(v.TASK): "task",
    bare(v.EVALUATION_MEASURE): "metric",
    bare(v.DATASET): "data set",
    bare(v.PREPRINT): "preprint",
    bare(v.JOURNAL_ARTICLE): "article in a journal",
    bare(v.CONFERENCE_PAPER): "paper at a conference",
}
"""Class → what it is called."""
_FACTS = (
    (v.ALT_LABEL, "Also called"),
    (v.NOTATION, "Code"),
    (v.INTRODUCED_BY, "Introduced by"),
    (v.PAPER_COUNT, "Papers that name it"),
    (v.VENUE, "Where"),
    (v.CITATION, "Cited as"),
    (v.VOLUME, "Volume"),
    (v.NUMBER, "Number"),
    (v.PAGES, "Pages"),
    (v.PUBLISHER, "Publisher"),
    (v.SUBJECT, "Categories"),
    (v.POSSIBLE_CATEGORY, "Perhaps in"),
    (v.IDENTIFIER, "Identifiers"),
    (v.AFFILIATION, "Organisations"),
    (v.BROADER, "Part of"),
    (v.IN_SCHEME, "Scheme"),
    (v.APPEARANCE, "Stated by"),
    (v.METRIC, "Of what"),
    (v.CLAIM_ROLE, "Role"),
    (v.COMPARATOR, "Compared with"),
    (v.WEB_PAGE, "Page"),
    (v.CODE_REPOSITORY, "Code"),
    (v.LICENSE, "Licence"),
    (v.RIGHTS, "Licence"),
    (v.COMMENT, "The authors add"),
    (v.BADGE, "Badge (unverified)"),
)
"""Property → how the head calls it, in the order in which facts stand there."""
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
    date: str
    """Of a paper, with the parts that are known; empty where nothing is."""
    abstract: str
    """Of a paper; empty where there is none."""
    is_whole: bool
    """False for a paper whose list of authors is cut."""
    is_unresolved: bool
    """True for a person whom only a page names."""
    replaced_by: str | None
    """The IRI to use instead of this one."""


def head(iri: str, rows: Sequence[Row], href: Callable[[str], str]) -> Head:
    """The head of a thing, from the answer of `statements-of-thing`."""
    facts = [row for row in rows if "graph" not in row] or list(rows)
    values: dict[str, list[Row]] = defaultdict(list)
    for row in facts:
        values[row["property"]].append(row)

    def first(term: str) -> str:
        return next((row["value"] for row in values[bare(term)]), "")  # type: ignore[arg-type]

    classes = [row["value"] for row in values[bare(v.TYPE)]]
    return Head(
        iri=iri,
        kind=kind_of(
            classes,
            [name for name in values if values[name]],
            is_fact="graph" not in facts[0] if facts else True,
        ),
        name=next(filter(None, map(first, _NAMES)), short(iri)),
        types=tuple(_TYPES[name] for name in classes if name in _TYPES),
        facts=tuple(_facts(values, href)),
        date=date(
            first(v.ISSUED) or None, first(v.DATE_AS_PRINTED) or None, first(v.YEAR_INFERRED) == "true"
        ),
        abstract=first(v.ABSTRACT),
        is_whole=first(v.LIST_COMPLETE) != "false",
        is_unresolved=first(v.UNRESOLVED) == "true",
        replaced_by=first(v.REPLACED_BY) or None,
    )


def _facts(values: Mapping[str, Sequence[Row]], href: Callable[[str], str]) -> Iterator[Fact]:
    gathered: dict[str, list[Value]] = {}
    for term, name in _FACTS:
        for row in values.get(bare(term), ()):
            gathered.setdefault(name, []).append(_value(row, href))
    for name, said in gathered.items():
        shown = tuple(dict.fromkeys(said))
        yield Fact(name=name, values=shown[:_MOST_VALUES], more=max(0, len(shown) - _MOST_VALUES))


def _value(row: Row, href: Callable[[str], str]) -> Value:
    """A thing by its name, an identifier at its registry, an address as it is, any other text."""
    value, property = row["value"], row["property"]
    if property == bare(v.IDENTIFIER):
        scheme, _, id = value.partition(":")
        registry = _REGISTRIES.get(scheme)
        return Value(
            text=value,
            href=f"{registry}{quote(id, safe='/:;()._-')}" if registry and id else None,
            is_elsewhere=True,
        )
    if "name" in row:
        return Value(text=row["name"], href=href(value))
    if value.startswith(("http://", "https://")):
        elsewhere = property in (bare(v.WEB_PAGE), bare(v.CODE_REPOSITORY), bare(v.LICENSE))
        return Value(
            text=value if elsewhere else short(value),
            href=value if elsewhere else href(value),
            is_elsewhere=elsewhere,
        )
    return Value(text=value)
