"""Names as BibTeX takes them: it parts them by `and`, and takes each apart by commas and small words."""

import re
from collections.abc import Iterable, Mapping, Sequence

from kg.text.letters.fold import search_form
from kg.text.letters.scripts import EASTERN
from kg.text.people.bylines import parted
from kg.text.people.collective import is_collective
from kg.text.people.eastern import family_first
from kg.text.people.homonyms import without_number
from kg.text.people.initials_behind import Behind, initials_behind
from kg.text.people.names import lineage, may_be_suffix
from kg.text.people.nobody import names_nobody
from kg.text.people.order import begins_with_family
from kg.text.people.parts import PARTICLES
from kg.text.people.single_names import has_no_family_name
from kg.view.bibtex.latex import escaped
from kg.view.cards.telling import Telling
from kg.view.kinds import NodeKind
from kg.view.reading.questions import Row

_NO_NAMES = (" and ", " et al", ";")
_TRANSCRIBED = re.compile("[·\u30a0-\u30ff]")


def orcids(rows: Sequence[Row]) -> str:
    """The ORCIDs of the authors of an entry as BibLaTeX annotates names: each behind its place.

    >>> orcids([{"printed": "Ann Lee"}, {"printed": "Bo Li", "orcid": "orcid:0000-0002-1825-0097"}])
    '2="0000-0002-1825-0097"'
    """
    given = ((place, row.get("orcid", "")) for place, row in enumerate(rows, start=1))
    return "; ".join(f'{place}="{orcid.removeprefix("orcid:")}"' for place, orcid in given if orcid)


def homonyms(rows: Sequence[Row], named: Mapping[str, Sequence[Row]]) -> str:
    """What DBLP has behind the names of authors to tell them from others, as an annotation like the ORCIDs.

    `named`: person → other names. Behind the names themselves bibliographies would print it.

    >>> rows = [{"printed": "W. Wang", "person": "w"}, {"printed": "Wei Wang", "person": "w"}]
    >>> homonyms(rows, {"w": [{"name": "W. Wang"}, {"name": "Wei Wang 0001"}]})
    '2="0001"'
    """
    given = (
        (place, _homonym_number(row["printed"], [each["name"] for each in named.get(row["person"], ())]))
        for place, row in enumerate(rows, start=1)
    )
    return "; ".join(f'{place}="{number}"' for place, number in given if number)


def _homonym_number(name: str, names: Sequence[str]) -> str:
    numbered = (each for each in names if each != name and without_number(each) == name)
    return next((each.removeprefix(name).strip(", ") for each in sorted(numbered)), "")


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


def editors(line: str, families: Sequence[str] = ()) -> str:
    """The names of a printed line, parted as in BibTeX; the whole line in braces where nobody can part it.

    `families` are the family names that documents mark of such people.

    >>> editors("Bob Roe, Carol A. Poe et al."), editors("Garcia J., Lopez M.")
    ('Bob Roe and Carol A. Poe and others', 'Garcia, J. and Lopez, M.')
    >>> editors("Poe, Inc., Maps"), editors("Roe, J., Poe, C.")
    ('{Poe, Inc., Maps}', '{Roe, J., Poe, C.}')
    >>> editors("Ann Lee, Jaime Polanía Vorenberg", ["Polanía Vorenberg"])
    'Ann Lee and Polanía Vorenberg, Jaime'
    """
    names, cut = listed(line)
    if not names:
        return f"{{{escaped(line)}}}" if escaped(line) else ""
    turned = map(_turned, names, initials_behind(names))
    written = (name_of(name, family_in(name, families), is_whole=is_collective(name)) for name in turned)
    return joined_names([*filter(None, written)], is_cut=cut)


def family_in(name: str, families: Iterable[str]) -> str:
    """Which of the family names is that of a name, the longest first; empty for none.

    Behind it may stand the given names of whoever bears it: those of others begin otherwise.

    >>> family_in("Luis Ortiz Vega", ["Vega", "Ortiz Vega, L."]), family_in("Ann Lee", ["Roe"])
    ('Ortiz Vega', '')
    >>> family_in("Ana Ortiz Vega", ["Ortiz Vega, Luis"])
    ''
    """
    parts = (words.partition(", ") for words in families)
    fitting = (
        family
        for family, _, given in parts
        if f"{name},".find(f" {family},") > 0 and search_form(name[:1]) == search_form((given or name)[:1])
    )
    return max(fitting, key=len, default="")


def listed(line: str) -> tuple[tuple[str, ...], bool]:
    """The names of a printed line, and whether it is cut; without names where nobody can part it.

    >>> listed("Garcia J., Lopez M. et al."), listed("Poe, Inc., Maps")
    ((('Garcia J.', 'Lopez M.'), True), ((), False))
    """
    names, cut = parted(line)
    if not names:  # where each has its initials behind it, commas part names alone
        names, cut = tuple(line.removesuffix(" et al.").split(", ")), line.endswith(" et al.")
        names = names if all(initials_behind(names)) else ()
    return (names, cut) if names else ((), False)


