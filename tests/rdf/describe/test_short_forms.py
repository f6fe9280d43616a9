from kg.model import Lines, Record, Span
from kg.rdf import vocabulary as v
from kg.rdf.describe.records import placed_at
from kg.rdf.describe.short_forms import Defined, describe_defined, describe_definitions
from kg.rdf.iris import Namer
from kg.rdf.terms import integer, string

NAME = Namer("https://example.org/kg/")
RECORD = Record(document="a.txt", lines=Lines(1, 2), title="On MoE", abstract="A mixture of experts (MoE).")
DEFINED = Defined("concept/moe", "MoE", Span(9, 33))


def test_a_short_form_stands_on_the_words_that_define_it_and_is_counted_at_the_same_node() -> None:
    span, fact = describe_defined(placed_at("record/a", "paper/a", RECORD, NAME), [DEFINED], NAME)
    (counted,) = describe_definitions({("concept/moe", "MoE"): 2}, NAME)
    assert (v.ANCHOR, string("mixture of experts (MoE)")) in span.properties
    assert v.IDENTIFIES not in dict(span.properties)  # the words are more than a name
    assert dict(fact.properties) == {
        v.TYPE: v.STATEMENT,
        v.RDF_SUBJECT: NAME("concept/moe"),
        v.RDF_PREDICATE: v.ALT_LABEL,
        v.RDF_OBJECT: string("MoE"),
        v.DERIVED_FROM: span.subject,
    }
    assert (counted.subject, counted.properties) == (fact.subject, ((v.SUPPORT, integer(2)),))
