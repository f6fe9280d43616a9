"""An open index: looks up what somebody types.

Every look-up stops at the best that are wanted, and how many there are is counted up to a limit, so that one
letter is answered as soon as a whole name.
"""

import sqlite3
import threading
import weakref
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from kg.foreign import allow, open_tables
from kg.search.forms import MOST_WORDS, clean, forms, parted, without_umlauts, words
from kg.search.found import Group, Hit, Hits, Match
from kg.search.making import INDEXES, TABLES, VERSION
from kg.text.letters.fold import without_joints
from kg.text.registered.identifiers import citation_key, identifiers

COUNTED = 1000
"""So many things that fit are counted; more are many."""
_STEPS = 200_000_000
"""Of SQLite's machine that one look-up may take, seconds: one of ours takes a thousandth of them."""
_LEAST_PLAIN = 4  # letters
_LEAST_OF_A_KEY = 3  # characters
_NEXT, _LAST = "\0", "\uffff"  # after a text comes the first or the last that begins with it
_COLUMNS = 'thing.id, "group", iri, thing.name, label, papers, first, last, about'
_EXACT = f"""
SELECT {_COLUMNS} FROM name JOIN thing ON thing.id = thing
WHERE form IN (?, ?) AND name.id BETWEEN ? AND ? ORDER BY lower(label) <> lower(?), name.id
"""  # noqa: S608 - the columns are ours
_WITH = f"""
SELECT {_COLUMNS} FROM words JOIN name ON name.id = words.rowid JOIN thing ON thing.id = thing
WHERE words MATCH ? AND words.rowid BETWEEN ? AND ? ORDER BY words.rowid
"""  # noqa: S608
_IDENTIFIED = f"""
SELECT {_COLUMNS} FROM (
  SELECT thing, value AS label FROM identifier WHERE value >= ? AND value < ? ORDER BY value, thing LIMIT ?
) JOIN thing ON thing.id = thing ORDER BY label, thing.id
"""  # noqa: S608
_NAMED = f"""
SELECT {_COLUMNS.replace("label", "thing.name")} FROM thing
WHERE substr(iri, -13) = substr('/' || :typed, -13)
  AND (iri = :typed OR substr(iri, -length(:typed) - 1) = '/' || :typed)
ORDER BY id
"""  # noqa: S608
_FITTING = """
SELECT thing FROM (
  SELECT DISTINCT thing FROM words JOIN name ON name.id = words.rowid
  WHERE words MATCH ? AND words.rowid BETWEEN ? AND ? LIMIT ?
)
"""
_WITHIN = """ UNION
SELECT identifier.thing FROM identifier JOIN thing ON thing.id = identifier.thing
WHERE "group" = ? AND value >= ? AND value < ?
"""
"""`_EXACT` and `_WITH` give the best first, and are read no further than they are needed."""

Rows = Iterable[tuple[int, str, str, str, str, int, int | None, int | None, str | None]]
"""The columns of `_COLUMNS`."""


