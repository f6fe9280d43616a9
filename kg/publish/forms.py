"""The forms in which a graph can be taken along, each known by the end of a file's name."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import PurePath

from kg.errors import UsageError

COMPRESSED = ".gz"


class Holds(Enum):
    """What a form has of a graph."""

    EVERYTHING = auto()
    """All statements, each in its graph."""
    FACTS = auto()
    """The statements of the default graph: the form has no named graphs."""
    NETWORK = auto()
    """Things, and what ties them."""
    PAPERS = auto()
    """What a bibliography has."""


@dataclass(frozen=True, slots=True)
class OutwardForm:
    """A form of files."""

    ending: str
    """The end of the name of such a file, and its name: `ttl`, `csl.json`."""
    title: str
    """How people call it: `Turtle`."""
    holds: Holds
    """What of a graph goes into it."""


FORMS = (
    OutwardForm("nq", "N-Quads", Holds.EVERYTHING),
    OutwardForm("trig", "TriG", Holds.EVERYTHING),
    OutwardForm("jsonld", "JSON-LD", Holds.EVERYTHING),
    OutwardForm("ttl", "Turtle", Holds.FACTS),
    OutwardForm("nt", "N-Triples", Holds.FACTS),
    OutwardForm("rdf", "RDF/XML", Holds.FACTS),
    OutwardForm("graphml", "GraphML", Holds.NETWORK),
    OutwardForm("json", "VOSviewer's JSON", Holds.NETWORK),
    OutwardForm("bib", "BibTeX", Holds.PAPERS),
    OutwardForm("ris", "RIS", Holds.PAPERS),
    OutwardForm("csl.json", "CSL-JSON", Holds.PAPERS),
    OutwardForm("csv", "CSV with a line for each paper", Holds.PAPERS),
)
"""All of them, in the order in which they are listed."""
_TIES = OutwardForm("csv", "CSV with a line for each tie", Holds.NETWORK)
"""What CSV is where a network is asked for by name."""

ENDINGS = {form.ending: form for form in FORMS}


def form_of(name: str) -> OutwardForm:
    """The form of a file of this name, compressed or not.

    Raises:
        UsageError: when its end says none; it lists all.

    >>> form_of("out/graph.nt.gz").title
    'N-Triples'
    >>> form_of("library.csl.json").title, form_of("network.json").title
    ('CSL-JSON', "VOSviewer's JSON")
    """
    called = PurePath(name).name.lower().removesuffix(COMPRESSED)
    fitting = (form for form in FORMS if called[1:].endswith(f".{form.ending}"))  # `.bib` is a name
    form = max(fitting, key=lambda form: len(form.ending), default=None)
    if form is None:
        raise UsageError(f"{name}: the end of the name does not say which form is wanted: {listed()}.")
    return form


def form_called(ending: str) -> OutwardForm:
    """The form of this name: `ttl`.

    Raises:
        UsageError: when there is none; it lists all.
    """
    if ending not in ENDINGS:
        raise UsageError(f"There is no form {ending!r}: {listed()}.")
    return ENDINGS[ending]


def of_network(form: OutwardForm) -> OutwardForm:
    """The form of the same ending that holds a network.

    Raises:
        UsageError: when there is none.

    >>> of_network(form_called("csv")).title
    'CSV with a line for each tie'
    """
    if form.ending == _TIES.ending:
        return _TIES
    if form.holds is not Holds.NETWORK:
        raise UsageError(f"{form.title} has no network: .graphml, .csv and .json do.")
    return form


def listed() -> str:
    """All forms, as a sentence has them.

    >>> listed()[:28]
    '.nq (N-Quads), .trig (TriG),'
    """
    each = [f".{form.ending} ({form.title})" for form in FORMS]
    return f"{', '.join(each[:-1])} or {each[-1]}"
