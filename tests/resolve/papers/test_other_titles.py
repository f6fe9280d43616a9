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


def test_a_title_that_begins_with_the_letters_of_the_one_shown_is_another_title() -> None:
    spanish = record(title="Art", details=((Detail.FIELD, "origtitle: Arte y ciencia"),))
    assert other_titles([spanish], "Art") == ["Arte y ciencia"]
    assert other_titles([record("Arte y ciencia"), record("Art")], "Arte y ciencia") == ["Art"]


def test_with_or_without_a_subtitle_the_original_title_is_one() -> None:
    titles = ("Über Karten", "Über Karten: eine Studie", "Éber Karten", "地图：研究", "地图")
    records = [record(MAPS), *map(record, titles)]
    assert other_titles(records, MAPS) == ["Éber Karten", "Über Karten", "地图：研究"]
    assert other_titles([record(f"{MAPS}: A Study"), record(MAPS)], f"{MAPS}: A Study") == []
