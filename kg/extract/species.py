"""Names of species as texts print them: with who described them, and with their genus cut to its initial.

`Escherichia coli (Migula 1895)`, `E. coli` and `Escherichia coli` are one name; `Migula` and `1895` are no
part of it, nor is `sp. nov.` Two words are taken for such a name where the text has it in both forms, or
where neither is English and what follows is how an author is cited. Not for names without either.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from kg.model import Abbreviation, Span
from kg.text.language.english_words import is_known
from kg.text.stops import begins_sentences

_EPITHET = r"[a-z]{3,24}(?:-[a-z]{3,16})?"
_CUT = re.compile(
    rf"(?P<initial>[A-Z](?<![\w.-].))\.\s(?P<epithet>(?!(?:sect|sub|ser|spp?|var|aff)[a-z]{{0,4}}\.){_EPITHET})(?![\w-])"
)
"""Begins with its capital, which the machine finds quickly, and looks behind it from there."""
_BINOMIAL = (
    rf"(?P<genus>[A-Z](?<![\w.-].)[a-z]{{2,24}})\s(?:\([A-Z][a-z]{{2,24}}\)\s)?(?P<epithet>{_EPITHET})"
)
_RANK = rf"(?P<rank>\s(?:subsp|ssp|var)\.\s(?!nov\.){_EPITHET})?"
_WHOLE = re.compile(rf"{_BINOMIAL}(?![\w-]){_RANK}(?![\w-])")
_NAME = (
    r"(?:(?:[A-Z]\.[\s-]?){0,3}(?:(?:de|von|van|de\sla|le)\s)?[A-ZÀ-ÖØ-ÞŁŚŠŽ][^\W\d_]*[^\W\d_A-Z]\.?(?:-[A-Z][\w.]+)?"
    r"(?:\sde\sla\s[A-Z][^\W\d_]+)?"
    r"|(?:[A-Z]\.){2,3}|DC\.|L\.)"
)
_NAMES = rf"{_NAME}(?:(?:,\s|,?\s(?:&|and|et|in|ex)\s){_NAME}){{0,4}}(?:\set\sal\.)?"
_YEAR = r"(?:1[78]|19|20)\d\d"
_NEW = r"(?:(?:sp|ssp|subsp|var|gen|comb|stat)\.\s?(?:et\ssp\.\s)?n(?:ov)?\.|n\.\ssp\.|nov\.\ssp\.|spp?\.)"
_SIGNED = re.compile(
    rf"""\s(?: \(\s?{_NAMES},?\s{_YEAR}\) | {_NAMES},\s{_YEAR} | (?P<first>\({_NAMES}\))\s{_NAMES} | {_NEW}
    | (?:[A-Z]\.\s?){{1,3}}[A-Z][a-z]+\.?(?=[\s,;).])
    | (?P<linnaeus>L(?:inn)?\.)(?!\s[A-Z]) | (?:DC|Mill)\. | L(?=[\s,;)]) | {_NAMES}(?<=\.)(?=[\s,;)])
    | {_NAME}(?:,\s{_NAME})?\s(?:&|ex|in)\s{_NAME} )""",
    re.VERBOSE,
)
"""How an author is cited, or what is new: `(Linnaeus, 1758)`, `Banks ex König`, `(L.) Mill.`, `sp. nov.`"""
_OF_GENUS = re.compile(
    r"\b(?:genus|genera|subgenus|family|subfamily|tribe)\s(?P<genus>[A-Z][a-z]{3,24})"
    rf"(?P<author>\s(?:L\.|{_NAMES},?\s{_YEAR}))"
)
_RANKS = ("genus", "genera", "family", "tribe")
"""What a text has that may name a genus with its author."""
_INSIDE = 8
"""So many authors at most begin within the names of one."""
_NEITHER = frozenset(
    "and are but can for has its nor not our that the their then they this was were when with".split()
)


class Species(NamedTuple):
    """A place of a name of a species or genus with who described it."""

    name: Span
    """Without that."""
    author: Span
    """What follows the name and is no part of it."""


@lru_cache(maxsize=128)  # a batch of texts is ranked at once, and then each is read, sentence by sentence
def described(text: str) -> tuple[Species, ...]:
    """The names of a text behind which stands who described them, or that they are new, in order.

    >>> text = "On the snow leopard (Panthera uncia (Schreber, 1775)) and Deep learning (LeCun, 2015)"
    >>> [(each.name.of(text), each.author.of(text)) for each in described(text)]
    [('Panthera uncia', ' (Schreber, 1775)')]
    """
    return tuple(sorted((*_binomials(text), *_genera(text))))


def authors_within(text: str, place: Span) -> Sequence[Span]:
    """Who described the species of a sentence, in order.

    >>> text = "On Rattus rattus (L., 1758). On Canis lupus L. in 1758"
    >>> [author.of(text) for author in authors_within(text, Span(28, len(text)))]
    [' L.']
    """
    found = described(text)
    first = bisect_left(found, place.start, key=_author_start)
    return [each.author for each in found[first : bisect_left(found, place.end, key=_author_start)]]


def _author_start(species: Species) -> int:
    return species.author.start


def _binomials(text: str) -> Iterator[Species]:
    for name in _WHOLE.finditer(text):
        author = _SIGNED.match(text, name.end())
        if author is None:
            continue
        genus, epithet = is_known(name["genus"].lower()), is_known(name["epithet"])
        sure = name["rank"] or author["linnaeus"] or author["first"]  # `Canis lupus L.`, `Apis mellifera L.`
        if not (genus and epithet) and (sure or not (genus or epithet)):
            yield Species(Span(*name.span()), Span(*author.span()))
    for name in _cuts(text):
        author = _SIGNED.match(text, name.end())
        if author and not is_known(name["epithet"]):
            yield Species(Span(*name.span()), Span(*author.span()))


def _genera(text: str) -> Iterator[Species]:
    if not any(rank in text for rank in _RANKS):
        return
    for found in _OF_GENUS.finditer(text):
        if not is_known(found["genus"].lower()):
            yield Species(Span(*found.span("genus")), Span(*found.span("author")))


def cut_names(text: str) -> Iterator[Abbreviation]:
    """The names of species whose genus the text cuts to its initial, each with the whole name nearest to it.

    >>> text = "On Escherichia coli\\nThe genes of E. coli and of C. elegans."
    >>> [(each.short, each.long) for each in cut_names(text)]
    [('E. coli', 'Escherichia coli')]
    """
    whole = _whole_names(text)
    told = set()
    for cut in _cuts(text):
        named = whole.get((cut["initial"], cut["epithet"]), {})
        if cut["epithet"] in _NEITHER or len(named) != 1 or cut[0] in told:
            continue  # of two genera nobody knows which is meant
        told.add(cut[0])
        ((name, places),) = named.items()
        place = min(places, key=lambda span: abs(span.start - cut.start()))
        yield Abbreviation(
            short=" ".join(cut[0].split()), long=name, short_span=Span(*cut.span()), long_span=place
        )


@lru_cache(maxsize=128)
def _cuts(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_CUT.finditer(text))


@lru_cache(maxsize=128)
def _whole_names(text: str) -> Mapping[tuple[str, str], Mapping[str, Sequence[Span]]]:
    """Initial and epithet → whole names → their places; empty where the text cuts none."""
    found: dict[tuple[str, str], dict[str, list[Span]]] = {}
    if not _cuts(text):
        return found
    for name in _WHOLE.finditer(text):
        key = name["genus"][0], name["epithet"]
        whole = f"{name['genus']} {name['epithet']}"
        if name[0].startswith(whole) and not (_is_word(name["genus"]) or _are_known(name)):
            found.setdefault(key, {}).setdefault(whole, []).append(
                Span(name.start(), name.start() + len(whole))
            )
    return found


def cut_places(text: str) -> Iterator[Span]:
    """Where such names stand, also one that the text has nowhere with its genus, unless its word is English.

    >>> [place.of("On E. coli. In part B. we") for place in cut_places("On E. coli. In part B. we")]
    ['E. coli']
    """
    whole = _whole_names(text)
    for cut in _cuts(text):
        if (cut["initial"], cut["epithet"]) in whole or not is_known(cut["epithet"]):
            yield Span(*cut.span())


def _are_known(name: re.Match[str]) -> bool:
    """Whether both words are English: `Apis mellifera` and `Homo sapiens` are none."""
    return is_known(name["genus"].lower()) and is_known(name["epithet"])


def _is_word(genus: str) -> bool:
    """Whether a word in front of another is one that sentences begin with."""
    return genus.lower() in _NEITHER or begins_sentences(genus)


def is_cut(name: str) -> bool:
    """Whether a name is one of a species whose genus is cut to its initial.

    >>> is_cut("E. coli"), is_cut("MoE")
    (True, False)
    """
    return _CUT.fullmatch(name) is not None


def is_rest(text: str, start: int) -> bool:
    """Whether a word that begins at an offset is a rest of such a name: `coli` of `E. coli`, an author."""
    if start > 2 and _CUT.match(text, start - 3):
        return True
    found = described(text)
    k = bisect_right(found, start, key=_author_start)
    return any(start < each.author.end for each in found[max(0, k - _INSIDE) : k])


def named(text: str) -> tuple[str, ...]:
    """The species that a text surely names, as printed, without authors, with their genus where it has it.

    In the order of the places that show it, each once.

    >>> named("On Rattus rattus (L., 1758), Escherichia coli, C. elegans and E. coli")
    ('Rattus rattus', 'C. elegans', 'Escherichia coli')
    """
    cut = {each.short: each.long for each in cut_names(text)}
    places = sorted((*cut_places(text), *(each.name for each in described(text))))
    printed = (" ".join(place.of(text).split()) for place in places)
    return tuple(dict.fromkeys(cut.get(name, name) for name in printed))
