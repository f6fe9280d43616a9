"""What cannot all be true of what the documents say, and the rules that found it."""

from collections.abc import Iterator, Sequence

from kg.rdf import vocabulary as v
from kg.rdf.contradiction import Contradiction
from kg.rdf.describe.doubts import describe_rule, rule_path
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key, path
from kg.rdf.terms import iri, string


def describe_contradictions(found: Sequence[Contradiction], name: Namer) -> Iterator[Description]:
    """Each contradiction, then each rule that found one; the same sentence of the same nodes is one."""
    for contradiction in found:
        yield _describe(contradiction, name)
    for rule, judges in {each.rule: each.judges for each in found}.items():
        yield describe_rule(rule, f"{judges}.", name)


def _describe(contradiction: Contradiction, name: Namer) -> Description:
    properties = (
        (v.TYPE, v.CONTRADICTION),
        *((v.CONCERNS, iri(node)) for node in contradiction.concerns),
        (v.TEXT, string(contradiction.text)),
        (v.ATTRIBUTED_TO, name(rule_path(contradiction.rule))),
    )
    return Description(Graph.FACTS, name(contradiction_path(contradiction, name.base)), properties)


def contradiction_path(contradiction: Contradiction, base: str) -> str:
    """The path of a contradiction: its rule, its sentence and what it concerns, under whatever base.

    >>> found = Contradiction(rule="record-years", judges="", text="…", concerns=("https://a.org/paper/x",))
    >>> contradiction_path(found, "https://a.org/").startswith("contradiction/record-years-")
    True
    """
    nodes = (node.removeprefix(base) for node in contradiction.concerns)
    return path("contradiction", contradiction.rule, key(contradiction.rule, contradiction.text, *nodes))
