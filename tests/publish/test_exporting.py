"""A graph in another form says the same, and a file is written whole or not at all."""

import gzip
import io
import json
import os
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib

import kg
from kg.errors import InputError, OutputError, UsageError
from kg.publish import diff, export, load
from kg.publish.forms import FORMS, Holds
from kg.store import open_graph
from tests.servers import Store

STATEMENTS = [form.ending for form in FORMS if form.holds in (Holds.EVERYTHING, Holds.FACTS)]


def quads(path: Path) -> set[ox.Quad]:
    return set(ox.parse(path=str(path), format=ox.RdfFormat.from_extension(path.suffix[1:])))


@pytest.mark.parametrize("ending", STATEMENTS)
def test_every_form_of_rdf_has_the_statements_that_it_can_hold(
    ending: str, whole: Path, tmp_path: Path
) -> None:
    made = tmp_path / f"graph.{ending}"
    done = export(whole, made)
    expected = quads(whole)
    if ending in {"ttl", "nt", "rdf"}:
        expected = {quad for quad in expected if isinstance(quad.graph_name, ox.DefaultGraph)}
    assert quads(made) == expected
    assert done.counts == {"statements": len(expected)}


def test_what_rdflib_reads_of_it_is_the_same(whole: Path, tmp_path: Path) -> None:
    export(whole, tmp_path / "a.rdf")
    export(whole, tmp_path / "a.jsonld", form="ttl")
    read = [
        rdflib.Graph().parse(tmp_path / "a.rdf"),
        rdflib.Graph().parse(tmp_path / "a.jsonld", format="ttl"),
    ]
    assert set(read[0]) == set(read[1]) != set()
    everything = io.BytesIO()
    export(whole, everything, form="jsonld")
    dataset = rdflib.Dataset(default_union=False).parse(data=everything.getvalue(), format="json-ld")
    assert len(set(dataset.quads())) == len(quads(whole))


