"""Bad input gets a clear message and an exit code, never a traceback or a half-written output."""

import json
import os
import shutil
import stat
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.running import kg

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent.parent
SEED = next((ROOT / "seeds").iterdir())


def build(*words: str | Path, cwd: Path) -> CompletedProcess[str]:
    return kg("build", *words, cwd=cwd)


def page(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def test_a_build_ends_with_what_a_person_wants_to_know(tmp_path: Path) -> None:
    done = build(SEED, "-o", "out", cwd=tmp_path)
    assert done.returncode == 0
    assert "9 papers by 20 people" in done.stdout
    assert "kg query coauthors --param person='Qizhen Zhang' -g out" in done.stdout
    assert "out/graph.html" in done.stdout
    assert sorted(path.name for path in (tmp_path / "out").iterdir() if path.is_file()) == [
        "graph.html",
        "graph.nq",
        "graph.ttl",
        "ids.tsv",
        "report.json",
    ]


def test_what_is_suggested_takes_a_name_for_a_name(tmp_path: Path) -> None:
    entry = "@misc{{{0}, author={{Brand, Ada}}, title={{On {0}}}, keywords={{-rf x}}, year=2001}}\n"
    page(tmp_path, "a.bib", (entry.format("doors") + entry.format("roofs")).encode())
    done = build("a.bib", "-o", "out", cwd=tmp_path)
    assert "  kg show -g out -- '-rf x'\n" in done.stdout


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00" * 50, "is a picture"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(50), "is an office document"),
        (b"PK\x03\x04" + SEED.read_bytes(), "is a ZIP archive"),
        (b"%PDF-1.4\n" + SEED.read_bytes(), "is a PDF"),
        (bytes(range(32)) * 50, "binary"),
        (b"hello\nworld\n", "scholarfeed"),
        (b"x" * 10_000_000, "scholarfeed"),
        (b"\x00\x00\x00", ""),
        (b"\xff\xfe\xfd", ""),
    ],
    ids=["empty", "png", "office", "zip", "pdf", "binary", "text", "a 10 MB line", "nul", "not utf-8"],
)
def test_a_named_file_of_no_known_format_exits_3_and_says_why(data: bytes, says: str, tmp_path: Path) -> None:
    page(tmp_path, "x.txt", data)
    done = build("x.txt", "-o", "out", cwd=tmp_path)
    assert done.returncode == 3
    assert "x.txt" in done.stderr
    assert says in done.stderr
    assert list((tmp_path / "out").glob("*")) == []


