import json
import re
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from kg import build
from tests import running

ROOT = Path(__file__).resolve().parent.parent.parent
SMALL = str(ROOT / "tests" / "query" / "graphs" / "small.trig")


def kg(*words: str, graph: str = str(ROOT / "exports" / "graph.nq")) -> CompletedProcess[str]:
    return running.kg("explain", *words, "-g", graph)


def test_an_edge_names_its_ends_and_then_its_reasons() -> None:
    done = kg("Nexus: Specialization meets Adaptability", "MoE")
    assert (done.returncode, done.stderr) == (0, "")
    first, second, empty, reason, *_ = done.stdout.splitlines()
    assert first.startswith("paper Nexus: Specialization meets Adaptability")
    assert second == "concept Mixture of Experts (concept/mixture-of-experts-jl75kd5kij6s5)"
    assert empty == ""
    assert re.search(r"is about it \(rank \d+\)$", reason)


def test_a_long_answer_is_cut_and_says_so() -> None:
    done = kg("LLM")
    assert "lines more: --json has everything" in done.stdout


def quoted(papers: int, path: Path) -> Path:
    """A graph with a concept that each of so many papers names 30 times."""
    lines = [
        "PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>",
        "PREFIX kgo: <https://w3id.org/scholarly-kg/ns#> PREFIX schema: <https://schema.org/>",
        "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>",
        "PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>",
        "BASE <https://example.org/kg/> GRAPH <graph/records> { <document/d> schema:name 'd.txt' }",
        '<concept/moe> a skos:Concept ; skos:prefLabel "MoE" .',
    ]
    for n in range(papers):
        lines.append(f'<paper/{n}> schema:mentions <concept/moe> ; dcterms:title "Paper {n:03}" .')
        record = f"<record/{n}> kgo:recordOf <paper/{n}> ; prov:hadPrimarySource <document/d>"
        lines.append(f"GRAPH <graph/records> {{ {record} }} GRAPH <graph/evidence> {{")
        lines.append(f"<text/{n}> prov:wasDerivedFrom <record/{n}> .")
        for start in range(30):
            span = f"<text/{n}#char={start},{start + 3}>"
            lines.append(f"{span} nif:referenceContext <text/{n}> ; itsrdf:taIdentRef <concept/moe> .")
        lines.append("}")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.slow
def test_of_thousands_of_quotes_those_of_the_first_papers_are_looked_up(tmp_path: Path) -> None:
    graph = str(quoted(70, tmp_path / "a.trig"))
    told = kg("MoE", graph=graph).stdout.splitlines()
    assert told[2] == "'Paper 000' mentions it"
    assert told[-1] == "… and more, of 2,100 quotes in all: --json has everything"
    (part,) = json.loads(kg("MoE", "--json", graph=graph).stdout)["parts"]
    assert (len(part["rows"]), "of" in part) == (2100, False)
    shown = subprocess.run(
        [sys.executable, "-m", "kg", "show", "MoE", "-g", graph], capture_output=True, text=True, check=True
    ).stdout
    assert "… and 2090 more: kg query quotes-of-concept --param concept=concept/moe --param top=2100" in shown


def test_json_has_rows_and_words() -> None:
    document = json.loads(kg("PARDEN", "cs.CL", "--json").stdout)
    assert document["schema_version"] == 2
    assert (document["thing"]["kind"], document["other"]["kind"]) == ("paper", "category")
    (part,) = document["parts"]
    assert part["query"] == "categories"
    assert part["rows"][0]["printed"] == "CL"
    assert "printed 'CL'" in part["words"][0]


def test_a_name_that_fits_several_lists_them_and_exits_with_2() -> None:
    done = kg("Bo Chen", graph=SMALL)
    assert (done.returncode, done.stdout) == (2, "")
    assert "person/bo-chen-aaaaaaaaaaaa3" in done.stderr


def test_an_unknown_name_suggests_the_nearest_and_exits_with_2() -> None:
    done = kg("Wei Li", "mixture of expart", graph=SMALL)
    assert done.returncode == 2
    assert "'Mixture of Experts'" in done.stderr


def test_a_page_that_falls_apart_is_told_with_the_lines_that_take_groups_away() -> None:
    done = kg("Qizhen Zhang")
    assert "this author page mixes people, perhaps: 9 papers in 6 groups" in done.stdout
    assert "(conflation 0.92); a cut list of authors hides coauthors" in done.stdout
    offered = done.stdout.partition("# To say that a group of papers is another person's:\n")[2].splitlines()
    assert [line.split("\t")[0] for line in offered[1::2]] == ["different"] * 3
    partings = json.loads(kg("Qizhen Zhang", "--json").stdout)["partings"]
    assert [parting["different"] for parting in partings] == offered[1::2]
    assert [parting["group"] for parting in partings] == [2, 3, 5]


def test_a_person_without_such_a_page_is_told_nothing_of_it() -> None:
    done = kg("Chris Lu")
    assert "groups" not in done.stdout
    assert json.loads(kg("Chris Lu", "--json").stdout)["partings"] == []


@pytest.mark.slow
def test_what_a_line_leaves_out_is_named_with_it_though_the_graph_is_silent(tmp_path: Path) -> None:
    library = "@misc{a, title={A House of Doors}, year=2024} @misc{b, title={Two Doors}, year=2024}"
    (tmp_path / "a.bib").write_text(library, "utf-8")
    (tmp_path / "c.tsv").write_text("hide\tpaper\tA House of Doors\t\tAnn\t2026-01-01\tprivate\n", "utf-8")
    report = build(tmp_path / "a.bib", tmp_path / "out", curation=tmp_path / "c.tsv")
    counts = report.counts
    assert (counts.papers, counts.records, counts.hidden_papers, counts.hidden_records) == (1, 1, 1, 1)
    assert b"House" not in (tmp_path / "out" / "graph.nq").read_bytes()
    done = kg("house of doors", graph=str(tmp_path / "out"))
    assert (done.returncode, done.stdout) == (2, "")
    line = "paper 'A House of Doors' is left out: line 1 of the curation file (Ann, 2026-01-01, private)"
    assert line in done.stderr
    assert "left out" not in kg("Walls", graph=str(tmp_path / "out")).stderr