@pytest.mark.parametrize("ending", [form.ending for form in FORMS])
def test_the_same_graph_gives_the_same_bytes_also_compressed(ending: str, root: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        export(root / "exports" / "graph.nq", tmp_path / f"{name}.{ending}")
        export(root / "exports" / "graph.nq", tmp_path / f"{name}.{ending}.gz")
    first, smaller = (tmp_path / f"a.{end}" for end in (ending, f"{ending}.gz"))
    assert (
        first.read_bytes() == (tmp_path / f"b.{ending}").read_bytes() == gzip.decompress(smaller.read_bytes())
    )
    assert smaller.read_bytes() == (tmp_path / f"b.{ending}.gz").read_bytes()


@pytest.mark.parametrize("ending", ["ttl", "nt", "rdf"])
def test_what_a_form_has_no_graphs_for_stays_out_and_is_told(ending: str, tmp_path: Path) -> None:
    (tmp_path / "a.nq").write_text(
        "<http://a> <http://b/x> <http://c> .\n<http://a> <http://b/x> <http://d> <http://g> .\n"
    )
    told: list[str] = []
    assert export(tmp_path / "a.nq", io.BytesIO(), form=ending, notice=told.append).counts["statements"] == 1
    assert [message.partition(",")[0] for message in told] == ["1 statement of named graphs stayed out"]


@pytest.mark.parametrize(
    ("line", "form", "message"),
    [
        ("<http://a> <http://b/1> <http://c> .", "rdf", "element <http://b/1>"),
        (
            "<http://a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#li> <http://c> .",
            "rdf",
            "RDF/XML cannot say all that the graph does: ",
        ),
        ("<http://a> <http://b> <<( <http://s> <http://p> <http://o> )>> .", "jsonld", "JSON-LD cannot say"),
    ],
)
def test_what_a_form_has_no_words_for_is_refused(line: str, form: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_text(f"{line}\n")
    for target in (io.BytesIO(), tmp_path / "out"):
        with pytest.raises(OutputError, match=message):
            export(tmp_path / "a.nt", target, form=form)
    assert os.listdir(tmp_path) == ["a.nt"]


def test_a_build_folder_is_read_without_a_store(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    kg.build([root / "seeds"], folder)
    export(folder, tmp_path / "all.nq")
    assert not (folder / "store").exists()
    assert quads(tmp_path / "all.nq") == quads(folder / "graph.nq")


def test_an_open_graph_is_exported_and_stays_open(root: Path, tmp_path: Path) -> None:
    with open_graph(root / "exports" / "graph.ttl") as graph:
        export(graph, tmp_path / "facts.nt")
        assert graph.query("ASK { ?s ?p ?o }").answer
    assert quads(tmp_path / "facts.nt") == quads(root / "exports" / "graph.ttl")


def test_what_was_loaded_elsewhere_comes_back_the_same(oxigraph: Store, whole: Path, tmp_path: Path) -> None:
    load(whole, oxigraph.load)
    export(oxigraph.query, tmp_path / "back.nq")
    assert diff(whole, tmp_path / "back.nq").same  # which writes 1.0 as 1
    assert len(quads(tmp_path / "back.nq")) == len(quads(whole))
    export(oxigraph.query, tmp_path / "back.bib")
    export(whole, tmp_path / "here.bib")
    assert (tmp_path / "back.bib").read_bytes() == (tmp_path / "here.bib").read_bytes()


def test_nothing_is_replaced_unless_it_is_said(whole: Path, tmp_path: Path) -> None:
    mine = tmp_path / "library.bib"
    mine.write_text("mine")
    with pytest.raises(OutputError, match=r"library\.bib is there already.*--force"):
        export(whole, mine)
    assert mine.read_text() == "mine"
    export(whole, mine, force=True)
    assert "@misc" in mine.read_text()


def test_a_graph_may_be_replaced_by_what_it_says_itself(whole: Path, tmp_path: Path) -> None:
    graph = tmp_path / "graph.trig"
    graph.write_bytes(whole.read_bytes())
    export(graph, graph, force=True)
    assert quads(graph) == quads(whole)


@pytest.mark.parametrize("name", ["a.nt", "a.graphml", "a.bib.gz"])
def test_a_graph_that_breaks_off_is_told_with_its_place_and_leaves_no_file(name: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken.nt"
    broken.write_text("<http://a/x> <http://a/y> <http://a/z> .\n<http://a/x> <htt\n")
    with pytest.raises(InputError, match=r"broken\.nt:2:"):
        export(broken, tmp_path / name)
    assert os.listdir(tmp_path) == ["broken.nt"]


def test_a_disk_that_is_full_leaves_the_old_file(whole: Path, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot write /dev/full: No space left on device"):
        export(whole, "/dev/full", form="nt")
    missing = tmp_path / "no" / "a.nt"
    with pytest.raises(OutputError, match=r"cannot write .*/no/a\.nt: No such file or directory"):
        export(whole, missing)


def test_a_file_that_came_meanwhile_stays(tmp_path: Path) -> None:
    (tmp_path / "a.nq").write_text("<http://a> <http://b/x> <http://c> <http://g> .\n")
    target = tmp_path / "facts.nt"
    with pytest.raises(OutputError, match="is there already"):
        export(tmp_path / "a.nq", target, notice=lambda _: (target.write_text("mine"), None)[1])
    assert target.read_text() == "mine"
    assert sorted(os.listdir(tmp_path)) == ["a.nq", "facts.nt"]


def test_a_name_that_no_file_can_have_is_told_as_any_other_failure(whole: Path, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"cannot write .*: File name too long"):
        export(whole, tmp_path / f"{'x' * 300}.nt")
    (tmp_path / "round.nt").symlink_to("round.nt")
    with pytest.raises(OutputError, match=r"cannot write .*: Too many levels of symbolic links"):
        export(whole, tmp_path / "round.nt")
    assert (tmp_path / "round.nt").is_symlink()


def test_a_path_that_can_write_is_a_path(root: Path, tmp_path: Path) -> None:
    class Local:
        """Like those of `py.path`."""

        def __fspath__(self) -> str:
            return str(tmp_path / "a.bib")

        def write(self, data: bytes) -> int:
            raise NotImplementedError

    export(root / "exports" / "graph.nq", Local())
    assert (tmp_path / "a.bib").read_text("utf-8").startswith("@")


@pytest.mark.parametrize(
    ("file", "settings", "message"),
    [
        ("a.bib", {"network": "coauthors"}, "BibTeX has no network: .graphml, .csv and .json do."),
        (
            "a.csv",
            {"network": "friends"},
            "There is no network 'friends': things, coauthors, concepts, keywords, citations.",
        ),
        ("a.csv", {"most": 0}, "most is a whole number, at least 1; 0 is none."),
        ("a.csv", {"timeout": -1}, "timeout"),
        ("", {}, "file: the name of a file or folder is empty"),
        (io.BytesIO(), {}, "An open file has no name that says a form: give one."),
        (io.StringIO(), {"form": "bib"}, "file is a name, or a file that is open for bytes"),
        (SpooledTemporaryFile(mode="w"), {"form": "bib"}, "a file that is open for bytes"),  # noqa: SIM115
    ],
)
def test_what_makes_no_sense_is_said(
    file: Any,
    settings: dict[str, Any],
    message: str,
    whole: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=message):
        export(whole, file, **settings)
    assert not list(tmp_path.iterdir())


def test_the_things_of_the_picture_are_a_network(root: Path) -> None:
    out = io.BytesIO()
    done = export(root / "exports" / "graph.nq", out, form="graphml")
    page = json.loads((root / "exports" / "report.json").read_text())
    assert done.counts["nodes"] > page["counts"]["papers"] + page["counts"]["people"]
    assert not out.closed


@pytest.mark.parametrize("form", ["bib", "ris", "csl.json", "csv"])
def test_papers_are_chosen_by_iris_and_terms_each_once(form: str, root: Path) -> None:
    with open_graph(root / "exports" / "graph.nq") as graph:
        (first, second, *_) = (row[-1] for row in kg.ask("papers", graph=graph).rows())
        out = io.BytesIO()
        papers = [second, f"<{second.value}>", rdflib.URIRef(first.value)]
        assert export(graph, out, form=form, papers=papers).counts == {"papers": 2}
        assert export(graph, io.BytesIO(), form=form, papers=[]).counts == {"papers": 0}
        person = next(kg.ask("people", graph=graph).rows())[-1]
        with pytest.raises(UsageError, match="is no paper with a title in this graph"):
            export(graph, io.BytesIO(), form=form, papers=[person])
        told: list[str] = []
        mixed = export(graph, io.BytesIO(), form=form, papers=[person, first], notice=told.append)
        assert mixed.counts == {"papers": 1}
        assert told == [
            "1 of 2 are no papers with a title in this graph, and were left out; "
            f"the first is {person.value}."
        ]
        for wrong in ("BAM: Just Like That", "Just Like That", "x:a> <b", "_:a", None, 5):
            with pytest.raises(UsageError, match=r"papers are IRIs, as answers have them; .* is none"):
                export(graph, io.BytesIO(), form=form, papers=[wrong])  # type: ignore[list-item]
        with pytest.raises(UsageError, match="papers are several IRIs"):
            export(graph, io.BytesIO(), form=form, papers=first.value)