def test_an_unknown_file_inside_a_folder_is_an_issue_and_the_rest_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    page(folder, "a.bin", bytes(range(256)))
    page(folder, "b.txt", SEED.read_bytes())
    done = build("pages", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0
    assert "9 papers" in done.stdout
    assert "pages/a.bin" in done.stdout
    assert build("pages", "-o", "out", "--strict", cwd=tmp_path).returncode == 1


@pytest.mark.parametrize("out", ["exports", "."])
def test_what_a_build_wrote_is_no_input_of_the_next(out: str, tmp_path: Path) -> None:
    page(tmp_path, "page.txt", SEED.read_bytes())
    first = build(".", "-o", out, cwd=tmp_path)
    assert build(".", "-o", out, "--strict", cwd=tmp_path).stdout == first.stdout


@pytest.mark.parametrize("make", ["nothing", "empty folder", "folder of unknown files"])
def test_an_input_without_documents_exits_3(make: str, tmp_path: Path) -> None:
    if make != "nothing":
        (tmp_path / "in").mkdir()
    if make == "folder of unknown files":
        page(tmp_path / "in", "x.bin", b"\x00\x01")
    done = build("in", "-o", "out", cwd=tmp_path)
    assert done.returncode == 3
    assert "in" in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_exits_3(tmp_path: Path) -> None:
    page(tmp_path, "x.txt", SEED.read_bytes()).chmod(0)
    done = build("x.txt", "-o", "out", cwd=tmp_path)
    assert done.returncode == 3
    assert "Permission denied" in done.stderr


def test_a_pipe_or_device_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert build("pipe", "-o", "out", cwd=tmp_path).returncode == 3
    assert build("/dev/zero", "-o", "out", cwd=tmp_path).returncode == 3


@pytest.mark.parametrize("out", ["file", "file/below", "/dev/full", "/dev/null/x"])
def test_an_output_that_cannot_be_a_folder_exits_4(out: str, tmp_path: Path) -> None:
    page(tmp_path, "file", b"mine")
    done = build(SEED, "-o", out, cwd=tmp_path)
    assert done.returncode == 4
    assert out.split("/")[1 if out.startswith("/") else 0] in done.stderr
    assert (tmp_path / "file").read_bytes() == b"mine"


def test_names_in_the_data_never_leave_the_output_folder(tmp_path: Path) -> None:
    text = SEED.read_text("utf-8").replace("Qizhen Zhang", "../../x").replace("Nexus", "/etc/passwd")
    page(tmp_path, "x.txt", text.encode())
    assert build("x.txt", "-o", "deep/out", cwd=tmp_path).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deep", "x.txt"]
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["out"]


def test_hostile_characters_are_reported_and_survive_nowhere(tmp_path: Path) -> None:
    text = SEED.read_bytes().replace(b"Large-scale pre", b"Large\x00scale\xff\xed\xa0\x80 pre", 1)
    page(tmp_path, "x.txt", text)
    done = build("x.txt", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0
    assert "x.txt:" in done.stdout
    assert b"\x00" not in (tmp_path / "out" / "graph.nq").read_bytes()


@pytest.mark.parametrize("name", ["graph.ttl", "ids.tsv"])
def test_what_is_no_file_is_never_waited_for_nor_replaced(name: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    os.mkfifo(tmp_path / "out" / name)
    done = build(SEED, "-o", "out", cwd=tmp_path)
    assert done.returncode == 4
    assert f"out/{name} is no file" in done.stderr
    assert (tmp_path / "out" / name).is_fifo()


@pytest.mark.parametrize("name", ["graph.ttl", "graph.nq", "graph.html", "ids.tsv", "report.json"])
def test_a_file_of_somebody_else_is_never_replaced(name: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    page(tmp_path / "out", name, b"mine")
    done = build(SEED, "-o", "out", cwd=tmp_path)
    assert done.returncode == 4
    assert f"out/{name} was not written by kg" in done.stderr
    assert [path.read_bytes() for path in (tmp_path / "out").iterdir()] == [b"mine"]


def test_without_seeds_and_without_input_it_says_what_to_name(tmp_path: Path) -> None:
    done = build(cwd=tmp_path)
    assert done.returncode == 3
    assert "There is no folder seeds here" in done.stderr


def test_a_damaged_lock_file_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    page(tmp_path / "out", "ids.tsv", b"path\tkey\treplaced by\nrubbish\n")
    done = build(SEED, "-o", "out", cwd=tmp_path)
    assert done.returncode == 3
    assert "out/ids.tsv, line 2" in done.stderr


@pytest.mark.parametrize("words", [["--base", "javascript:x/"], ["--as-of", "yesterday"], ["--nonsense"]])
def test_a_wrong_option_exits_2(words: list[str], tmp_path: Path) -> None:
    assert build(SEED, "-o", "out", *words, cwd=tmp_path).returncode == 2


def test_a_date_completes_the_year_and_marks_it(tmp_path: Path) -> None:
    done = build(SEED, "-o", "out", "--as-of", "2026-06-01", cwd=tmp_path)
    text = (tmp_path / "out" / "graph.ttl").read_text("utf-8")
    assert '"2026-02-02"^^xsd:date' in text
    assert "1 paper with a year that is inferred" in done.stdout
    assert "kgo:yearInferred true" in text


RUIZ = """Ana Ruiz

LG
h-index9
2papers
{citations}citations

2 Papers

LGAug 28, 2024Code
Quick Sorting "of" </script> Things

{authors}

We reduce latency by 20x (from 14.5 ms to 2.5 ms). We sort.

LGAug 15, 2024
Slow Things

Ana Ruiz, Bo Chen, Wei Lu et al.

We cut cost.
"""


def test_contradictions_are_told_after_the_issues_and_are_none(tmp_path: Path) -> None:
    page(tmp_path, "a.txt", RUIZ.format(authors="Ana Ruiz, Bo Chen", citations=8).encode())
    done = build("a.txt", "-o", "out", "--strict", cwd=tmp_path)
    assert done.returncode == 0
    told = done.stdout.partition("2 contradictions in what the documents say:\n")[2].splitlines()[:2]
    assert told == [
        "  'Quick Sorting \"of\" </script> Things' states a factor of 20 beside a change from 14.5 ms "
        "to 2.5 ms in latency, which is a factor of 5.7 to 5.9.",
        "  scholarfeed states an h-index of 9 for Ana Ruiz beside 2 papers and 8 citations; "
        "an h-index of 9 needs 9 papers and 81 citations.",
    ]
    assert "  kg query contradictions -g out\n" in done.stdout


def test_five_contradictions_are_shown_and_the_others_are_in_the_report(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    for place, authors in enumerate(
        ["Ana Ruiz, Bo Chen", "Ana Ruiz, Bo Chen, Wei Lu", "Ana Ruiz, Bo Chen", "Ana Ruiz, Bo Chen"]
    ):
        text = RUIZ.format(authors=authors, citations=70 + place)
        page(tmp_path / "pages", f"{place}.txt", text.encode())
    done = build("pages", "-o", "out", cwd=tmp_path)
    told = done.stdout.partition("6 contradictions in what the documents say:\n")[2].splitlines()
    assert [line.split()[0] for line in told[:3]] == ["'Quick", "scholarfeed", "scholarfeed"]
    assert told[5] == "  … and 1 more in out/report.json"


def test_nothing_is_said_of_contradictions_where_there_are_none(tmp_path: Path) -> None:
    page(tmp_path, "a.txt", SEED.read_bytes().replace(b"h-index25", b"h-index9").replace(b"11x", b"12x"))
    done = build("a.txt", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0
    assert "contradiction" not in done.stdout


def test_a_paper_of_the_future_is_pointed_out_where_the_day_is_known(tmp_path: Path) -> None:
    page(tmp_path, "a.txt", SEED.read_bytes())
    late = "is dated 2025-03-26, after 2025-03-01, the day of --as-of."
    assert late in build("a.txt", "-o", "out", "--as-of", "2025-03-01", cwd=tmp_path).stdout
    assert "--as-of." not in build("a.txt", "-o", "out", "--as-of", "2025-03-26", cwd=tmp_path).stdout


def test_decisions_that_cannot_be_read_are_not_passed_over(tmp_path: Path) -> None:
    page(tmp_path, "a.txt", SEED.read_bytes())
    (tmp_path / "curation.tsv").symlink_to("nowhere.tsv")
    done = build("a.txt", cwd=tmp_path)
    assert done.returncode == 3
    assert "curation.tsv cannot be read" in done.stderr


def test_decisions_that_lie_here_are_left_aside_where_none_are_wanted(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "curation.tsv").write_text("verb\tkind\tthing\nhide\tpaper\tNoSuchPaper\n", "utf-8")
    assert "curation.tsv" in build("seeds", cwd=tmp_path).stderr
    twice = build("seeds", "--curation", os.devnull, "--curation", os.devnull, cwd=tmp_path)
    assert (twice.returncode, "it was given twice" in twice.stderr) == (2, True)
    done = build("seeds", "--curation", os.devnull, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "curation.tsv" not in done.stderr


@pytest.mark.parametrize(
    ("level", "cut", "untitled", "retracted"),
    [("file", 1, 0, 0), ("error", 1, 1, 0), ("warning", 1, 1, 1)],
)
def test_a_build_fails_at_the_level_that_is_asked_for(
    tmp_path: Path, level: str, cut: int, untitled: int, retracted: int
) -> None:
    work = '{"id": "https://openalex.org/W1", "title": "On Maps", "authorships": [{"raw_author_name": "A B"}]'
    (tmp_path / "cut").mkdir()
    page(tmp_path, "cut/a.jsonl", f"{work}}}".encode())
    page(tmp_path, "cut/b.jsonl", b"")
    page(tmp_path, "untitled.jsonl", f'{work}}}\n{{"id": "https://openalex.org/W2"}}'.encode())
    page(tmp_path, "retracted.jsonl", f'{work}, "is_retracted": true}}'.encode())
    for name, code in (("cut", cut), ("untitled.jsonl", untitled), ("retracted.jsonl", retracted)):
        done = build(name, "-o", f"out-{name}", "--no-extract", "--fail-on", level, cwd=tmp_path)
        assert (name, done.returncode) == (name, code)


@pytest.mark.parametrize(
    ("name", "text", "cut"),
    [
        ("a.jsonl", '{"id": "W1", "title": "On Maps", "authorships": []}\n{"id": "W2", "title": "On', 2),
        ("a.json", '{"meta": {}, "results": [{"id": "W1", "title": "On Maps", "authorships": []},', 1),
        ("a.json", '[{"title": "On Maps", "type": "book", "container-title": ""}, ', 1),
        ("a.bib", "@book{a, title={On Maps}}\n@book{b, title={On Beds},\n  auth", 2),
    ],
)
def test_a_document_that_is_being_written_fails_a_build_that_asks_for_whole_files(
    tmp_path: Path, name: str, text: str, cut: int
) -> None:
    page(tmp_path, name, text.encode())
    done = build(name, "-o", "out", "--no-extract", "--fail-on", "file", cwd=tmp_path)
    assert (done.returncode, "1 paper" in done.stdout or "2 papers" in done.stdout) == (1, True)
    issues = json.loads((tmp_path / "out" / "report.json").read_text())["issues"]
    [issue] = [one for one in issues if one["rule"] == "damaged-file"]
    assert (issue["line"], issue["severity"]) == (cut, "error")


def test_what_lies_beside_the_works_of_a_snapshot_fails_no_build_but_the_strictest(tmp_path: Path) -> None:
    (tmp_path / "snap").mkdir()
    page(tmp_path, "snap/part_000", b'{"id": "https://openalex.org/W1", "title": "On Maps"}')
    page(tmp_path, "snap/manifest", b'{"entries": [{"url": "s3://openalex/data/works/part_000.gz"}]}')
    page(tmp_path, "snap/LICENSE.txt", b"CC0 1.0 Universal\n")
    for level, code in (("file", 0), ("error", 0), ("warning", 1)):
        done = build("snap", "-o", "out", "--no-extract", "--fail-on", level, cwd=tmp_path)
        assert (level, done.returncode) == (level, code)


def test_a_build_that_fails_says_why_to_whoever_reads_stderr_alone(tmp_path: Path) -> None:
    (tmp_path / "works").mkdir()
    work = '{"id": "https://openalex.org/W%d", "title": "On Maps %d", "is_retracted": true}\n'
    page(tmp_path, "works/a.jsonl", "".join(work % (n, n) for n in range(1, 9)).encode())
    page(tmp_path, "works/b.xml", b"<strange/>")
    first = build("works", "-o", "out", "--base", "https://a.example/", "--fail-on", "file", cwd=tmp_path)
    told, place = first.stderr.splitlines()
    assert told == "--fail-on file: the graph was written, and kg ends with 1 because of"
    assert place.startswith("  error works/b.xml: The file is XML of a kind that is not read")
    strict = build("works", "-o", "out", "--base", "https://a.example/", "--strict", cwd=tmp_path)
    assert f"  … and 12 more in {Path('out', 'report.json')}" in strict.stderr.splitlines()


def test_a_document_from_the_standard_input_is_asked_for_as_a_file(tmp_path: Path) -> None:
    done = build("-", "-o", "out", cwd=tmp_path)
    assert done.returncode == 2
    assert "reads files" in done.stderr


def test_what_was_retracted_is_told_before_what_was_not_read(tmp_path: Path) -> None:
    text = "Stray text.\n\nTY  - JOUR\nTI  - On Beds\nER  - \n\n" * 6
    text += "TY  - JOUR\nAU  - Roe, Jane\nTI  - RETRACTED: On Lamps of Beds\nER  - \n"
    page(tmp_path, "a.ris", text.encode())
    said = build("a.ris", "-o", "out", cwd=tmp_path).stdout.partition("in the documents:\n")[2]
    assert "“RETRACTED: On Lamps of Beds” was retracted" in said.partition("\n")[0]


def test_texts_that_were_not_read_are_told_by_title_and_place(tmp_path: Path) -> None:
    entry = "TY  - JOUR\nAU  - Roe, Jane\nTI  - Die Geschichte der Stadt {}\nER  - \n"
    page(tmp_path, "a.ris", "".join(map(entry.format, ("Köln", "Ulm", "Jena", "Bonn"))).encode())
    said = build("a.ris", "-o", "out", cwd=tmp_path).stdout
    (line,) = (each for each in said.splitlines() if "4 texts not in English" in each)
    assert "“Die Geschichte der Stadt Ulm” (a.ris:5)" in line
    assert "Bonn" not in line
    assert line.endswith("and 1 more in report.json, unread_texts")


@pytest.mark.parametrize("lock", ["store.lock", "search.sqlite.new"])
def test_a_graph_that_cannot_be_made_ready_is_there_and_the_build_ends_with_4(
    lock: str, tmp_path: Path
) -> None:
    (tmp_path / "graph").mkdir()
    (tmp_path / "graph" / lock).symlink_to("elsewhere")  # is refused, also of root
    done = build(SEED, "-o", "graph", "--ready", "--base", "https://lib.example/", cwd=tmp_path)
    assert done.returncode == 4
    assert done.stderr.startswith("Error: The graph in graph is whole, but could not be made ready")
    assert "is a link" in done.stderr
    assert (tmp_path / "graph" / "report.json").is_file()


def test_a_graph_that_is_made_ready_has_store_and_index_also_when_nothing_changed(tmp_path: Path) -> None:
    entry = "@misc{{k{0}, title={{Door {0} of many}}, author={{Roe, Jo{0}}}}}\n"
    library = "".join(map(entry.format, range(200)))
    (tmp_path / "my.bib").write_text(library)
    made = ("store", "search.sqlite")
    for _ in range(2):  # the second time nothing has changed
        done = build("my.bib", "-o", "graph", "--ready", "--base", "https://lib.example/", cwd=tmp_path)
        assert done.returncode == 0
        assert "Making" not in done.stderr
        for name in made:
            path = tmp_path / "graph" / name
            assert path.exists()
            shutil.rmtree(path) if path.is_dir() else path.unlink()