def _turned(name: str, parts: Behind | None) -> str:
    """A name with commas where its initials stand behind."""
    return ", ".join(filter(None, (parts.family, parts.suffix, parts.given))) if parts else name


def name_of(name: str, family: str = "", *, is_whole: bool = False) -> str:
    """A name in the form that BibTeX takes it apart rightly; one that it would cut in two is kept together.

    `family` is the family name where a document says it and the name does not tell it; `is_whole` are names
    of organisations, which braces keep whole, as they keep rulers and saints, who have no family name.

    >>> name_of("János von Neumann, Jr."), name_of("Ann Lee"), name_of("Lee and Sons")
    ('von Neumann, Jr., János', 'Ann Lee', '{Lee and Sons}')
    >>> name_of("Gabriel García Márquez", "García Márquez"), name_of("CMS", is_whole=True)
    ('García Márquez, Gabriel', '{CMS}')
    >>> name_of("Christophorus Clavius, S.J.", "Clavius"), name_of("John Paul II"), name_of("Ann Gates III")
    ('Clavius, {S.J.}, Christophorus', '{John Paul II}', 'Gates, III, Ann')
    """
    kept = escaped(name)
    family, after, given = ("", "", "") if is_whole else _parts(name, family)
    if given:
        held = escaped(after) if lineage(after) or not after else f"{{{escaped(after)}}}"
        return ", ".join(filter(None, (escaped(family), held, escaped(given))))
    says_more = kept.casefold() == "others" or any(word in f" {kept.casefold()} " for word in _NO_NAMES)
    is_one = says_more or kept.count(",") > 1 or _is_of_one_piece(name)
    return f"{{{kept}}}" if (is_whole or is_one) and kept else kept


def _parts(name: str, family: str) -> tuple[str, str, str]:
    """Family name, what follows the name, and given names; empty where BibTeX needs no help or none is known.

    >>> _parts("Jean le Rond d'Alembert", "d'Alembert"), _parts("John Smith, MD, PhD", "")
    (("d'Alembert", '', 'Jean le Rond'), ('Smith', 'MD, PhD', 'John'))
    >>> _parts("Nguyen Thi Minh Khai", "")
    ('Nguyen', '', 'Thi Minh Khai')
    """
    if family and name.endswith(f" {family}"):
        return family, "", name.removesuffix(f" {family}")
    if family and f" {family}, " in name:
        given, _, after = name.partition(f" {family}, ")
        return family, after, given
    own, after = without_lineage(name)
    if "," not in own and begins_with_family(own.split()):  # `Nguyen Thi Minh Khai`
        family, _, given = own.partition(" ")
        return family, after, given
    if not after or "," in own or has_no_family_name(name):
        return "", "", ""
    given, family = _given_and_family(own)
    return family, after, given


def parts_of(name: str, family: str = "") -> tuple[str, str, str]:
    """Family name, what follows the name, and given names of any name; empty where none is a family name.

    >>> parts_of("Ann Lee"), parts_of("Gabriel García Márquez", "García Márquez"), parts_of("John Paul II")
    (('Lee', '', 'Ann'), ('García Márquez', '', 'Gabriel'), ('', '', ''))
    >>> parts_of("鈴木 一郎"), parts_of("レフ トルストイ")
    (('鈴木', '', '一郎'), ('', '', ''))
    """
    if EASTERN.fullmatch(name):  # of transcribed names, in Katakana, nobody knows what stands first
        own, after = family_first(name) if " " in name and not _TRANSCRIBED.search(name) else ("", "")
        return own, "", after
    if (found := _parts(name, family))[2] or _is_of_one_piece(name) or " " not in name or "," in name:
        return found
    given, last = _given_and_family(name)
    return last, "", given


def _is_of_one_piece(name: str) -> bool:
    """Whether no word of it is a family name: of a ruler or saint, of nobody, of `Pius, Jr.`."""
    return has_no_family_name(name) or bool(without_lineage(name)[1]) or (" " in name and names_nobody(name))


def without_lineage(name: str) -> tuple[str, str]:
    """A name, and what tells a son from his father, or is a degree, which mostly is not there.

    >>> without_lineage("Ann Lee, Jr."), without_lineage("Ann Lee"), without_lineage("Ann Lee, MD, PhD")
    (('Ann Lee', 'Jr.'), ('Ann Lee', ''), ('Ann Lee', 'MD, PhD'))
    """
    own, *after = (part.strip() for part in name.split(","))
    first = own.partition(" ")[0].casefold()  # of `Van Dyke, MD` there is no other given name than MD
    if after and " " in own and first not in PARTICLES and all(map(may_be_suffix, after)):
        return own, ", ".join(after)
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
