"""What cannot all be true of what the documents say, and the rules that found it."""

import re
from collections.abc import Iterator, Sequence

from kg.rdf import vocabulary as v
from kg.rdf.contradiction import Contradiction
from kg.rdf.describe.doubts import describe_rule, rule_path
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key, path
from kg.rdf.terms import Term, iri, string

_LINES = re.compile(r" L[0-9]+(?:-L[0-9]+)?(?![\w-])")


def describe_contradictions(found: Sequence[Contradiction], name: Namer) -> Iterator[Description]:
    """Each contradiction, then each rule that found one; the same sentence of the same nodes is one."""
    told: dict[str, str] = {}
    for contradiction in found:
        called = contradiction_path(contradiction, name.base)
        first = told.setdefault(called, contradiction.text)
        if first != contradiction.text:  # which is elsewhere in the same documents
            called = contradiction_path(contradiction, name.base, whole=True)
        yield _describe(contradiction, name(called), name)
    for rule, judges in {each.rule: each.judges for each in found}.items():
        yield describe_rule(rule, f"{judges}.", name)


def _describe(contradiction: Contradiction, node: Term, name: Namer) -> Description:
    properties = (
        (v.TYPE, v.CONTRADICTION),
        *((v.CONCERNS, iri(node)) for node in contradiction.concerns),
        (v.TEXT, string(contradiction.text)),
        (v.ATTRIBUTED_TO, name(rule_path(contradiction.rule))),
    )
    return Description(Graph.FACTS, node, properties)


def contradiction_path(contradiction: Contradiction, base: str, *, whole: bool = False) -> str:
    """The path of a contradiction: its rule, its sentence and what it concerns, under whatever base.

    The lines that the sentence names count only when it is taken `whole`: an entry that is put above moves
    them, and it is the same contradiction.

    >>> found = Contradiction(rule="record-years", judges="", text="…", concerns=("https://a.org/paper/x",))
    >>> contradiction_path(found, "https://a.org/").startswith("contradiction/record-years-")
    True
    """
    nodes = (node.removeprefix(base) for node in contradiction.concerns)
    text = contradiction.text if whole else _LINES.sub("", contradiction.text)
    return path("contradiction", contradiction.rule, key(contradiction.rule, text, *nodes))
