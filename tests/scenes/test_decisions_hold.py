"""What a person decided once means the same in every further build, whatever names the build before gave."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.curation import CurationError
from kg.query.deciding.cases import open_cases
from kg.query.explaining.explanation import explanation
from kg.store.terms import text

pytestmark = pytest.mark.slow

FILES = ("graph.ttl", "graph.nq", "ids.tsv", "report.json")
LIBRARY = """
@article{a, author={Zwickerl, Ottoline and Quistgaard, Per}, title={Tidal Mixing of Shallow Estuaries},
  year={2019}, journal={Coast Letters}}
@article{b, author={Zwickerl, Ottoline and Quistgaard, Per}, title={Sand Waves below Old Harbours},
  year={2020}, journal={Coast Letters}}
@article{c, author={Zwickerl, Ottoline and Quistgaard, Per}, title={Bees in the Gardens of Large Towns},
  year={2021}, journal={Insect Letters}}
@article{d, author={Zwickerl, O. and Lee, Ann}, title={Poems about Northern Lighthouses}, year={1995}}
@article{e, author={Zwickerl, Olga and Lee, Bo}, title={Verses about Southern Lighthouses}, year={1996}}
"""
COPY = """
@misc{f, author={Zwickerl, Ottoline and Quistgaard, Per}, title={Sand waves below old harbours}, year={2020}}
@article{g, author={Zwickerl, Ottoline and Roe, Jane}, title={Sand Waves below Old Harbours}, year={2012},
  journal={Harbour Notes}}
"""
SNOW = """@article{snow, author={Novak, Jana and Hruby, Petr}, title={Learning Snow Depth from Radar},
  year={2020}, journal={Ice Letters}, volume={7}, pages={20--31}%s}
"""
WOLVES = """@article{wolves, author={Novak, J. and Hruby, P. and Maly, O.}, title={Wolves of the High Tatra},
  year={2022}, journal={Snow Notes}, volume={3}, pages={1--9}, doi={10.1234/sn.1}}
"""
LETTER = """PMID- %s
TI  - Letter to the editor.
FAU - Keller, Anna M
DP  - 2018 Mar
JT  - Journal of coastal research
VI  - 34
PG  - %s

"""
NAMED = "SELECT ?x ?t { { ?x dcterms:title ?t } UNION { ?x foaf:name ?t } } ORDER BY ?x ?t"
OPEN = 'SELECT ?x { ?x kgo:verdict "open" } ORDER BY ?x'
REPLACED = "SELECT ?x { ?x dcterms:isReplacedBy ?y }"
OTTOLINE = 'SELECT ?x { ?x foaf:name "Ottoline Zwickerl" . ?p dcterms:creator ?x ; dcterms:title ?t %s }'


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two libraries, and the graph of them."""
    place = tmp_path_factory.mktemp("hold")
    (place / "lib").mkdir()
    (place / "lib" / "a.bib").write_text(LIBRARY, "utf-8")
    (place / "lib" / "b.bib").write_text(COPY, "utf-8")
    kg.build([place / "lib"], place / "plain")
    return place


def rows(folder: Path, query: str) -> list[str]:
    names = {
        "foaf": "http://xmlns.com/foaf/0.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "kgo": "https://w3id.org/scholarly-kg/ns#",
    }
    prefixes = "".join(f"PREFIX {name}: <{iri}> " for name, iri in names.items())
    with kg.open_graph(folder / "graph.nq") as graph:
        return [" ".join(map(text, row)) for row in graph.query(prefixes + query).rows()]


def built(place: Path, *lines: str) -> Path:
    """The graph with these lines over the names of the graph without any; two builds more change nothing."""
    out = place / "out"
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(place / "plain", out)
    (place / "c.tsv").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    results = []
    for _ in range(3):
        kg.build([place / "lib"], out, curation=place / "c.tsv")
        results.append({name: (out / name).read_bytes() for name in FILES})
    assert results[0] == results[1] == results[2], lines
    return out


def offered(folder: Path) -> Iterator[str]:
    """Every line that explanations and the review print."""
    with kg.open_graph(folder / "graph.nq") as graph:
        for case in open_cases(graph):
            yield from (case.same, case.different)
    for iri in sorted({row.split()[0] for row in rows(folder, NAMED)}):
        if "/paper/" in iri or "/person/" in iri:
            with kg.open_graph(folder / "graph.nq") as graph:
                told = explanation(graph, iri)
            for offer in told.offers:
                yield from (offer.same, offer.different)
            yield from (each.line for each in (*told.partings, *told.removals))


