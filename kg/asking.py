"""What programs ask a graph, each as the command of its name does, and given back as values."""

import datetime
import operator
import re
from collections.abc import Callable, Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kg.disk import is_file
from kg.errors import UsageError, a_text, several, whole_number
from kg.store.graph import Graph
from kg.store.opening import opened
from kg.text.quoting import out_of_brackets

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.query import Named
    from kg.query.explaining.explanation import Explanation
    from kg.query.profile import Profile
    from kg.search import Group, Hit, Hits
    from kg.store import Result, Stop

    Name: TypeAlias = str | ox.NamedNode | ox.Literal | Hit | Named
    """What calls a thing: a name in any spelling, an IRI, or a thing as it was given out."""

_ALL = 1 << 31
"""More hits than any graph has."""
_SPARQL = re.compile(r"\{|^\s*(?:DESCRIBE|PREFIX|BASE)[\s<]", re.IGNORECASE)
"""What no name of a question has; DESCRIBE needs no braces."""


def ask(
    question: str,
    parameters: "Mapping[str, Name | int | datetime.date | None] | None" = None,
    *,
    graph: str | PathLike[str] | Graph = "exports",
    timeout: float | None = None,
    memory_mb: int | None = None,
    max_rows: int | None = None,
    stop: "Stop | None" = None,
    notice: Callable[[str], None] = lambda _: None,
) -> "Result":
    """The answer to a question of the catalogue (`kg.questions`), in a file, or in SPARQL; as `kg query`.

    `parameters` has what it is about: for a person a name in any spelling, an IRI, or the person as another
    answer has it; for a day a date, or a point in time, of which the date counts, as in `kg.build`. How much
    is shown may be left out, or `None`: then `max_rows` says it, else the question.
    What the rows cannot say is in `remarks` of the answer, and `notice` is told; where there are more, or may
    be, the answer is `cut`, unless a `top` was given. Limits that are not given are those of `open_graph`.

    Raises:
        UsageError: for parameters that make no sense, and for a question that there is not
            (`UnknownQuestionError`); of a name, `UnknownNameError` or `AmbiguousNameError`, which have the
            nearest names and all that it fits.
        InputError: when there is no such graph.
        LimitError: as `Graph.query`.

    >>> found = ask("coauthors", {"person": "chris lu"}, graph="exports/graph.nq")
    >>> [name for name, *_ in found.values()][:1]
    ['Qizhen Zhang']
    """
    from kg import query
    from kg.query.asking.parameters import require_named

    words = a_text(question, "question")
    is_own = _SPARQL.search(words) and not is_file(Path(words))
    asked = query.read_question(words, "of your own") if is_own else query.find_question(words)
    if not isinstance(parameters, Mapping | None):
        raise UsageError(f"parameters are names with their values, as {{'top': 5}}; {parameters!r} is none.")
    named = {a_text(name, "The name of a parameter"): value for name, value in (parameters or {}).items()}
    given = {name: _words(value, name) for name, value in named.items() if value is not None}
    if asked == query.questions().get(asked.name):  # in a file of one's own, a default is meant
        require_named(asked, given)
    with opened(graph, notice=notice) as read:
        return query.ask(
            read,
            asked,
            given,
            timeout=timeout,
            memory_mb=memory_mb,
            max_rows=max_rows,
            stop=stop,
            notice=notice,
        )


def find(
    words: "Name",
    *,
    graph: str | PathLike[str] | Graph = "exports",
    kinds: "Iterable[Group | str]" = (),
    limit: int = 20,
    notice: Callable[[str], None] = lambda _: None,
) -> "Hits":
    """What has a name like the words, best first, of all `kinds` or of these; as `kg search`.

    There are `limit` hits at most; `cut` says whether there are more. The index of names is made when it is
    first asked of a graph, and `notice` is told.

    Raises:
        UsageError: for a kind that there is not, and for a limit that is none.
        InputError: when there is no such graph.

    >>> [(hit.name, hit.note) for hit in find("foerst", graph="exports/graph.nq")][0][0]
    'Jakob Foerster'
    """
    from kg.search import Group, asked

    known, most = list(Group), min(whole_number(limit, "limit"), _ALL)
    wanted = several(() if kinds is None else kinds, "kinds")
    for kind in wanted:
        if kind not in known:
            raise UsageError(f"kinds are of {', '.join(known)}; {kind!r} is none.")
    groups, typed = [Group(kind) for kind in wanted], _called(words, "words")
    with opened(graph, notice=notice) as read:
        return asked(read, lambda index: index.best(typed, groups, most), notice)


