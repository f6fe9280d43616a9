"""XML is looked at before it is parsed; see `tests/store/test_source.py` for what a graph does with that."""

import pytest

from kg.errors import InputError
from kg.rdf.formats import EXTENSIONS, MEDIA_TYPES, check_xml


def test_every_format_has_a_media_type() -> None:
    assert set(EXTENSIONS.values()) == set(MEDIA_TYPES)


def test_chunks_may_be_cut_anywhere() -> None:
    text = '<?xml version="1.0"?><r>größe &amp; <a/></r>'.encode()
    check_xml((text[place : place + 1] for place in range(len(text))), "a.rdf")


@pytest.mark.parametrize("chunks", [[], [b"<r>"], [b"<r/>", b"<r/>"]])
def test_what_is_no_whole_document_is_an_error(chunks: list[bytes]) -> None:
    with pytest.raises(InputError, match=r"^a\.rdf:1:\d+: "):
        check_xml(chunks, "a.rdf")
