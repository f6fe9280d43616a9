"""By which of the names that documents print a person is shown."""

from collections import Counter
from collections.abc import Iterable, Sequence

from kg.resolve.signatures import Printing, Signature
from kg.text.capitals import is_shouted
from kg.text.fold import search_form
from kg.text.names import is_short
from kg.text.person_names import agreement, name_parts
from kg.text.scripts import has_marks


def best_printed(names: Sequence[str]) -> str:
    """Of the printed names of a person, each as often as it is printed, the one to show.

    Rather none with initials, then the one printed most often in whatever spelling, with its accents.

    >>> best_printed(["J. Roe", "J. Roe", "JANE ROE", "Jane Roe"])
    'Jane Roe'
    """
    times = Counter(names)
    forms = Counter(map(search_form, names))
    return min(
        times,
        key=lambda name: (
            is_short(name),
            -forms[search_form(name)],
            _has_gap(name),
            is_shouted(name),
            not has_marks(name),
            -times[name],
            name.isascii(),
            name,
        ),
    )


def in_full(name: str, printings: Iterable[Printing]) -> str:
    """The name, or where it has initials alone what its bearer is called in full.

    Most often so by catalogues, else by other documents that print the same bylines.

    >>> from kg.model import Author
    >>> from kg.resolve.signatures import Basis
    >>> said = Author(other_names=("Okafor N", "Ngozi Okafor"))
    >>> in_full("N Okafor", [Signature("p", "N Okafor", Basis.BYLINE, 1, (), author=said)])
    'Ngozi Okafor'
    """
    if not is_short(name):
        return name
    authors = [each.author for each in printings if isinstance(each, Signature) and each.author]
    usual = Counter(one for author in authors for one in author.usual_names if not is_short(one))
    if not usual:
        usual = Counter(one for author in authors for one in author.other_names if _says_more(one, name))
    return min(usual, key=lambda one: (-usual[one], one), default=name)


def other_names(printings: Iterable[Printing]) -> list[str]:
    """How documents print the names of the same bylines otherwise."""
    authors = (each.author for each in printings if isinstance(each, Signature) and each.author)
    return sorted({name for author in authors for name in author.other_names})


def _has_gap(name: str) -> bool:
    """Whether a sign stands where no name is known: `- Soekarnowati`."""
    return not all(any(map(str.isalnum, word)) for word in name.split())


def _says_more(other: str, name: str) -> bool:
    """Whether another printing of a name has a given name where this one has an initial."""
    full, short = name_parts(other), name_parts(name)
    has_given = any(len(word) > 1 for word in full.given[:1]) and not is_short(other)
    return has_given and full.family == short.family and bool(agreement(full, short))
