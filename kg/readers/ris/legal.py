"""Judgments, bills, statutes and hearings, which Zotero and EndNote write into tags that mean something else.

Of a judgment `A2` is the reporter in which it stands, and `SV` its docket number; of a bill `A2` and `A3` are
its sponsors, who are its authors in CSL; `M1` is the number of a bill, a statute, or a hearing's document.
"""

from collections.abc import Mapping
from dataclasses import replace

from kg.readers.ris.entries import Entry

ENACTED = frozenset(("BILL", "UNBILL", "STAT", "HEAR"))
"""Types of what `ET` gives the session, and `T3` the legislative body."""
_MOVED: Mapping[str, Mapping[str, str]] = {
    "CASE": {"A2": "T2", "SV": "IS"},
    "BILL": {"A2": "AU", "A3": "AU", "M1": "IS"},
    "UNBILL": {"A2": "AU", "A3": "AU", "M1": "IS"},
    "STAT": {"M1": "IS"},
    "HEAR": {"M1": "IS"},
}
"""Type → tag → the tag that means elsewhere what this does here."""


def in_common_tags(entry: Entry) -> Entry:
    """The entry with tags that mean what they do elsewhere; a tag that is there already keeps its values.

    >>> from kg.model import Lines
    >>> judgment = Entry(Lines(1, 9), {"TY": ["CASE"], "A2": ["U.S."], "SV": ["No. 210"]})
    >>> in_common_tags(judgment).fields
    {'TY': ['CASE'], 'T2': ['U.S.'], 'IS': ['No. 210']}
    """
    moved = _MOVED.get("".join(entry.fields.get("TY", [])[:1]).upper(), {})
    if moved.keys().isdisjoint(entry.fields):
        return entry
    fields: dict[str, list[str]] = {}
    for tag, values in entry.fields.items():
        to = moved.get(tag, tag)
        if to == "AU" or to not in entry.fields:
            fields[to] = [*fields.get(to, []), *values]
        else:
            fields[tag] = values
    return replace(entry, fields=fields)
