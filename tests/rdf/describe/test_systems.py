from dataclasses import replace

from kg.model import Lines, Record, Span, System
from kg.rdf import vocabulary as v
from kg.rdf.describe.records import placed_at
from kg.rdf.describe.systems import Introduced, describe_introduced, describe_introductions
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer

NAME = Namer()
KEY = "abcdefghijkl2"
RECORD = Record(document="a.txt", lines=Lines(1, 2), title="On", abstract="We propose BAM. It works.")
PAPER = f"paper/on-{KEY}"
PRINTED = placed_at(f"record/on-{KEY}", PAPER, RECORD, NAME)
BAM = Introduced(System("BAM", None, Span(14, 17), Span(3, 18)), f"concept/bam-{KEY}")


def described(*, with_text: bool = True) -> list[Description]:
    return list(describe_introduced(replace(PRINTED, with_text=with_text), [BAM], NAME))


def test_a_system_leads_to_its_paper() -> None:
    (fact,) = describe_introductions([(BAM.concept, PAPER, True)], NAME)
    assert fact == Description(Graph.FACTS, NAME(BAM.concept), ((v.INTRODUCED_BY, PRINTED.paper),))


def test_what_is_not_new_has_no_edge_and_its_evidence_says_how_little_it_is_to_be_trusted() -> None:
    (doubt,) = describe_introductions([(BAM.concept, PAPER, False)], NAME)
    assert (doubt.graph, doubt.subject) == (Graph.EVIDENCE, described()[-1].subject)
    assert dict(doubt.properties).keys() == {v.CONFIDENCE}


def test_name_and_sentence_are_the_evidence() -> None:
    statement = described()[-1]
    assert dict(statement.properties)[v.RDF_SUBJECT] == NAME(BAM.concept)
    spans = [object for predicate, object in statement.properties if predicate == v.DERIVED_FROM]
    assert spans == [NAME(f"text/{KEY}#char=14,17"), NAME(f"text/{KEY}#char=3,18")]
    assert '"We propose BAM."' in str(described())


def test_no_word_of_the_text_is_left_where_texts_are_left_out() -> None:
    assert "We propose" not in str(described(with_text=False))


def test_a_paper_without_systems_says_nothing() -> None:
    assert list(describe_introduced(PRINTED, [], NAME)) == []
