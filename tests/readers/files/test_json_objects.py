"""Objects are cut out of every common layout of JSON, and a broken one costs itself alone."""

import json
from typing import Any, SupportsIndex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.readers.files import json_objects
from kg.readers.files.json_objects import Entry, cut_objects
from kg.readers.files.source import Line

ENTRIES = [
    {"id": 1, "name": 'a "b" {[', "in": [{"x": []}]},
    {"id": 2, "text": "\\ } ] é"},
    {"id": 3, "results": []},
]


def cut(text: str, under: tuple[str, ...] = ("results",)) -> list[Entry]:
    lines = [Line(number, part) for number, part in enumerate(text.split("\n"), start=1)]
    return list(cut_objects(lines, under))


def pretty(value: object, indent: int | str | None = 2) -> str:
    return json.dumps(value, indent=indent, ensure_ascii=False)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(json.dumps(entry) for entry in ENTRIES[:2]),
        json.dumps(ENTRIES[:2]),
        pretty(ENTRIES[:2]),
        pretty(ENTRIES[:2], "\t"),
        pretty(ENTRIES[:2], 0),
        json.dumps({"meta": {"count": 2}, "results": ENTRIES[:2]}),
        pretty({"meta": {"count": 2}, "results": ENTRIES[:2], "group_by": []}),
        "[" + ",\n".join(json.dumps(entry) for entry in ENTRIES[:2]) + "]",
        "\n\n".join(pretty(entry) for entry in ENTRIES[:2]),
    ],
)
def test_entries_are_found_in_every_layout(text: str) -> None:
    assert [entry.value for entry in cut(text)] == ENTRIES[:2]
    assert not any(entry.flaw for entry in cut(text))


def test_an_entry_knows_its_lines() -> None:
    assert [str(entry.lines) for entry in cut(pretty(ENTRIES[:2]))] == ["L2-L10", "L11-L14"]


@pytest.mark.parametrize(
    ("text", "flawed"),
    [
        ('{"id": 1}\nnot json\n{"id": 2}\nnot json\n[1, {"id": 3}, 2]', [2, 4, 5]),
        ('not json\nnor this\n{"id": 1}', [1]),
        ('[\n{"id": 1},\nnull,\n{"id": 2}\n]', [3]),
        ('{"results": [\n{"id": 1}, oops,\n{"id": 2}\n], "meta": "text"}', [2]),
        ('"text"', [1]),
        ('{"id": 1},\n \t,\n{"id": 2}', []),
    ],
)
def test_what_stands_between_entries_and_is_none_is_told_once(text: str, flawed: list[int]) -> None:
    assert [entry.lines.first for entry in cut(text) if entry.flaw == "is no object"] == flawed
    assert [entry.value["id"] for entry in cut(text) if not entry.flaw] == list(
        range(1, text.count("id") + 1)
    )


def test_a_document_without_objects_has_no_entries() -> None:
    assert cut("") == cut("[]") == cut("\n\n") == []


@pytest.mark.parametrize(
    "broken", ['{"id": 9, "name": "cut', '{"id": 9, "x": [1, 2', "{id: 9}", '{"id": 9,, "b": 1}']
)
def test_a_broken_line_costs_itself_alone(broken: str) -> None:
    found = cut("\n".join([json.dumps(ENTRIES[0]), broken, json.dumps(ENTRIES[1])]))
    assert [entry.value for entry in found] == [ENTRIES[0], {}, ENTRIES[1]]
    assert found[1].flaw
    assert found[1].lines.first == 2


def test_a_broken_entry_of_an_array_costs_itself_alone() -> None:
    text = pretty([{"id": 1}, {"id": 2, "deep": {"er": 1}}, {"id": 3}])
    found = cut(text.replace("    }\n  },", "  ,"))
    assert [entry.value for entry in found] == [{"id": 1}, {}, {"id": 3}]
    assert (found[1].lines.first, found[1].flaw) == (5, "has no end")


def test_a_cut_document_keeps_what_came_before() -> None:
    text = pretty({"results": ENTRIES[:2]})
    found = cut(text[: text.index("}", text.index('"id": 2'))])
    assert [entry.value for entry in found] == [ENTRIES[0], {}]
    assert (found[1].flaw, found[1].cut) == ("ends within this entry, which was not read", True)


@pytest.mark.parametrize("value", [ENTRIES, {"meta": {"count": 3}, "results": ENTRIES}])
def test_a_document_that_ends_anywhere_before_its_end_is_cut(value: Any) -> None:
    for text in (pretty(value), json.dumps(value)):
        assert not any(entry.cut for entry in cut(text))
        for end in range(1, len(text)):
            assert [entry.cut for entry in cut(text[:end])][-1:] == [True], text[:end]


def test_a_document_of_lines_that_ends_between_two_of_them_is_not_known_to_be_cut() -> None:
    lines = [json.dumps(entry) for entry in ENTRIES]
    assert not any(entry.cut for entry in cut("\n".join(lines[:-1]) + "\n"))
    assert [entry.cut for entry in cut("\n".join(lines)[:-1])] == [False] * (len(lines) - 1) + [True]
    assert not any(entry.cut for entry in cut("\n".join([lines[0][:-1], *lines])))  # of one in the middle


