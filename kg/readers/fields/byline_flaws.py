"""What is wrong with a list of names that was read, told alike by every reader."""

from collections.abc import Iterator, Sequence

from kg.readers.fields.paper_flaws import PaperFlaw
from kg.readers.names.bylines import Listed
from kg.readers.names.joined import joined_names
from kg.readers.rules import Rule, quoted
from kg.text.letters.separators import has_comma, has_semicolon


def list_flaws(found: Listed) -> Iterator[PaperFlaw]:
    """What is wrong with a list of names that was read.

    >>> from kg.readers.names.bylines import listed
    >>> [flaw.words for flaw in list_flaws(listed(["Jane Roe", "et al.", "Bo Chen", "Ann Lee"]))]
    ['has 2 names after “et al.” in its list of authors, “Bo Chen, Ann Lee”; they were not read']
    """
    yield from colon_flaws(found.headed)
    if found.places:
        words = f"has {', '.join(map(quoted, found.places))} in its list of authors, parts of an address"
        yield PaperFlaw(Rule.NOT_AN_AUTHOR, f"{words}; they were left out")
    for number in found.numbers:
        words = f"has {quoted(number)} in its list of authors, a number of a registry; it was kept as text"
        yield PaperFlaw(Rule.NOT_AN_AUTHOR, words, number)
    for each in found.commas:
        words = f"has {quoted(each.text)} in the place of one author, {_read(*each)}"
        yield PaperFlaw(Rule.COMMAS_IN_BYLINE, words)
    if found.after:
        yield PaperFlaw(Rule.NAMES_AFTER_CUT, _unread(found.after, "after “et al.”"))
    if found.behind:
        where = f"after an author without a name (number {found.hole:,})"
        yield PaperFlaw(Rule.BROKEN_ENTRY, _unread(found.behind, where))
    elif found.byline and found.hole:
        words = "lists an author without a name last; the list stays open"
        yield PaperFlaw(Rule.BROKEN_ENTRY, words)


def _read(text: str, count: int, name: str) -> str:
    """What a text in the place of one name is, and as how many it was read."""
    if name:
        return f"which was read as one name, {name}; it may be two"
    if not count:
        return "which may be one name or several; it was kept as printed"
    if count == 1 and not has_semicolon(text):
        return "which is no name; it was kept as printed"
    joined = len(joined_names(text)) == count
    signs = "commas" if has_comma(text) and not joined else "signs that are no comma"
    by = "semicolons" if has_semicolon(text) else "‘and’" if joined and " and " in text else signs
    names = "a name" if count == 1 else f"{count} names"
    return f"which is no name; it was read as {names}, parted by {by}"


def colon_flaws(headed: Sequence[str]) -> Iterator[PaperFlaw]:
    """That a colon stands in a list of authors, behind each of these; see `without_colons`.

    >>> [flaw.words for flaw in colon_flaws(["NVIDIA"])]
    ['has “:” behind “NVIDIA”, an organisation, in its list of authors; the colon was left out']
    """
    for name in headed:
        where = f"behind {quoted(name)}, an organisation," if name else "first"
        words = f"has “:” {where} in its list of authors; the colon was left out"
        yield PaperFlaw(Rule.NOT_AN_AUTHOR, words)


def _unread(names: Sequence[str], where: str) -> str:
    """That these names were not read: all of them, for they stand nowhere else."""
    count, they = ("a name", "it was") if len(names) == 1 else (f"{len(names):,} names", "they were")
    return f"has {count} {where} in its list of authors, “{', '.join(names)}”; {they} not read"