class Index:
    """An index that is open. A class, because it holds a connection, which threads use in turn."""

    def __init__(self, file: Path) -> None:
        """Open a file that `kg.search.making` has made.

        Raises:
            OSError: when there is no such file, or a link in its place.
            sqlite3.Error: when it is none, or was made by another version.
        """
        self._turn = threading.Lock()
        self._db = open_tables(file, TABLES + INDEXES)
        try:
            ((version, self.made_of),) = self._db.execute("SELECT version, made_of FROM about LIMIT 2")
            if version != VERSION:
                raise sqlite3.DatabaseError(f"its tables are of version {version}")
            reach = self._db.execute('SELECT "group", low, high FROM reach LIMIT ?', (len(Group),))
            self._reach = {Group(group): (low, high) for group, low, high in reach}
        except (sqlite3.Error, ValueError) as error:
            self._db.close()
            raise sqlite3.DatabaseError(str(error)) from error
        weakref.finalize(self, self._db.close)  # a site that was asked once, without a server, closes none

    @property
    def groups(self) -> list[Group]:
        """The groups of which the graph has something."""
        return [group for group in Group if group in self._reach]

    def close(self) -> None:
        """Let the file go."""
        with self._turn:
            self._db.close()

    def suggest(self, typed: str, groups: Sequence[Group] = (), limit: int = 10) -> list[Hit]:
        """The best of all groups, as `best` has them."""
        return list(self.best(typed, groups, limit))

    def best(self, typed: str, groups: Sequence[Group] = (), limit: int = 10) -> Hits:
        """The best of all groups, best first: names that are what was typed, begin so, have the words.

        Equally good ones go by the number of their papers; no group takes more than half of the places while
        others wait. Empty for nothing typed.
        """
        found = [self.find(typed, group, limit + 1) for group in groups or self.groups]
        hits = [hit for several in found for hit in several[:limit]]
        order = list(Group).index
        hits.sort(
            key=lambda hit: (hit.match, not _is(hit, typed), -hit.papers, order(hit.group), hit.name, hit.iri)
        )
        return Hits(tuple(_mixed(hits, limit)), cut=sum(map(len, found)) > limit)

    def find(self, typed: str, group: Group, limit: int, offset: int = 0) -> list[Hit]:
        """The hits of one group, best first, from a place on."""
        if group not in self._reach:
            return []
        with self._look_up():
            hits = self._hits(clean(typed), group, limit + offset)
        return hits[offset:]

    def count(self, typed: str, group: Group) -> int | None:
        """How many things of a group have the words, or are it; `None` for more than can be counted soon."""
        typed = clean(typed)
        asked = _asked(typed)
        if group not in self._reach or not asked:
            return len(self.find(typed, group, COUNTED)) if group in self._reach else 0
        ranges = [*_identified(typed), *(_keyed(typed, begun=True) if group is Group.PAPER else ())]
        counted = f"SELECT count(DISTINCT thing) FROM ({_FITTING}{_WITHIN * len(ranges)})"  # noqa: S608 - ours
        values = [asked, *self._reach[group], COUNTED + 1]
        with self._look_up():
            ((count,),) = self._db.execute(counted, [*values, *chain(*((group, *each) for each in ranges))])
        found = len(self.find(typed, group, 1)) if count == 0 else count
        return None if count > COUNTED else int(found)

    def rows(self, statement: str, values: Sequence[str | int]) -> list[tuple[str, int]]:
        """The answer to a statement of `kg.search.spelling`."""
        with self._look_up():
            return self._db.execute(statement, values).fetchall()

    @contextmanager
    def _look_up(self) -> Iterator[None]:
        """It is this thread's turn; a file that is none of ours may be built so that looking never ends."""
        with self._turn:
            allow(self._db, _STEPS)
            yield

    def _hits(self, typed: str, group: Group, most: int) -> list[Hit]:
        """The first hits, each thing once, in the best way in which it fits."""
        found: dict[int, Hit] = {}
        for match, rows in self._ways(typed, group, most):
            for number, of, *rest in rows:
                if of == group and number not in found:
                    found[number] = _hit(Group(of), rest, match)
                if len(found) >= most:
                    return list(found.values())
        return list(found.values())

    def _ways(self, typed: str, group: Group, most: int) -> Iterator[tuple[Match, Rows]]:
        reach = self._reach[group]
        if "/" in typed:
            yield Match.EXACT, self._db.execute(_NAMED, {"typed": typed})
        for bounds in [*_identified(typed), *(_keyed(typed) if group is Group.PAPER else ())]:
            yield Match.EXACT, self._db.execute(_IDENTIFIED, (*bounds, most))
        if given := forms(typed):
            yield Match.EXACT, self._db.execute(_EXACT, (given[0], given[-1], *reach, typed))
        if not (typed_words := words_typed(typed)):
            return
        if group is not Group.PERSON:
            yield Match.START, self._db.execute(_WITH, (_starting(typed_words), *reach))
        way = Match.START if group is Group.PERSON else Match.WORDS
        yield way, self._db.execute(_WITH, (_asked(typed), *reach))
        if group is Group.PAPER:
            for bounds in _keyed(typed, begun=True):
                yield Match.WORDS, self._db.execute(_IDENTIFIED, (*bounds, most))


