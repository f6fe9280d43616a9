"""Two colleagues build on branches of their own, and the `ids.tsv` of both go together."""

from pathlib import Path

import pytest

import kg
from kg.store import open_graph

BASE = """@article{base, author={Hill, Ida}, title={Reeds in Winter}, journal={Fens}, year=2019,
  doi={10.1000/base}}
"""
ANN = """@article{ann, author={Moor, Mia}, title={Peat and Rain}, journal={Fens}, year=2021, volume=3,
  pages={7--19}, doi={10.1000/peat}}
"""
BOB = """@article{bob, author={Moor, Mia}, title={Peat and Rain}, journal={Fens}, year=2021, volume=3,
  pages={7--19}}
@article{more, author={Hill, Ida}, title={Birds of the Fens}, journal={Fens}, year=2022}
"""
LEADS = "SELECT ?old ?new { ?old dcterms:isReplacedBy ?new }"


def build(folder: Path, ids: str = "", decided: str = "", **documents: str) -> Path:
    """The graph of these documents over these names."""
    (folder / "lib").mkdir(parents=True)
    (folder / "out").mkdir()
    for name, text in documents.items():
        (folder / "lib" / f"{name}.bib").write_text(text, "utf-8")
    if ids:
        (folder / "out" / "ids.tsv").write_text(ids, "utf-8")
    curation = folder / "curation.tsv"
    curation.write_text(decided, "utf-8")
    kg.build(folder / "lib", folder / "out", curation=curation)
    return folder / "out"


def names(out: Path) -> str:
    return (out / "ids.tsv").read_text("utf-8")


def paths(out: Path, kind: str) -> set[str]:
    """The paths in use."""
    rows = [row.split("\t") for row in names(out).splitlines()[1:]]
    return {path for path, key, _ in rows if key and path.startswith(f"{kind}/")} - {
        path for path, _, new in rows if new
    }


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    place = tmp_path_factory.mktemp("colleagues")
    base = build(place / "base", base=BASE)
    ann = build(place / "ann", names(base), base=BASE, ann=ANN)
    bob = build(place / "bob", names(base), base=BASE, bob=BOB)
    return {"place": place, "base": base, "ann": ann, "bob": bob}


@pytest.mark.slow
def test_what_both_named_keeps_one_name_and_the_other_leads_to_it(graphs: dict[str, Path]) -> None:
    texts = [names(graphs[who]).splitlines(keepends=True) for who in ("ann", "bob")]
    outs = []
    for which, (first, second) in enumerate((texts, texts[::-1])):
        union = "".join([*first, *(row for row in second if row not in first)])
        outs.append(build(graphs["place"] / f"both{which}", union, base=BASE, ann=ANN, bob=BOB))
    assert names(outs[0]) == names(outs[1])
    for kind in ("paper", "person"):
        published = paths(graphs["ann"], kind) | paths(graphs["bob"], kind)
        kept = paths(outs[0], kind)
        with open_graph(outs[0]) as graph:
            leads = {
                old.value.partition("/kg/")[2]: new.value.partition("/kg/")[2]
                for old, new in graph.query(LEADS).rows()
            }
        (given_up,) = published - kept
        assert leads[given_up] in kept


def test_lines_may_use_the_name_of_either(graphs: dict[str, Path]) -> None:
    union = names(graphs["ann"]) + names(graphs["bob"]).partition("\n")[2]
    anns, bobs = (paths(graphs[who], "person") - paths(graphs["base"], "person") for who in ("ann", "bob"))
    for place, path in enumerate(sorted({*anns, *bobs})):
        line = f"rename\tperson\t{path}\tMia B. Moor\n"
        out = build(graphs["place"] / f"named{place}", union, line, base=BASE, ann=ANN, bob=BOB)
        assert "Mia B. Moor" in (out / "graph.ttl").read_text("utf-8")
    assert len({*anns, *bobs}) == 2
