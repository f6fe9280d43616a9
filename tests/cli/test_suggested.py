"""Every command that a command suggests can be run as it is printed, wherever the graph lies."""

import os
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.main import cli
from kg.errors import KgError

GRAPH = "my graph"
ENTRIES = r"""
@inproceedings{a, title={Hinge: Doors that Turn}, author={Ann Lee and Bo Li}, year={2021},
  abstract={We present Hinge, a model of doors. Hinge has an accuracy of 71.3\%.}}
@inproceedings{b, title={On Hinge and Latch}, author={Lee, A. and Cy Poe}, year={2022},
  abstract={Hinge turns.}}
@inproceedings{c, title={On Roofs}, author={Ann Lee and Di Ray}, year={2003}, abstract={Roofs keep out rain.}}
@inproceedings{d, title={On Walls}, author={Ann Lee}, year={2003}, doi={10.1000/1}}
@inproceedings{e, title={On Walls of Stone}, author={Ann Lee}, year={2004}, doi={10.1000/1}}
"""
MANY = "".join(
    f"@misc{{m{n}, title={{Hinge {n} of Ann}}, author={{Ann Lee and Bo Li}}, year={{{1990 + n}}},"
    " abstract={Hinge turns.}}\n"
    for n in range(12)
)
_SUGGESTED = re.compile(r"\bkg (?:show|query|explain|identity|verify) [^\n;]*")


def kg(*words: str) -> tuple[bool, str]:
    """Whether the command had no error, and all that it said."""
    done = CliRunner().invoke(cli, words)
    if done.exception and not isinstance(done.exception, KgError | SystemExit):
        raise done.exception
    return done.exit_code == 0, f"{done.output}{done.exception or ''}"


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the build of the graph said; the folder that it lies in is the current one."""
    monkeypatch.chdir(tmp_path)
    Path("my.bib").write_text(ENTRIES + MANY, "utf-8")
    done, said = kg("build", "my.bib", "-o", GRAPH, "--jobs", "1")
    assert done, said
    return said


ASKED = (
    ("show", "Ann Lee"),
    ("show", "Hinge"),
    ("explain", "Ann Lee"),
    ("explain", "Hinge", "Ann Lee"),
    ("search", "hinge"),
    ("query", "concepts-of-person"),
    ("query", "concepts-of-person", "--param", "person=Ann Lee"),
    ("query", "identity-doubts"),
    ("query", "contradictions"),
    ("query", "papers-of-concept"),
    ("query", "quotes-of-concept", "--param", "concept=Hinge"),
    ("identity", "list"),
    ("verify",),
    ("verify", "--from", "nowhere"),
    ("validate",),
    ("view", "--focus", "Hinge", "-o", "page.html"),
)


@pytest.mark.slow
def test_every_command_that_is_suggested_runs_as_printed(built: str) -> None:
    Path("nowhere").mkdir()
    said = built + "\n".join(kg(*words, "-g", GRAPH)[1] for words in ASKED)
    commands = {shown.strip() for shown in _SUGGESTED.findall(said)}
    assert {" ".join(command.split()[:2]) for command in commands} >= {"kg show", "kg query"}
    for command in sorted(commands):
        _, *words = shlex.split(command)
        assert words[words.index("-g") + 1] == GRAPH, command
        done, said = kg(*words)
        assert done, f"{command}: {said}"


def test_a_build_that_is_suggested_names_the_folder(built: str) -> None:
    _, said = kg("verify", "--from", os.path.abspath(GRAPH), "-g", GRAPH)
    assert f"build the graph again: kg build YOUR-DOCUMENTS -o '{GRAPH}'" in said
