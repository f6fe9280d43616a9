from pathlib import Path

import pytest

from kg.errors import InputError
from kg.store import open_graph
from kg.store.source import Source, build_of, locate


def test_a_missing_graph_says_what_a_graph_is_and_how_to_make_one() -> None:
    with pytest.raises(InputError, match=r"no such file or folder.*SPARQL endpoint.*kg build YOUR-DOCUMENTS"):
        open_graph("nothing")


def test_a_folder_that_is_no_graph_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"graph\.nq.*kg build"):
        open_graph(tmp_path)


def test_a_name_without_a_known_ending_is_not_guessed(tmp_path: Path) -> None:
    (tmp_path / "graph.txt").write_text("<a:b> <c:d> <e:f> .")
    with pytest.raises(InputError, match="does not say which RDF format"):
        open_graph(tmp_path / "graph.txt")


@pytest.mark.parametrize("name", ["graph.nq.gz", "graph.TTL.ZST"])
def test_a_compressed_graph_is_to_be_unpacked_first(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"\x1f\x8b")
    with pytest.raises(InputError, match=r"is compressed, .* unpack it first\.$"):
        open_graph(tmp_path / name)


BOMB = """<?xml version="1.0"?>
<!DOCTYPE r [ <!ENTITY a "aaaaaaaaaa"> <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"> ]>
<r>&b;</r>"""


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        '<!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>',
        "<!-- x --><?p i?>\n<!DOCTYPE r><r/>",
        '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]><r/>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_could_define_entities_is_refused(text: str, encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.rdf").write_text(text.replace('"1.0"', f'"1.0" encoding="{encoding}"'), encoding=encoding)
    with pytest.raises(InputError, match="DOCTYPE is not read"):
        locate(tmp_path / "a.rdf")


@pytest.mark.parametrize("encoding", ["no-such", "shift_jis"])
def test_xml_in_an_encoding_that_cannot_be_read_says_so(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.rdf").write_text(f'<?xml version="1.0" encoding="{encoding}"?><r/>')
    with pytest.raises(InputError, match=r"a\.rdf:1: .*UTF-8"):
        locate(tmp_path / "a.rdf")


def test_the_word_doctype_in_the_content_is_harmless(tmp_path: Path) -> None:
    (tmp_path / "a.rdf").write_text("<r><!-- <!DOCTYPE r> --></r>")
    assert locate(tmp_path / "a.rdf").extension == "rdf"


def test_the_build_folder_of_a_store_and_of_its_file_is_known_and_no_other(tmp_path: Path) -> None:
    store, file = tmp_path / "store", tmp_path / "graph.nq"
    assert build_of(Source(folder=store)) is None
    file.touch()
    assert build_of(Source(folder=store)) == build_of(Source(file=file)) == tmp_path
    assert build_of(Source(file=tmp_path / "other.ttl")) is None
    assert build_of(Source()) is None


@pytest.mark.parametrize("context", ['"https://schema.org/"', '{"@import": "https://schema.org/"}'])
def test_a_context_that_lies_elsewhere_is_not_fetched_and_the_way_out_is_told(
    tmp_path: Path, context: str
) -> None:
    (tmp_path / "a.jsonld").write_text(f'{{"@context": {context}, "@id": "http://e/a", "name": "x"}}')
    with pytest.raises(
        InputError, match=r"a\.jsonld: its @context .* kg fetches nothing\. Write the context"
    ):
        open_graph(tmp_path / "a.jsonld")
