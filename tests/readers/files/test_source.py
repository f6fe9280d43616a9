import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.readers.files.raw_lines import raw_lines
from kg.readers.files.source import Line, Source, open_chunks, shown
from kg.readers.rules import Rule


@pytest.fixture
def source_of(tmp_path):
    def source(data, **limits):
        path = tmp_path / "page.txt"
        path.write_bytes(data)
        return Source(path, "page.txt", **limits)

    return source


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"", []),
        (b"a", [Line(1, "a", False)]),
        (b"a\n", [Line(1, "a")]),
        (b"a\r\nb\rc\nd", [Line(1, "a"), Line(2, "b"), Line(3, "c"), Line(4, "d", False)]),
        (b"\n\r\r\n", [Line(1, ""), Line(2, ""), Line(3, "")]),
        (b"a\r", [Line(1, "a")]),
        (b"\xef\xbb\xbfa\n\xef\xbb\xbfb\n", [Line(1, "a"), Line(2, "\ufeffb")]),
        ("e\u0301\u2028x".encode(), [Line(1, "é\u2028x", False)]),
    ],
)
def test_a_file_is_read_line_by_line(source_of, data, lines):
    source = source_of(data)
    assert list(source.lines()) == lines
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.take_issues() == ()


@given(st.binary(max_size=60).map(lambda data: data.replace(b"z", b"\r\n")), st.integers(1, 7))
def test_lines_do_not_depend_on_where_the_chunks_end(data, size):
    chunks = [data[start : start + size] for start in range(0, len(data), size)]
    assert list(raw_lines(chunks, 1000)) == list(raw_lines([data], 1000))
    assert [line.text for line in raw_lines(chunks, 1000)] == data.splitlines()


def test_each_line_with_bytes_that_are_not_utf8_is_told(source_of):
    source = source_of(b"ok\ncaf\xe9\nok\n\xff\xfe")
    assert [line.text for line in source.lines()] == ["ok", "caf�", "ok", "��"]
    assert [(flaw.rule, flaw.line) for flaw in source.take_issues()] == [
        (Rule.INVALID_BYTES, 2),
        (Rule.INVALID_BYTES, 4),
    ]
    assert source.take_issues() == ()


def test_of_many_lines_with_one_flaw_the_first_are_told_and_the_rest_counted(source_of):
    source = source_of(b"\xff\n" * 1_000)
    assert len(list(source.lines())) == 1_000
    issues = source.take_issues()
    assert len(issues) == 21
    assert issues[-1].line is None
    assert issues[-1].message.startswith("980 more lines")


def test_a_line_over_the_limit_is_cut_between_characters_and_told(source_of):
    source = source_of("ééé\nok\n".encode(), longest_line=5)
    assert [line.text for line in source.lines()] == ["éé", "ok"]
    [flaw] = source.take_issues()
    assert (flaw.rule, flaw.line, flaw.severity.value) == (Rule.LONG_LINE, 1, "error")


def test_a_line_over_the_limit_is_not_held_in_memory():
    chunks = (b"a" * 1_000 for _ in range(1_000))
    [line] = raw_lines(chunks, 10)
    assert (line.text, line.cut) == (b"a" * 10, True)


@pytest.mark.parametrize("name", ["missing.txt", "a\x00b", "x" * 300, "folder"])
def test_what_cannot_be_read_is_the_users_to_mend(tmp_path, name):
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match=r"cannot be read|not a regular file"):
        list(open_chunks(tmp_path / name))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_a_fifo_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="not a regular file"):
        list(open_chunks(tmp_path / "pipe"))


def test_a_path_that_is_no_text_can_be_shown():
    assert shown(Path("caf\udce9\n.txt")) == "caf\\xe9\\n.txt"


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("GBK", "王力 研究"),
        ("windows-1251", "Достоевский"),
        ("ISO8859_2", "Łukasz Dvořák"),
        ("Shift_JIS", "夏目漱石 ソ表"),
        ("EUC-KR", "김민수"),
    ],
)
def test_the_encoding_that_a_library_declares_is_read(tmp_path: Path, declared: str, text: str) -> None:
    path = tmp_path / "my.bib"
    path.write_bytes(
        f"% Encoding: {declared}\n".encode() + f"@book{{a, title={{{text}}}}}\n".encode(declared)
    )
    source = Source(path, "my.bib", other_encoding="windows-1252")
    assert [line.text for line in source.lines()][1] == f"@book{{a, title={{{text}}}}}"
    assert source.take_issues() == ()


@pytest.mark.parametrize(
    ("declared", "text"),
    [("ISO-8859-1", "“Jörg” – ja"), ("windows-1251", "Пётр"), ("UTF-8", "J\ufffdrg")],
)
def test_the_encoding_that_xml_declares_is_read(tmp_path: Path, declared: str, text: str) -> None:
    path, letters = tmp_path / "a.xml", text.replace("\ufffd", "ö")
    written = "windows-1251" if declared == "windows-1251" else "windows-1252"
    path.write_bytes(f"<?xml version='1.0' encoding='{declared}'?>\n{letters}\n".encode(written))
    source = Source(path, "a.xml")
    assert [line.text for line in source.lines()][1] == text
    assert len(source.take_issues()) == (declared == "UTF-8")


