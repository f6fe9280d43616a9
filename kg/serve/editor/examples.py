"""The catalogue beside the editor: its questions in groups, each with values that this graph has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kg.query import Kind, Question, questions
from kg.query.asking.parameters import bindings
from kg.serve.site import Site
from kg.serve.trying import some
from kg.store.queries.sparql import bind

HEADINGS = {
    "": "The whole graph",
    "person": "A person",
    "paper": "A paper",
    "concept": "A concept or system",
    "category": "A category",
    "organisation": "An organisation",
    "topic": "A topic of a vocabulary",
    "iri": "Anything, by its IRI",
}
"""The type of parameter that a question is asked of → the heading above its group, in the order of groups."""


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that are asked of one kind of thing."""

    heading: str
    """What they are asked of, in words."""
    questions: tuple[Question, ...]
    """In alphabetical order."""


def groups() -> list[Group]:
    """The catalogue by what its questions are asked of, which is their first parameter.

    >>> [group.heading for group in groups()][:2]
    ['The whole graph', 'A person']
    """
    by_type: dict[str, list[Question]] = {type: [] for type in HEADINGS}
    for question in questions().values():
        types = [one.type.value for one in question.parameters if one.type.value in HEADINGS]
        by_type[types[0] if types else ""].append(question)
    return [Group(HEADINGS[type], tuple(found)) for type, found in by_type.items() if found]


def filled(site: Site, question: Question, given: Mapping[str, str], notice: Callable[[str], None]) -> str:
    """The query of a question with its parameters as `VALUES`, ready to be changed.

    Where nothing is given for a person, paper, concept and the like, it is the one that the catalogue names
    if this graph has it, else one that it has.

    Raises:
        UsageError: as `kg.query.ask` does, for parameters that make no sense.
    """
    chosen = dict(given)
    for parameter in question.parameters:
        if parameter.name not in chosen and parameter.type.value in list(Kind):
            found = some(site, Kind(parameter.type.value), parameter.default, chosen.values())
            chosen |= {} if found is None else {parameter.name: found}
    terms = bindings(site.graph, question, chosen, notice)
    return bind(_without_header(question), {name: str(term) for name, term in terms.items()})


def _without_header(question: Question) -> str:
    """The query with its summary as a comment; the rest of the header is over once values are given."""
    lines = question.text.splitlines(keepends=True)
    body = "".join(line for line in lines if not line.startswith("#+"))
    return f"# {question.summary}\n{body}"
