"""A build of what was built before touches nothing; whatever is changed, it is done."""

import datetime
import os
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest

import kg
from kg.pipeline import unchanged
from kg.pipeline.reading import findings_cache
from kg.pipeline.reading.driver import Progress
from kg.pipeline.reporting.report import Report
from kg.rdf.stamp import STAMP

pytestmark = pytest.mark.slow

ENTRY = "@article{{{key}, title = {{On Doors {key}}}, author = {{Ada Brand}}, year = 2024}}\n"
SAME = "Nothing has changed"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a library and its graph, which is worth a stamp."""
    monkeypatch.setattr(findings_cache, "WORTH_KEEPING", 1)
    monkeypatch.chdir(tmp_path)
    Path("papers").mkdir()
    Path("papers", "a.bib").write_text(ENTRY.format(key="a") + ENTRY.format(key="b"))
    Path("papers", "notes.xyz").write_text("no document")
    build()
    return tmp_path


def build(**more: object) -> tuple[Report, bool]:
    """The report, and whether the build found everything as it was."""
    told: list[str] = []
    report = kg.build("papers", "out", notice=told.append, **more)  # type: ignore[arg-type]
    return report, any(SAME in line for line in told)


def files(folder: Path) -> dict[str, tuple[int, bytes]]:
    """What lies there, and whether it was put there anew."""
    return {path.name: (path.stat().st_ino, path.read_bytes()) for path in folder.iterdir() if path.is_file()}


def test_nothing_is_touched_and_the_report_is_the_same(work: Path) -> None:
    before = files(work / "out")
    report, same = build()
    assert same
    assert files(work / "out") == before
    assert report.counts.papers == 2
    assert report.issues[0].document == "papers/notes.xyz"


def test_a_graph_beside_its_documents_is_no_document_with_all_that_is_made_of_it(work: Path) -> None:
    first = kg.build("papers", "papers", ready=True)
    (work / "papers" / STAMP).unlink()
    assert kg.build("papers", "papers", ready=True) == first


def test_a_build_after_that_would_give_the_same_bytes(work: Path) -> None:
    before = {name: data for name, (_, data) in files(work / "out").items() if name != STAMP}
    (work / "out" / STAMP).unlink()
    _, same = build()
    assert not same
    assert {name: data for name, (_, data) in files(work / "out").items() if name != STAMP} == before


def another_text() -> None:
    Path("papers", "a.bib").write_text(ENTRY.format(key="a") + ENTRY.format(key="c"))


def another_document() -> None:
    Path("papers", "b.bib").write_text(ENTRY.format(key="c"))


def another_name() -> None:
    Path("papers", "a.bib").rename(Path("papers", "b.bib"))


def another_file_that_is_no_document() -> None:
    Path("papers", "notes.xyz").rename(Path("papers", "more.xyz"))


def a_picture_that_somebody_edited() -> None:
    with open("out/graph.html", "a") as page:
        page.write("<!-- -->")


def a_graph_from_a_copy() -> None:
    data = Path("out", "graph.ttl").read_bytes()
    Path("out", "graph.ttl").unlink()
    Path("out", "graph.ttl").write_bytes(data)


def names_that_somebody_edited() -> None:
    rows = Path("out", "ids.tsv").read_text().splitlines(keepends=True)
    Path("out", "ids.tsv").write_text("".join(rows[:-1]))


def a_damaged_stamp() -> None:
    Path("out", STAMP).write_bytes(Path("out", STAMP).read_bytes()[:-9])


def a_stamp_with_a_name_that_no_file_has() -> None:
    stamp = Path("out", ".kg-made")
    stamp.write_bytes(stamp.read_bytes().replace(b'"graph.ttl"', b'"graph\\u0000.ttl"'))


def a_stamp_that_is_nested_without_end() -> None:
    Path("out", ".kg-made").write_text('{"recipe": ' + "[" * 100_000)


def files_that_are_still_to_be_put_in_place() -> None:
    Path("out", ".kg-ready").mkdir()


def a_lost_report() -> None:
    Path("out", "report.json").unlink()


@pytest.mark.parametrize(
    "change",
    [
        another_text,
        another_document,
        another_name,
        another_file_that_is_no_document,
        a_picture_that_somebody_edited,
        a_graph_from_a_copy,
        names_that_somebody_edited,
        a_damaged_stamp,
        a_stamp_with_a_name_that_no_file_has,
        a_stamp_that_is_nested_without_end,
        files_that_are_still_to_be_put_in_place,
        a_lost_report,
    ],
)
def test_a_change_is_seen(change: Callable[[], None], work: Path) -> None:
    change()
    assert not build()[1]
    assert build()[1]  # and then it has been built


@pytest.mark.parametrize(
    "setting",
    [
        {"with_text": False},
        {"extract": False},
        {"as_of": datetime.date(2026, 1, 1)},
        {"base": "https://a.b/"},
    ],
)
def test_another_setting_is_another_build(setting: dict[str, object], work: Path) -> None:
    assert not build(**setting)[1]
    assert build(**setting)[1]


def test_another_decision_is_another_build(work: Path) -> None:
    Path("c.tsv").write_text("")
    assert not build(curation="c.tsv")[1]
    assert build(curation="c.tsv")[1]
    Path("c.tsv").write_text("hide\tconcept\tdoors\n")
    assert not build(curation="c.tsv")[1]
    Path("c.tsv").rename("d.tsv")
    assert not build(curation="d.tsv")[1]  # the graph says which file it was


def test_a_decision_that_is_added_during_a_build_counts_in_the_next(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("c.tsv").write_text("")

    def decide(progress: Progress) -> None:
        if progress.stage.startswith("describing"):
            Path("c.tsv").write_text("hide\tpaper\tOn Doors a\n")

    assert build(curation="c.tsv", tell=decide)[0].counts.papers == 2
    report, same = build(curation="c.tsv")
    assert not same
    assert report.counts.papers == 1


def test_a_library_that_is_absent_hides_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    known = metadata.version

    def version_of(name: str) -> str:
        if name == "click":
            raise metadata.PackageNotFoundError(name)
        return known(name)

    monkeypatch.setattr(metadata, "version", version_of)
    told = list(unchanged._libraries())
    assert "click absent" in told
    assert any(line.startswith("pyoxigraph ") for line in told)


def test_other_code_is_another_build(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "_made_by", lambda _: ("another",))
    assert not build()[1]


def test_what_was_left_half_published_is_built(work: Path) -> None:
    graph = work / "out" / "graph.nq"
    os.utime(graph, ns=(0, 0))
    assert not build()[1]


def test_a_small_build_leaves_no_stamp(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(ENTRY.format(key="a"))
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    assert not (tmp_path / "out" / STAMP).exists()


def test_what_is_said_of_the_graph_is_part_of_what_it_is_made_with(work: Path) -> None:
    told = {"title": "Doors", "publisher": "Door Library", "licence": "https://example.org/licence"}
    assert not build(**told)[1]
    assert build(**told)[1]
    with kg.open_graph("out") as graph:
        assert not kg.validate(graph)
    assert (
        "<http://purl.org/dc/terms/publisher> <https://example.org/kg/publisher>"
        in Path("out/graph.nq").read_text()
    )
    assert not build()[1]
