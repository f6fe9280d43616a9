import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.main import cli


def kg(*words: str, cwd: Path | None = None, **more: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *words]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, timeout=120, **more)  # type: ignore[call-overload,no-any-return]


def test_help_names_every_command() -> None:
    done = kg("--help")
    assert done.returncode == 0
    for command in ("build", "query", "show", "stats", "view"):
        assert f"\n  {command} " in done.stdout


def test_help_has_the_commands_by_what_they_are_for() -> None:
    lines = kg("--help").stdout.splitlines()
    headings = [line for line in lines if line.endswith(":") and not line.startswith(" ")]
    assert headings[:2] == ["Options:", "Make a graph:"]
    assert headings[-1] == "Without a graph:"
    assert lines.index("Ask it:") < lines.index(next(line for line in lines if line.startswith("  query ")))
    starts = {
        line.index(told) for told in ("Read documents", "Ask a question") for line in lines if told in line
    }
    assert len(starts) == 1  # one column


def test_a_graph_that_is_one_word_too_many_is_told_how_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "my graph").mkdir()
    done = kg("stats", "my graph", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.endswith("unexpected extra argument (my graph)\nIf it is a graph: -g 'my graph'\n")
    assert kg("stats", "nowhere", cwd=tmp_path).stderr.endswith("unexpected extra argument (nowhere)\n")
    assert "-g" not in kg("categories", "LG", "my graph", cwd=tmp_path).stderr  # asks no graph


def test_help_loads_no_heavy_package() -> None:
    code = "import sys, kg.cli.main; print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    for package in ("rdflib", "pyoxigraph", "networkx", "pyvis", "rich", "jinja2", "msgspec"):
        assert f"'{package}'" not in loaded


def test_programs_that_draw_nothing_load_no_drawing() -> None:
    code = "import sys, kg.api, kg.publish; print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    for package in ("rdflib", "pyoxigraph", "networkx", "numpy", "pyvis", "kg.view"):
        assert f"'{package}'" not in loaded


def test_an_unknown_command_is_a_usage_error_with_the_nearest() -> None:
    done = kg("biuld")
    assert done.returncode == 2
    assert "build" in done.stderr


def test_a_full_output_is_a_clear_word_and_no_traceback() -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kg", "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 4
    assert "No space left on device. TMPDIR=FOLDER kg … puts such files elsewhere" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(("words", "code"), [(["biuld"], 2), (["build", "/gone", "-o", "x"], 3)])
def test_who_cannot_be_told_what_is_wrong_has_its_exit_code(words: list[str], code: int) -> None:
    """Else it was 1, which means findings: the disk is full that a job logs to."""
    with open("/dev/full", "w") as full:
        done = subprocess.run([sys.executable, "-m", "kg", *words], stderr=full, timeout=60, check=False)
    assert done.returncode == code


@pytest.mark.slow
@pytest.mark.parametrize("stderr", ["/dev/full", ">(exec true)"])
def test_what_is_said_by_the_way_to_nobody_ends_no_work(stderr: str, tmp_path: Path) -> None:
    """A reader of notices that had left ended the build with 0, and there was no graph."""
    (tmp_path / "my.bib").write_text("@article{a, title = {On Maps}, author = {Lee, Ann}, year = 2024}")
    (tmp_path / "curation.tsv").touch()  # that it is used is the first notice
    run = f"exec 2> {stderr}; sleep 0.5; exec {shlex.quote(sys.executable)} -m kg build my.bib -o graph"
    done = subprocess.run(["bash", "-c", run], stdout=subprocess.PIPE, cwd=tmp_path, timeout=60, check=False)
    assert (done.returncode, (tmp_path / "graph/graph.nq").exists()) == (0, True)
    assert b"Open graph/graph.html" in done.stdout


@pytest.mark.parametrize(
    ("first", "then", "code"),
    [
        ("SystemExit(1)", "KeyboardInterrupt", 130),
        ("KeyboardInterrupt(1)", "OSError(5, 'Input/output error')", 129),
        ("PermissionError(1, 'no')", "OSError(5, 'Input/output error')", 4),
        ("KeyError(1)", "ValueError(1)", 70),
    ],
)
def test_which_signal_ended_it_is_said_by_interrupts_alone(first: str, then: str, code: int) -> None:
    """The number of SIGHUP is that of many a failure."""
    fails = f"    try:\n        raise {first}\n    except BaseException:\n        raise {then}"
    script = f"from kg.cli import main\ndef cli(**_):\n{fails}\nmain.cli = cli\nmain.main()"
    with open("/dev/full", "w") as full:
        done = subprocess.run([sys.executable, "-c", script], stderr=full, timeout=60, check=False)
    assert done.returncode == code


@pytest.mark.parametrize("words", [["build"], ["verify"], ["query", "coauthors", "-g"]])
def test_a_path_of_thousands_of_letters_is_shortened_in_the_middle(words: list[str], tmp_path: Path) -> None:
    ran = kg(*words, "/".join(["first", *["x" * 200] * 20, "last"]), cwd=tmp_path)
    assert ran.returncode == 3
    assert "first" in ran.stderr
    assert "…" in ran.stderr
    assert "last" in ran.stderr
    assert len(ran.stderr) < 1000


def test_a_reader_that_has_seen_enough_is_no_failure() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "kg", "--help"],
            stdout=pipe,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("command", "code", "word"),
    [
        ("--help >&-", 4, "Bad file descriptor"),
        ("extract texts.jsonl >&-", 4, "Bad file descriptor"),
        ("extract <&-", 0, ""),
        ("disambiguate <&-", 0, ""),
        ("extract nothing 2>&-", 3, ""),
        ("--help <&- >&- 2>&-", 4, ""),
    ],
)
def test_a_closed_stream_is_empty_or_full_and_no_traceback(
    command: str, code: int, word: str, tmp_path: Path
) -> None:
    (tmp_path / "texts.jsonl").write_text('{"id": 1, "text": "a"}\n')
    run = f"{shlex.quote(sys.executable)} -m kg {command}"
    done = subprocess.run(
        ["bash", "-c", run], capture_output=True, text=True, cwd=tmp_path, check=False, timeout=60
    )
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert word in done.stderr


