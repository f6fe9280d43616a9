"""Whatever stands in one field of an entry, the entry is read or an issue says why not, and nothing fails."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.model import Issue, Record
from kg.readers import read_document

TEXTS = st.sampled_from(
    ["", " ", "\0", "\x1b[31m", "\u202ea", "\u200b", "\u0301", '"', "\\", "\\u0022", "{{{", "}}}", "$\\frac{"]
    + ["-", "and and", "et al.", ", ,;", "<script>", "&#0;&#xD800;", "=1+1", '""" . <a> <b> <c> .']
    + ["http://[::1", 'http://a b/"<>', '10.1/<>"{}', "9" * 400, "-5", "NaN", "1e400", "٢٠٢٤", "a" * 9_000]
    + ["-2024-01-01", "0000-00-00"]
)
DEEP = json.loads("[" * 400 + "]" * 400)
VALUES = TEXTS | st.sampled_from(
    [None, True, 0, -1, 1e308, 10**400, [], {}, [[]], [None], {"a": 1}, ["\ud800"], "\udc00", DEEP]
)
IN_JSON = ("zotero.json", "crossref.json", "openalex_answer.json")
IN_LINES = ("export.ris", "savedrecs.txt", "library.bib", "paper.txt", "scopus.csv", "arxiv_answer.xml")


def places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each value in one of JSON."""
    yield place
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from places(value[key], (*place, key))


def put(value: Any, place: tuple[Any, ...], other: Any) -> Any:
    """The value with another at this place."""
    if not place:
        return other
    items = value.items() if isinstance(value, dict) else enumerate(value)
    there = {key: put(each, place[1:], other) if key == place[0] else each for key, each in items}
    return there if isinstance(value, dict) else list(there.values())


def check(folder: Path, name: str, text: str) -> None:
    """What is read can be written, and where there is no record there is an issue."""
    (folder / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        items = list(read_document(folder / name, name))
    except InputError:
        return  # it is no document any more, and whoever named it is told so
    written = msgspec.json.encode(items)  # as the spool has them; no lone surrogate can be
    assert not any(control in written for control in (b"\\u0000", b"\\u001b", "\u202e".encode()))
    assert any(isinstance(item, Record | Issue) for item in items) or text.endswith("[]}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.mark.parametrize("name", IN_JSON)
@settings(max_examples=60)
@given(data=st.data())
def test_in_a_field_of_json_may_stand_anything(
    folder: Path, documents: Path, name: str, data: st.DataObject
) -> None:
    whole = (documents / name).read_text("utf-8").replace(",\n  }", "\n  }")
    entries = json.loads(whole)
    place = data.draw(st.sampled_from(list(places(entries))))
    check(folder, name, json.dumps(put(entries, place, data.draw(VALUES))))


@pytest.mark.parametrize("name", IN_LINES)
@settings(max_examples=60)
@given(data=st.data())
def test_in_a_line_may_stand_anything(folder: Path, documents: Path, name: str, data: st.DataObject) -> None:
    lines = (documents / name).read_text("utf-8").split("\n")
    number = data.draw(st.integers(0, len(lines) - 1))
    kept = data.draw(st.integers(0, len(lines[number])))
    lines[number] = lines[number][:kept] + data.draw(TEXTS)
    check(folder, name, "\n".join(lines))
