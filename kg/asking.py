"""What programs ask a graph, each as the command of its name does, and given back as values."""

from collections.abc import Callable, Iterable, Mapping
from os import PathLike
from typing import TYPE_CHECKING

from kg.errors import UsageError, a_text, whole_number
from kg.store.graph import MEMORY_MB, TIMEOUT, Graph
from kg.store.opening import opened

if TYPE_CHECKING:
    from kg.query.explanation import Explanation
    from kg.query.profile import Profile
    from kg.search import Group, Hit
    from kg.store import Result, Stop


def ask(
    question: str,
    parameters: Mapping[str, str | int | None] | None = None,
    *,
    graph: str | PathLike[str] | Graph = "exports",
    timeout: float = TIMEOUT,
    memory_mb: int = MEMORY_MB,
    max_rows: int | None = None,
    stop: "Stop | None" = None,
    notice: Callable[[str], None] = lambda _: None,
) -> "Result":
    """The answer to a question of the catalogue (`kg.questions`), or to the one in a file; as `kg query`.

    `parameters` has words for what it is about: for a person a name in any spelling, or an IRI. What is not
    given, or `None`, is the example of the question, and `notice` is told; it is also told what the rows
    cannot say.

    Raises:
        UsageError: for parameters that make no sense, and for a question that there is not
            (`UnknownQuestionError`); of a name, `UnknownNameError` or `AmbiguousNameError`, which have the
            nearest names and all that it fits.
        InputError: when there is no such graph.
        LimitError: as `Graph.query`.

    >>> found = ask("coauthors", {"person": "chris lu"}, graph="exports/graph.nq")
    >>> [name for name, papers, _ in found.values()][:1]
    ['Qizhen Zhang']
    """
    from kg import query

    asked = query.find_question(a_text(question, "question"))
    if not isinstance(parameters, Mapping | None):
        raise UsageError(f"parameters are names with their values, as {{'top': 5}}; {parameters!r} is none.")
    given = {name: str(value) for name, value in (parameters or {}).items() if value is not None}
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
    words: str,
    *,
    graph: str | PathLike[str] | Graph = "exports",
    kinds: "Iterable[Group | str]" = (),
    limit: int = 10,
    notice: Callable[[str], None] = lambda _: None,
) -> "list[Hit]":
    """What has a name like the words, best first, of all `kinds` or of these; as `kg search`.

    The index of names is made when it is first asked of a graph, and `notice` is told.

    Raises:
        UsageError: for a kind that there is not, and for a limit that is none.
        InputError: when there is no such graph.

    >>> [(hit.name, hit.note) for hit in find("foerst", graph="exports/graph.nq")][0][0]
    'Jakob Foerster'
    """
    from kg.search import Group, asked

    known, most = list(Group), whole_number(limit, "limit")
    wanted = [kinds] if isinstance(kinds, str) else list(kinds or ())
    for kind in wanted:
        if kind not in known:
            raise UsageError(f"kinds are of {', '.join(known)}; {kind!r} is none.")
    groups = [Group(kind) for kind in wanted]
    with opened(graph, notice=notice) as read:
        return asked(read, lambda index: index.suggest(a_text(words, "words"), groups, most), notice)


def show(
    name: str,
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
        return profile(read, name, [Group(kind).kind] if kind else USUAL, most=rows, notice=notice)


def explain(
    name: str,
    other: str | None = None,
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
    from kg.query.explanation import explanation

    least = None if most is None else whole_number(most, "most", 0)
    other = None if other is None else a_text(other, "other")
    with opened(graph, notice=notice) as asked:
        return explanation(asked, name, other, most=least, notice=notice)
