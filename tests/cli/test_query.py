"""`kg query` as a shell sees it: what is on stdout, what is on stderr, and the exit code."""

import csv
import io
import json
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from click.testing import CliRunner

from kg.cli.query import command
from kg.query import questions
from tests import running

SMALL = str(Path(__file__).parent.parent / "query" / "graphs" / "small.trig")
PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def kg(*words: str, stdin: str | bytes = "", graph: str = SMALL) -> CompletedProcess[str]:
    return running.kg("query", *words, "-g", graph, stdin=stdin)


def test_a_question_by_name_prints_a_table() -> None:
    done = kg("coauthors", "--param", "person=jose silva")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].split() == ["name", "papers", "from", "to", "coauthor"]
    assert "Wei Li" in done.stdout


def test_a_notice_goes_to_stderr_and_the_data_to_stdout() -> None:
    done = kg("coauthors", "--param", "person=Wei Li", "--format", "csv")
    assert "2 more people of this name" in done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["name"] for row in rows] == ["Ana Núñez", "José Silva"]


def test_a_query_can_be_typed_piped_or_kept_in_a_file(tmp_path: Path) -> None:
    text = "SELECT ?t { ?p a fabio:Preprint ; dcterms:title ?t }"
    (tmp_path / "mine.rq").write_text(text)
    answers = [
        kg("-q", text, "--format", "csv"),
        kg("-", "--format", "csv", stdin=text),
        kg(str(tmp_path / "mine.rq"), "--format", "csv"),
    ]
    assert {done.stdout for done in answers} == {"t\r\nNexus: Specialization meets Adaptability\r\n"}


def test_csv_is_exact_whatever_a_value_looks_like() -> None:
    done = kg(
        "-q", """SELECT * { VALUES (?a ?b) { ("=1+1" "x,\\"y\\"\\n") (UNDEF "") } }""", "--format", "csv"
    )
    assert done.stdout == 'a,b\r\n=1+1,"x,""y""\n"\r\n,\r\n'


@pytest.mark.parametrize("form", ["json", "tsv", "xml", "csv", "table"])
def test_a_table_is_written_in_every_format_of_tables(form: str) -> None:
    done = kg("-q", "SELECT ?n { ?p foaf:name ?n } ORDER BY ?n", "--format", form)
    assert done.returncode == 0
    assert "José Silva" in done.stdout
    if form == "json":
        assert len(json.loads(done.stdout)["results"]["bindings"]) == 7


@pytest.mark.parametrize(
    ("form", "sign"),
    [(None, "foaf:name"), ("turtle", "@prefix"), ("ntriples", "<http"), ("json", "@id"), ("xml", "rdf:RDF")],
)
def test_triples_are_written_in_every_format_of_triples(form: str | None, sign: str) -> None:
    query = 'DESCRIBE ?p { ?p foaf:name "José Silva" }'
    done = kg("-q", query, *(["--format", form] if form else []))
    assert sign in done.stdout
    assert done.stdout == kg("-q", query, *(["--format", form] if form else [])).stdout


@pytest.mark.parametrize(("query", "form"), [("SELECT * { }", "turtle"), ("DESCRIBE <http://e/>", "csv")])
def test_a_format_that_does_not_fit_the_answer_is_a_usage_error(query: str, form: str) -> None:
    done = kg("-q", query, "--format", form)
    assert done.returncode == 2
    assert "cannot be written as" in done.stderr


@pytest.mark.parametrize(("query", "answer"), [("ASK { }", "yes\n"), ("ASK { ?x a ?x }", "no\n")])
def test_a_yes_or_no_is_an_answer_and_no_failure(query: str, answer: str) -> None:
    done = kg("-q", query)
    assert (done.returncode, done.stdout) == (0, answer)


def test_no_rows_is_an_answer_too() -> None:
    assert kg("-q", "SELECT ?x { ?x a ?x }").stdout == "No rows.\n"


def test_rows_beyond_the_limit_are_mentioned() -> None:
    done = kg("people", "--max-rows", "2", "--format", "csv")
    assert len(done.stdout.splitlines()) == 3
    assert "more rows than --max-rows 2 shows" in done.stderr


def test_the_catalogue_is_listed_in_groups() -> None:
    done = kg("--list")
    assert done.stdout.startswith("The graph\n    classes    Number of things of each class\n")
    assert "\n\nA paper\n" in done.stdout
    assert "\n    bridges                  Concepts that bridge two papers (paper, other)\n" in done.stdout
    assert "\n    checks/date-after-as-of        A paper that is dated" in done.stdout
    assert done.stderr.startswith(
        "What stands in brackets is to be given: kg query coauthors --param person="
    )


@pytest.mark.parametrize("name", ["concepts-of-type", "Concepts-Of-Type"])
def test_a_question_is_told_whole_by_its_name(name: str) -> None:
    done = kg("--list", name)
    first, summary, kind, top, example = done.stdout.splitlines()
    assert first == "concepts-of-type"
    assert summary.endswith(" with top above 1000 all.")
    assert kind == '    --param type (concept_type) = "model"  (an example: give the type that you want)'
    assert top == '    --param top (integer) = "100"'
    assert example.startswith("    kg query concepts-of-type --param type=")
    assert done.stderr == ""


def test_rules_are_told_whole_too() -> None:
    assert kg("--list", "checks/date-after-as-of").stdout.startswith("checks/date-after-as-of\n    A paper")


def test_questions_are_looked_for_by_words() -> None:
    done = kg("--list", "retracted papers")
    assert kg("--list", "retracted", "papers").stdout == done.stdout
    assert "citing-retracted\n    Papers of this graph that cite one" in done.stdout
    assert "\n\nretracted\n" in done.stdout
    assert "\ncoauthors\n" not in done.stdout
    assert done.stderr == ""


