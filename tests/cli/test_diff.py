import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

WHOLE = Path(__file__).parent.parent / "publish" / "graphs" / "whole.trig"
LONG, FEW = "word " * 60, "word word word word"
CHANGES = [
    ('dcterms:title "Noise"', 'dcterms:title "\\u001B[31mNoise\\nII"'),
    ('kgo:verdict "open"', 'kgo:verdict "different"'),
    ("bido:hasNumericValue 25", "bido:hasNumericValue 26"),
    ("schema:mentions <concept/upcycling-aaaaaaaaaaaa2> ;", ""),
    ("schema:about <concept/experts", "schema:about <concept/upcycling-aaaaaaaaaaaa2>, <concept/experts"),
    ('"We upcycle experts."', f'"{"long " * 50}abstract."'),
    ('"NEXUS\\nWe upcycle experts."', '"NEXUS"'),
]


def kg(*words: str, seed: str = "0") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "kg", "diff", *words]
    environment = os.environ | {"PYTHONHASHSEED": seed}
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)


@pytest.fixture
def after(tmp_path: Path) -> str:
    text = WHOLE.read_text("utf-8")
    for old, new in CHANGES:
        assert old in text
        text = text.replace(old, new)
    text += "<paper/bam-aaaaaaaaaaaa6> a schema:ScholarlyArticle ; dcterms:title 'BAM' .\n"
    text += "<paper/noise-aaaaaaaaaaaa4> bido:holdsBibliometricDataInTime <figure/f> .\n"
    text += "<figure/f> a bido:BibliometricDataInTime ; bido:withBibliometricData <value/f> .\n"
    text += "<value/f> a bido:NumericBibliometricData ; bido:hasMeasure <measure/score> ; "
    text += "bido:hasNumericValue 3 .\n"
    (tmp_path / "after.trig").write_text(text, "utf-8")
    return str(tmp_path / "after.trig")


def test_equal_graphs_say_so_and_exit_with_0() -> None:
    done = kg(str(WHOLE), str(WHOLE), "--exit-code")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"No difference: {WHOLE} and {WHOLE} say the same.\n"


def test_the_difference_is_said_in_words(after: str) -> None:
    done = kg(str(WHOLE), after)
    assert (done.returncode, done.stderr) == (0, "")
    long = ("long " * 16).strip()
    assert done.stdout.splitlines() == [
        "Papers",
        "  added    BAM  paper/bam-aaaaaaaaaaaa6",
        "  changed  ␛[31mNoise II  paper/noise-aaaaaaaaaaaa4",
        "             title: Noise → ␛[31mNoise II",
        "  changed  Nexus  paper/nexus-aaaaaaaaaaaa2",
        f"             abstract: We upcycle experts. → {long}…",
        "             about: + upcycling",
        "             mentions: − upcycling",
        "",
        "Doubts",
        "  closed   Wei Li and Wei Li  candidate/bbbbbbbbbbbb2-bbbbbbbbbbbb3",
        "             verdict: open → different",
        "",
        "Figures",
        "  added    score of ␛[31mNoise II: 3  figure/f",
        "  changed  h-index of Wei Li  figure/bbbbbbbbbbbb3-h-index-ddddddddddddd",
        "             numeric value: 25 → 26",
        "",
        "Statements        removed    added",
        "  facts                 5       13",
        "  graph/evidence        1        1",
    ]


def test_renames_are_said_before_all_else(tmp_path: Path) -> None:
    text = WHOLE.read_text("utf-8").replace("concept/upcycling-aaaaaaaaaaaa2", "concept/new-aaaaaaaaaaaa4")
    more = "<concept/upcycling-aaaaaaaaaaaa2> dcterms:isReplacedBy <concept/new-aaaaaaaaaaaa4> .\n"
    (tmp_path / "after.trig").write_text(text + more, "utf-8")
    lines = kg(str(WHOLE), str(tmp_path / "after.trig")).stdout.splitlines()
    arrow = "concept/upcycling-aaaaaaaaaaaa2 → concept/new-aaaaaaaaaaaa4"
    assert lines[:2] == ["Renamed", f"  upcycling: {arrow}"]


def test_what_became_one_or_two_is_said_with_its_papers_and_namesakes_by_their_names(tmp_path: Path) -> None:
    keeps, other = "person/wei-li-bbbbbbbbbbbb2", "person/wei-li-bbbbbbbbbbbb3"
    text = WHOLE.read_text("utf-8")
    one, gone = "pro:isHeldBy <%s>", text[text.index(f"<{other}> a ") : text.index("<page/")]
    text = text.replace(gone, f"<{other}> dcterms:isReplacedBy <{keeps}> .\n")
    text = text.replace(one % other, one % keeps).replace(f", <{other}> ;\n    kgo:auth", " ;\n    kgo:auth")
    (tmp_path / "after.trig").write_text(text, "utf-8")
    told = kg(str(WHOLE), str(tmp_path / "after.trig")).stdout
    assert told.startswith(f"Merged\n  Wei Li: {other} into {keeps}\n             papers: Nexus\n\n")
    told = kg(str(tmp_path / "after.trig"), str(WHOLE)).stdout
    assert told.startswith(f"Split\n  Wei Li: {other} out of {keeps}\n             papers: Nexus\n\n")
    assert f"is held by: Wei Li ({keeps}) → Wei Li ({other})\n" in told


