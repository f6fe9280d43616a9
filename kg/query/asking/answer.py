"""Asks a question with its parameters."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kg.query.asking.first_rows import reach_of
from kg.query.asking.parameters import bindings
from kg.query.asking.remarks import (
    LISTED,
    about_examples,
    has_part,
    is_empty_answer,
    not_all,
    remarks,
    unused_names,
    without_lists,
)
from kg.query.asking.wondering import oddities
from kg.query.catalogue import is_own
from kg.query.question import Question
from kg.store.result import Form
from kg.store.workers.stopping import Stop

if TYPE_CHECKING:
    from kg.store import Graph, Result

FARTHEST = 1_000_000
"""Rows of an answer that can be passed over by who reads it piece by piece."""


def ask(
    graph: "Graph",
    question: Question,
    given: Mapping[str, str] | None = None,
    *,
    timeout: float | None = None,
    memory_mb: int | None = None,
    max_rows: int | None = None,
    stop: Stop | None = None,
    flag: str = "",
    notice: Callable[[str], None] = lambda _: None,
) -> "Result":
    """The answer; `given` has the words for the parameters: for a person a name, in any spelling.

    A question that shows the first of its rows shows `max_rows` where no `top` is given, and its usual number
    where neither is; of what is listed in part, no more than is listed without a `top` above that. The answer
    is `cut` where there are more, or may be, also by a `top` that was given.

    `notice` is told what the rows cannot say, as `remarks` of the answer has it: that they are about an
    example, since nothing was named; which of several people was taken, that these are the first of many,
    that the graph has no texts, that nothing in it uses a name of the query. `stop` ends it. `flag` is what
    stands before a parameter where it is given, `--param ` on the command line. Limits that are not given are
    those of the graph.

    Raises:
        UsageError: for parameters that make no sense (see `parameters`), or a query that is none.
        LimitError: when a limit of time, memory or size is reached.

    >>> from kg.query import find_question
    >>> from kg.store import open_graph
    >>> with open_graph("tests/query/graphs/small.trig") as graph:
    ...     answer = ask(graph, find_question("coauthors"), {"person": "jose silva"})
    ...     print([(name.value, papers.value) for name, papers, *_ in answer.rows()])
    [('Wei Li', '1')]
    """
    given, said = dict(given or {}), list[str]()
    graph = graph.until(stop) if stop is not None else graph

    def tell(remark: str) -> None:
        said.append(remark)
        notice(remark)

    reach = reach_of(question, given, max_rows)
    bound = bindings(graph, question, given | reach.given, tell, flag)
    if reach.top is not None and reach.top > LISTED and has_part(graph, question, bound):
        reach = reach.within_list()
        bound |= reach.shown
    result = graph.query(
        question.text,
        bindings=bound,
        timeout=timeout,
        memory_mb=memory_mb,
        max_rows=reach.rows,
    )
    for remark in about_examples(question, given):
        tell(remark)
    is_empty = is_empty_answer(result)
    for remark in remarks(graph, question.text, is_empty=is_empty):
        tell(remark)
    if is_own(question):
        for remark in unused_names(graph, question.text) if is_empty else ():
            tell(remark)
        left = graph.timeout if timeout is None else timeout
        for remark in oddities(graph, question.text, is_empty=is_empty, bound=bound, timeout=left):
            tell(remark)
    is_shortened = False
    if result.form is not Form.ASK and (not result.cut or reach.is_usual):
        bound |= reach.shown
        shortened = tuple(not_all(graph, question, bound, result, flag, exact=reach.is_exact))
        is_shortened = bool(shortened)
        for remark in (*shortened, *without_lists(graph, question, bound, result)):
            tell(remark)
    return result.noted(cut=result.cut or is_shortened, remarks=said)
