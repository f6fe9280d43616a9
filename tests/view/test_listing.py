from typing import Any

from kg.view.listing import groups
from tests.view.conftest import told


def test_everything_that_is_drawn_is_listed_once(rich: Any) -> None:
    telling = told(rich)
    listed = [entry["id"] for group in groups(telling) for entry in group["entries"]]
    assert sorted(listed) == sorted(telling.scene.graph)


def test_papers_come_latest_first_and_those_without_a_year_last(rich: Any) -> None:
    papers = groups(told(rich))[0]["entries"]
    assert [paper["name"].split()[0].strip("!,:") for paper in papers] == ["BAM", "Nexus", "PARDEN", "A"]


def test_entries_say_what_tells_them_apart(rich: Any, small: Any) -> None:
    notes = {entry["name"]: entry["note"] for group in groups(told(rich)) for entry in group["entries"]}
    assert notes["BAM"] == "method · introduced by “BAM! Upcycling for Mixture of Experts”"
    assert notes["Mixture of Experts"] == "2 papers"
    assert notes["Graphics"] == "cs.GR · 1 paper may be in it"
    people = next(group["entries"] for group in groups(told(small)) if group["heading"] == "People")
    assert "unresolved · 1 paper" in [person["note"] for person in people]