def test_graphs_that_were_built_apart_are_said_to_be_with_the_way_out(tmp_path: Path) -> None:
    text = WHOLE.read_text("utf-8").replace("paper/nexus-aaaaaaaaaaaa2", "paper/nexus-bbbbbbbbbbbb2")
    (tmp_path / "after.trig").write_text(text, "utf-8")
    done = kg(str(WHOLE), str(tmp_path / "after.trig"))
    assert (
        "1 thing is removed and added by the same name, such as Nexus: paper/nexus-aaaaaaaaaaaa2 and"
        in done.stderr
    )
    assert "built again in a folder that has the ids.tsv of A" in done.stderr


def test_graphs_of_two_bases_are_said_to_be_with_the_way_out(tmp_path: Path) -> None:
    text = WHOLE.read_text("utf-8").replace("https://example.org/kg/", "https://papers.example/")
    (tmp_path / "after.trig").write_text(text, "utf-8")
    told = kg(str(WHOLE), str(tmp_path / "after.trig")).stderr
    assert "https://example.org/kg/paper/nexus-aaaaaaaaaaaa2 and https://papers.example/paper/nexus-" in told
    assert told.endswith("with different bases: they agree when B is built again with the --base of A.\n")


def test_one_of_several_values_is_not_said_to_have_become_another(tmp_path: Path) -> None:
    for name, values in (("a.ttl", "'x', 'y'"), ("b.ttl", "'x', 'z'")):
        text = f"<https://x.org/a> <http://www.w3.org/2004/02/skos/core#altLabel> {values} ."
        (tmp_path / name).write_text(text, "utf-8")
    done = kg(str(tmp_path / "a.ttl"), str(tmp_path / "b.ttl"))
    assert "alt label: − y, + z\n" in done.stdout


def test_a_long_value_is_shown_where_it_changed(tmp_path: Path) -> None:
    for name, end in (("a.ttl", "first"), ("b.ttl", "last")):
        text = f"<https://x.org/a> <http://purl.org/dc/terms/title> '{'word ' * 60}{end}' ."
        (tmp_path / name).write_text(text, "utf-8")
    done = kg(str(tmp_path / "a.ttl"), str(tmp_path / "b.ttl"))
    assert "title: …word word word word first → …word word word word last\n" in done.stdout


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (["On\nmaps"], ["On maps"], r"'On\nmaps' → 'On maps'"),
        (["On maps "], ["On\u00a0maps"], r"'On maps ' → 'On\xa0maps'"),
        ([f"{LONG}\nend"], [f"{LONG}end"], rf"'…{FEW} \nend' → '…{FEW} end'"),
        (["x", "On\nmaps"], ["x", "On maps"], r"− 'On\nmaps', + 'On maps'"),
        (["x", f"{LONG}one"], ["x", f"{LONG}two"], f"− …{FEW} one, + …{FEW} two"),
        ([f"a\n{LONG}one"], [f"a {LONG}two"], f"…{FEW} one → …{FEW} two"),
    ],
)
def test_what_differs_in_white_space_alone_or_far_behind_is_seen(
    before: list[str], after: list[str], told: str, tmp_path: Path
) -> None:
    """Abstracts that were wrapped anew looked like one that became itself."""
    for name, values in (("a.nt", before), ("b.nt", after)):
        lines = [f"<https://x.org/a> <http://purl.org/dc/terms/abstract> {json.dumps(v)} .\n" for v in values]
        (tmp_path / name).write_text("".join(lines), "utf-8")
    done = kg(str(tmp_path / "a.nt"), str(tmp_path / "b.nt"))
    assert f"abstract: {told}\n" in done.stdout


def test_json_has_everything_for_programs(after: str) -> None:
    document = json.loads(kg(str(WHOLE), after, "--json").stdout)
    assert (document["schema_version"], document["same"], document["renames"]) == (1, False, [])
    assert document["statements"][0] == {"graph": "facts", "removed": 5, "added": 13}
    doubt = next(change for change in document["changes"] if change["section"] == "doubts")
    assert doubt == {
        "section": "doubts",
        "kind": "changed",
        "node": "https://example.org/kg/candidate/bbbbbbbbbbbb2-bbbbbbbbbbbb3",
        "name": "Wei Li and Wei Li",
        "details": [
            {
                "property": "kgo:verdict",
                "before": [{"value": "open", "name": ""}],
                "after": [{"value": "different", "name": ""}],
                "others": 0,
            }
        ],
    }
    assert json.loads(kg(after, after, "--json").stdout)["same"] is True


def test_programs_can_ask_for_an_exit_code(after: str) -> None:
    assert kg(str(WHOLE), after, "--exit-code").returncode == 1


def test_the_answer_is_the_same_in_every_run(after: str) -> None:
    assert len({kg(str(WHOLE), after, seed=seed).stdout for seed in ("1", "2", "3")}) == 1


def test_a_missing_graph_exits_with_3(tmp_path: Path) -> None:
    done = kg(str(WHOLE), str(tmp_path / "missing.nq"))
    assert (done.returncode, done.stdout) == (3, "")
    assert "no such file" in done.stderr
