"""What stands for a place in a volume before an article has one."""

from types import ModuleType

import pytest

from kg.model import Detail, Record
from kg.readers import bibtex, csl, ris
from kg.readers.fields.other_fields import Field, fields_of
from kg.readers.files.source import Line

BIB = (
    "@article{a, title={Maps}, journal={IEEE Trans. Maps}, volume={PP}, number={99}, pages={1-14}, year=2023}"
)
_PLACES = (Detail.VOLUME, Detail.NUMBER, Detail.PAGES)
RIS = "TY  - JOUR\nTI  - Maps\nT2  - IEEE Trans. Maps\nVL  - PP\nIS  - 99\nSP  - 1\nEP  - 14\nER  - "
CSL = """[{"id": "a", "type": "article-journal", "title": "Maps", "container-title": "IEEE Trans. Maps",
"volume": "PP", "issue": "99", "page": "1-14"}]"""


@pytest.mark.parametrize(("reader", "text"), [(bibtex, BIB), (ris, RIS), (csl, CSL)])
def test_what_stands_for_a_volume_is_the_state_of_the_article(reader: ModuleType, text: str) -> None:
    lines = [Line(number, line) for number, line in enumerate(text.splitlines(), start=1)]
    [record] = (each for each in reader.read("a", lines) if isinstance(each, Record))
    assert not {Detail.VOLUME, Detail.NUMBER, Detail.PAGES} & {detail for detail, _ in record.details}
    [state] = fields_of(record.details, Field.STATE)
    assert state.replace("–", "-") == "early access (volume PP, number 99, pages 1-14)"


@pytest.mark.parametrize(
    ("volume", "number"),
    [("0", "0"), ("0", "ja"), ("0", ""), ("ahead-of-print", "ahead-of-print"), ("Online First", "")],
)
def test_a_volume_that_is_none_is_no_reason_against_the_final_record(volume: str, number: str) -> None:
    text = f"@article{{a, title={{Maps}}, volume={{{volume}}}, number={{{number}}}, year=2023}}"
    [record] = (each for each in bibtex.read("a", [Line(1, text)]) if isinstance(each, Record))
    [state] = fields_of(record.details, Field.STATE)
    assert state.startswith(f"early access (volume {volume}")
    assert Detail.VOLUME not in {detail for detail, _ in record.details}


def test_the_first_number_of_a_volume_called_nought_is_one() -> None:
    text = "@article{a, title={Maps}, journal={Maps}, volume={0}, number={1}, year=2023}"
    [record] = (each for each in bibtex.read("a", [Line(1, text)]) if isinstance(each, Record))
    assert record.details == ((Detail.VOLUME, "0"), (Detail.NUMBER, "1"))


@pytest.mark.parametrize(
    ("entry", "kept", "state"),
    [
        ("@article{a, volume=0, pages={199--208}", {Detail.PAGES: "199–208"}, ""),
        ("@article{a, volume=0, number=0, pages={199--208}", {Detail.PAGES: "199–208"}, ""),
        ("@article{a, volume=0, pages={1--8}", {}, "early access (volume 0, pages 1–8)"),
        ("@book{a, volume=0", {}, ""),
        (
            "@article{a, volume={Online First}, number=3, pages={199--208}",
            {Detail.NUMBER: "3", Detail.PAGES: "199–208"},
            "early access (volume Online First)",
        ),
    ],
)
def test_pages_of_an_issue_stay_without_its_volume(entry: str, kept: dict[Detail, str], state: str) -> None:
    text = f"{entry}, title={{Maps}}, journal={{Maps}}, publisher={{Doors}}, year=2023}}"
    [record] = (each for each in bibtex.read("a", [Line(1, text)]) if isinstance(each, Record))
    places = {detail: said for detail, said in record.details if detail in _PLACES}
    assert places == kept
    assert list(fields_of(record.details, Field.STATE)) == [state] * bool(state)
