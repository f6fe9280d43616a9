"""Titles of many languages and what the Far East prints beside a name are no part of it, in every format."""

import pytest

from kg.readers.bibtex.names import read_authors
from kg.readers.csl.authors import read_authors as read_authors_of_csl
from kg.readers.names.marks import without_marks


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("[清]曹雪芹", "曹雪芹"),
        ("（英）亚当·斯密", "亚当·斯密"),
        ("【法】让-保罗·萨特", "让-保罗·萨特"),
        ("[唐] 李白", "李白"),
        ("本报记者 王珏", "王珏"),
        ("新华社记者李明", "李明"),
        ("王伟1,2", "王伟"),
        ("王伟[1]", "王伟"),
        ("王伟*", "王伟"),
        ("张伟(武汉大学信息管理学院)", "张伟"),
        ("김민수(서울대학교)", "김민수"),
        ("李娜(通讯作者)", "李娜"),
        ("[1]王伟.", "王伟"),
        ("Yrd. Doç. Dr. Ali Kaya", "Ali Kaya"),
        ("Dr. Öğr. Üyesi Mehmet Şimşek", "Mehmet Şimşek"),
        ("Arş. Gör. Can Öz", "Can Öz"),
        ("Dra. Ana López", "Ana López"),
        ("Drs. Budi Santoso", "Budi Santoso"),
        ("PGS.TS. Nguyễn Văn Hùng", "Nguyễn Văn Hùng"),
        ("проф. Иванов И.И.", "Иванов И.И."),
        ("д-р Петров П. П.", "Петров П. П."),
        ("دکتر مریم میرزایی", "مریم میرزایی"),
        ("أ.د. محمد الشريف", "محمد الشريف"),
        ("ผศ.ดร. สมหญิง รักไทย", "สมหญิง รักไทย"),
        ('ד"ר שרה לוי', "שרה לוי"),
        ("डॉ. राम कुमार शर्मा", "राम कुमार शर्मा"),
        ("PhDr. Jana Nováková", "Jana Nováková"),
    ],
)
def test_titles_origins_and_numbers_are_no_part_of_a_name(printed: str, name: str) -> None:
    assert without_marks(printed) == name
    byline = read_authors(printed).byline
    assert byline
    assert byline.names == (name,)


@pytest.mark.parametrize(
    "name",
    [
        "(株)日立製作所",
        "Ir. Soekarno",
        "Ing Chang",
        "T. S. Eliot",
        "TS. Eliot Roe",
        "王记者",
        "山田博士",
        "Lic Roe",
    ],
)
def test_what_may_be_of_the_name_stays(name: str) -> None:
    assert without_marks(name) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Dahlan, Ahmad, M.Pd.", "Ahmad Dahlan"),
        ("Nur Aisyah, S.Kom., M.Kom", "Nur Aisyah"),
        ("Sri Dewi, S.S., M.Hum", "Sri Dewi"),
        ("Nur Aisyah, M.Si", "Nur Aisyah"),
        ("Zhang, S. Li", "S. Li Zhang"),
        ("Svoboda, Petr, Mgr.", "Petr Svoboda"),
        ("Suharto, -", "Suharto"),
    ],
)
def test_degrees_of_indonesia_and_a_dash_are_no_given_names(written: str, name: str) -> None:
    byline = read_authors(written).byline
    assert byline
    assert byline.names == (name,)


def test_a_title_or_an_origin_tells_a_person_whom_a_program_marked_as_an_organisation() -> None:
    names = ("[清]曹雪芹", "دکتر علی رضایی", "Dr. Jane Roe", "World Bank", "Prof. Roe and Partners")
    shown = ("曹雪芹", "علی رضایی", "Jane Roe", "World Bank", "Prof. Roe and Partners")
    in_braces = read_authors(" and ".join(f"{{{name}}}" for name in names)).byline
    literal, _ = read_authors_of_csl([{"literal": name} for name in names])
    for byline in (in_braces, literal):
        assert byline
        assert byline.names == shown
        assert [author.is_organisation for author in byline.authors] == [False, False, False, True, True]
