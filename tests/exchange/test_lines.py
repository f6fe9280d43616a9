import gzip
import io
from pathlib import Path

import msgspec
import pytest

from kg.errors import InputError
from kg.exchange import lines
from kg.exchange.lines import decoded, lines_of, open_lines


class Named(msgspec.Struct):
    id: msgspec.Raw
    name: str | None = None


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b"{", "truncated"),
        (b"[]", "Expected `object`, got `array`"),
        (b'{"name": "a"}', "missing required field `id`"),
        (b'{"id": 1, "name": 2}', r"at `\$.name`"),
        (b'{"id": 1} {"id": 2}', "trailing characters"),
        (b'{"id": "\xff"}', "not a text in UTF-8 \\(byte 8 of the line\\)"),
        (b'{"id": 1, "name": "\xff"}', "UTF-8"),
        (b'{"id": 1, "name": "\\ud800"}', "halves of a character"),
        (b'{"id": 1, "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deeply"),
        (b'{"id": NaN}', "malformed"),
    ],
)
def test_a_broken_line_is_named_by_its_number(line: bytes, what: str) -> None:
    good = b'{"id": 0}\n'
    got = decoded([good, b"\n", line, good], Named, "papers.jsonl")
    assert next(got)[0] == 1
    with pytest.raises(InputError, match=rf"^papers\.jsonl:3: .*({what})"):
        next(got)


@pytest.mark.parametrize(
    "id", ['"a"', "7", "1.0", "12345678901234567890123", "null", '{"b": [1, 2]}', '"\\u00e9"']
)
def test_an_id_is_any_json_and_stays_as_it_is(id: str) -> None:
    ((_, named),) = decoded([f'{{"id": {id}}}'.encode()], Named, "x")
    assert bytes(named.id).decode() == id


def test_a_byte_order_mark_and_blank_lines_are_passed_over() -> None:
    assert [
        number for number, _ in decoded([b'\xef\xbb\xbf{"id": 1}\r\n', b" \r\n", b'{"id": 2}'], Named, "x")
    ] == [1, 3]


def test_a_line_that_is_too_long_is_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST_LINE", 20)
    got = decoded(lines_of(io.BytesIO(b'{"id": 1}\n{"id": "' + b"x" * 1000 + b'"}')), Named, "x")
    next(got)
    with pytest.raises(InputError, match="x:2: longer than 20 bytes"):
        next(got)


@pytest.mark.parametrize("path", ["missing.jsonl", ".", "a\0b"])
def test_a_file_that_cannot_be_read_is_bad_input(path: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"), open_lines(tmp_path / path):
        pass


def test_a_compressed_file_is_said_to_be_one() -> None:
    lines = lines_of(io.BytesIO(gzip.compress(b'{"id": 1}\n')))
    with pytest.raises(InputError, match=r"^papers.jsonl.gz is compressed with gzip; unpack it"):
        next(decoded(lines, Named, "papers.jsonl.gz"))