def test_every_line_that_is_offered_holds_in_all_further_builds(place: Path) -> None:
    lines = {frozenset(line.split("\t")): line for line in sorted(set(offered(place / "plain")))}
    assert {line.split(" @ ")[0].split("/")[0] for line in lines.values()} == {
        *("same\tperson\tperson", "different\tperson\tperson"),
        *("same\tpaper\tpaper", "different\tpaper\tpaper"),
    }
    assert any(" @ lib/b.bib" in line for line in lines.values())
    for line in lines.values():
        built(place, line)


@pytest.mark.parametrize("title", ["Tidal", "Bees"])
@pytest.mark.parametrize("name", ["Ottoline Zwickerl", ""])
def test_the_name_stays_with_what_a_line_does_not_take_away(place: Path, title: str, name: str) -> None:
    (person,) = set(rows(place / "plain", OTTOLINE % 'FILTER(STRSTARTS(?t, "Tidal"))'))
    end = person.partition("/kg/")[2]
    out = built(place, f"different\tperson\t{end}\t{name or end} @ {title}")
    assert rows(out, OTTOLINE % 'FILTER(STRSTARTS(?t, "Sand Waves below Old"))')[0] == person
    assert person not in rows(out, OTTOLINE % f'FILTER(STRSTARTS(?t, "{title}"))')


def test_what_was_said_of_a_whole_holds_for_all_parts_that_it_falls_into_later(place: Path) -> None:
    lines = offered(place / "plain")
    bob = next(line for line in lines if line.startswith("different\tperson\tperson/ottoline"))
    name = "Ottoline Zwickerl @"
    ann = f"different\tperson\t{name} Tidal\t{name} Bees"
    without, questions = rows(built(place, ann), OPEN), rows(built(place, ann, bob), OPEN)
    assert len(questions) < len(without)
    assert "ottoline" not in " ".join(
        rows(place / "out", f"SELECT ?y {{ {{ {OPEN} }} ?x kgo:candidate ?y }}")
    )


@pytest.mark.parametrize("first", ["snow", "wolves"])
@pytest.mark.parametrize("merged", [True, False])
def test_papers_that_shared_an_identifier_have_their_names_again_once_told_apart(
    tmp_path: Path, first: str, merged: bool
) -> None:
    library = tmp_path / "lib" / "a.bib"
    library.parent.mkdir()

    def write(doi: str) -> None:
        entries = [SNOW % doi, WOLVES]
        library.write_text("".join(entries if first == "snow" else entries[::-1]), "utf-8")

    write("")
    kg.build([tmp_path / "lib"], tmp_path / "plain")
    before = rows(tmp_path / "plain", NAMED)
    write(", doi={10.1234/sn.1}")
    if merged:
        kg.build([tmp_path / "lib"], tmp_path / "plain")
        assert len(rows(tmp_path / "plain", NAMED)) < len(before)
    (wolves,) = (row.split()[0].partition("/kg/")[2] for row in before if "/paper/wolves" in row)
    for thing in (wolves, "Wolves of the High Tatra @ lib/a.bib wolves"):
        out = built(tmp_path, f"different\tpaper\t{thing}\tLearning Snow Depth from Radar @ lib/a.bib snow")
        assert rows(out, NAMED) == before
        assert rows(out, REPLACED) == []


def test_an_entry_without_a_key_is_named_by_its_identifier_wherever_it_stands(tmp_path: Path) -> None:
    library = tmp_path / "lib" / "p.nbib"
    library.parent.mkdir()
    letters = [
        LETTER % each for each in (("41000001", "101-2"), ("41000002", "201-2"), ("41000003", "301-2"))
    ]
    library.write_text("".join(letters), "utf-8")
    kg.build([tmp_path / "lib"], tmp_path / "plain")
    name = "Letter to the editor. @ lib/p.nbib"
    line = f"same\tpaper\t{name} pmid:41000001\t{name} PMID:41000003"
    joined = rows(built(tmp_path, line), NAMED)
    assert not any("p.nbib" in each for each in offered(tmp_path / "out"))  # that line is to be taken out
    library.write_text("".join((letters[1], letters[0], letters[2])), "utf-8")
    assert rows(built(tmp_path, line), NAMED) == joined
    (tmp_path / "c.tsv").write_text("hide\tpaper\tLetter to the editor.\n", "utf-8")
    with pytest.raises(CurationError, match=r"@ lib/p\.nbib pmid:41000002"):
        kg.build([tmp_path / "lib"], tmp_path / "plain", curation=tmp_path / "c.tsv")
