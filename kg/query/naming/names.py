"""From a name as somebody types it to the one thing that is meant.

A name is never guessed: one that fits several is an error that lists them, also where it is the very name
of none and one of several in another spelling. Four choices are made here, and said aloud: a person whom a
byline shows goes before namesakes whom nothing but a page names, a concept that nearly all papers mean
before others that have its short form too, what has the very name as typed before things of another kind,
and one concept before papers that are called just like it, as before those that are called so and have a
subtitle: mostly they introduce it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kg.errors import UsageError, a_text
from kg.query.catalogue import internal
from kg.query.naming.entries import (
    USUAL,
    Entry,
    Kind,
    Named,
    base_of,
    editors,
    entries,
    exactly,
    identified,
    keyed,
    likely,
    replacing,
    with_part,
)
from kg.query.naming.fitting import contains, fitting
from kg.query.naming.nearest import nearest
from kg.query.naming.titles import telling_apart, titles_of
from kg.query.suggested import command
from kg.store.terms import short, text, whole_number
from kg.text.letters.fold import same_form, search_form
from kg.text.letters.scripts import same_words
from kg.text.people.names import turned
from kg.text.quoting import did_you_mean, in_quotes, out_of_brackets
from kg.text.works.titles import title_head

if TYPE_CHECKING:
    from kg.store import Graph

SHOWN = 20
"""How many of the things that fit a name are listed."""
_LONGEST = 10_000  # characters: nothing is called so, and to look for the nearest takes long
_FEW = 5  # so many are listed with several papers each, more with one
_SHOWN_OTHERS = 3
_MANY_TIMES = 10  # as many papers as all others of its name together name what is usually meant


class UnknownNameError(UsageError):
    """Nothing in the graph is called so."""

    def __init__(
        self, typed: str, kinds: Sequence[Kind], nearest: Sequence[str], edited: Sequence[Named] = ()
    ) -> None:
        self.typed = typed
        """The name as given."""
        self.nearest = tuple(nearest)
        """Names in the graph that are like it, the likest first."""
        self.edited = tuple(edited)
        """Papers that print it among their editors, who are no people of the graph."""
        hint = f" It is printed among the editors of {edited[0]}{_and_more(edited)}." if edited else ""
        hint += did_you_mean(map(in_quotes, nearest))
        *most, last = kinds
        which = f"{', '.join(most)} or {last}" if most else last
        super().__init__(f"No {which} is called {in_quotes(typed)} in this graph.{hint}")


class AmbiguousNameError(UsageError):
    """Several things are called so."""

    def __init__(self, typed: str, matches: Sequence[Named], papers: Sequence[Sequence[str]]) -> None:
        self.typed = typed
        """The name as given."""
        self.matches = tuple(matches)
        """All things that it fits."""
        self.papers = tuple(map(tuple, papers))
        """What tells each of the first from the others: titles of papers, of a paper where it stands."""
        lines = [f"{in_quotes(typed)} fits {len(matches)}; give one of these instead of the name:"]
        for match, titles in zip(matches, papers, strict=False):
            lines.append(f"  {short(match.node.value)}  {match.kind}: {match.name}")
            if len(matches) <= _FEW:
                lines += [f"      {title}" for title in titles]
            elif titles:
                lines[-1] += f" · {titles[0]}"
        if len(matches) > len(papers):
            lines.append(f"  … and {len(matches) - len(papers)} more")
        super().__init__("\n".join(lines))


def find(
    graph: "Graph",
    typed: str,
    kinds: Iterable[Kind] = USUAL,
    *,
    notice: Callable[[str], None] = lambda _: None,
) -> Named:
    """The one thing that is meant: by IRI or its end, else by name, first as typed and then in any spelling.

    An IRI that was given up leads on to the one that replaces it. `notice` is told of that, when people of
    the same name were passed over because only a page names them, and when things of other kinds have the
    name too. Where nothing usual has the name, it may be that of a topic of a given vocabulary.

    Raises:
        UnknownNameError: with the nearest names.
        AmbiguousNameError: with everything that fits, and its papers.
    """
    wanted, typed = tuple(kinds), out_of_brackets(a_text(typed, "A name"))
    found = look_up(graph, typed, wanted, notice=notice)
    if found is None:
        edited = _edited(graph, typed) if Kind.PERSON in wanted else []
        raise UnknownNameError(typed, wanted, nearest(graph, typed, wanted), edited)
    return found


def look_up(
    graph: "Graph",
    typed: str,
    kinds: Iterable[Kind] = USUAL,
    *,
    notice: Callable[[str], None] = lambda _: None,
) -> Named | None:
    """The same as `find`; `None` for a name that nothing has, without looking for those that are like it.

    Raises:
        AmbiguousNameError: with everything that fits, and its papers.
        UsageError: for a name as long as a document.
    """
    if len(typed) > _LONGEST:
        first = in_quotes(typed[:40])
        raise UsageError(f"A name has no {len(typed):,} characters, but {_LONGEST:,} at most: try {first}.")
    wanted, typed = tuple(kinds), out_of_brackets(typed)
    ways = _ways(graph, typed, wanted, notice)
    if not (named := next((entries for entries in ways if entries), [])):
        return None
    found = _only_one(graph, typed, list(dict.fromkeys(entry.thing for entry in named)), notice)
    if found.kind is Kind.PERSON:
        _tell_alike(graph, typed, found, notice)
    spelt_so = found.kind is Kind.CONCEPT and found.name == typed  # or others of its kind are told already
    others = [kind for kind in wanted if kind is not found.kind or spelt_so]
    _mention_others(graph, typed, others, found, notice)
    return found


def _ways(
    graph: "Graph", typed: str, wanted: Sequence[Kind], notice: Callable[[str], None]
) -> Iterator[list[Entry]]:
    """The entries that fit in one way after the other, the ways in which most is found soonest first."""
    yield [entry for kind in wanted for entry in exactly(graph, kind, typed)]
    yield identified(graph, wanted, typed)
    base = base_of(graph)
    if base is not None and search_form(typed):
        yield fitting(typed, likely(graph, wanted, typed, base), whole=True)
        if Kind.PAPER in wanted:
            yield fitting(typed, with_part(graph, typed, base))
        if Kind.ORGANISATION in wanted:  # of which not every build has told the forms
            yield fitting(typed, entries(graph, Kind.ORGANISATION))
    else:
        yield fitting(typed, [entry for kind in wanted for entry in entries(graph, kind)])
    if Kind.PAPER in wanted:
        yield _by_key(graph, typed, notice)
    yield _replacing(graph, typed, wanted, notice)
    if wanted == USUAL:
        yield fitting(typed, entries(graph, Kind.TOPIC))


def _edited(graph: "Graph", typed: str) -> list[Named]:
    """The papers among whose editors the name is printed, in any spelling."""
    words = search_form(typed)
    return [entry.thing for entry in editors(graph) if contains(entry.label, words)]


def _and_more(things: Sequence[Named]) -> str:
    return f" and {len(things) - 1} more" if len(things) > 1 else ""


def _by_key(graph: "Graph", typed: str, notice: Callable[[str], None]) -> list[Entry]:
    found = keyed(graph, typed)
    for thing in dict.fromkeys(entry.thing for entry in found):
        notice(f"{typed} is the key of {thing} in a document.")
    return found


def _replacing(
    graph: "Graph", typed: str, wanted: Sequence[Kind], notice: Callable[[str], None]
) -> list[Entry]:
    found = replacing(graph, wanted, typed)
    for thing in dict.fromkeys(entry.thing for entry in found):
        notice(f"{short(typed)} was given up; taking what replaces it: the {thing.kind} {thing}.")
    return found


def _mention_others(
    graph: "Graph", typed: str, kinds: Sequence[Kind], found: Named, notice: Callable[[str], None]
) -> None:
    """Say what else has the name that was typed: the paper Nexus beside the concept, SCORE beside score."""
    import pyoxigraph as ox

    words = same_form(typed).split()
    if not words or found.node.value.endswith(f"/{typed}"):
        return
    if (base := base_of(graph)) is not None and search_form(typed):
        named = likely(graph, kinds, typed, base)
    else:
        start = {"start": ox.Literal(words[0])}  # leaves few to look at, however large the graph is
        named = [entry for kind in kinds for entry in entries(graph, kind, start)]
    called = [
        entry.thing
        for entry in named
        if _is_called(entry, typed)
        and (entry.thing.kind is not found.kind or (entry.thing != found and entry.label != typed))
    ]
    others = sorted(dict.fromkeys(called), key=lambda thing: kinds.index(thing.kind))
    if others:
        showing = [
            (other, command("kg show", short(other.node.value), graph=graph.called))
            for other in others[:_SHOWN_OTHERS]
        ]
        listed = "; ".join(f"the {other.kind} {other.name}: {shown}" for other, shown in showing)
        more = f"; and {len(others) - _SHOWN_OTHERS} more" if len(others) > _SHOWN_OTHERS else ""
        notice(f"Taking the {found.kind} {found}. Of this name there is also {listed}{more}")


def _tell_alike(graph: "Graph", typed: str, found: Named, notice: Callable[[str], None]) -> None:
    """Say who else has the name in another spelling; who is not shown by the name is not taken before them.

    Raises:
        AmbiguousNameError: where the name is only another one of whom it was found for.
    """
    base, meant = base_of(graph), turned(typed) or typed
    if base is None or not search_form(meant):
        return
    alike = [
        entry.thing
        for entry in likely(graph, [Kind.PERSON], meant, base)
        if entry.thing != found and not entry.thing.unresolved and same_words(entry.label, meant)
    ]
    if not alike:
        return
    others = list(dict.fromkeys(alike))
    if same_form(meant) != same_form(found.name):
        raise _ambiguous(graph, typed, [found, *others])
    listed = ", ".join(map(str, others[:_SHOWN_OTHERS]))
    more = f" and {len(others) - _SHOWN_OTHERS} more" if len(others) > _SHOWN_OTHERS else ""
    notice(f"Taking {found}. In another spelling the name is also that of {listed}{more}")


def _is_called(entry: Entry, typed: str) -> bool:
    """Whether it has this name, a paper also by the words before the colon of its title."""
    names = [entry.label]
    if entry.thing.kind is Kind.PAPER:
        names.append(title_head(entry.label))
    return same_form(typed) in map(same_form, names)


def _only_one(graph: "Graph", typed: str, things: list[Named], notice: Callable[[str], None]) -> Named:
    shown = [thing for thing in things if not thing.unresolved]
    if len(things) == 1:
        return things[0]
    if len(shown) == 1 and all(thing.kind is Kind.PERSON for thing in things):
        others = len(things) - 1
        more = "is one more person" if others == 1 else f"are {others} more people"
        asking = command("kg query doubts-of-person", graph=graph.called, person=short(shown[0].node.value))
        notice(f"Taking {shown[0]}. There {more} of this name, whom only a page names: {asking}")
        return shown[0]
    if all(thing.kind is Kind.CONCEPT for thing in things) and (usual := _usual(graph, things)):
        rest = [thing for thing in things if thing != usual]
        more = "is another concept" if len(rest) == 1 else f"are {len(rest)} more concepts"
        listed = ", ".join(str(thing) for thing in rest[:_SHOWN_OTHERS])
        notice(f"Taking {usual}, which nearly all papers mean. Of this name there {more}: {listed}")
        return usual
    concepts = [thing for thing in things if thing.kind is Kind.CONCEPT]
    if len(concepts) == 1 and all(thing.kind in (Kind.CONCEPT, Kind.PAPER) for thing in things):
        return concepts[0]  # the papers are mentioned, as all that has the name and is of another kind
    raise _ambiguous(graph, typed, things)


def _ambiguous(graph: "Graph", typed: str, things: Sequence[Named]) -> AmbiguousNameError:
    tell = telling_apart if len(things) <= _FEW else _first_alone
    told = [tell(graph, thing.kind, thing.node.value) for thing in things[:SHOWN]]
    return AmbiguousNameError(typed, things, told)


def _first_alone(graph: "Graph", kind: Kind, iri: str) -> Sequence[str]:
    """What is told of one of many."""
    return telling_apart(graph, kind, iri) if kind is Kind.PAPER else titles_of(graph, kind, iri)


def _usual(graph: "Graph", things: Sequence[Named]) -> Named | None:
    """The concept that many times as many papers name as all others of its name; `None` where none is so."""
    bound = {"thing": [thing.node for thing in things]}
    rows = graph.query(internal("names/paper-counts").text, bindings=bound).rows()
    papers = {node: whole_number(text(count)) or 0 for node, count in rows}
    most = max(things, key=lambda thing: papers.get(thing.node, 0))
    others = sum(papers.get(thing.node, 0) for thing in things if thing != most)
    return most if papers.get(most.node, 0) >= _MANY_TIMES * max(others, 1) else None
