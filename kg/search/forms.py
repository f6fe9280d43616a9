"""The forms in which names are stored and looked up: equal where people would call the names equal."""

import re

from kg.text.fold import plain_umlauts, same_form, search_form

LONGEST = 300
"""Characters that are looked at of what somebody types; of a name, ten times as many."""
MOST_WORDS = 24
"""Words that are looked for at once."""
HAN = "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
"""A character that is a word by itself."""
_HAN = re.compile(f"({HAN})")
_NOT_A_CHARACTER = re.compile("[\x00-\x1f\x7f\ud800-\udfff]+")

_ARXIV = re.compile(
    r"(?:https?://)?(?:www\.)?(?:arxiv:\s*|arxiv\.org/(?:abs|pdf|html)/|10\.48550/arxiv\.)?"
    r"(?P<id>[0-9]{4}\.[0-9]{1,5}|[a-z-]{2,20}(?:\.[a-z]{2})?/[0-9]{7})(?:v[0-9]{1,3})?(?:\.pdf)?"
)
_DOI = re.compile(r"(?:https?://)?(?:[a-z.]{0,20}doi\.org/|doi:\s*)?(?P<id>10\.[0-9]{4,9}(?:/\S*)?)")
_OTHERS = {
    "orcid": re.compile(
        r"(?:https?://)?(?:orcid\.org/|orcid:\s*)?(?P<id>(?:[0-9]{4}-){1,3}[0-9]{0,3}[0-9x]?)/?"
    ),
    "ror": re.compile(r"(?:https?://)?(?:ror\.org/|ror:\s*)(?P<id>[0-9a-z]{1,9})/?"),
    "openalex": re.compile(r"(?:https?://)?(?:openalex\.org/(?:works/)?|openalex:\s*)(?P<id>w[0-9]{1,15})/?"),
    "pmid": re.compile(r"(?:https?://pubmed\.ncbi\.nlm\.nih\.gov/|pmid:\s*)(?P<id>[0-9]{1,9})/?"),
}
_SUBJECT_CLASS = re.compile(r"(?<=[a-z])\.[a-z]{2}(?=/)")


def clean(typed: str) -> str:
    """What somebody typed without what is no character, and no longer than is looked at."""
    return _NOT_A_CHARACTER.sub(" ", typed[:LONGEST]).strip()


def form(text: str) -> str:
    """The words of a text in small letters without accents, in Latin script; each Han character is a word.

    A text that cannot be spelled so keeps what it has: its form is equal only to its own.

    >>> form("Müller, José"), form("王伟"), form("Владимир")
    ('muller jose', 'wang wei', 'vladimir')
    >>> form("※")
    '※'
    """
    text = text[: 10 * LONGEST]
    if text.isascii():
        return search_form(text) or same_form(text)
    return search_form(_HAN.sub(r"\1 ", text)) or same_form(text)


def forms(typed: str) -> tuple[str, ...]:
    """The forms that a name may have which is what was typed: as it is, and with the last name in front.

    >>> forms("Foerster, Jakob")
    ('foerster jakob', 'jakob foerster')
    """
    last, comma, first = typed.partition(",")
    turned = form(f"{first} {last}") if comma and first.strip() and last.strip() else ""
    return tuple(dict.fromkeys(found for found in (form(typed), turned) if found))


def words(form: str) -> list[str]:
    """The words of a form that can be looked up; none of a text that has no letter or digit.

    >>> words("wang wei"), words("※")
    (['wang', 'wei'], [])
    """
    return [word for word in form.split() if word.isascii() and word.isalnum()]


def without_umlauts(form: str) -> str:
    """The words that others write with one letter less, so that Mueller and Müller are found alike.

    >>> without_umlauts("joerg mueller"), without_umlauts("wei li")
    ('jorg muller', '')
    """
    if plain_umlauts(form) == form:
        return ""
    return " ".join(plain for word in form.split() if (plain := plain_umlauts(word)) != word)


def identifiers(typed: str) -> tuple[str, ...]:
    """The identifiers that the typed text may be, or begin to be, as the graph writes them; mostly none.

    >>> identifiers("arXiv:2401.00001v2"), identifiers("https://doi.org/10.1000/XY")
    (('arxiv:2401.00001',), ('doi:10.1000/xy',))
    >>> identifiers("https://orcid.org/0000-0002-1825-0097")
    ('orcid:0000-0002-1825-0097',)
    """
    typed = typed.strip().lower()
    found = []
    if arxiv := _ARXIV.fullmatch(typed.removeprefix("https://doi.org/").removeprefix("doi:")):
        found.append(f"arxiv:{_SUBJECT_CLASS.sub('', arxiv['id'])}")
    if not found and (doi := _DOI.fullmatch(typed)):
        found.append(f"doi:{doi['id']}")
    for scheme, pattern in _OTHERS.items():
        if other := pattern.fullmatch(typed):
            found.append(f"{scheme}:{other['id']}")
    return tuple(found)
