from kg.model import Detail
from kg.resolve.papers.other_titles import other_titles
from tests.resolve.papers.test_grouping import MAPS, record


def test_the_original_title_beside_a_translation_is_another_title_of_the_paper() -> None:
    translated = record(title="[On Maps].", details=((Detail.FIELD, "origtitle: Über Karten."),))
    assert other_titles([translated], "[On Maps].") == ["Über Karten."]
    assert other_titles([translated, record(title="Über Karten")], "Über Karten") == ["[On Maps]."]


def test_that_a_paper_was_retracted_makes_no_other_title() -> None:
    records = [record(MAPS), record(f"RETRACTED: {MAPS}")]
    assert other_titles(records, MAPS) == other_titles(records, f"RETRACTED: {MAPS}") == []
