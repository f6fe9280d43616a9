"""Doubts about who is who, and the rules that raise doubts and contradictions."""

from collections.abc import Sequence

from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key_of
from kg.rdf.terms import number, string
from kg.resolve.candidates import Candidate
from kg.text.letters.fold import slug


def describe_rule(rule: str, judges: str, name: Namer) -> Description:
    """A rule of ours that a candidate or contradiction is attributed to: its name, and what it looks for."""
    properties = ((v.TYPE, v.AGENT), (v.SCHEMA_NAME, string(rule)), (v.DEFINITION, string(judges)))
    return Description(Graph.FACTS, name(rule_path(rule)), properties)


def rule_path(rule: str) -> str:
    """The path of a rule by its name.

    >>> rule_path("Equal names")
    'rule/equal-names'
    """
    return f"rule/{slug(rule)}"


def describe_candidate(candidate: Candidate, paths: Sequence[str], judge: str, name: Namer) -> Description:
    """Two nodes that may be one; `paths` is the list that the candidate's places count in.

    `judge` is the path of the rule that asks, or of the line of a person who answered.
    """
    first, second = paths[candidate.first], paths[candidate.second]
    path = f"candidate/{key_of(first)}-{key_of(second)}"
    properties = (
        (v.TYPE, v.IDENTITY_CANDIDATE),
        (v.CANDIDATE, name(first)),
        (v.CANDIDATE, name(second)),
        (v.CONFIDENCE, number(candidate.confidence)),
        (v.VERDICT, string(candidate.verdict)),
        (v.ATTRIBUTED_TO, name(judge)),
        *((v.REASON, string(str(reason))) for reason in candidate.reasons),
    )
    return Description(Graph.FACTS, name(path), properties)
