"""Who did what, in formats that say it in fields of its own, or behind a name."""

import pytest

from kg.model import Detail, Record
from kg.readers import bibtex, csl, ris
from kg.readers.fields.other_fields import Field, fields_of
from kg.readers.files.source import Line


def read(reader, text):
    items = list(reader.read("a", [Line(n, line) for n, line in enumerate(text.splitlines(), 1)]))
    (record,) = (item for item in items if isinstance(item, Record))
    return record


def entry(kind, fields):
    return read(bibtex, f"@{kind}{{k, title = {{On Maps}}, year = {{1900}}, {fields}}}")


def reference(kind, *lines):
    return read(ris, "\n".join([f"TY  - {kind}", "TI  - On Maps", *lines, "ER  - "]))


@pytest.mark.parametrize(
    ("written", "field", "name"),
    [
        ("editor = {Lang, Fritz}, editortype = {director}", Field.DIRECTOR, "Fritz Lang"),
        ("editor = {Roe, Jane}, editortype = {compiler}", Field.COMPILER, "Jane Roe"),
        ("editora = {Brandis, August}, editoratype = {collaborator}", Field.COLLABORATOR, "August Brandis"),
        ("namea = {Kuhn, Thomas}, nameatype = {interviewer}", Field.INTERVIEWER, "Thomas Kuhn"),
        ("namea = {Kuhn, Thomas}", Field.FURTHER_PEOPLE, "Thomas Kuhn"),
        ("nameb = {Kuhn, Thomas}, namebtype = {seer}", Field.SECOND_FURTHER_PEOPLE_TYPE, "seer"),
        ("author = {Euclid and Heath, Thomas L. (trans.)}", Field.TRANSLATOR, "Thomas L. Heath"),
    ],
)
def test_a_role_of_biblatex_is_no_editors(written, field, name):
    record = entry("book", written)
    assert fields_of(record.details, field) == [name]
    assert not [text for detail, text in record.details if detail is Detail.EDITORS]


def test_an_editor_of_a_type_of_no_list_stays_one_beside_its_word():
    record = entry("book", "editor = {Roe, Jane}, editortype = {seer}")
    assert (Detail.EDITORS, "Jane Roe") in record.details
    assert fields_of(record.details, Field.EDITOR_TYPE) == ["seer"]


@pytest.mark.parametrize("role", ["Hrsg.", "ed.", "eds", "éd.", "dir."])
def test_an_author_who_is_called_an_editor_is_one(role):
    for record in (
        entry("book", f"author = {{Müller, Hans ({role})}}"),
        reference("BOOK", f"AU  - Müller, Hans ({role})"),
    ):
        assert record.byline is None
        assert (Detail.EDITORS, "Hans Müller") in record.details


def test_the_words_of_eric_behind_a_comma_are_roles_and_no_names():
    people = ("Bell, Ann, Ed.", "Cole, Bo, Comp.", "Harris, Ed.", "King, Al, Jr., Ed.")
    for record in (
        entry("article", f"author = {{{' and '.join(people)}}}"),
        reference("JOUR", *(f"AU  - {name}" for name in people)),
    ):
        assert record.byline.names == ("Ed. Harris",)
        assert "Ann Bell" in dict(record.details)[Detail.EDITORS]
        assert fields_of(record.details, Field.COMPILER) == ["Bo Cole"]


def test_a_translator_among_authors_is_none_of_them():
    record = reference("BOOK", "AU  - Euclid", "AU  - Heath, Thomas L. (trans.)")
    assert record.byline.names == ("Euclid",)
    assert fields_of(record.details, Field.TRANSLATOR) == ["Thomas L. Heath"]
    record = reference("BOOK", "AU  - Euclid; Heath, Thomas L. (trans.)")
    assert record.byline.names == ("Euclid",)


