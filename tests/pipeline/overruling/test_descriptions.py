"""What mentions a hidden thing goes with it, whoever described it; what others still need stays."""

import pytest

from kg.model import ConceptType
from kg.pipeline.overruling.descriptions import Overruling
from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph, from_sorted_lines, sort_line
from kg.rdf.iris import Namer
from kg.rdf.terms import Term, string

NAME = Namer()
MOE = "concept/moe-aaaaaaaaaaaa2"
LLM = "concept/llm-aaaaaaaaaaaa3"
ANN = "person/ann-aaaaaaaaaaaa4"
PAPER = "paper/nexus-aaaaaaaaaaaa5"
SENTENCE, PHRASE, OTHER = (f"text/rrrrrrrrrrrrr#char={n},{n + 9}" for n in (0, 10, 20))


def says(subject: str, *pairs: tuple[Term, str], graph: Graph = Graph.FACTS) -> Description:
    return Description(graph, NAME(subject), tuple((p, NAME(o)) for p, o in pairs))


def span(path: str, *more: tuple[Term, str]) -> Description:
    return says(path, (v.CONTEXT, "text/rrrrrrrrrrrrr"), *more, graph=Graph.EVIDENCE)


def overruled(
    descriptions: list[Description], *hidden: str, types: dict[str, ConceptType] | None = None
) -> list[Description]:
    overruling = Overruling(hidden, types or {}, NAME)
    lines = sorted(sort_line(each, NAME.base) for each in overruling.applied(descriptions))
    return list(overruling.without_lost_quotes(from_sorted_lines(lines)))


def test_without_decisions_everything_passes() -> None:
    described = [says(MOE, (v.BROADER, LLM)), span(SENTENCE)]
    assert overruled(described) == described


@pytest.mark.parametrize(
    "gone",
    [
        says(MOE, (v.BROADER, LLM)),
        says("candidate/aaaaaaaaaaaa2-aaaaaaaaaaaa3", (v.CANDIDATE, MOE), (v.CANDIDATE, LLM)),
        says("contradiction/moe-bbbbbbbbbbbb2", (v.ABOUT, MOE)),
        says("statement/aaaaaaaaaaaa5-bbbbbbbbbbbb2", (v.RDF_OBJECT, MOE), graph=Graph.EVIDENCE),
        says("statement/aaaaaaaaaaaa2-bbbbbbbbbbbb2", (v.RDF_OBJECT, LLM), graph=Graph.EVIDENCE),
        span(PHRASE, (v.IDENTIFIES, MOE)),
        says("concept/old-aaaaaaaaaaaa6", (v.REPLACED_BY, MOE)),
    ],
)
def test_what_makes_no_sense_without_a_hidden_thing_goes_with_it(gone: Description) -> None:
    kept = says(PAPER, (v.ABOUT, LLM))
    assert overruled([gone, kept], MOE) == [kept]


def test_other_things_lose_the_edge_alone() -> None:
    found = overruled([says(PAPER, (v.ABOUT, MOE), (v.MENTIONS, LLM)), says(LLM, (v.BROADER, MOE))], MOE)
    assert found == [says(PAPER, (v.MENTIONS, LLM))]


def test_what_is_named_after_a_hidden_person_goes_too() -> None:
    described = [
        says("authorship/aaaaaaaaaaaa5-1", (v.HELD_BY, ANN)),
        says("figure/aaaaaaaaaaaa4-h-index-bbbbbbbbbbbb2", (v.ACCORDING_TO, "site/x")),
        says("value/aaaaaaaaaaaa4-h-index-bbbbbbbbbbbb2", (v.HAS_MEASURE, "measure/x")),
    ]
    assert overruled(described, ANN) == []


def test_a_sentence_goes_with_the_last_fact_that_stood_on_it() -> None:
    gone = says(
        "statement/aaaaaaaaaaaa2-bbbbbbbbbbbb2",
        (v.RDF_SUBJECT, MOE),
        (v.DERIVED_FROM, SENTENCE),
        (v.DERIVED_FROM, OTHER),
        (v.DERIVED_FROM, PHRASE),
        graph=Graph.EVIDENCE,
    )
    kept = says("claim/aaaaaaaaaaaa5-20-29", (v.DERIVED_FROM, OTHER), graph=Graph.EVIDENCE)
    spans = [span(SENTENCE), span(OTHER), span(PHRASE, (v.IDENTIFIES, LLM))]
    assert overruled([*spans, gone, kept], MOE) == [
        kept,
        span(PHRASE, (v.IDENTIFIES, LLM)),
        span(OTHER),
    ]


def test_a_type_that_a_person_gave_replaces_any_other() -> None:
    concept = Description(
        Graph.FACTS, NAME(MOE), ((v.TYPE, v.SKOS_CONCEPT), (v.TYPE, v.TASK), (v.PREF_LABEL, string("MoE")))
    )
    (found,) = overruled([concept], types={MOE: ConceptType.DATASET})
    assert {o for p, o in found.properties if p == v.TYPE} == {v.SKOS_CONCEPT, v.DATASET}


def test_a_type_makes_no_concept_of_what_no_paper_names() -> None:
    assert overruled([says(PAPER, (v.ABOUT, LLM))], types={MOE: ConceptType.DATASET}) == [
        says(PAPER, (v.ABOUT, LLM))
    ]
