"""Fields of which a paper has several values, each of which another database may know.

PubMed calls a paper a `Randomized Controlled Trial` where Embase has `Article`: what both say is shown.
"""

from collections.abc import Collection, Iterator

from kg.readers.fields.other_fields import Field

LISTED = frozenset((Field.TYPE, Field.REGISTRATION, Field.DATA_BANK, Field.FAMILY_NAME))
"""Those of which all records together are shown."""
_SAY_LITTLE = frozenset(
    ("article", "journal", "journal article", "original article", "peer reviewed journal", "research article")
)
"""Types that most papers have: they say nothing beside another."""


def listed_fields(texts: Collection[str]) -> Iterator[str]:
    """The values of such fields among those of one record, each by itself, as are types in one line.

    >>> list(listed_fields(["type: Journal article; Clinical trial", "location: Oslo"]))
    ['type: Journal article', 'type: Clinical trial']
    """
    for text in texts:
        name, _, words = text.partition(": ")
        if name == Field.TYPE:
            yield from (f"{name}: {part}" for part in map(str.strip, words.split(";")) if part)
        elif name in LISTED:
            yield text


def without_repeats(texts: Collection[str]) -> Iterator[str]:
    """The values without those that differ in case alone, and types that say nothing beside another.

    >>> list(without_repeats(["type: Article", "type: Clinical trial", "type: Clinical Trial"]))
    ['type: Clinical trial']
    >>> list(without_repeats(["type: Article", "registration: NCT03036124"]))
    ['type: Article', 'registration: NCT03036124']
    """
    types = [text for text in texts if text.startswith(f"{Field.TYPE}: ")]
    says_more = not all(map(_says_little, types))
    once: dict[str, str] = {}
    for text in texts:
        if not (says_more and text in types and _says_little(text)):
            once.setdefault(text.casefold(), text)
    yield from once.values()


def _says_little(text: str) -> bool:
    return text.partition(": ")[2].casefold() in _SAY_LITTLE