def test_what_is_no_object_is_a_flaw_of_the_array() -> None:
    assert [entry.flaw for entry in cut('[{"id": 1}, 2]')] == ["", "is no object"]


def test_an_entry_without_end_is_not_kept_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_objects, "LONGEST_OBJECT", 1000)
    long = pretty([{"id": 1, "words": ["x" * 50] * 100}, {"id": 2}])
    first, second = cut(long)
    assert (first.flaw, second.value) == ("is longer than 1,000 characters", {"id": 2})


@pytest.mark.parametrize("piece", ["[", "{", '{"a":', '[{"a":[', "}", "]", '"', '"\\', "{}", "[{"])
def test_brackets_without_end_take_time_in_proportion(piece: str) -> None:
    assert len(cut(piece * 100_000)) <= 100_000
    assert len(cut("\n".join([piece] * 20_000))) <= 20_000


class Counted(str):
    """A text that counts the characters which are copied out of it."""

    __slots__ = ("copied",)
    copied: int

    def __getitem__(self, place: SupportsIndex | slice) -> str:
        found = super().__getitem__(place)
        self.copied = getattr(self, "copied", 0) + len(found)
        return found

    def lstrip(self, signs: str | None = None) -> str:
        found = super().lstrip(signs)
        self.copied = getattr(self, "copied", 0) + len(found)
        return found


@pytest.mark.parametrize("piece", ["[],", '{"a": 1},'])
def test_no_inner_bracket_copies_the_line(piece: str) -> None:
    long = Counted('"x": [' + piece * 2_000)
    list(cut_objects([Line(1, '{"id": 1,'), Line(2, long), Line(3, "1]}")]))
    assert long.copied < 10 * len(long)


def test_no_line_of_an_entry_copies_its_first() -> None:
    first = Counted(' {"id": "' + "x" * 5_000 + '",')
    rest = [Line(number, f' "b{number}": 1,') for number in range(2, 1_000)]
    list(cut_objects([Line(1, first), *rest, Line(1_000, ' "end": 1}')]))
    assert first.copied < 10 * len(first)


WORKS = [{"title": "Cited"}, {"title": "Other"}]


@pytest.mark.parametrize(
    ("indents", "paper"),
    [
        ((None, 2), {"id": 1, "type": "article", "title": "On Maps", "results": WORKS}),
        ((None, 2), {"type": "article", "results": WORKS, "title": "On Maps"}),
        ((None,), {"results": WORKS, "id": 1, "title": "On Maps"}),
    ],
)
def test_a_paper_that_lists_works_is_an_entry(indents: list[int | None], paper: dict[str, object]) -> None:
    for indent in indents:
        assert [entry.value for entry in cut(pretty(paper, indent))] == [paper]


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize(
    "library",
    [
        {"title": "My Library", "results": WORKS},
        {"id": 1, "type": "collection", "results": WORKS},
        {"results": WORKS, "type": "collection"},
    ],
)
def test_an_object_that_is_no_paper_is_its_list(library: dict[str, object], indent: int | None) -> None:
    assert [entry.value for entry in cut(pretty(library, indent))] == WORKS


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.lists(st.dictionaries(st.text(max_size=5), VALUES, max_size=4), max_size=4)


@pytest.mark.slow
@given(OBJECTS, st.sampled_from([None, 2, "\t"]))
def test_what_is_written_is_found_again(entries: list[dict[str, object]], indent: int | str | None) -> None:
    assert [entry.value for entry in cut(json.dumps(entries, indent=indent), under=())] == entries


@given(st.text(alphabet='{}[]",:\\a1\n ', max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    for entry in cut(text):
        assert entry.flaw or isinstance(entry.value, dict)


@pytest.mark.parametrize("apart", [", ", ",\n"])
def test_what_json_has_not_costs_its_value_and_not_its_entry(apart: str) -> None:
    text = apart.join(
        [
            '[{"id": 1',
            '"title": "cut \\ud83d, NaN, \\\\ud83d"',
            '"pages": NaN',
            '"x": -Infinity}',
            '{"id": 2}]',
        ]
    )
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    first, second = cut_objects(lines)
    assert first.value == {"id": 1, "title": "cut �, NaN, \\ud83d", "pages": None, "x": None}
    assert (first.mended, second.value) == (True, {"id": 2})
    assert second.mended == (len(lines) == 1)  # they stand on one line and are read together


def test_what_is_no_json_stays_a_broken_entry() -> None:
    [entry] = cut_objects([Line(1, '[{"id": NaNo}]')])
    assert "is no JSON" in entry.flaw


def test_of_brackets_that_nobody_closes_only_so_many_are_remembered() -> None:
    cutter = json_objects._Cutter(())
    for text in ("[", '{"id": 1, "deep": ' + "[" * 5000):
        assert list(cutter.take(Line(1, text))) == []
    assert len(cutter._open) == json_objects._DEEPEST
    assert len(list(cutter.take(Line(2, "]" * 5000 + "}")))) == 1  # read or not, as deep as Python goes
    assert [entry.value for entry in cutter.take(Line(3, ', {"id": 2}'))] == [{"id": 2}]