def show(
    name: "Name",
    *,
    graph: str | PathLike[str] | Graph = "exports",
    kind: "Group | str | None" = None,
    most: int | None = None,
    notice: Callable[[str], None] = lambda _: None,
) -> "Profile":
    """What the graph knows about the thing that is called so: facts, and answers about it; as `kg show`.

    `kind` is what it is, where a name fits several. Of each answer there are `most` rows, or all. `notice` is
    told when namesakes were passed over.

    Raises:
        UsageError: when nothing, or more than one thing, is called so, and for a kind that there is not.
        InputError: when there is no such graph.

    >>> show("LG", graph="exports/graph.nq").thing.name
    'Machine Learning'
    """
    from kg.query import USUAL
    from kg.query.profile import profile
    from kg.search import Group

    if kind is not None and kind not in list(Group):
        raise UsageError(f"kind is one of {', '.join(Group)}; {kind!r} is none.")
    rows = None if most is None else whole_number(most, "most", 0)
    with opened(graph, notice=notice) as read:
        return profile(
            read, _called(name, "A name"), [Group(kind).kind] if kind else USUAL, most=rows, notice=notice
        )


def explain(
    name: "Name",
    other: "Name | None" = None,
    *,
    graph: str | PathLike[str] | Graph = "exports",
    most: int | None = None,
    notice: Callable[[str], None] = lambda _: None,
) -> "Explanation":
    """Why the thing that is called so is in the graph; with two names, why an edge joins them.

    A name may be in any spelling, or an IRI. `notice` is told when namesakes were passed over. With `most`,
    parts that are thousands of lines long have at least so many, and say how much there is (`Part.of`).

    Raises:
        UsageError: when nothing, or more than one thing, is called so, or nothing joins the two.

    >>> print(explain("Chris Lu", "Kitty Fung", graph="exports/graph.nq").parts[0].lines[0][:61])
    both wrote 'Analysing the Sample Complexity of Opponent Shapi
    """
    from kg.query.explaining.explanation import explanation

    least = None if most is None else whole_number(most, "most", 0)
    typed, end = _called(name, "A name"), None if other is None else _called(other, "other")
    with opened(graph, notice=notice) as asked:
        return explanation(asked, typed, end, most=least, notice=notice)


def _called(given: object, what: str) -> str:
    """The name or IRI, also of a thing that was given out.

    Raises:
        UsageError: for anything else, with `what` it was given as.

    >>> import pyoxigraph as ox
    >>> _called(ox.NamedNode("https://e.org/a"), "name"), _called("<https://e.org/a>", "name")
    ('https://e.org/a', 'https://e.org/a')
    """
    name = _name_of(given)
    return a_text(given, what) if name is None else name


def _words(given: object, parameter: str) -> str:
    """A value of a parameter in words.

    Raises:
        UsageError: for what is no name, number or date.
    """
    if isinstance(given, datetime.date):
        return (given.date() if isinstance(given, datetime.datetime) else given).isoformat()
    if (name := _name_of(given)) is not None:
        return name
    try:
        return str(operator.index(given))  # type: ignore[arg-type]
    except TypeError:
        raise UsageError(
            f"{parameter} is a name, an IRI, a thing that was found, a whole number or a date; "
            f"{given!r} is none."
        ) from None


def _name_of(given: object) -> str | None:
    """The name or IRI; `None` of what has none."""
    import pyoxigraph as ox

    from kg.query import Named
    from kg.search import Hit

    if isinstance(given, str):
        return out_of_brackets(str.__str__(given))  # a term of rdflib is a text that shows itself as code
    if isinstance(given, Hit):
        return given.iri
    term = given.node if isinstance(given, Named) else given
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else None
