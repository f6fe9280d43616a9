"""A contradiction is a node that says what, of whom, and by which rule."""

from dataclasses import replace

import pytest

from kg.rdf import vocabulary as v
from kg.rdf.contradiction import Contradiction
from kg.rdf.describe.contradictions import contradiction_path, describe_contradictions
from kg.rdf.iris import Namer
from kg.rdf.terms import string

BASE = "https://example.org/kg/"
YEARS = Contradiction(
    rule="record-years",
    judges="Different years",
    text='"T\\" is dated\n</script>',
    concerns=(f"{BASE}paper/t-aaaaaaaaaaaa2", f"{BASE}person/x-aaaaaaaaaaaa2"),
)


def test_a_contradiction_has_its_sentence_its_nodes_and_its_rule() -> None:
    node, rule = describe_contradictions([YEARS], Namer())
    assert node.subject.startswith(f"<{BASE}contradiction/record-years-")
    assert node.properties == (
        (v.TYPE, v.CONTRADICTION),
        (v.CONCERNS, f"<{BASE}paper/t-aaaaaaaaaaaa2>"),
        (v.CONCERNS, f"<{BASE}person/x-aaaaaaaaaaaa2>"),
        (v.TEXT, string(YEARS.text)),
        (v.ATTRIBUTED_TO, rule.subject),
    )
    assert (rule.subject, dict(rule.properties)[v.DEFINITION]) == (
        f"<{BASE}rule/record-years>",
        '"Different years."',
    )


def test_a_rule_that_found_several_is_described_once_and_none_where_nothing_was_found() -> None:
    assert len(list(describe_contradictions([YEARS, replace(YEARS, text="x")], Namer()))) == 3
    assert list(describe_contradictions([], Namer())) == []


@pytest.mark.parametrize(
    "other", [{"text": "x"}, {"rule": "record-titles"}, {"concerns": YEARS.concerns[:1]}]
)
def test_another_rule_sentence_or_node_is_another_contradiction(other: dict[str, str]) -> None:
    changed = replace(YEARS, **other)  # type: ignore[arg-type]
    assert contradiction_path(changed, BASE) != contradiction_path(YEARS, BASE)


def test_lines_that_move_make_no_other_contradiction() -> None:
    def at(lines: str) -> Contradiction:
        return replace(YEARS, text=f"'T' is of 2019 in a.bib {lines} t19, and of 2020 in b.bib L3.")

    assert contradiction_path(at("L1-L3"), BASE) == contradiction_path(at("L15"), BASE)
    assert contradiction_path(at("in L1 x"), BASE) != contradiction_path(at("in b L1 x"), BASE)
    one, other, _ = describe_contradictions([at("L1-L3"), at("L15")], Namer())
    assert one.subject != other.subject
