"""Tags of libraries: which of them are keywords of the paper, and which are something else.

Reference managers export all tags of an entry as its keywords: also what the owner marked it with, and the
categories that Zotero takes over from arXiv. See docs/formats.md.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from kg.categories import scheme

_MARKS = ("/", "_", "#", "⛔", "❗", "✅", "⭐")
"""Signs with which people begin the tags that they give for themselves: `/unread`, `#nosource`."""
_BETWEEN = " - "


def parted_tags(tags: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keywords among the tags of an entry, and the ids of the arXiv categories among them; each once.

    >>> parted_tags(["maps", "/unread", "Computer Science - Computation and Language", "*Cells"])
    (('maps', '*Cells'), ('cs.CL',))
    """
    keywords: list[str] = []
    categories: list[str] = []
    for tag in tags:
        if category := _named().get(_form(tag)):
            categories.append(category)
        elif not tag.startswith(_MARKS) and any(map(str.isalnum, tag)):
            keywords.append(tag)
    return tuple(dict.fromkeys(keywords)), tuple(dict.fromkeys(categories))


@cache
def _named() -> Mapping[str, str]:
    """A category with the name of its archive, `computer science - robotics`, → its id.

    That of an archive without categories may have such a name itself: `high energy physics - theory`.
    """
    known = scheme()
    names = {
        f"{known[each.broader].name}{_BETWEEN}{each.name}" if "." in each.id else each.name: each.id
        for each in known.values()
        if each.broader
    }
    return MappingProxyType({_form(name): id for name, id in names.items() if _BETWEEN in name})


def _form(tag: str) -> str:
    return tag.casefold() if _BETWEEN in tag else ""
