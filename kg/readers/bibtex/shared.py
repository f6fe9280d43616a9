"""Fields that entries of a library have from others: their volume or work (`crossref`), `@xdata`."""

from collections import deque
from collections.abc import Mapping, Sequence

XDATA = "xdata"
"""The type of entries that are nothing but fields for others, and the field that names them."""

VENUES = {
    "journal": "journalsubtitle",
    "journaltitle": "journalsubtitle",
    "booktitle": "booksubtitle",
}
"""Fields with the title of what an entry appeared in, each with what BibLaTeX has of that beside it."""

IMPRINT = (
    *("publisher", "volume", "number", "isbn", "issn", "language", "editor", "series", "edition"),
    *("address", "location", "organization", "eventtitle", "eventdate", "venue"),
)
"""What else of a volume is true of its papers."""

WORKS = frozenset(("software", "softwareversion", "softwaremodule"))
"""Types of entries of which others are versions and parts, which BibLaTeX gives what they do not say."""

OF_A_WORK = (
    *("title", "author", "editor", "institution", "organization", "publisher", "license", "language"),
    *("year", "date", "month", "day", "crossref", "xdata"),
)
"""What a work hands on to its versions and parts; its identifiers and addresses are its own."""

_DATED = ("year", "date", "month", "day")
_YEARS = ("year", "date")
_BESIDE = {"title": "subtitle", "booktitle": "booksubtitle"}
_MOST_SHARED = 8
"""`@xdata` entries that one entry takes fields from, which may name others in turn."""
LONGEST_SHARED = 2_000
"""Characters in all that one entry hands on: ten thousand entries may take them, and each writes them."""


def handed_on(fields: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The fields that an entry hands on to others, and the names of those that are too long for that.

    >>> handed_on({"publisher": "Springer", "abstract": "long " * 1000})
    ({'publisher': 'Springer'}, ['abstract'])
    """
    kept: dict[str, str] = {}
    left = LONGEST_SHARED
    for name, text in fields.items():
        if len(text) <= left:
            kept[name] = text
            left -= len(text)
    return kept, [name for name in fields if name not in kept]


def shared_keys(fields: Mapping[str, str]) -> list[str]:
    """The keys of the `@xdata` entries that an entry names, in small letters.

    >>> shared_keys({"xdata": "Springer, lncs"}), shared_keys({})
    (['springer', 'lncs'], [])
    """
    keys = (key.strip().lower() for key in fields.get(XDATA, "").split(","))
    return list(filter(None, keys))


def with_shared(
    fields: Mapping[str, str], shared: Mapping[str, Mapping[str, str]]
) -> tuple[Mapping[str, str], Sequence[str]]:
    """The fields of an entry with those of the `@xdata` entries that it names, and the keys that have none.

    What it says itself counts, then what the first of them says.

    >>> shared = {"lncs": {"series": "LNCS", "xdata": "springer"}, "springer": {"publisher": "Springer"}}
    >>> fields, missing = with_shared({"title": "On Maps", "xdata": "lncs, acm"}, shared)
    >>> fields["series"], fields["publisher"], missing
    ('LNCS', 'Springer', ['acm'])
    """
    if XDATA not in fields:
        return fields, ()
    whole, missing, known = dict(fields), [], set[str]()
    waiting = deque(shared_keys(fields))
    while waiting and len(known) < _MOST_SHARED:
        key = waiting.popleft()
        if key in known:
            continue
        known.add(key)
        if key in shared:
            whole = _filled(whole, shared[key])
            waiting.extend(shared_keys(shared[key]))
        else:
            missing.append(key)
    return whole, missing


def _filled(fields: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    """The fields with what is given where they have none; who has a year needs no part of another date."""
    has_date = any(name in fields for name in _YEARS)
    return {name: text for name, text in given.items() if not (has_date and name in _DATED)} | dict(fields)


def volume_of(fields: Mapping[str, str]) -> str:
    """The key of the volume that an entry refers to, in small letters; empty without any."""
    return fields.get("crossref", "").strip().lower()


def completed(fields: Mapping[str, str], volume: Mapping[str, str]) -> dict[str, str]:
    """The fields of an entry, with its date, venue and imprint from the volume where it gives none itself.

    >>> completed({"title": "On Maps"}, {"title": "Proc. of Maps", "year": "2024", "month": "may"})
    {'title': 'On Maps', 'year': '2024', 'month': 'may', 'booktitle': 'Proc. of Maps'}
    """
    whole = dict(fields)
    if not any(name in fields for name in _YEARS):
        whole.update({name: volume[name] for name in _DATED if name in volume})
    if not any(name in fields for name in VENUES):
        name = next((name for name in ("booktitle", "title", *VENUES) if volume.get(name)), "")
        whole |= {"booktitle": volume[name]} if name else {}
        whole |= {"booksubtitle": volume[more]} if (more := _BESIDE.get(name, "")) in volume else {}
    whole.update({name: volume[name] for name in IMPRINT if name in volume and name not in fields})
    return whole


def with_work(
    fields: Mapping[str, str],
    works: Mapping[str, Mapping[str, str]],
    shared: Mapping[str, Mapping[str, str]],
) -> tuple[Mapping[str, str], Sequence[str]]:
    """The fields of a version or part with those of the works that it is of, and the keys that have none.

    >>> works = {"m": {"title": "Maps", "crossref": "s"}, "s": {"title": "S", "xdata": "lab"}}
    >>> fields, missing = with_work({"version": "2", "crossref": "m"}, works, {"lab": {"author": "Jane Roe"}})
    >>> fields["title"], fields["author"], fields["crossref"], missing
    ('Maps', 'Jane Roe', 'm', [])
    """
    whole, known, key, missing = dict(fields), set[str](), volume_of(fields), list[str]()
    while key in works and key not in known and len(known) < _MOST_SHARED:
        known.add(key)
        of_work, missing_there = with_shared(works[key], shared)
        missing += missing_there
        whole = _filled(whole, {name: of_work[name] for name in OF_A_WORK if name in of_work})
        key = volume_of(of_work)
    return whole, [*missing, key] if key and key not in works else missing


def is_complete(fields: Mapping[str, str]) -> bool:
    """Whether an entry needs nothing of its volume.

    >>> is_complete({"title": "On Maps", "year": "2024"})
    False
    """
    return all(any(name in fields for name in names) for names in (_YEARS, VENUES))
