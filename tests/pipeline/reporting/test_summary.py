"""The report of a build says what was found, and no more of the documents than may be passed on."""

from pathlib import Path

import pytest

import kg
from kg.model import Issue, Severity
from kg.pipeline.reporting.in_words import of_issues

SEED = next((Path(__file__).resolve().parents[3] / "seeds").iterdir())


def test_entries_are_counted_where_a_paper_has_several(tmp_path: Path) -> None:
    entry = "@article{a, title = {On Doors}, author = {Ada Brand}, doi = {10.1000/doors}}\n"
    (tmp_path / "a.bib").write_text(entry)
    assert "from 1 document:" in str(kg.build(tmp_path / "a.bib", tmp_path / "out"))
    (tmp_path / "b.bib").write_text(entry)
    report = kg.build([tmp_path / "a.bib", tmp_path / "b.bib"], tmp_path / "out")
    assert "1 paper by 1 person" in str(report)
    assert "from 2 entries in 2 documents:" in str(report)


def test_a_list_of_authors_with_a_gap_is_not_said_to_end_in_et_al(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text("@article{a, title={On Doors}, author={Ada Brand and -}, year=2024}\n")
    told = str(kg.build(tmp_path / "a.bib", tmp_path / "out"))
    assert "1 paper with a list of authors that is cut ('et al.') or has gaps" in told


@pytest.mark.slow
def test_without_texts_no_issue_has_words_of_a_document_not_even_behind_a_quotation_mark(
    tmp_path: Path,
) -> None:
    (tmp_path / "page.txt").write_text(
        f"{SEED.read_text('utf-8')}\n\nHe says ”maps” and a secret.\n", "utf-8"
    )
    said = kg.build([tmp_path / "page.txt"], tmp_path / "with").issues
    hushed = kg.build([tmp_path / "page.txt"], tmp_path / "without", with_text=False).issues
    assert any("a secret" in issue.message for issue in said)
    assert len(hushed) == len(said)
    assert not any("a secret" in issue.message for issue in hushed)


def test_the_example_is_somebody_whose_name_is_theirs_alone(tmp_path: Path) -> None:
    entry = "@article{{{key}, title = {{{title}}}, author = {{{authors}}}, year = 2024}}\n"
    library = entry.format(key="a", title="On Doors", authors="Li Wei and Ada Brand")
    library += entry.format(key="b", title="Lunar Regolith", authors="Li Wei")
    (tmp_path / "a.bib").write_text(library)
    assert kg.build(tmp_path / "a.bib", tmp_path / "out").examples.person == "Ada Brand"
    (tmp_path / "b.bib").write_text(entry.format(key="c", title="Tax Law", authors="ada brand"))
    report = kg.build([tmp_path / "a.bib", tmp_path / "b.bib"], tmp_path / "out")
    assert report.examples.person is None


def test_the_example_is_somebody_who_has_coauthors(tmp_path: Path) -> None:
    entry = "@article{{{key}, title = {{{title}}}, author = {{{authors}}}, year = 2024}}\n"
    library = entry.format(key="a", title="On Doors", authors="Cleo Roe")
    library += entry.format(key="b", title="On Doors of Houses", authors="Cleo Roe and {Guild of Joiners}")
    (tmp_path / "a.bib").write_text(library)
    assert kg.build(tmp_path / "a.bib", tmp_path / "out").examples.person is None
    (tmp_path / "a.bib").write_text(library + entry.format(key="c", title="Tax", authors="Al Roe and Bo Lee"))
    assert kg.build(tmp_path / "a.bib", tmp_path / "out").examples.person in ("Al Roe", "Bo Lee")


def test_the_example_is_a_concept_whose_name_is_its_alone(tmp_path: Path) -> None:
    entry = (
        "@article{{{key}, title = {{{title}}}, author = {{Li Wei}}, year = 2024, abstract = {{{text}}}}}\n"
    )
    library = entry.format(
        key="a",
        title="Sudden Deafness in Adults",
        text="We study sudden deafness (SD). Sudden deafness is rare.",
    )
    library += entry.format(
        key="b", title="Loudness of Engines", text="The standard deviation (SD) is measured."
    )
    text = "We measure SD in reading. The SD is high, and SD falls."
    for title in ("Books", "Maps", "Signs"):
        library += entry.format(key=title, title=f"Reading {title}", text=text)
    (tmp_path / "a.bib").write_text(library)
    assert kg.build(tmp_path / "a.bib", tmp_path / "out").examples.concept not in (None, "SD")


def test_of_many_who_are_hidden_the_first_are_named_and_the_others_counted(tmp_path: Path) -> None:
    names = [f"{first} Roe" for first in ("Ada", "Ben", "Cleo", "Dora", "Emil")]
    entry = "@article{a, title={Doors of Small Houses}, author={%s}, year=2020}\n"
    (tmp_path / "a.bib").write_text(entry % " and ".join([*names, "Ida Fox"]), "utf-8")
    decided = tmp_path / "c.tsv"
    decided.write_text("".join(f"hide\tperson\t{name}\n" for name in names), "utf-8")
    told = str(kg.build(tmp_path / "a.bib", tmp_path / "out", curation=decided)).splitlines()
    at = told.index("  5 decisions of people taken into account")
    assert told[at + 1 : at + 5] == [
        *(f"  person '{name}' is left out (curation line {n})" for n, name in enumerate(names[:3], start=1)),
        "  and 2 more left out: this report, curation",
    ]
    assert not any(name in line for name in names[3:] for line in told)


def test_issues_beyond_those_shown_are_counted_by_severity_and_rule() -> None:
    rules = ["no-title"] * 1200 + ["bad-date"] * 3 + [f"rule-{n}" for n in range(1, 9)]
    severity = {"no-title": Severity.ERROR}
    issues = [
        Issue(document="a.bib", rule=rule, message="!", severity=severity.get(rule, Severity.WARNING))
        for rule in rules
    ]
    *_, last = of_issues(issues, "report.json")
    assert last == (
        "  In all: 1,200 errors, 11 warnings: 1,200 no-title, 3 bad-date, 1 rule-1, 1 rule-2, 1 rule-3, "
        "1 rule-4, 1 rule-5, 1 rule-6, 2 of 2 other rules"
    )
    assert not any("In all" in line for line in of_issues(issues[:5], "report.json"))


def test_texts_that_are_not_english_are_counted_and_are_no_flaw(tmp_path: Path) -> None:
    entry = "@article{{{key}, title = {{{title}}}, author = {{Li Wei}}, year = 2024{more}}}\n"
    library = entry.format(key="a", title="Die Digitalisierung der Verwaltung", more="")
    library += entry.format(key="b", title="Redes neuronales", more=", language = {Spanish}")
    library += entry.format(key="c", title="Tax Law", more="")
    (tmp_path / "a.bib").write_text(library)
    report = kg.build(tmp_path / "a.bib", tmp_path / "out")
    assert (report.counts.unread_texts, report.counts.concepts, report.issues) == (2, 1, [])
    titles = ["Die Digitalisierung der Verwaltung", "Redes neuronales"]
    assert [(each.document, each.title) for each in report.unread_texts] == [
        ("a.bib", each) for each in titles
    ]
    assert [each.line for each in report.unread_texts] == [1, 2]


def test_a_name_as_a_title_alone_is_no_news_unless_other_texts_were_not_read(tmp_path: Path) -> None:
    entry = "@software{{{key}, title = {{{title}}}, author = {{Li Wei}}, year = 2024}}\n"
    (tmp_path / "a.bib").write_text(entry.format(key="a", title="Scilab"), "utf-8")
    report = kg.build(tmp_path / "a.bib", tmp_path / "out")
    assert [(each.title, each.has_abstract) for each in report.unread_texts] == [("Scilab", False)]
    assert "not in English" not in str(report)
    german = entry.format(key="b", title="Die Digitalisierung der Verwaltung")
    (tmp_path / "b.bib").write_text(german, "utf-8")
    report = kg.build([tmp_path / "a.bib", tmp_path / "b.bib"], tmp_path / "out")
    assert "  2 texts not in English, or too short to tell" in str(report)
