"""Names that an entry of a data format lists, as a byline: cut where the list says so, or has a hole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.model import Author, Byline
from kg.readers.names.birth_names import born, born_as
from kg.readers.names.cuts import cut_off
from kg.readers.names.headings import without_additions
from kg.readers.names.marks import without_marks
from kg.readers.names.plain import are_plain
from kg.readers.names.second_names import without_second
from kg.text.people.homonyms import without_number

_NOTHING_SAID = Author()


class InOnePlace(NamedTuple):
    """A text in the place of one name that is none or may be none, for its commas and the like."""

    text: str
    names: int
    """How many names it was read as: 0 where it may be one or several, 1 where another reason kept it."""
    name: str = ""
    """The one name that it was read as, though it may be two; empty where it was kept as printed."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of names as it was read."""

    byline: Byline | None
    """The names; `None` without any, and where they cannot be told apart."""
    after: tuple[str, ...] = ()
    """What the list names after the words that cut it: nobody knows in which places."""
    hole: int | None = None
    """The place, 1-based, of the first author without a name, where the byline ends; `None` without such."""
    behind: tuple[str, ...] = ()
    """The names after the hole: how many authors it hides, and so their places, nobody knows."""
    commas: tuple[InOnePlace, ...] = ()
    """Texts in the place of one name that are none, or may be none."""
    headed: tuple[str, ...] = ()
    """What stands before each colon in the list, an organisation; empty before one that stands first."""
    places: tuple[str, ...] = ()
    """Countries and towns among the names, which were left out."""
    numbers: tuple[str, ...] = ()
    """Numbers of registries among the names, which were left out."""
    printed_at: tuple[int, ...] = ()
    """The place in the list, 1-based, where each name of the byline is printed, as far as a reader tells."""

    @property
    def is_nameless(self) -> bool:
        """Whether the first author has no name, so that there is no byline."""
        return self.byline is None and self.hole is not None


def listed(written: Sequence[str], *, complete: bool = True, authors: Sequence[Author] = ()) -> Listed:
    """The byline of names as a list gives them, up to words like “et al.”, wherever these stand.

    `complete` is what else is known of the list, and `authors` says something of each name, or is empty. An
    entry without a name is an author nobody names, and the byline ends before it: it would give the names
    behind it false places, and, where it is the first, the paper a false first author. A colon is no entry:
    it tells that an organisation stands before it, and its people behind.

    >>> found = listed(["Jane Roe", "Wei Li et al.", "Bo Chen"])
    >>> found.byline.printed, found.after
    ('Jane Roe, Wei Li et al.', ('Bo Chen',))
    >>> found = listed(["Jane Roe", "", "Bo Chen"])
    >>> found.byline.printed, found.hole, found.behind
    ('Jane Roe et al.', 2, ('Bo Chen',))
    >>> found = listed(["NVIDIA", ":", "Bo Chen"])
    >>> found.byline.names, found.byline.authors[0].is_organisation
    (('NVIDIA', 'Bo Chen'), True)
    """
    if are_plain(written):
        return Listed(_byline(written, written, authors, complete=complete))
    written, authors, headed = without_colons(written, authors)
    shown, after = cut_off(written)
    byline, hole, behind = up_to_hole(shown, authors, complete=complete and after is None)
    return Listed(
        byline,
        tuple(filter(_is_name, after or ())),
        hole,
        behind,
        headed=headed,
    )


def up_to_hole(
    names: Sequence[str], authors: Sequence[Author], *, complete: bool
) -> tuple[Byline | None, int | None, tuple[str, ...]]:
    """The byline up to the first name without letter and number, the place of that, and the names behind it.

    >>> byline, *hole = up_to_hole(["Jane Roe", "-", "Bo Chen", "*"], [], complete=True)
    >>> byline.printed, hole
    ('Jane Roe et al.', [2, ('Bo Chen',)])
    """
    hole = next((place for place, name in enumerate(names, start=1) if not _is_name(name)), None)
    if hole is None:
        return byline_of(names, complete=complete, authors=authors), None, ()
    byline = byline_of(names[: hole - 1], complete=False, authors=authors[: hole - 1])
    return byline, hole, tuple(filter(_is_name, names[hole:]))


