"""`kg identity`: the open questions about who is who, as a list or one by one."""

import csv
import datetime
import getpass
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.build import CURATION
from kg.cli.options import FileName, graph_option
from kg.cli.screen import notice, print_json, say, width
from kg.text.printing import counted, safe

if TYPE_CHECKING:
    from kg.curation import Line
    from kg.query.deciding.cases import Case, Side
    from kg.query.deciding.review import Outcome

KINDS = ("paper", "person", "concept")
COLUMNS = ("kind", "weight", "confidence", "one", "one_name", "one_size", "other", "other_name", "other_size")
TOP = 50

_curation_option = click.option(
    "--curation",
    type=FileName(path_type=Path),
    default=CURATION,
    show_default=True,
    metavar="FILE",
    help="The decisions; it need not be there yet.",
)
_kind_option = click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only cases of this kind; repeatable."
)


@click.group(
    epilog="\b\nExamples:\n  kg identity list\n  kg identity review --who Ann",
)
def command() -> None:
    """Decide whether two people, papers or concepts are one: list the open questions, or answer them."""


@command.command(
    "list",
    epilog="\b\nExamples:\n  kg identity list --kind person\n  kg identity list --csv > cases.csv",
)
@graph_option
@_curation_option
@_kind_option
@click.option("--json", "as_json", is_flag=True, help="All cases as one JSON document.")
@click.option("--csv", "as_csv", is_flag=True, help="All cases as CSV.")
def list_command(graph: str, curation: Path, kinds: tuple[str, ...], as_json: bool, as_csv: bool) -> None:
    """List the open cases, those first on which most hangs.

    Papers come before people, and people before concepts. Among them the first is the one with most weight:
    the papers of the person who has fewer of them (of papers the authors, of concepts the papers that name
    them), times how uncertain it is, which is 1 at a confidence of 0.5, and 0 at 0 and at 1. Cases that lines
    of the curation file decide are left out, whether the graph was built with them or not. Namesakes that
    were told apart are no case: kg query namesakes-of-person lists those of a person.
    """
    from kg.curation import Kind
    from kg.query.deciding.review import undecided
    from kg.store import open_graph

    with open_graph(graph, notice=notice, called=graph) as opened:
        cases, unplaced = undecided(opened, curation, [Kind(kind) for kind in kinds])
    _mention(unplaced, curation)
    if as_json:
        print_json({"schema_version": 1, "cases": list(map(_document, cases))})
    elif as_csv:
        click.echo(_as_csv(cases), nl=False)
    else:
        click.echo(_as_table(cases), nl=False)


@command.command(
    epilog='\b\nExamples:\n  kg identity review\n  kg identity review --who "Ann Lee" --kind person',
)
@graph_option
@_curation_option
@_kind_option
@click.option(
    "--who",
    default=None,
    metavar="NAME",
    help="Who decides, as each line says.  [default: the name of the login]",
)
def review(graph: str, curation: Path, kinds: tuple[str, ...], who: str | None) -> None:
    """Ask the open cases one by one; each answer is a line of the curation file at once.

    A case shows both sides beside each other, with what speaks for and against. The answers are same,
    different, skip, open (show more), undo (take the last answer back) and quit, or s, d, k, o, u, q. What
    follows is the reason; on a terminal it is asked for. From a pipe, each line is an answer:
    echo "same his page lists it" | kg identity review.

    The order is that of kg identity list: papers before people and concepts, then by what the smaller side
    has (papers of a person), times how uncertain it is. The next kg build obeys the lines; who changes their
    mind later removes one.
    """
    from kg.cli.conversation import Conversation
    from kg.curation import Kind
    from kg.query.deciding.decided import Places
    from kg.query.deciding.review import review as walk
    from kg.store import open_graph

    today = datetime.date.today().isoformat()
    name = _login() if who is None else who
    with open_graph(graph, notice=notice, called=graph) as opened:
        talk = Conversation(opened)
        done = walk(opened, curation, talk.ask, who=name, when=today, kinds=[Kind(kind) for kind in kinds])
        places = Places(opened)
        told = [line.told(places.called) for line in done.lines]
    _mention(done.unplaced, curation)
    _print_end(done, told, graph, curation)
    if talk.interrupted:
        raise click.Abort


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a process of nobody
        return ""


def _print_end(done: "Outcome", told: Sequence[str], graph: str, curation: Path) -> None:
    from kg.query.suggested import rebuild

    if not done.cases:
        say("There is no open case.")
        return
    say(
        f"\n{counted(len(done.lines), 'decision')} in {curation}; "
        f"{done.left:,} of {counted(done.cases, 'case')} left open."
    )
    for decision in told:
        say(f"  {safe(decision)}")
    if done.lines:
        say(f"To build with it: {rebuild(graph, None if curation == CURATION else curation)}")


def _mention(unplaced: "Sequence[Line]", curation: Path) -> None:
    if unplaced:
        numbers = ", ".join(str(line.number) for line in unplaced)
        lines, mean = ("line", "means") if len(unplaced) == 1 else ("lines", "mean")
        notice(
            f"Not considered: {lines} {numbers} of {curation}, which {mean} nothing in this graph, "
            "or several things. kg build looks closer."
        )


def _as_table(cases: "Sequence[Case]") -> str:
    """The first cases; of numbers and names as they are."""
    import pyoxigraph as ox

    from kg.store.table import lay_out

    if not cases:
        return "No open case.\n"
    rows = [[ox.Literal(value) for value in _row(case)] for case in cases[:TOP]]
    more = f"The first {TOP} of {len(cases):,}; --json and --csv have all.\n" if len(cases) > TOP else ""
    return lay_out(_headings(cases), rows, width()) + more


def _headings(cases: "Sequence[Case]") -> tuple[str, ...]:
    """The columns, and what the sizes count: authors of papers, papers of all else."""
    kinds = {case.kind.value for case in cases}
    counted = "authors" if kinds == {"paper"} else "papers_or_authors" if "paper" in kinds else "papers"
    return tuple(name.replace("size", counted) for name in COLUMNS)


def _row(case: "Case") -> list[str | float | int]:
    told: list[str | float | int] = [str(case.kind), case.weight, case.confidence]
    for side in (case.one, case.other):
        told += [side.path, side.name, side.size]
    return told


def _document(case: "Case") -> dict[str, Any]:
    return {
        "kind": case.kind,
        "weight": case.weight,
        "confidence": case.confidence,
        "one": _side(case.one),
        "other": _side(case.other),
        "same": case.same,
        "different": case.different,
    }


def _side(side: "Side") -> dict[str, str | int]:
    return {"iri": side.iri, "name": side.name, "size": side.size}


def _as_csv(cases: "Iterable[Case]") -> str:
    from kg.store.terms import for_spreadsheet

    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(COLUMNS)
    for case in cases:
        writer.writerow(for_spreadsheet(safe(each)) if isinstance(each, str) else each for each in _row(case))
    return output.getvalue()
