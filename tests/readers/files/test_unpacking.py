"""Compressed bytes come out as they went in, in bounded memory; what is cut, damaged or a bomb is told."""

import bz2
import gzip
import lzma
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Document, Issue
from kg.readers import read_document
from kg.readers.files import unpacking
from kg.readers.files.unpacking import unpacked
from kg.readers.rules import Rule

FORMS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": partial(lzma.compress, preset=0),
    "zst": zstd.compress,
}
LIBRARY = Path(__file__).parents[1] / "documents" / "library.bib"
forms = pytest.mark.parametrize("form", FORMS)


def run(data: bytes, size: int = 1 << 16) -> tuple[bytes, list[str]]:
    told: list[str] = []
    chunks = (data[start : start + size] for start in range(0, len(data), size))
    return b"".join(unpacked(chunks, told.append)), told


@forms
@pytest.mark.parametrize("size", [1, 7, 1 << 16])
def test_what_was_packed_comes_out(form: str, size: int) -> None:
    text = LIBRARY.read_bytes() * 20
    assert run(FORMS[form](text), size) == (text, [])


@forms
def test_streams_that_follow_each_other_are_one_document(form: str) -> None:
    pack = FORMS[form]
    assert run(pack(b"one ") + pack(b"two")) == (b"one two", [])


@forms
def test_a_large_document_takes_little_memory(form: str) -> None:
    data = FORMS[form](b"".join(b"%d %d\n" % (number, number * number) for number in range(200_000)))
    tracemalloc.start()
    chunks = (data[start : start + 65536] for start in range(0, len(data), 65536))
    size = sum(map(len, unpacked(chunks, pytest.fail)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size > 3_000_000
    assert peak < 5_000_000


@forms
def test_a_document_that_is_cut_gives_what_it_has(form: str) -> None:
    text = bytes(range(256)) * 4000
    found, told = run(FORMS[form](text)[:-20])
    assert text.startswith(found)
    assert len(told) == 1
    assert "is cut" in told[0] or "is damaged" in told[0]


@forms
def test_a_damaged_document_is_told_and_ends(form: str) -> None:
    data = bytearray(FORMS[form](LIBRARY.read_bytes() * 50))
    data[len(data) // 2 :: 3] = b"\x00" * len(data[len(data) // 2 :: 3])
    _, told = run(bytes(data))
    assert len(told) == 1


@forms
def test_a_bomb_is_given_up(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "UNSUSPICIOUS", 1 << 20)
    data = FORMS[form](b"\0" * 50_000_000)
    found, told = run(data)
    assert len(found) < 260 * len(data) + (2 << 20)
    assert told == ["unpacks to more than 250 times its size; what follows was not read"]


@given(st.sampled_from(sorted(FORMS)), st.binary(max_size=40), st.integers(1, 5))
def test_no_bytes_are_too_strange(form: str, data: bytes, size: int) -> None:
    sign = FORMS[form](b"")[:6]
    run(sign + data, size)
    run(data, size)


def test_what_is_not_compressed_passes_through() -> None:
    assert run(b"@article{a,") == (b"@article{a,", [])
    assert run(b"") == (b"", [])


@forms
def test_a_compressed_library_is_read_as_the_library(form: str, tmp_path: Path) -> None:
    packed = tmp_path / "library"  # the name says nothing
    packed.write_bytes(FORMS[form](LIBRARY.read_bytes()))
    plain = [item for item in read_document(LIBRARY, "library") if not isinstance(item, Document)]
    *found, document = read_document(packed, "library")
    assert found == plain
    assert isinstance(document, Document)


@pytest.mark.slow
@forms
def test_a_compressed_document_that_is_cut_is_an_issue(form: str, tmp_path: Path) -> None:
    packed = tmp_path / "library.bib"
    packed.write_bytes(FORMS[form](LIBRARY.read_bytes() * 200)[:-10])
    found = list(read_document(packed, "library.bib"))
    told = [item.message for item in found if isinstance(item, Issue) and item.rule == Rule.DAMAGED_FILE]
    assert sum(what.startswith(("library.bib is cut", "library.bib is damaged")) for what in told) == 1


@pytest.mark.parametrize(
    ("kept", "said"), [(10, "nothing of it could be read"), (-8, "what came before was read")]
)
def test_a_cut_file_says_whether_anything_of_it_was_read(kept: int, said: str) -> None:
    told: list[str] = []
    list(unpacked([gzip.compress(b"Nexus" * 9)[:kept]], told.append))
    assert told == [f"is cut: its gzip stream has no end; {said}: get it again"]
