import gzip
import json
from pathlib import Path

import pytest

from kg.categories import candidates, codes, decide, lineage, scheme


@pytest.mark.parametrize(
    ("code", "ids"),
    [
        ("LG", ("cs.LG",)),
        ("ML", ("stat.ML",)),
        ("HEP-LAT", ("hep-lat",)),
        ("MTRL-SCI", ("cond-mat.mtrl-sci",)),
        ("IT", ("cs.IT",)),
        ("NA", ("math.NA",)),
        ("CV", ("cs.CV", "math.CV")),
        ("GN", ("econ.GN", "math.GN", "q-bio.GN", "q-fin.GN")),
        ("ST", ("math.ST", "q-fin.ST")),
        ("cs.LG", ("cs.LG",)),
        ("stat.TH", ("math.ST",)),
        ("cmp-lg", ("cs.CL",)),
        ("QQ", ()),
        ("", ()),
    ],
)
def test_a_code_means_what_arxiv_says(code: str, ids: tuple[str, ...]) -> None:
    assert candidates(code) == ids


def test_a_shared_code_stays_open_unless_the_paper_decides_it() -> None:
    assert decide(["CV"]) == (("cs.CV", "math.CV"),)
    assert decide(["RO", "CV"]) == (("cs.RO",), ("cs.CV",))
    assert decide(["RO", "DG", "CV"])[2] == ("cs.CV", "math.CV")
    assert decide(["QQ"]) == ((),)
    assert decide([]) == ()


def test_the_scheme_is_whole_and_every_broader_category_is_in_it() -> None:
    active = [category for category in scheme().values() if category.active]
    assert len(codes()) == 133
    assert sum(len(candidates(code)) > 1 for code in codes()) == 16
    for category in active:
        assert category.broader is None or category.broader in scheme()
        assert lineage(category.id)[-1].broader is None


def test_the_scheme_agrees_with_the_taxonomy(shared: Path) -> None:
    rows = [
        json.loads(line) for line in (shared / "data/arxiv/categories.jsonl").read_text("utf-8").splitlines()
    ]
    for row in rows:
        if row["is_active"] and row["in_archive"] != "test":
            (id,) = candidates(row["id"])
            if id == row["id"]:
                assert scheme()[id].name == row["full_name"]
            else:
                assert row["id"] in scheme()[id].aliases


@pytest.mark.slow
def test_other_codes_of_a_paper_decide_a_shared_one_rightly_in_99_of_100_cases(shared: Path) -> None:
    right = decided = 0
    with gzip.open(shared / "data/arxiv/arxiv_2025.jsonl.gz", "rt", encoding="utf-8") as papers:
        for paper in map(json.loads, papers):
            ids = [id for id in paper["categories"] if candidates(id)]
            printed = [id.rpartition(".")[2].upper() for id in ids]
            for id, code, meant in zip(ids, printed, decide(printed), strict=True):
                if len(candidates(code)) > 1 and len(meant) == 1:
                    decided += 1
                    right += meant == candidates(id)
    assert decided > 10_000
    assert right / decided > 0.99
