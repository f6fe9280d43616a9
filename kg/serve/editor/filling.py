"""A question of the catalogue in the editor, with values that this graph has."""

from collections.abc import Callable, Mapping

from kg.query import Kind, Question
from kg.query.asking.parameters import bindings
from kg.serve.site import Site
from kg.serve.trying import some
from kg.store.queries.sparql import bind


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
