import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SMALL = str(ROOT / "tests" / "query" / "graphs" / "small.trig")


def kg(*words: str, graph: str = str(ROOT / "exports" / "graph.nq")) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "kg", "explain", *words, "-g", graph]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


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


def test_json_has_rows_and_words() -> None:
    document = json.loads(kg("PARDEN", "cs.CL", "--json").stdout)
    assert document["schema_version"] == 1
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
