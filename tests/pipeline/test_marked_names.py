from pathlib import Path

import kg
from kg.store import open_graph

ENTRY = "@article{%s, title={On the %s of Rooms}, year=2001, author={%s}}\n"


def test_signs_at_a_name_make_nobody_else_and_stay_in_the_record(tmp_path: Path) -> None:
    names = ("White†, Ann", "White, Ann, PhD", "White, Ann$^{1}$")
    pairs = zip("abc", ("Maps", "Doors", "Walls"), names, strict=True)
    text = "".join(ENTRY % each for each in pairs)
    (tmp_path / "a.bib").write_text(text, "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    assert kg.verify(tmp_path / "out", from_=tmp_path).holds
    with open_graph(tmp_path / "out") as graph:
        found = graph.query("SELECT DISTINCT ?n { ?p <http://xmlns.com/foaf/0.1/name> ?n }").rows()
        assert [each.value for (each,) in found] == ["Ann White"]