def test_where_no_question_has_all_words_it_is_said() -> None:
    done = kg("--list", "retracted papers of the moon")
    assert "citing-retracted\n" in done.stdout
    assert "No question has all these words; these have most of them." in done.stderr


@pytest.mark.parametrize("words", ["xyzzy", "of a"])
def test_words_that_no_question_has_are_an_error_that_says_where_all_are(words: str) -> None:
    done = kg("--list", words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"Error: No question has words like “{words}”. All of them: kg query --list\n"


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["coautors"], 2, "Did you mean coauthors"),
        (["--list", "coauthros"], 2, "“coauthros”. Did you mean coauthors or"),
        (
            ["coauthors", "papers"],
            2,
            "One question is asked at a time, and 'papers' is one more. What",
        ),
        ([], 2, "kg query --list"),
        (["coauthors", "-q", "ASK {}"], 2, "kg query --list"),
        (["coauthors", "--param", "person"], 2, "write NAME=VALUE"),
        (["coauthors", "--param", "person=Bo Chen"], 2, "person/bo-chen-aaaaaaaaaaaa3"),
        (["coauthors", "--param", "person=Jose Sylva"], 2, "Did you mean 'José Silva'?"),
        (["coauthors", "--param", "person=A", "--param", "person=B"], 2, "given twice: 'A' and 'B'"),
        (
            ["checks/date-after-as-of"],
            2,
            "--param as_of=…. For example: kg query checks/date-after-as-of --param",
        ),
        (["checks/h-index-to-high"], 2, "Did you mean checks/h-index-too-high"),
        (["h-index-too-high"], 2, "Did you mean checks/h-index-too-high"),
        (["concept-pairs", "--param", "least=-1"], 2, "'-1' is less than 0"),
        (["papers-with-words", "--param", "words= "], 2, "at least one word"),
        (["-q", "SELECT {"], 2, "line 1, column 8: behind SELECT stands what is shown"),
        (["-q", "DROP ALL"], 2, "would change the graph"),
        (["-q", "ASK { SERVICE <http://127.0.0.1/> { } }"], 2, "never leaves this machine"),
        (["-q", PRODUCT, "--timeout", "0.2"], 5, "longer than 0.2 s"),
        (["-q", "SELECT * {?a ?b ?c. ?d ?e ?f. ?g ?h ?i} ORDER BY ?i", "--memory", "50"], 5, "50 MB"),
        (["--format", "word"], 2, "'word' is not one of"),
    ],
)
def test_an_error_has_its_exit_code_and_says_what_to_do(words: list[str], code: int, message: str) -> None:
    done = kg(*words)
    assert (done.returncode, done.stdout) == (code, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_graph_exits_with_3() -> None:
    done = kg("people", graph="/nowhere")
    assert done.returncode == 3
    assert "kg build" in done.stderr


def test_stdin_that_is_no_text_exits_with_3() -> None:
    assert kg("-", stdin=b"\xff\xfe").returncode == 3


def test_a_file_that_begins_with_the_mark_of_its_encoding_is_read(tmp_path: Path) -> None:
    """Editors of Windows put one there."""
    query = b"\xef\xbb\xbf#+ summary: Anything\nASK { ?s ?p ?o }"
    (tmp_path / "any.rq").write_bytes(query)
    assert kg(str(tmp_path / "any.rq")).stdout == kg("-", stdin=query).stdout == "yes\n"


def test_a_reader_that_has_seen_enough_is_no_failure() -> None:
    command = [sys.executable, "-m", "kg", "query", "-g", SMALL, "--format", "csv", "-q"]
    text = "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER (BOUND(?a) && BOUND(?d)) }"
    with subprocess.Popen([*command, text], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 0


def children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs /proc to see the worker")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_an_interrupted_query_ends_at_once_and_leaves_no_process_behind(
    sent: signal.Signals, code: int
) -> None:
    command = [sys.executable, "-m", "kg", "query", "-g", SMALL, "-q", PRODUCT]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        worker = wait_for_worker(process.pid)
        process.send_signal(sent)
        assert process.wait(timeout=5) == code
        assert process.stderr
        assert b"Traceback" not in process.stderr.read()
    deadline = time.monotonic() + 5
    while lives(worker) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not lives(worker)


def wait_for_worker(pid: int) -> int:
    """The process that answers, once it has used some time of the processor for the query."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        for child in children(pid):
            ticks = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[11]
            if int(ticks) > 30:
                return child
        time.sleep(0.01)
    raise AssertionError("no worker came to work")


def lives(pid: int) -> bool:
    """Whether the process is there and no zombie that waits for its parent."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_a_module_in_the_working_folder_is_never_run(tmp_path: Path) -> None:
    for name in ("json", "queue", "pyoxigraph"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(99)")
    script = Path(sys.executable).with_name("kg")
    command = [str(script), "query", "-g", SMALL, "-q", "ASK {}"]
    if not script.exists():
        pytest.skip("kg is not installed as a command")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"yes\n")


@pytest.mark.parametrize("name", questions())
def test_the_example_of_a_question_runs_on_the_seed(name: str, root: Path) -> None:
    example = questions()[name].example
    assert example is not None
    words = shlex.split(example)
    done = CliRunner().invoke(command, [*words[2:], "-g", str(root / "exports" / "graph.nq")])
    assert (done.exit_code, done.exception) == (0, None)
    assert done.stdout


def test_a_long_query_where_a_name_is_expected_is_a_misuse_that_is_explained() -> None:
    """It is longer than the name of any file, about which the system complains."""
    done = kg("SELECT ?title { " + "OPTIONAL { ?paper dcterms:title ?title } " * 10 + "}")
    assert done.returncode == 2
    assert "kg query -q" in done.stderr
