"""What phrases tell of their forms is counted when it is asked for, and given back with the forms."""

import gc
from weakref import ref

import pytest

from kg.resolve import phrases
from kg.resolve.phrases import Forms, Phrase

MAPS = [Phrase("maps", None, ("Maps",)), Phrase("map", None, ()), Phrase("atlas", "ATL", ("atlases",))]


def test_only_what_is_asked_for_is_counted_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    count, counted = phrases._told, []

    def told(found: list[Phrase]) -> phrases.Told:
        each = list(found)
        counted.append([phrase.label for phrase in each])
        return count(each)

    monkeypatch.setattr(phrases, "_told", told)
    forms = Forms(MAPS)
    assert "atlas" in forms
    assert "globe" not in forms
    assert forms["map"].labels == forms.labels["map"] == {"maps": 1, "map": 1}
    assert counted == [["maps", "map"]]


def test_a_short_form_that_only_its_definition_prints_is_a_form_once_it_is_taken_in() -> None:
    forms = Forms(MAPS)
    assert "atl" not in forms
    forms.take_in(["atl", "map"])
    assert list(forms) == ["map", "atlas", "atl"]
    assert forms["atl"].names == {"ATL": 1}
    assert not forms["atl"].is_named
    assert forms["map"].named == 1


def test_nothing_keeps_the_forms_when_nobody_has_them_any_more() -> None:
    forms = Forms(MAPS)
    assert forms.labels["map"]
    gone = ref(forms)
    gc.disable()  # as in a build, which looks for cycles seldom
    try:
        del forms
        assert gone() is None
    finally:
        gc.enable()
