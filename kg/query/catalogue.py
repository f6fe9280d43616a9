"""Where the questions lie, and how one is found by its name."""

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from kg.disk import is_file
from kg.errors import UsageError
from kg.query.groups import groups
from kg.query.question import Question, read_file
from kg.text.printing import pretty
from kg.text.quoting import did_you_mean

RULES = "checks"
"""The folder of the rules, by which one is asked like a question: `checks/record-years`."""
_PARTICLE = 2
"""Letters of words that are in too many sentences to tell anything: a, of, by."""


def folder() -> Path:
    """The folder `queries`: inside the installed package, or beside it in a source checkout."""
    package = Path(str(files("kg")))
    installed = package / "queries"
    return installed if installed.is_dir() else package.parent / "queries"


class Questions(Mapping[str, Question]):
    """Questions by their names, in alphabetical order. A class, because `print` lists them in groups."""

    def __init__(self, questions: Mapping[str, Question]) -> None:
        self._questions = MappingProxyType(dict(questions))

    def __getitem__(self, name: str) -> Question:
        return self._questions[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._questions)

    def __len__(self) -> int:
        return len(self._questions)

    def __str__(self) -> str:
        return "\n\n".join(map(str, groups(self.values())))

    def __repr__(self) -> str:
        return f"<{len(self)} questions: {', '.join(self)}>"

    def __reduce__(self) -> tuple[object, ...]:
        return Questions, (dict(self._questions),)

    _repr_pretty_ = pretty


@cache
def questions() -> Questions:
    """Every question of the catalogue by its name, in alphabetical order; `print` lists them in groups.

    >>> questions()["coauthors"].parameters[0].name
    'person'
    """
    return _in(folder())


@cache
def rules() -> Questions:
    """Every rule for what cannot be true, by its name, in alphabetical order.

    >>> rules()["date-after-as-of"].parameters[0].name
    'as_of'
    """
    return _in(folder() / RULES)


@cache
def with_rules() -> Mapping[str, Question]:
    """Every question, then every rule, by the name that it is asked by.

    >>> with_rules()["coauthors"].name, with_rules()["checks/record-years"].name
    ('coauthors', 'record-years')
    """
    return MappingProxyType({**questions(), **{f"{RULES}/{name}": rule for name, rule in rules().items()}})


def _in(place: Path) -> Questions:
    found = sorted(place.glob("*.rq"), key=lambda path: path.stem)  # `papers` before `papers-of-venue`
    return Questions({path.stem: read_file(path) for path in found})


@cache
def internal(name: str) -> Question:
    """A query that other parts of `kg` ask, by its path: `names/person`."""
    return read_file(folder() / f"{name}.rq")


class UnknownQuestionError(UsageError):
    """The catalogue has no such question."""

    def __init__(
        self, name: str, nearest: Sequence[str], listed: str, lacks: str = "The catalogue has no question {}."
    ) -> None:
        self.nearest = nearest
        """Questions of nearly that name."""
        hint = did_you_mean(nearest)
        super().__init__(f"{lacks.format(repr(name[:100]))}{hint} All of them: {listed}")


def question_named(name: str, listed: str) -> Question:
    """The question of this name, never a file: names come from addresses. The case does not count.

    Raises:
        UnknownQuestionError: when there is none; it says that all of them are `listed`, and the nearest.

    >>> question_named("COAUTHORS", "kg query --list").name
    'coauthors'
    """
    found = questions().get(name.lower())
    if found is None:
        raise UnknownQuestionError(name, nearest(name, questions()), listed)
    return found


def told_words(about: str) -> list[str]:
    """The words by which questions are looked for, without those that tell nothing.

    >>> told_words("Coauthors of a person")
    ['coauthors', 'person']
    """
    return [word for word in about.casefold().split() if len(word) > _PARTICLE]


def with_words(listed: Iterable[Question], words: Sequence[str]) -> tuple[list[Question], bool]:
    """The questions whose names or summaries have all the words, or else most of them; and whether all.

    >>> found, has_all = with_words(questions().values(), ["coauthor", "pairs"])
    >>> [question.name for question in found], has_all
    (['coauthors-together'], True)
    """
    having = {
        each: sum(word in f"{each.name} {each.summary}".casefold() for word in words) for each in listed
    }
    most = max(having.values())
    return [each for each, number in having.items() if number == most > 0], most == len(words)


def nearest(name: str, known: Collection[str]) -> list[str]:
    """At most three known names that are nearly this one, the nearest first.

    >>> nearest("Coauthros", ["overview", "coauthors"])
    ['coauthors']
    """
    return difflib.get_close_matches(name[:100].lower(), known, n=3, cutoff=0.5)


def is_own(question: Question) -> bool:
    """Whether somebody wrote it who asks, and it is neither of the catalogue nor a rule.

    >>> from kg.query import read_question
    >>> is_own(find_question("coauthors")), is_own(read_question("ASK {}", "-q"))
    (False, True)
    """
    known = questions().get(question.name) or rules().get(question.name.removeprefix(f"{RULES}/"))
    return question != known


def find_question(name_or_file: str) -> Question:
    """A question of the catalogue, a rule (`checks/record-years`), or else the question in a file.

    The case of a name does not count.

    Raises:
        UnknownQuestionError: when it is neither; with the nearest names.
        InputError: when the file is there but cannot be read.

    >>> find_question("coautors")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    kg.query.catalogue.UnknownQuestionError: 'coautors' is neither a question nor a file. ...
    """
    known = with_rules()
    if name_or_file in known:
        return known[name_or_file]
    path = Path(name_or_file)
    if is_file(path):
        return read_file(path)
    if name_or_file.lower() in known:
        return known[name_or_file.lower()]
    near = nearest(name_or_file, known)
    listed = (
        "kg query --list, in Python kg.questions(); your own SPARQL: kg query -q '…', in Python kg.ask('…')"
    )
    raise UnknownQuestionError(name_or_file, near, listed, "{} is neither a question nor a file.")
