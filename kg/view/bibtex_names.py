"""Names as BibTeX takes them: it parts them by `and`, and takes each apart by commas and small words."""

import re
from collections.abc import Sequence

from kg.text.bylines import parted
from kg.text.collective import is_collective
from kg.text.names import lineage
from kg.view.kinds import NodeKind
from kg.view.latex import escaped
from kg.view.questions import Row
from kg.view.telling import Telling

_NO_NAMES = (" and ", " et al", ";")
_INITIALS_LAST = re.compile(r"(?P<family>[^\W\d_][\w'’ -]+) (?P<given>(?:[^\W\d_a-z]\.[ -]?){1,4})")
"""A family name before initials: `Garcia J.`; a stop tells them from the end of a name."""


def shown_authors(telling: Telling, index: int) -> list[Row]:
    """The authorships that the byline of a paper shows."""
    rows = telling.facts.authorships.get(telling.iri(index), [])
    return [row for row in rows if "position" in row and "printed" in row]


def is_organisation(telling: Telling, row: Row) -> bool:
    """Whether an authorship is that of an organisation."""
    author = telling.indices.get(row["person"])
    if author is None:  # not drawn: what it is, only its name tells
        return is_collective(row["printed"])
    return telling.scene.node(author).kind is NodeKind.ORGANISATION


def joined_names(written: Sequence[str], *, is_cut: bool) -> str:
    """The names as one field; a list that is cut ends in `and others`.

    >>> joined_names(["Ann Lee", "Bo Li"], is_cut=True), joined_names([], is_cut=True)
    ('Ann Lee and Bo Li and others', '')
    """
    return " and ".join([*written, *(["others"] if is_cut and written else [])])


def editors(line: str) -> str:
    """The names of a printed line, parted as in BibTeX; the whole line in braces where nobody can part it.

    >>> editors("Bob Roe, Carol A. Poe et al."), editors("Garcia J., Lopez M.")
    ('Bob Roe and Carol A. Poe and others', 'Garcia, J. and Lopez, M.')
    >>> editors("Poe, Inc., Maps"), editors("Roe, J., Poe, C.")
    ('{Poe, Inc., Maps}', '{Roe, J., Poe, C.}')
    """
    names, cut = parted(line)
    if not names:
        names, cut = _initials_last(line)
    if not names:
        return f"{{{escaped(line)}}}" if escaped(line) else ""
    written = (name_of(_turned(name), is_whole=is_collective(name)) for name in names)
    return joined_names([*filter(None, written)], is_cut=cut)


def _initials_last(line: str) -> tuple[tuple[str, ...], bool]:
    """The names of a line in which each has its initials behind it, so that commas part names alone."""
    names = line.removesuffix(" et al.").split(", ")
    is_sure = all(map(_INITIALS_LAST.fullmatch, names))
    return (tuple(names), line.endswith(" et al.")) if is_sure else ((), False)


def _turned(name: str) -> str:
    """A name with a comma where its initials stand behind."""
    found = _INITIALS_LAST.fullmatch(name)
    return f"{found['family']}, {found['given']}" if found else name


def name_of(name: str, family: str = "", *, is_whole: bool = False) -> str:
    """A name in the form that BibTeX takes it apart rightly; one that it would cut in two is kept together.

    `family` is the family name where it is known to be of several words; `is_whole` are names of
    organisations, which braces keep whole.

    >>> name_of("János von Neumann, Jr."), name_of("Ann Lee"), name_of("Lee and Sons")
    ('von Neumann, Jr., János', 'Ann Lee', '{Lee and Sons}')
    >>> name_of("Gabriel García Márquez", "García Márquez"), name_of("CMS", is_whole=True)
    ('García Márquez, Gabriel', '{CMS}')
    """
    kept = escaped(name)
    own, after = without_lineage(name)
    known = bool(family) and own.endswith(f" {family}")
    given, family = (own.removesuffix(f" {family}"), family) if known else _given_and_family(own)
    if (after or known) and given and "," not in own and not is_whole:
        return ", ".join(filter(None, map(escaped, (family, after, given))))
    says_more = kept.casefold() == "others" or any(word in f" {kept.casefold()} " for word in _NO_NAMES)
    is_whole = is_whole or bool(after) or says_more or kept.count(",") > 1
    return f"{{{kept}}}" if is_whole and kept else kept


def without_lineage(name: str) -> tuple[str, str]:
    """A name, and what tells a son from his father, which mostly is not there.

    >>> without_lineage("Ann Lee, Jr."), without_lineage("Ann Lee")
    (('Ann Lee', 'Jr.'), ('Ann Lee', ''))
    """
    words = name.split()
    if len(words) > 1 and lineage(words[-1]):
        return " ".join(words[:-1]).removesuffix(","), words[-1]
    return name, ""


def _given_and_family(name: str) -> tuple[str, str]:
    """The family name is the last word, with the small words before it: `de la Cruz`."""
    words = name.split()
    start = len(words) - 1
    while start > 1 and words[start - 1].islower():
        start -= 1
    return " ".join(words[:start]), " ".join(words[start:])
