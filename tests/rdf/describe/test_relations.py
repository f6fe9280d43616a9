from dataclasses import replace

from kg.model import SURE, Lines, Record, Relation, RelationKind, Span
from kg.rdf import vocabulary as v
from kg.rdf.describe.records import placed_at
from kg.rdf.describe.relations import PROPERTIES, Backing, Fact, Related, describe_related, describe_relations
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer
from kg.rdf.terms import Term

NAME = Namer()
KEY = "abcdefghijkl2"
BAM, LAYERS = f"concept/bam-{KEY}", "concept/layers-mnopqrstuvwx3"
RECORD = Record(document="a.txt", lines=Lines(1, 2), title="On", abstract="BAM uses stitch layers.")
PRINTED = placed_at(f"record/on-{KEY}", f"paper/on-{KEY}", RECORD, NAME)
RELATION = Relation(
    kind=RelationKind.USES, head=Span(3, 6), tail=Span(12, 25), sentence=Span(3, 26), confidence=0.9
)
RELATED = Related(RELATION, BAM, LAYERS)


def backed(*facts: Fact) -> list[Description]:
    return list(describe_relations(dict.fromkeys(facts, Backing(2, 0.9)), NAME))


def edges(descriptions: list[Description]) -> list[tuple[Term, Term, Term]]:
    return [(d.subject, p, o) for d in descriptions if d.graph is Graph.FACTS for p, o in d.properties]


def test_every_kind_has_a_property_of_its_own() -> None:
    assert set(PROPERTIES) == set(RelationKind)
    assert len(set(PROPERTIES.values())) == len(PROPERTIES)


def test_a_relation_is_an_edge_and_a_statement_with_its_backing() -> None:
    descriptions = backed(RELATED.fact)
    assert edges(descriptions) == [(NAME(BAM), v.USES, NAME(LAYERS))]
    (statement,) = [d for d in descriptions if d.graph is Graph.EVIDENCE]
    values = dict(statement.properties)
    assert values[v.SUPPORT].startswith('"2"')
    assert values[v.CONFIDENCE].startswith('"0.9"')


def test_both_phrases_and_the_sentence_are_the_evidence_of_the_same_statement() -> None:
    sentence, statement = describe_related(PRINTED, [RELATED], NAME)
    rests = [object for predicate, object in statement.properties if predicate == v.DERIVED_FROM]
    assert rests == [NAME(f"text/{KEY}#char={place}") for place in ("3,6", "12,25", "3,26")]
    assert sentence.subject == rests[-1]  # the phrases are described with their concepts
    assert statement.subject in {d.subject for d in backed(RELATED.fact)}


def test_no_word_of_the_text_is_left_where_texts_are_left_out() -> None:
    assert "stitch layers" not in str(
        list(describe_related(replace(PRINTED, with_text=False), [RELATED], NAME))
    )


def test_what_is_a_kind_of_its_own_kind_is_evidence_and_no_edge() -> None:
    one: Fact = (BAM, RelationKind.IS_A, LAYERS)
    other: Fact = (LAYERS, RelationKind.IS_A, BAM)
    assert len(edges(backed(one))) == 1
    assert edges(backed(one, other)) == []
    assert len(backed(one, other)) == 2


def test_of_two_ways_round_the_one_that_most_papers_say_is_an_edge() -> None:
    one: Fact = (BAM, RelationKind.IS_A, LAYERS)
    other: Fact = (LAYERS, RelationKind.IS_A, BAM)
    for papers, shown in ((6, 1), (5, 0)):
        found = describe_relations({one: Backing(papers, 0.9), other: Backing(2, 0.9)}, NAME)
        assert edges(list(found)) == [(NAME(BAM), PROPERTIES[RelationKind.IS_A], NAME(LAYERS))] * shown


def test_what_is_backed_too_weakly_is_evidence_and_no_edge() -> None:
    graphs = [
        [
            description.graph
            for description in describe_relations({RELATED.fact: Backing(2, confidence)}, NAME)
        ]
        for confidence in (SURE, SURE - 0.01)
    ]
    assert graphs == [[Graph.FACTS, Graph.EVIDENCE], [Graph.EVIDENCE]]


def test_what_is_measured_by_a_task_is_evidence_and_no_edge() -> None:
    fact: Fact = (BAM, RelationKind.EVALUATED_BY, LAYERS)
    assert len(edges(backed(fact))) == 1
    described = list(describe_relations({fact: Backing(2, 0.9)}, NAME, {LAYERS}))
    assert [description.graph for description in described] == [Graph.EVIDENCE]
    assert edges(
        list(describe_relations({(BAM, RelationKind.USES, LAYERS): Backing(2, 0.9)}, NAME, {LAYERS}))
    )


def test_two_things_may_each_be_compared_with_the_other() -> None:
    one: Fact = (BAM, RelationKind.COMPARED_WITH, LAYERS)
    assert len(edges(backed(one, one[::-1]))) == 2  # type: ignore[arg-type]
