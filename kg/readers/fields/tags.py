"""Tags of libraries: which of them are keywords of the paper, and which are something else.

Reference managers export all tags of an entry as its keywords: also what the owner marked it with, and the
categories that Zotero, ADS and DataCite take over from arXiv; ADS adds the numbers of the concepts of its
thesaurus, whose names stand beside them. See docs/formats.md.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from kg.categories import candidates, scheme
from kg.model import Detail, Identifier, Scheme
from kg.text.registered.classes import class_tags

_MARKS = ("/", "_", "#", "⛔", "❗", "✅", "⭐")
"""Signs with which people begin the tags that they give for themselves: `/unread`, `#nosource`."""
_BETWEEN = " - "
_LONGEST_NUMBER = 3  # of four digits may be a year, which historians have for keywords
_LEAST_WORDS = 3
"""Of a category whose name without its archive is no keyword: `High Energy Astrophysical Phenomena`."""
_UNDIVIDED_THEN = ("astro-ph",)
"""Archives that have categories today, and had none when ids named their archive."""


def parted_tags(
    tags: Iterable[str], identifiers: Collection[Identifier] = ()
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[Detail, str], ...]]:
    """The keywords among the tags of an entry, the ids of arXiv categories, and codes of the MSC; each once.

    Without any category among them, that of the archive which an old arXiv id names.

    >>> parted_tags(["maps", "/unread", "Computer Science - Computation and Language", "*Cells"])
    (('maps', '*Cells'), ('cs.CL',), ())
    >>> parted_tags(["Robotics (cs.RO)"])[1]
    ('cs.RO',)
    >>> parted_tags(["11G05", "11F80", "elliptic curves"])
    (('elliptic curves',), (), ((<Detail.CLASS: 'class'>, '11G05'), (<Detail.CLASS: 'class'>, '11F80')))
    >>> parted_tags(["maps"], [Identifier(scheme=Scheme.ARXIV, value="hep-th/9711200")])
    (('maps',), ('hep-th',), ())
    """
    given = list(dict.fromkeys(tags))
    sure = {tag: named for tag in given if (named := _named().get(_form(tag)))}
    on_arxiv = any(one.scheme is Scheme.ARXIV for one in identifiers)
    also = _named_alone() if sure or on_arxiv else {}
    categories = {tag: named for tag in given if (named := sure.get(tag) or also.get(tag))}
    classes = class_tags(given)
    words = [tag for tag in given if not (tag in categories or tag in classes or tag.startswith(_MARKS))]
    numbers = [tag for tag in words if tag.isdecimal()]
    if categories or any(len(number) <= _LONGEST_NUMBER for number in numbers):
        words = [tag for tag in words if tag not in numbers]
    keywords = [tag for tag in words if any(map(str.isalnum, tag))]
    on_arxiv_as = tuple(dict.fromkeys(categories.values())) or tuple(_archives(identifiers))
    return tuple(keywords), on_arxiv_as, tuple((Detail.CLASS, code) for code in classes)


def _archives(identifiers: Iterable[Identifier]) -> Iterator[str]:
    """The archive of an old arXiv id, where it says all: not of one with categories, such as `math`."""
    for one in identifiers:
        archive, slash, _ = one.value.partition("/")
        if one.scheme is Scheme.ARXIV and slash and archive not in _divided() and candidates(archive):
            yield archive


@cache
def _divided() -> frozenset[str | None]:
    """The archives with categories of which an old id does not tell the one."""
    return frozenset(each.broader for each in scheme().values()).difference(_UNDIVIDED_THEN)


@cache
def _named() -> Mapping[str, str]:
    """A category with its archive, `computer science - robotics`, or its id, `robotics (cs.ro)`, → its id.

    That of an archive without categories may have such a name itself: `high energy physics - theory`.
    """
    known = scheme()
    names = {
        f"{known[each.broader].name}{_BETWEEN}{each.name}" if "." in each.id else each.name: each.id
        for each in known.values()
        if each.broader
    }
    with_ids = {f"{each.name} ({each.id})": each.id for each in known.values()}
    told = {name: id for name, id in names.items() if _BETWEEN in name} | with_ids
    return MappingProxyType({_form(name): id for name, id in told.items()})


@cache
def _named_alone() -> Mapping[str, str]:
    """A category by its own name → its id, as arXiv spells it: for papers that are on arXiv as others tell.

    Of archives without categories, and of categories whose names are long and no others'.
    """
    known = [each for each in scheme().values() if each.broader and each.active]
    divided, times = {each.broader for each in known}, Counter(each.name for each in known)
    return MappingProxyType(
        {
            each.name: each.id
            for each in known
            if each.id not in divided and times[each.name] == 1
            if "." not in each.id or len(each.name.split()) >= _LEAST_WORDS
        }
    )


def _form(tag: str) -> str:
    return tag.casefold() if _BETWEEN in tag or tag.endswith(")") else ""
