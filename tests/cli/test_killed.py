"""A build that is ended at any moment leaves the graph before whole, and the next build succeeds."""

import hashlib
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.pipeline.output import READY
from kg.rdf.stamp import STAMP

pytestmark = pytest.mark.slow

PAPERS = 1000
POINTS = 50
WORDS = ("door", "window", "wall", "room", "floor", "roof", "sparse", "dense", "robust", "latent", "graph")
FILES = ("graph.ttl", "graph.nq", "graph.html", "report.json", "ids.tsv")


def library(seed: int, papers: int) -> str:
    rng = random.Random(seed)
    lines = []
    for number in range(papers):
        words = [" ".join(rng.sample(WORDS, 3)) for _ in range(3)]
        paper = {
            "id": f"2401.{number:05d}",
            "title": f"On {words[0]}",
            "authors": [f"Ada Brand {number % 70}", f"Li Wei {number % 90}"],
            "categories": ["cs.LG"],
        }
        if number % 4 == 0:
            paper["abstract"] = f"We present {words[1]} for {words[2]}. It gains up to {rng.randint(1, 9)}%."
        lines.append(json.dumps(paper))
    return "\n".join(lines) + "\n"


def start(folder: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "kg", "build", "papers.jsonl", "-o", "out", "--jobs", "2"]
    return subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for_command(build: "subprocess.Popen[str]") -> None:
    """Until the command hears signals: what comes while Python starts, Python answers, with a traceback."""
    end = time.monotonic() + 60
    while build.poll() is None and time.monotonic() < end:
        caught = re.search(r"SigCgt:\s*([0-9a-f]+)", Path(f"/proc/{build.pid}/status").read_text())
        if caught and int(caught[1], 16) >> (signal.SIGTERM - 1) & 1:
            return
        time.sleep(0.003)


def seen(out: Path) -> list[str]:
    return [hashlib.sha256((out / name).read_bytes()).hexdigest() for name in FILES]


def children(pid: int) -> list[str]:
    found = subprocess.run(["ps", "-o", "pid=", "-s", str(pid)], capture_output=True, text=True, check=False)
    return found.stdout.split()


@pytest.mark.timeout(1200)
def test_the_graph_before_is_whole_after_every_end(tmp_path: Path) -> None:
    """Two libraries in turn: once their names are known, each gives the same files whenever it is built."""
    documents, out = tmp_path / "papers.jsonl", tmp_path / "out"
    libraries = [library(seed, PAPERS) for seed in (0, 1)]
    whole: list[list[str]] = [[], []]
    for turn in (0, 1, 0):
        documents.write_text(libraries[turn])
        began = time.monotonic()
        assert start(tmp_path).wait() == 0
        lasted = time.monotonic() - began
        whole[turn] = seen(out)
    rng = random.Random(5)
    before, ended = 0, 0
    for point in range(POINTS):
        after = 1 - before
        documents.write_text(libraries[after])
        build = start(tmp_path)
        wait_for_command(build)
        time.sleep(rng.uniform(0, lasted))
        build.send_signal(rng.choice([signal.SIGKILL, signal.SIGINT, signal.SIGTERM]))
        error = build.communicate(timeout=60)[1]
        assert "Traceback" not in error or build.returncode == -signal.SIGKILL
        if (out / READY).is_dir():  # it had all but to put its last files in their places
            assert start(tmp_path).wait() == 0
            assert seen(out) == whole[after], f"point {point}: {build.returncode} {error}"
        found = seen(out)
        assert found in whole, f"point {point}: {build.returncode} {error}"
        ended += found == whole[before]
        before = whole.index(found)
    assert ended > POINTS / 10  # not all were builds that had done their work
    documents.write_text(libraries[1 - before])
    assert start(tmp_path).wait() == 0
    assert seen(out) == whole[1 - before]
    assert [path.name for path in out.iterdir() if path.name.startswith(".")] == [STAMP]


def test_an_interrupt_while_processes_start_ends_them_in_silence(tmp_path: Path) -> None:
    (tmp_path / "papers.jsonl").write_text(library(0, 3000))
    rng = random.Random(7)
    for _ in range(6):
        build = start(tmp_path)
        end = time.monotonic() + 60
        while len(children(build.pid)) < 3 and time.monotonic() < end:
            time.sleep(0.003)
        time.sleep(rng.uniform(0, 0.3))
        os.killpg(build.pid, signal.SIGINT)  # as Ctrl-C does in a terminal
        assert build.communicate(timeout=60)[1].strip() == "Interrupted."


def test_processes_of_a_build_end_with_it(tmp_path: Path) -> None:
    (tmp_path / "papers.jsonl").write_text(library(0, 6000))
    build = start(tmp_path)
    end = time.monotonic() + 60
    while len(children(build.pid)) < 3 and time.monotonic() < end:
        time.sleep(0.02)
    assert len(children(build.pid)) >= 3
    os.kill(build.pid, signal.SIGKILL)
    build.communicate(timeout=60)
    end = time.monotonic() + 30
    while children(build.pid) and time.monotonic() < end:
        time.sleep(0.1)
    assert children(build.pid) == []


def test_the_second_of_two_builds_says_who_holds_the_folder(tmp_path: Path) -> None:
    (tmp_path / "papers.jsonl").write_text(library(0, 3000))
    first = start(tmp_path)
    end = time.monotonic() + 60
    while not list(tmp_path.glob("out/.kg-staging-*")) and time.monotonic() < end:
        time.sleep(0.02)
    second = start(tmp_path)
    message = second.communicate(timeout=60)[1]
    assert second.returncode == 4
    assert f"another kg (process {first.pid}) is writing into out" in message
    first.kill()
    first.communicate(timeout=60)