def _is_name(text: str) -> bool:
    return any(map(str.isalnum, text))


def without_colons(
    written: Sequence[str], authors: Sequence[Author]
) -> tuple[list[str], list[Author], tuple[str, ...]]:
    """A list without the colons in it, what is said of each name, and what stands before each colon.

    >>> without_colons(["NVIDIA", ":", "Bo Chen"], [])[::2]
    (['NVIDIA', 'Bo Chen'], ('NVIDIA',))
    """
    if ":" not in written:
        return list(written), list(authors), ()
    names: list[str] = []
    told: list[Author] = []
    headed: list[str] = []
    for name, author in zip(written, authors or [_NOTHING_SAID] * len(written), strict=True):
        if name == ":":
            headed += names[-1:] or [""]
            told[-1:] = [replace(before, is_organisation=True) for before in told[-1:]]
        else:
            names.append(name)
            told.append(author)
    return names, told, tuple(headed)


def byline_of(
    names: Sequence[str], *, complete: bool = True, authors: Sequence[Author] = ()
) -> Byline | None:
    """The byline of these names; `None` without any.

    `authors` says something of each name, or is empty. The number by which DBLP tells people of one name
    apart is no part of the name; with it the name is another that the document prints. So is the form with
    what a catalogue adds (`headings`), a name in another script in brackets (`second_names`), and that with
    the family name of birth (`birth_names`). Signs, degrees and titles are no name at all (`marks`).

    >>> byline_of(["Jane Roe", "Wei Li"], complete=False).printed
    'Jane Roe, Wei Li et al.'
    >>> byline = byline_of(["Wei Li 0012"])
    >>> byline.names, byline.authors[0].other_names
    (('Wei Li',), ('Wei Li 0012',))
    >>> byline = byline_of(["Wei Li (李伟)"])
    >>> byline.names, byline.authors[0].other_names, byline.printed
    (('Wei Li',), ('李伟',), 'Wei Li (李伟)')
    """
    kept = [place for place, name in enumerate(names) if name]
    if not kept:
        return None
    written = [names[place] for place in kept]
    told = [authors[place] for place in kept] if authors else [_NOTHING_SAID] * len(kept)
    shown = tuple(map(_shown, written, told))
    said: tuple[Author, ...] = ()
    if authors or shown != tuple(written):
        said = tuple(
            author
            if name == own
            else replace(author, other_names=_others(own, name), family=_shown(author.family, author))
            for author, name, own in zip(told, shown, written, strict=True)
        )
    return _byline(shown, written, said, complete=complete)


def _byline(
    names: Sequence[str], written: Sequence[str], authors: Sequence[Author], *, complete: bool
) -> Byline:
    return Byline(
        names=tuple(names),
        complete=complete,
        printed=", ".join(written) + ("" if complete else " et al."),
        authors=tuple(authors) if any(author != _NOTHING_SAID for author in authors) else (),
    )


def in_line(byline: Byline) -> str:
    """The byline as one line without what catalogues add, for people of whom nothing but a line is kept.

    >>> in_line(byline_of(["George Eliot, 1819-1880", "Wei Li (李伟)"]))
    'George Eliot, Wei Li (李伟)'
    """
    line = byline.printed
    for name in (name for author in byline.authors for name in author.other_names):
        line = line.replace(name, without_additions(name)[0])
    return line


def _called(written: str) -> str:
    """A name without another one of the same that stands beside it: with DBLP's number, in another script."""
    return without_number(without_second(born(written).name)[0])


def _shown(written: str, author: Author) -> str:
    """A name without what stands beside it; of that of an organisation years are a part."""
    if are_plain([written]):
        return written
    if author.is_organisation:
        return _called(written)
    return without_marks(_called(without_additions(written)[0]))


def _others(written: str, shown: str) -> tuple[str, ...]:
    """The other names in a printed one: with its number or an addition, in another script, and of birth."""
    name, second = without_second(born(written).name)
    return tuple(filter(None, (name if without_marks(name) != shown else "", second, born_as(written))))
