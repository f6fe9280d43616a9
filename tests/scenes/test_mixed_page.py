"""The scene: this author page mixes people; here is why, and the one line that changes it."""

import json
import shutil
from pathlib import Path

import pytest

from tests.browsing import Open
from tests.running import kg
from tests.scenes.conftest import files

pytestmark = pytest.mark.slow

OTHER = "person/qizhen-zhang-c2awv2bfnr4hd"


def offered(place: Path, verb: str) -> str:
    told = kg("explain", "Qizhen Zhang", cwd=place).stdout.splitlines()
    (line,) = [line for line in told if line.startswith(f"{verb}\t") and OTHER in line]
    return line


def test_the_line_that_explain_offers_makes_two_people_one_and_is_undone_by_removing_it(place: Path) -> None:
    before = files(place)
    shutil.copytree(place / "exports", place / "before")
    line = offered(place, "same")
    with open(place / "curation.tsv", "a", encoding="utf-8") as file:
        file.write(f"{line}\tAnn\t2026-03-01\this page at the university lists it\n")
    done = kg("build", cwd=place)
    assert done.stderr.startswith("Using the decisions in curation.tsv.")
    assert "9 papers by 19 people" in done.stdout
    assert "1 open question whether" in done.stdout
    told = kg("explain", "Qizhen Zhang", cwd=place).stdout
    assert "author of 'Computing in the Era of Large Generative Models" in told
    assert "curation.tsv line 1 (Ann, 2026-03-01): person '" in told
    assert "because: his page at the university lists it" in told
    assert kg("verify", cwd=place).returncode == 0
    said = kg("diff", "before", "exports", cwd=place).stdout
    assert f"Merged\n  Qizhen Zhang: {OTHER} into person/qizhen-zhang-evusjmk5daeal" in said
    assert "verdict: open → same" in said
    assert "was attributed to: equal names → curation.tsv line 1 (Ann, 2026-03-01)" in said
    (place / "curation.tsv").unlink()
    assert kg("build", cwd=place).returncode == 0
    assert files(place) == before


def test_the_line_that_explain_offers_closes_the_question_as_different(place: Path) -> None:
    before = files(place)
    (place / "curation.tsv").write_text(offered(place, "different") + "\n", "utf-8")
    assert "9 papers by 20 people" in kg("build", cwd=place).stdout
    told = kg("explain", "Qizhen Zhang", cwd=place).stdout
    assert f"is not Qizhen Zhang ({OTHER}), by curation.tsv line 1" in told
    assert f"different\tperson\tperson/qizhen-zhang-evusjmk5daeal\t{OTHER}" not in told
    (place / "curation.tsv").write_text("", "utf-8")
    kg("build", cwd=place)
    assert files(place) == before


def test_json_has_the_lines_too(place: Path) -> None:
    document = json.loads(kg("explain", "Qizhen Zhang", "--json", cwd=place).stdout)
    (offer,) = [offer for offer in document["curation"] if offer["other"].endswith(OTHER)]
    assert offer["same"] == offered(place, "same")
    assert offer["different"].startswith("different\tperson\t")


def test_all_that_is_wrong_ends_the_build_with_3_and_leaves_the_graph(place: Path) -> None:
    before = files(place)
    for line, says in (
        ("hied\tconcept\tMoE", "there is no verb 'hied'"),
        ("hide\tperson\tno such one", "no person is called 'no such one'"),
        ("hide\tconcept\tno such thing", "no concept is called 'no such thing'"),
    ):
        (place / "ours.tsv").write_text(f"{line}\n{line}s\n", "utf-8")
        done = kg("build", "--curation", "ours.tsv", cwd=place)
        assert done.returncode == 3
        assert f"\nours.tsv:1: {says}" in done.stderr
        assert "\nours.tsv:2: " in done.stderr
        (place / "ours.tsv").unlink()
        assert files(place) == before


def test_what_is_hidden_and_what_changes_nothing_is_said(place: Path) -> None:
    (place / "curation.tsv").write_text(
        "hide\tconcept\tseed models\nsame\tconcept\tMoE\tMixture of Experts\n", "utf-8"
    )
    done = kg("build", cwd=place)
    assert "  concept 'seed models' is left out (curation line 1)\n" in done.stdout
    assert "line 2 of the curation file" in done.stderr


def test_a_curation_file_among_the_documents_is_not_read_as_one(place: Path) -> None:
    (place / "seeds" / "curation.tsv").write_text("hide\tconcept\tseed models\n", "utf-8")
    done = kg("build", "--curation", "seeds/curation.tsv", "--strict", cwd=place)
    assert done.returncode == 0
    assert "from 1 document" in done.stdout


@pytest.mark.slow
def test_the_line_that_the_page_copies_makes_them_one_and_the_next_page_shows_it(
    place: Path, open_page: Open
) -> None:
    page = open_page((place / "exports" / "graph.html").read_text("utf-8")).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    question = page.locator("#overview li", has_text="Computing in the Era").filter(
        has_text="one person or two"
    )
    question.locator(".go").click()
    page.locator(".copy", has_text="They are the same").first.click()
    line = page.evaluate("navigator.clipboard.readText()")
    assert line.startswith("same\tperson\t")
    (place / "curation.tsv").write_text(line.rstrip("\n") + "\n", "utf-8")
    assert "9 papers by 19 people" in kg("build", cwd=place).stdout
    again = open_page((place / "exports" / "graph.html").read_text("utf-8")).page
    again.locator("button[data-view=list]").click()
    assert again.get_by_text("unresolved").count() == 1


def test_a_build_says_that_the_page_may_mix_people_and_its_line_takes_a_group_away(place: Path) -> None:
    before = json.loads((place / "exports" / "report.json").read_text("utf-8"))
    told = kg("build", cwd=place).stdout
    assert "9 papers in 6 groups that share no coauthor (conflation 0.92)" in told
    (line,) = [line for line in told.splitlines() if line.startswith("different\tperson\t")]
    assert line == next(group["line"] for group in before["mixed_pages"][0]["groups"] if group["line"])
    (place / "curation.tsv").write_text(line + "\n", "utf-8")
    told = kg("build", cwd=place).stdout
    assert "9 papers by 21 people" in told
    assert line not in told
    assert kg("verify", cwd=place).returncode == 0
    shown = kg("query", "page-conflation", "--format", "csv", cwd=place).stdout
    assert len(shown.splitlines()) == 10
