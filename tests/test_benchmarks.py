"""What others rely on in `benchmarks/`: copies are other papers, pictures are those of the results."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import kg

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"
PAPERS = [
    {"id": "2503.00001", "title": "On Maps", "abstract": "We draw.", "authors": ["Jane Roe", "Wei Li"]},
    {"id": "2503.00002", "title": "Tax Law", "abstract": "We open.", "authors": ["Jane Roe", "Bo Chen"]},
]


@pytest.fixture(autouse=True)
def benchmarks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))


def test_copies_are_other_papers_by_other_people(tmp_path: Path) -> None:
    from papers import write_papers

    rows = [
        paper | {"categories": ["cs.LG"], "comment": None, "listing_date": "2025-03-04"} for paper in PAPERS
    ]
    source, many = tmp_path / "papers.jsonl", tmp_path / "many.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    write_papers(source, many, 14)
    assert many.read_bytes().startswith(source.read_bytes())
    once = kg.build(source, tmp_path / "once", extract=False)
    often = kg.build(many, tmp_path / "often", extract=False)
    assert often.counts.papers == 7 * once.counts.papers
    assert not once.issues
    assert not often.issues  # each copy is as consistent as what it was made of
    assert once.counts.people == 4  # two are called Jane Roe: rarity alone joins nobody
    assert often.counts.people == 4 + 6 * 3  # the names of copies are rarer, so that both are one person's


def test_papers_are_made_until_a_file_has_so_many_bytes(tmp_path: Path) -> None:
    from papers import write_bytes

    source, many = tmp_path / "papers.jsonl", tmp_path / "many.jsonl"
    source.write_text("".join(json.dumps(paper) + "\n" for paper in PAPERS), encoding="utf-8")
    papers = write_bytes(source, many, 10_000)
    assert many.read_bytes().count(b"\n") == papers
    assert 10_000 <= many.stat().st_size < 10_200


@pytest.mark.parametrize("measure", ["cpu", "peak"])
def test_a_picture_has_every_size_and_the_same_bytes(measure: str) -> None:
    from pictures import drawn, lines

    results: dict[str, Any] = {
        "sizes": [
            {
                "papers": papers,
                "ended": "done",
                "stages": [
                    {"stage": "reading alone", "cpu": papers / 1e5, "peak": 30.0},
                    {"stage": "reading", "cpu": papers / 1e4, "peak": 60.0},
                    {"stage": "describing and writing", "cpu": papers / 1e3, "peak": papers / 10},
                    {"stage": "making the store", "cpu": papers / 2e3, "peak": papers / 9},
                ],
            }
            for papers in (1_000, 40_000)
        ]
    }
    whole = lines(results, measure)[0]
    assert whole.points[-1] == (40_000, {"cpu": 44.0, "peak": 4000.0}[measure])
    picture = drawn("Growth", "seconds", "s", lines(results, measure), "here")
    assert picture == drawn("Growth", "seconds", "s", lines(results, measure), "here")
    assert all(words in picture for words in (">1,000<", ">40,000<", "whole build", "prefers-color-scheme"))


def test_the_pictures_are_those_of_the_results() -> None:
    from pictures import HERE, RESULTS, pictures

    for file, picture in pictures(json.loads(RESULTS.read_text("utf-8"))):
        assert (HERE / file).read_text("utf-8") == picture, "run python benchmarks/pictures.py"


def test_the_annotation_of_findings_is_whole_and_halved() -> None:
    from findings import FILES, GOLD

    forties = [40] * len("defghijklmnopqrs"), [40] * len(("t", "u", "v", "w", "x", "y", "z", "aa"))
    sizes = (60, 40, 37, 40, 40, 38, 38, 32, 32, *forties[0], 100, *forties[1], 50, 40)
    for file, size, read in zip(FILES, sizes, (30, 20, *sizes[2:]), strict=True):
        rows = [json.loads(line) for line in (GOLD / file).read_text("utf-8").splitlines()]
        assert [row["half"] for row in rows] == ["first"] * read + ["second"] * (size - read)
        assert len({row["id"] for row in rows}) == size


def test_two_annotations_agree_where_they_have_an_answer_in_common() -> None:
    from agreement import AGAIN, matched, other_parts
    from findings import GOLD

    for file in AGAIN.glob("*.jsonl"):
        ids = [
            [json.loads(line)["id"] for line in path.read_text("utf-8").splitlines()]
            for path in (file, GOLD / file.name)
        ]
        assert ids[0] == ids[1]
    one = {"figure": [3, 5], "value": 7, "unit": "%", "bound": "exact", "kind": ["percent", "measure"]}
    one |= {"role": ["result"], "direction": [None], "metric": [[0, 2], None], "comparator": [None]}
    assert other_parts("F1 7%", one, one | {"kind": ["measure"], "metric": [None]}) == []
    assert other_parts("F1 7%", one, one | {"metric": [[0, 2]]}) == []
    assert other_parts("F1 7%", one, one | {"value": 8, "role": ["setting"]}) == ["value", "role"]
    other = one | {"figure": [9, 12]}
    assert list(matched([one, other], [other])) == [(0, None), (1, 0)]
    assert list(matched([other], [one])) == [(0, None), (None, 0)]


def test_findings_are_scored_by_name_number_and_place() -> None:
    from findings import Paper, score_claims, score_systems

    from kg.extract import extract_texts

    text = "On Q\nWe propose QARCO, which improves recall by 3% over the baseline. It has 90% accuracy."
    at, other = text.index("3%"), text.index("90%")
    recall, against = text.index("recall"), text.index("the baseline")
    claim = {"kind": ["percent"], "role": ["result"], "value": 3, "unit": "%", "bound": "exact"}
    claim |= {"direction": ["increase"], "figure": [at, at + 2]}
    claim |= {"metric": [[recall, recall + 6]], "comparator": [[against, against + 12]]}
    missed = claim | {"figure": [0, 2], "value": 7}
    name = text.index("QARCO")
    named = [{"name": [name, name + 5]}, {"name": [0, 4]}, {"name": [0, 2], "doubtful": True}]
    paper = Paper(text, named, [claim, missed])
    counts: Counter[str] = Counter()
    (found,) = extract_texts([text])
    assert list(score_systems(paper, found, counts)) == ["system missed: onq"]
    told = list(score_claims(paper, found, counts))
    assert [line.partition(":")[0] for line in told] == ["figure missed", "figure is none"]
    assert f"«{text[other : other + 3]}»" in told[1]
    assert (counts["systems found"], counts["systems wanted"], counts["systems right"]) == (1, 2, 1)
    assert (counts["claims found"], counts["tuples right"], counts["results wanted"]) == (2, 1, 2)


def test_a_layout_is_measured_beside_the_way_between_any_two_nodes() -> None:
    import numpy as np
    from layout import modularity, planted, quality

    edges = np.array(planted(1000))
    homes = np.arange(1000) // 50
    apart = np.stack((homes * 10.0, np.arange(1000) % 50 / 50), axis=1)
    mixed = np.random.default_rng(2).uniform(0, 1, (1000, 2))
    near, far = quality(apart, edges, homes), quality(mixed, edges, homes)
    assert near["community"] < 0.01 < 0.5 < far["community"]
    assert near["edge"] < 0.5 < 0.9 < far["edge"]
    groups = [list(range(start, start + 50)) for start in range(0, 1000, 50)]
    assert modularity(groups, edges) > 0.5 > abs(modularity([list(range(1000))], edges))


def test_every_rule_of_two_prints_changes_a_paper() -> None:
    from random import Random

    from rewriting import ALONE, SAME, dated, record

    papers = [
        record("Normalizing Müller's Maps and Multi-Agent Rooms: A Study", names, dated(2025))
        for names in (("Jörg A. Müller", "Ann Lee", "Bo Li", "Xi Xu"), ("Jörg A. Müller",))
    ]
    papers.append(record("Coloring rooms", ("Jörg A. Müller",), dated(2025)))
    for name, rule in SAME.items():
        assert any(rule(paper, Random(1)) not in (None, paper) for paper in papers), name
    assert all(name in SAME for names in ALONE for name in names)
