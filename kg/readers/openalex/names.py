"""The two names of an author of a work of OpenAlex: the one that the paper prints, and the usual one.

The printed one is the name in the byline. The one that OpenAlex uses is mostly fuller: it tells which word is
the family name and which signs are no part of it, and it is kept as another name of the author where the two
go together. Where they do not, nobody knows which is wrong, and it is an issue.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.readers.fields.paper_flaws import PaperFlaw
from kg.readers.fields.values import object_of, without_markup
from kg.readers.names.natural import family_of, natural_name
from kg.readers.rules import Rule, quoted
from kg.text.letters.fold import same_form, search_form
from kg.text.letters.scripts import scripts_of
from kg.text.people.bylines import may_be_one
from kg.text.people.collective import collective_form
from kg.text.people.names import is_degree, lineage, may_be_suffix

_FOOTNOTES = " ,;0123456789*∗†‡§¶‖#"
"""Signs behind a name that lead to places of work and footnotes: `1,2`, `*`."""
_MOST_INITIALS = 4


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of one author of one work."""

    name: str
    """The printed one with given names first, else that of OpenAlex; empty without any."""
    family: str = ""
    """The family name, where it is told apart and is of several words."""
    usual: str = ""
    """What OpenAlex calls the author, where that is another name."""
    agree: bool = True
    """Whether the two can be names of one person."""

    @property
    def other_names(self) -> tuple[str, ...]:
        """The name of OpenAlex, where it is another and goes with the printed one."""
        return (self.usual,) if self.usual and self.agree else ()


_DELETED = "Deleted Author"
"""What OpenAlex calls the authors whom it took out; the paper may print the name."""


def naming(authorship: Mapping[str, Any]) -> Naming:
    """The names of an author.

    >>> whole = {"display_name": "Maria Teresa Kowalczyk"}
    >>> found = naming({"raw_author_name": "Kowalczyk MT*", "author": whole})
    >>> found.name, found.other_names
    ('MT Kowalczyk', ('Maria Teresa Kowalczyk',))
    >>> naming({"raw_author_name": "Roe, Jane", "author": {"display_name": "Jane Roe"}})
    Naming(name='Jane Roe', family='', usual='', agree=True)
    """
    usual = without_markup(object_of(authorship.get("author")).get("display_name"))
    usual = "" if usual == _DELETED else usual
    given, family = _parts(without_markup(authorship.get("raw_author_name")), usual)
    name = natural_name(given, family) or usual
    if not usual or same_form(name) == same_form(usual):
        return Naming(name, family_of(given, family))
    return Naming(name, family_of(given, family), usual, _agree(name, usual))


def disagreements(names: Sequence[Naming]) -> list[PaperFlaw]:
    """The flaw of a work whose byline names authors otherwise than OpenAlex; none where all agree.

    >>> [flaw.words for flaw in disagreements([Naming("Jane Roe", "", "Wei Li", agree=False)])]
    ['prints “Jane Roe” for whom OpenAlex calls “Wei Li”; the printed name was kept']
    """
    found = [one for one in names if not one.agree]
    if not found:
        return []
    said = f"prints {quoted(found[0].name)} for whom OpenAlex calls {quoted(found[0].usual)}"
    more = f", and {len(found) - 1:,} more like it; the printed names were kept"
    return [PaperFlaw(Rule.NAMES_DIFFER, said + (more if len(found) > 1 else "; the printed name was kept"))]


def _parts(printed: str, usual: str) -> tuple[str, str]:
    """Given names and family name, where the name of OpenAlex tells them apart; else nothing and the name."""
    plain = _without_degrees(printed.rstrip(_FOOTNOTES), usual)
    parts = _turned(plain, usual)
    if parts:
        return parts
    return "", plain if plain and _agree(plain, usual) else printed


def _without_degrees(printed: str, usual: str) -> str:
    """The name without degrees behind it that may be initials, where all before them is the name of OpenAlex.

    >>> _without_degrees("Jane Roe, MD", "Jane Roe"), _without_degrees("Roe MD", "Maria D. Roe")
    ('Jane Roe', 'Roe MD')
    """
    words, known = printed.split(), len(usual.split())
    name, behind = " ".join(words[:known]).rstrip(",;"), [word.rstrip(",;") for word in words[known:]]
    are_degrees = all(may_be_suffix(word) and not lineage(word) for word in behind)
    are_sure = all(map(is_degree, behind))  # these are told from the name later, which keeps them in the line
    if known > 1 and are_degrees and not are_sure and search_form(name) == search_form(usual):
        return name
    return printed


def _turned(printed: str, usual: str) -> tuple[str, str] | None:
    """Given names and family name of one printed as libraries write it: `Roe, Jane`, `Roe J`."""
    family, comma, given = printed.partition(", ")
    if comma and "," not in given + usual and _ends(usual, family):
        return given, family
    family, _, initials = printed.rpartition(" ")
    if family and _ends(usual, family) and _begins(usual, initials):
        return initials, family
    return None


def _ends(usual: str, family: str) -> bool:
    """Whether the name of OpenAlex ends in a family name, with others before it."""
    return same_form(usual).endswith(f" {same_form(family)}")


def _begins(usual: str, initials: str) -> bool:
    """Whether capitals are the initials of a name, or some of them: `MT` of `Maria Kowalczyk`."""
    letters = initials.replace(".", "").replace("-", "")
    given = [word[:1] for word in search_form(usual).split()]
    return (
        letters.isalpha()
        and letters.isupper()
        and len(letters) <= _MOST_INITIALS
        and all(one == first for one, first in zip(search_form(letters), given[:-1], strict=False))
    )


def _agree(name: str, usual: str) -> bool:
    """Whether two names can be one author's; of letters of two scripts nobody can say that they are not."""
    if not scripts_of(name) & scripts_of(usual) or collective_form(name) == collective_form(usual):
        return True
    return may_be_one(name, usual)