@pytest.mark.slow
def test_a_letter_that_the_encoding_of_stdout_has_not_is_spelled(tmp_path: Path) -> None:
    (tmp_path / "my.bib").write_text(
        "@article{a, title = {On Maps 李}, author = {李伟}, year = 2024}", "utf-8"
    )
    latin = os.environ | {"PYTHONIOENCODING": "latin-1"}
    assert kg("build", "my.bib", cwd=tmp_path, env=latin).returncode == 0
    shown = kg("show", "on maps 李", cwd=tmp_path, env=latin)
    assert (shown.returncode, "On Maps \\u674e" in shown.stdout) == (0, True)


EMPTY = [
    ("build", ""),
    ("build", "seeds", "-o", ""),
    ("build", "seeds", "--curation", ""),
    ("build", "seeds", "--concepts", ""),
    ("build", "seeds", "--timings", ""),
    ("stats", "-g", ""),
    ("load", "http://localhost:1/store", "-g", ""),
    ("verify", ""),
    ("verify", "exports", "--from", ""),
    ("validate", "exports", "--shapes", ""),
    ("identity", "list", "--curation", ""),
    ("view", "exports", "-o", ""),
    ("diff", "exports", ""),
    ("concepts", ""),
    ("extract", ""),
    ("disambiguate", ""),
]


@pytest.mark.parametrize("words", EMPTY, ids=" ".join)
def test_a_variable_that_was_never_set_is_not_the_current_folder(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    done = CliRunner().invoke(cli, [word.replace("seeds", str(tmp_path)) for word in words])
    assert done.exit_code == 2
    assert "the name of a file or folder is empty" in done.output
    assert not list(tmp_path.iterdir())


ENDS_WITH = """
import sys
import kg.api
from kg.cli.start import main
def open_graph(*_, **__):
    raise {}
kg.api.open_graph = open_graph
sys.argv[1:] = ["validate", "graph.nq"]
main()
"""


@pytest.mark.parametrize(
    ("failure", "code", "said"),
    [
        ("MemoryError", 5, "there is not enough memory"),
        ("FileNotFoundError(2, \"No usable temporary directory found in ['/tmp']\")", 4, "TMPDIR=FOLDER"),
    ],
)
def test_what_a_machine_lacks_has_its_exit_code_and_no_traceback(
    failure: str, code: int, said: str, tmp_path: Path
) -> None:
    """A traceback ends with 1, which means findings."""
    (tmp_path / "graph.nq").write_text("")
    done = subprocess.run(
        [sys.executable, "-c", ENDS_WITH.format(failure)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        timeout=60,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert said in done.stderr


def test_a_package_that_is_not_installed_is_no_mistake_of_ours() -> None:
    code = (
        "import sys; sys.modules['anyascii'] = None; sys.argv = ['kg', 'query']\n"
        "from kg.cli import main; main.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (3, False)
    assert "kg needs the package anyascii" in done.stderr


def test_a_mistake_of_ours_is_shown_whole_and_is_no_finding() -> None:
    code = "from kg.cli import main; main.cli = lambda **_: {}['nobody foresaw it']; main.main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 70
    assert "KeyError: 'nobody foresaw it'\nError: this is a mistake in kg" in done.stderr
