import json
from pathlib import Path

import pytest

import kg

BIBTEX = "@book{b, title={Costas}, editor={Polanía Vorenberg, Jaime and Roe, Ann}, year=2018}"
RIS = "TY  - BOOK\nTI  - Costas\nA2  - Polanía Vorenberg, Jaime\nA2  - Roe, Ann\nPY  - 2018\nER  - \n"
CSL = (
    '[{"type": "book", "title": "Costas", "editor": [{"family": "Polanía Vorenberg", "given": "Jaime"}, '
    '{"family": "Roe", "given": "Ann"}], "issued": {"date-parts": [[2018]]}}]'
)


@pytest.mark.parametrize(("name", "text"), [("a.bib", BIBTEX), ("a.ris", RIS), ("a.json", CSL)])
def test_an_editor_keeps_the_family_name_that_a_document_marks(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    kg.build([tmp_path / name], tmp_path / "g")
    items, entries = tmp_path / "out.csl.json", tmp_path / "out.bib"
    kg.export(tmp_path / "g", items)
    kg.export(tmp_path / "g", entries)
    (item,) = json.loads(items.read_text(encoding="utf-8"))
    assert item["editor"] == [
        {"family": "Polanía Vorenberg", "given": "Jaime"},
        {"family": "Roe", "given": "Ann"},
    ]
    written = entries.read_text(encoding="utf-8")
    assert "editor = {Polanía Vorenberg, Jaime and Ann Roe}" in written
    assert "familyname" not in written


@pytest.mark.parametrize("ending", ["bib", "ris", "json"])
def test_a_family_name_is_that_of_its_bearer_alone(tmp_path: Path, ending: str) -> None:
    people = [("Vega", "Ana Ortiz"), ("Ortiz Vega", "Luis")]
    names = " and ".join(map(", ".join, people))
    tags = "".join(f"A2  - {', '.join(person)}\n" for person in people)
    items = [{"family": family, "given": given} for family, given in people]
    text = {
        "bib": f"@book{{b, title={{Costas}}, editor={{{names}}}, year=2018}}",
        "ris": f"TY  - BOOK\nTI  - Costas\n{tags}PY  - 2018\nER  - \n",
        "json": json.dumps([{"type": "book", "title": "Costas", "editor": items}]),
    }[ending]
    (tmp_path / f"a.{ending}").write_text(text, encoding="utf-8")
    kg.build([tmp_path / f"a.{ending}"], tmp_path / "g")
    kg.export(tmp_path / "g", tmp_path / "out.csl.json")
    (item,) = json.loads((tmp_path / "out.csl.json").read_text(encoding="utf-8"))
    assert item["editor"] == items
