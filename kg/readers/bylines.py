"""Names that an entry of a data format lists, as a byline: cut where the list says so, and without holes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import Author, Byline
from kg.readers.paper_flaws import PaperFlaw
from kg.readers.rules import Rule, quoted

_CUT = re.compile(r"(?:^|,?\s+)(?:(?:and\s+)?others|et\.?\s+(?:al\.?|alii|aliae))\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of names as it was read."""

    byline: Byline | None
    """The names; `None` without any, and where they cannot be told apart."""
    after: tuple[str, ...] = ()
    """What the list names after the words that cut it: nobody knows in which places."""
    nameless: int = 0
    """Entries of the list that have no name."""


def listed(written: Sequence[str], *, complete: bool = True, authors: Sequence[Author] = ()) -> Listed:
    """The byline of names as a list gives them, up to words like “et al.”, wherever these stand.

    `complete` is what else is known of the list, and `authors` says something of each name, or is empty. An
    entry without a name hides an author. A colon is no entry: it tells that an organisation stands before
    it, and its people behind.

    >>> found = listed(["Jane Roe", "Wei Li et al.", "Bo Chen"])
    >>> found.byline.printed, found.after
    ('Jane Roe, Wei Li et al.', ('Bo Chen',))
    >>> found = listed(["NVIDIA", ":", "Bo Chen"])
    >>> found.byline.names, found.byline.authors[0].is_organisation
    (('NVIDIA', 'Bo Chen'), True)
    """
    if ":" in written:
        written, authors = _without_colons(written, authors)
    shown, after = cut_off([name if any(map(str.isalnum, name)) else "" for name in written])
    nameless = written[: len(shown)].count("")
    whole = complete and after is None and not nameless
    byline = byline_of(shown, complete=whole, authors=authors[: len(shown)])
    return Listed(byline, tuple(filter(None, after or ())), nameless)


def _without_colons(
    written: Sequence[str], authors: Sequence[Author]
) -> tuple[Sequence[str], Sequence[Author]]:
    names: list[str] = []
    told: list[Author] = []
    for name, author in zip(written, authors or [Author()] * len(written), strict=True):
        if name == ":":
            told[-1:] = [replace(before, is_organisation=True) for before in told[-1:]]
        else:
            names.append(name)
            told.append(author)
    return names, told


def cut_off(written: Sequence[str]) -> tuple[Sequence[str], Sequence[str] | None]:
    """The names of a list without words that cut it, and what comes after these; `None` when none cut it.

    >>> cut_off(["Jane Roe", "Wei Li and others", "Bo Chen"]), cut_off(["Jane Roe"])
    ((['Jane Roe', 'Wei Li'], ['Bo Chen']), (['Jane Roe'], None))
    """
    for place, name in enumerate(written):
        known = without_cut(name)
        if known != name:
            return [*written[:place], known], written[place + 1 :]
    return written, None


def list_flaws(found: Listed) -> Iterator[PaperFlaw]:
    """What is wrong with a list of names that was read.

    >>> [flaw.words for flaw in list_flaws(listed(["Jane Roe", "et al.", "Bo Chen", "Ann Lee"]))]
    ['has 2 names after “et al.” in its list of authors, “Bo Chen, Ann Lee”; they were not read']
    """
    if found.after:
        names = "a name" if len(found.after) == 1 else f"{len(found.after):,} names"
        what = f"has {names} after “et al.” in its list of authors, {quoted(', '.join(found.after))}"
        done = "it was not read" if len(found.after) == 1 else "they were not read"
        yield PaperFlaw(Rule.NAMES_AFTER_CUT, f"{what}; {done}")
    if found.byline and found.nameless:
        words = f"has authors without a name ({found.nameless:,}); they were not read, the list stays open"
        yield PaperFlaw(Rule.BROKEN_ENTRY, words)


def byline_of(
    names: Sequence[str], *, complete: bool = True, authors: Sequence[Author] = ()
) -> Byline | None:
    """The byline of these names; `None` without any.

    `authors` says something of each name, or is empty.

    >>> byline_of(["Jane Roe", "Wei Li"], complete=False).printed
    'Jane Roe, Wei Li et al.'
    """
    kept = [place for place, name in enumerate(names) if name]
    if not kept:
        return None
    shown = tuple(names[place] for place in kept)
    said = tuple(authors[place] for place in kept) if authors else ()
    return Byline(
        names=shown,
        complete=complete,
        printed=", ".join(shown) + ("" if complete else " et al."),
        authors=said if any(said_of != Author() for said_of in said) else (),
    )


def without_cut(name: str) -> str:
    """A name without the words that cut a list after it; empty for those words alone.

    >>> without_cut("Li Wei, et al."), without_cut("others"), without_cut("Li Wei")
    ('Li Wei', '', 'Li Wei')
    """
    return _CUT.sub("", name)
