"""How a review asks at the terminal: both sides beside each other, the reasons, and a prompt.

Where answers come from a pipe or a file, one line is one answer, and nothing else is asked for.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from kg.cli.screen import width, wrapped
from kg.errors import UsageError
from kg.text.printing import safe

if TYPE_CHECKING:
    from kg.query.deciding.cases import Evidence, Side
    from kg.query.deciding.review import Question, Reply
    from kg.store import Graph

FEW = 6
"""Values of one heading that are shown at first."""
MANY = 500
"""Values that are shown when more is asked for: nobody reads a crowd of 3,000 coauthors."""
PLAIN = 110
"""Columns where the output is no terminal."""
KEYS = {"s": "same", "d": "different", "k": "skip", "o": "open", "u": "undo", "q": "quit"}
"""One letter for each answer."""
PROMPT = "s(ame)  d(ifferent)  (s)k(ip)  o(pen: show more)  u(ndo)  q(uit) > "
_PRINTED = (
    "names",
    "authorships",
    "given",
    "pages",
    "identity",
    "records",
    "left-out",
    "decisions",
    "contradictions",
)
"""Queries of `queries/explain/` that say what documents print of a side."""


class Conversation:
    """Questions and answers at this terminal; a class because it knows whether somebody broke it off."""

    def __init__(self, graph: "Graph") -> None:
        self._graph = graph
        self._is_person = sys.stdin.isatty()
        self._answers = 0
        self.interrupted = False
        """Whether it ended with Ctrl-C."""
        with suppress(AttributeError):  # a stream of a test
            sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]

    def ask(self, question: "Question") -> "Reply":
        """The answer to a case; to quit where there is no more of them.

        Raises:
            UsageError: when a line of a pipe is no answer, or its answer cannot be taken.
        """
        from kg.query.deciding.review import Act, Reply

        if question.notice:
            self._tell(question.notice, question.again)
        if not question.again:
            click.echo("\n".join(self._shown(question)))
        try:
            typed = self._typed()
            why = typed[1] or (self._why() if self._is_person and typed[0] in "sd" else "")
            return Reply(Act(KEYS[typed[0]]), why)
        except EOFError:
            click.echo()
        except KeyboardInterrupt:
            self.interrupted = True
            click.echo()
        return Reply(Act.QUIT)

    def _tell(self, notice: str, again: bool) -> None:
        """Raises: UsageError in a pipe, whose next line is meant for another case."""
        if again and not self._is_person:
            raise UsageError(f"Answer {self._answers} of stdin: {notice}")
        for line in notice.splitlines():
            click.echo(safe(line))

    def _typed(self) -> tuple[str, str]:
        """The letter of an answer, and what follows."""
        while True:
            line = input(PROMPT)
            word, _, rest = line.strip().partition(" ")
            if not self._is_person:
                click.echo(line)
            if not word:
                continue
            self._answers += 1
            for key, act in KEYS.items():
                if word.lower() in (key, act):
                    return key, rest.strip()
            known = ", ".join(f"{key} ({act})" for key, act in KEYS.items())
            said = f"{word[:50]!r} is no answer; there are {known}."
            if not self._is_person:
                raise UsageError(f"Answer {self._answers} of stdin: {said} Those before it are kept.")
            click.echo(said)

    def _why(self) -> str:
        with suppress(EOFError):
            return input("why? (Enter for no reason) > ")
        click.echo()
        return ""

    def _shown(self, question: "Question") -> Iterator[str]:
        """The case in lines that no terminal obeys."""
        from kg.query.deciding.cases import evidence

        case, columns = question.case, width() or PLAIN
        found = evidence(self._graph, case)
        what = {"person": "One person, or two?", "paper": "One paper, or two?"}
        asked = what.get(case.kind, "One concept, or two?")
        numbers = f"Confidence {case.confidence:g}, weight {case.weight:g}."
        yield f"\n{question.place} of {question.cases:,}: {asked} {numbers}\n"
        yield _beside(case.one, case.other, found, columns, MANY if question.more else FEW)
        yield from (wrapped(safe(reason), columns, indent=4) for reason in found.reasons)
        if question.more:
            for side in (case.one, case.other):
                yield from ("", safe(f"{side.name} ({side.path}):"))
                yield from (wrapped(safe(line), columns, indent=4) for line in self._printed(side))
        yield ""

    def _printed(self, side: "Side") -> Iterator[str]:
        """What documents print of it, and what was made of that."""
        from kg.query.explaining.explanation import explanation

        with suppress(UsageError):  # a graph of facts alone has no documents
            for part in explanation(self._graph, side.iri).parts:
                if part.query in _PRINTED:
                    yield from part.lines[:MANY]


def _beside(one: "Side", other: "Side", found: "Evidence", columns: int, most: int) -> str:
    """Both sides as a table of two columns, one row a value."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    from kg.store.table import printed

    drawn = Table(box=None, pad_edge=False, show_header=False, padding=(0, 3, 0, 0), expand=True)
    drawn.add_column(ratio=1, overflow="fold")
    drawn.add_column(ratio=1, overflow="fold")
    drawn.add_row(Text(safe(one.name)), Text(safe(other.name)))
    drawn.add_row(Text(safe(one.path)), Text(safe(other.path)))
    for heading, ours, theirs in found.headings:
        drawn.add_row(Text(""), Text(""))
        drawn.add_row(*(Text(f"{heading} ({len(values)})") for values in (ours, theirs)))
        left, right = _first(ours, most), _first(theirs, most)
        for place in range(max(len(left), len(right))):
            cells = (side[place] if place < len(side) else "" for side in (left, right))
            drawn.add_row(*(Padding(Text(safe(cell)), (0, 0, 0, 2)) for cell in cells))
    return printed(drawn, columns)


def _first(values: Sequence[str], most: int) -> list[str]:
    told = [" ".join(value.split()) for value in values[:most]]
    return [*told, f"… and {len(values) - most:,} more"] if len(values) > most else told