@pytest.mark.parametrize(
    ("kind", "lines", "field"),
    [
        ("PCOMM", ["A2  - Rutherford, Ernest"], Field.RECIPIENT),
        ("PCOMM", ["M3  - Interview", "A2  - Rutherford, Ernest"], Field.INTERVIEWER),
        ("MPCT", ["A3  - Rutherford, Ernest"], Field.PRODUCER),
        ("HEAR", ["T1  - Interview with Bohr", "A2  - Rutherford, Ernest"], Field.INTERVIEWER),
        ("SOUND", ["A2  - Rutherford, Ernest"], Field.PERFORMER),
        ("MAP", ["A2  - Rutherford, Ernest"], Field.FURTHER_PEOPLE),
        ("RPRT", ["A4  - Rutherford, Ernest"], Field.FURTHER_PEOPLE),
    ],
)
def test_nobody_whom_ris_names_is_lost(kind, lines, field):
    record = reference(kind, "AU  - Bohr, Niels", *lines)
    assert record.byline.names == ("Niels Bohr",)
    assert fields_of(record.details, field) == ["Ernest Rutherford"]


@pytest.mark.parametrize(
    ("name", "field"),
    [("director", Field.DIRECTOR), ("interviewer", Field.INTERVIEWER), ("script-writer", Field.SCRIPTWRITER)],
)
def test_roles_of_csl_are_kept(name, field):
    people = f'"{name}": [{{"family": "Lang", "given": "Fritz"}}]'
    record = read(csl, f'[{{"id": "a", "type": "motion_picture", "title": "On Maps", {people}}}]')
    assert fields_of(record.details, field) == ["Fritz Lang"]


def test_an_acronym_behind_an_organisation_is_no_role():
    record = entry("misc", "author = {{Institut Laue-Langevin (ILL)} and Roe, Jane}")
    assert record.byline.names == ("Institut Laue-Langevin (ILL)", "Jane Roe")


def test_others_behind_an_editor_are_editors():
    record = entry("book", "author = {Roe, Jane (Ed.) and others}")
    assert record.byline is None
    assert any("Jane Roe" in words for detail, words in record.details if detail is Detail.EDITORS)


@pytest.mark.parametrize(
    ("written", "field", "name"),
    [
        ("徐烈炯 译", Field.TRANSLATOR, "徐烈炯"),
        ("徐烈炯（译）", Field.TRANSLATOR, "徐烈炯"),
        ("夏目漱石 [訳]", Field.TRANSLATOR, "夏目漱石"),
        ("이영희 옮김", Field.TRANSLATOR, "이영희"),
        ("王力 选编", Field.COMPILER, "王力"),
        ("Орлов О. О. (пер.)", Field.TRANSLATOR, "Орлов О. О."),
    ],
)
def test_what_people_did_stands_behind_names_of_other_scripts(written: str, field: Field, name: str) -> None:
    for record in (
        entry("book", f"author = {{王伟 著 and {written}}}"),
        reference("BOOK", "AU  - 王伟 著", f"AU  - {written}"),
    ):
        assert record.byline.names == ("王伟",)
        assert fields_of(record.details, field) == [name]


@pytest.mark.parametrize("written", ["王力 主编", "王力主编", "王力 (编)", "王力（主編）", "王力 편"])
def test_editors_of_other_scripts_are_no_authors(written: str) -> None:
    for record in (entry("book", f"author = {{{written}}}"), reference("BOOK", f"AU  - {written}")):
        assert record.byline is None
        assert (Detail.EDITORS, "王力") in record.details


def test_an_organisation_that_edits_is_no_author() -> None:
    record = entry("book", "author = {地图研究所 编}")
    assert record.byline is None
    assert (Detail.EDITORS, "地图研究所") in record.details


@pytest.mark.parametrize("name", ["张译", "张 译", "王著", "이지음", "이 지음"])
def test_a_given_name_is_no_role(name: str) -> None:
    assert entry("book", f"author = {{{name}}}").byline.names == (name,)


def test_a_role_behind_a_cut_list_hides_no_cut() -> None:
    for record in (entry("book", "author = {王力 等 著}"), reference("BOOK", "AU  - 王力 等 著")):
        assert (record.byline.names, record.byline.complete) == (("王力",), False)