@pytest.mark.parametrize("declared", ["UTF-16", "idna", "unicode_escape", "rot13", "nonsense", "utf-7"])
def test_an_encoding_that_is_none_of_bytes_is_not_believed(tmp_path: Path, declared: str) -> None:
    path = tmp_path / "my.bib"
    path.write_bytes(f"% Encoding: {declared}\n".encode() + b"caf\xe9 \\u0041\n")
    source = Source(path, "my.bib", other_encoding="windows-1252")
    assert [line.text for line in source.lines()][1] == "café \\u0041"
    assert [each.rule for each in source.take_issues()] == [Rule.INVALID_BYTES]


def test_a_library_that_says_another_encoding_than_utf_8_and_is_utf_8_is_read_so(tmp_path: Path) -> None:
    path = tmp_path / "my.bib"
    path.write_text("% Encoding: Cp1252\ncafé\n", "utf-8")
    assert [line.text for line in Source(path, "a", other_encoding="windows-1252").lines()][1] == "café"


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_text_in_utf_16_is_read_and_hashed_as_it_is(tmp_path: Path, encoding: str, mark: str) -> None:
    data = f"{mark}TY  - JOUR\r\nAU  - Muñoz, 李\r\n".encode(encoding)
    (tmp_path / "a.ris").write_bytes(data)
    source = Source(tmp_path / "a.ris", "a.ris")
    assert [line.text for line in source.lines()][:2] == ["TY  - JOUR", "AU  - Muñoz, 李"]
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def test_letters_of_an_unknown_encoding_are_not_legible_which_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "my.bib"
    path.write_bytes("author = {Иванов, Пётр},\nyear = 2010,\ntitle = {Статья}\n".encode("cp1251"))
    source = Source(path, "my.bib", other_encoding="windows-1252")
    assert [line.legible for line in source.lines()] == [False, True, False]
    (flaw,) = source.take_issues()
    assert (flaw.rule, flaw.line, flaw.severity) == (Rule.UNKNOWN_ENCODING, 1, "error")
    assert "% Encoding: " in flaw.message


def test_an_encoding_that_the_letters_of_a_document_show_is_read_and_told_once(tmp_path: Path) -> None:
    text = "title = {История карт и описание комнат},\nyear = 2010,\nauthor = {Иванов, Пётр}"
    path = tmp_path / "my.bib"
    others = b"author = {M\xfcller}\n" + text.split("\n")[0].encode("koi8-r")
    path.write_bytes(f"{text}\n".encode("cp1251") * 9 + others)
    source = Source(path, "my.bib", other_encoding="windows-1252")
    found = list(source.lines())
    assert [line.text for line in found][24:28] == [*text.split("\n"), "author = {Müller}"]
    assert [line.legible for line in found] == [True] * 28 + [False]
    told, western, flaw = source.take_issues()
    assert (told.rule, told.line, told.severity) == (Rule.INVALID_BYTES, 1, "warning")
    assert "windows-1251" in told.message
    assert "История карт" in told.message
    assert (western.rule, western.line) == (Rule.INVALID_BYTES, 28)
    assert "windows-1252" in western.message
    assert (flaw.rule, flaw.line, flaw.severity) == (Rule.UNKNOWN_ENCODING, 29, "error")


def test_a_line_of_utf_8_with_a_damaged_letter_keeps_the_others(tmp_path: Path) -> None:
    path = tmp_path / "my.bib"
    path.write_bytes("Достоевский".encode() + b"\xd0 x\n")
    source = Source(path, "my.bib", other_encoding="windows-1252")
    assert [(line.text, line.legible) for line in source.lines()] == [("Достоевский� x", True)]
    assert [flaw.rule for flaw in source.take_issues()] == [Rule.INVALID_BYTES]


@pytest.mark.parametrize(
    ("other", "encoding", "legible"),
    [
        ("author = {Müller, Jörg}", "cp1252", True),
        ("title = {Über die Größe der Höfe in Köln und Düsseldorf}", "cp1252", True),
        ("title = {История карт}", "cp1251", False),
        ("author = {Roe, Jane}", "cp1252", False),
    ],
)
def test_of_a_few_strange_letters_the_other_lines_tell_the_encoding(
    tmp_path: Path, other: str, encoding: str, legible: bool
) -> None:
    path = tmp_path / "my.bib"
    lines = ["keywords = {ÄÖÜ},".encode("cp1252"), other.encode(encoding)]
    for order in (lines, lines[::-1]):
        path.write_bytes(b"\n".join(order))
        found = list(Source(path, "my.bib", other_encoding="windows-1252").lines())
        strange = found[order.index(lines[0])]
        assert (strange.legible, strange.text == "keywords = {ÄÖÜ},") == (legible, legible)


@pytest.mark.parametrize("raw", [b'"caf\xe9"', b'"\xcf\xe5\xf2\xf0 \xcf\xe5\xf2\xf0\xee\xe2"'])
@pytest.mark.parametrize("may_declare", [True, False])
def test_a_format_that_cannot_declare_its_encoding_is_not_told_to(
    tmp_path: Path, raw: bytes, may_declare: bool
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(raw)
    source = Source(path, "a.json", other_encoding="windows-1252", may_declare=may_declare)
    assert list(source.lines())
    [told] = source.take_issues()
    assert ("% Encoding" in told.message) is may_declare
