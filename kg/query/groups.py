"""The catalogue in groups: as headers of questions say, else by the kind of thing that is asked about."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.query.question import HEADINGS, Question

ANY = "graph"
"""The group of what has no other."""


@dataclass(frozen=True, slots=True)
class Group:
    """Questions about one kind of thing."""

    word: str
    """What it is called by programs, and in headers of questions: a key of `HEADINGS`, or `rules`."""
    heading: str
    """What they are about, in words."""
    questions: tuple[Question, ...]
    """In alphabetical order."""

    @property
    def column(self) -> int:
        """Where the lines of `print` go on behind the names of questions."""
        return 4 + max(len(question.name) for question in self.questions) + 2

    def __str__(self) -> str:
        """A line for each, with what must be given in brackets."""
        lines = (f"    {each.name}".ljust(self.column) + _told(each) for each in self.questions)
        return "\n".join([self.heading, *lines])


def groups(questions: Iterable[Question]) -> list[Group]:
    """The questions in groups, none of which is empty; each is in one.

    >>> from kg.query import questions
    >>> [group.heading for group in groups(questions().values())][:3]
    ['The graph', 'Papers', 'People']
    """
    found: dict[str, list[Question]] = {word: [] for word in HEADINGS}
    for question in questions:
        found[group_of(question)].append(question)
    return [Group(word, HEADINGS[word], tuple(its)) for word, its in found.items() if its]


def group_of(question: Question) -> str:
    """The word of the group that a question is in.

    >>> from kg.query import questions
    >>> group_of(questions()["coauthors"]), group_of(questions()["papers"])
    ('person', 'papers')
    """
    asked_about = (each.type.value for each in question.parameters if each.type.value in HEADINGS)
    return question.group or next(asked_about, ANY)


def _told(question: Question) -> str:
    given = ", ".join(each.name for each in question.parameters if each.is_required)
    return f"{question.brief} ({given})" if given else question.brief
