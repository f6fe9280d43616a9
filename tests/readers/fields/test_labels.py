"""A volume, number or page is the same with the word for it and without, in the languages of the world."""

from pathlib import Path

import pytest

from kg.model import Detail, PaperKind
from kg.readers.fields.labels import without_label, without_labels
from tests.readers.reading import records

RUSSIAN = """TY  - JOUR
AU  - Иванов И.И.
TI  - Графы знаний
VL  - Т. 15
IS  - № 3 (45)
SP  - С. 12
EP  - С. 20
ER  -
"""


@pytest.mark.parametrize(
    ("detail", "printed", "bare"),
    [
        (Detail.VOLUME, "Vol. XXXIII", "XXXIII"),
        (Detail.VOLUME, "vol.IV", "IV"),
        (Detail.NUMBER, "№ III", "III"),
        (Detail.VOLUME, "42卷", "42"),
        (Detail.VOLUME, "第６８巻", "６８"),
        (Detail.VOLUME, "제49권", "49"),
        (Detail.VOLUME, "Cilt: 20", "20"),
        (Detail.VOLUME, "Tập 12", "12"),
        (Detail.VOLUME, "Bd. 7", "7"),
        (Detail.NUMBER, "Heft 3/4", "3/4"),
        (Detail.NUMBER, "nº 79", "79"),
        (Detail.NUMBER, "Вып. 2", "2"),
        (Detail.NUMBER, "شماره ۲", "۲"),
        (Detail.NUMBER, "العدد 1", "1"),
        (Detail.NUMBER, "第2期", "2"),
        (Detail.PAGES, "pp. 12–20", "12–20"),
        (Detail.PAGES, "第30-41页", "30-41"),
        (Detail.PAGES, "hlm. 1-10", "1-10"),
        (Detail.PAGES, "ص 45-60", "45-60"),
        (Detail.PAGES, "p. 5", "5"),
        (Detail.PAGES, "193-205. p.", "193-205"),
        (Detail.PAGES, "ص ص 11-40", "11-40"),
        (Detail.VOLUME, "26. évf.", "26"),
        (Detail.VOLUME, "год. 14", "14"),
        (Detail.VOLUME, "ปีที่ 12", "12"),
        (Detail.NUMBER, "τχ. 2", "2"),
        (Detail.NUMBER, "अंक 2", "2"),
        (Detail.PAGES, "С. 12 - 20", "12 - 20"),
    ],
)
def test_a_word_that_says_which_number_it_is_goes(detail: Detail, printed: str, bare: str) -> None:
    assert without_label(detail, printed) == bare


@pytest.mark.parametrize(
    ("detail", "printed"),
    [
        (Detail.VOLUME, "CV"),
        (Detail.VOLUME, "Part II"),
        (Detail.VOLUME, "Suppl. 2"),
        (Detail.VOLUME, "2019"),
        (Detail.VOLUME, "Series 3, vol. 7"),
        (Detail.NUMBER, "6 Supl.1"),
        (Detail.NUMBER, "Special issue"),
        (Detail.NUMBER, "S1"),
        (Detail.NUMBER, "November"),
        (Detail.NUMBER, "NOV"),
        (Detail.VOLUME, "C.D"),
        (Detail.VOLUME, "TOMI"),
        (Detail.PAGES, "S12–S19"),
        (Detail.PAGES, "e240"),
        (Detail.PAGES, "xii-xv"),
        (Detail.PAGES, "340 с."),
        (Detail.PAGES, "160S-198S"),
        (Detail.PAGES, "12 p."),
        (Detail.NUMBER, "2 Suppl."),
        (Detail.PAGES, "256頁"),
        (Detail.PAGES, "in press"),
        (Detail.SERIES, "Bd. 7"),
    ],
)
def test_what_may_be_more_than_such_a_word_stays(detail: Detail, printed: str) -> None:
    assert without_label(detail, printed) == printed


@pytest.mark.parametrize("kind", [PaperKind.REPORT, PaperKind.PATENT, PaperKind.STANDARD, PaperKind.OTHER])
def test_the_number_by_which_a_thing_is_called_stays_as_printed(kind: PaperKind) -> None:
    assert list(without_labels([(Detail.NUMBER, "No. 210")], kind)) == [(Detail.NUMBER, "No. 210")]


def test_every_part_of_the_place_of_an_article_is_without_its_word(tmp_path: Path) -> None:
    (tmp_path / "elibrary.ris").write_text(RUSSIAN, "utf-8")
    (record,) = records(tmp_path, "elibrary.ris")
    details = dict(record.details)
    assert (details[Detail.VOLUME], details[Detail.NUMBER]) == ("15", "3 (45)")
    assert details[Detail.PAGES] == "12–20"
