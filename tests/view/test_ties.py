import re
from pathlib import Path

from kg.view.ties import RELATIONS

VIEWS = Path(__file__).resolve().parents[2] / "queries" / "views"


def test_every_relation_that_is_asked_for_has_its_words_and_none_is_forgotten() -> None:
    asked = re.findall(r'\([\w:]+ "(\w+)"\)', (VIEWS / "relations.rq").read_text(encoding="utf-8"))
    assert sorted(asked) == sorted(RELATIONS)
    drawn = re.search(r"VALUES \?relation \{([^}]*)\}", (VIEWS / "edges.rq").read_text(encoding="utf-8"))
    assert drawn
    assert sorted(term.partition(":")[2] for term in drawn[1].split()) == sorted(RELATIONS)


def test_what_has_no_direction_reads_alike_from_both_ends() -> None:
    for relation in RELATIONS.values():
        assert relation.directed or relation.heading == relation.inverse