def _identified(typed: str) -> list[tuple[str, str]]:
    """Between which values the identifiers are that begin as what was typed."""
    return [(identifier, identifier + _LAST) for identifier in identifiers(typed)]


def _keyed(typed: str, *, begun: bool = False) -> list[tuple[str, str]]:
    """Between which values keys of entries are what was typed, or begin so, which no short word does."""
    key = citation_key(typed)
    if not key or (begun and (len(key) < _LEAST_OF_A_KEY or " " in key)):
        return []
    return [(f"key:{key}", f"key:{key}{_LAST if begun else _NEXT}")]


def words_typed(typed: str) -> list[str]:
    """The words that are looked for, at most so many; none for a text without letters."""
    given = forms(typed)
    return words(given[0])[:MOST_WORDS] if given else []


def _starting(typed: Sequence[str]) -> str:
    """Names that begin with these words, in the language of FTS5; words are letters and digits alone."""
    return "name : ^ " + " + ".join(f'"{word}"' for word in typed) + " *"


def _asked(typed: str) -> str:
    """Names that have the words that were typed, also where others join or part them.

    Apostrophes and hyphens are left out by some, and what a sign of no width joins others part by a space.
    """
    ways = (typed, without_joints(typed), parted(typed))
    asked = list(dict.fromkeys(filter(None, (_with(words_typed(way)) for way in ways))))
    return asked[0] if len(asked) == 1 else " OR ".join(f"({way})" for way in asked)


def _with(typed: Sequence[str]) -> str:
    """Names that have these words in any order, the last of them perhaps begun; empty for no words."""
    *whole, last = [_alike(word) for word in typed] or [[]]
    parts = [" OR ".join(f'"{word}"' for word in alike) for alike in whole]
    parts.append(" OR ".join(f'"{word}" *' for word in last))
    return " AND ".join(f"({part})" for part in parts if part)


def _alike(word: str) -> list[str]:
    """A word, and how others write it; what is left of a short one begins too many names."""
    plain = without_umlauts(word)
    return [word, plain] if len(plain) >= _LEAST_PLAIN else [word]


def _hit(group: Group, row: Sequence[object], match: Match) -> Hit:
    iri, name, label, papers, first, last, about = row
    return Hit(
        group=group,
        iri=str(iri),
        name=str(name),
        label=str(label),
        match=match,
        papers=_whole(papers) or 0,
        first=_whole(first),
        last=_whole(last),
        about=None if about is None else str(about),
    )


def _whole(value: object) -> int | None:
    """A number of the index; `None` where the graph says something else, or nothing."""
    return value if isinstance(value, int) else None


def _is(hit: Hit, typed: str) -> bool:
    """Whether it is called so to the letter: C is not C++."""
    return hit.label.casefold() == typed.strip().casefold()


def _mixed(hits: Sequence[Hit], limit: int) -> list[Hit]:
    """The first of the hits, in their order, so that no group has more than half while others have some."""
    taken: list[int] = []
    waiting: list[int] = []
    counts: dict[Group, int] = {}
    for place, hit in enumerate(hits):
        counts[hit.group] = counts.get(hit.group, 0) + 1
        fits = counts[hit.group] <= max(1, limit // 2) or hit.match is Match.EXACT
        (taken if fits else waiting).append(place)
    chosen = taken[:limit] + waiting[: max(0, limit - len(taken))]
    return [hits[place] for place in sorted(chosen)]
