"""Words that are the only verb of their clause: `serfdom constrained peasant agency` is no concept.

The network takes participles for part of a noun phrase, as they are in `computer aided design`. A clause has
a verb; where no other word of it is one, they are. Titles have none: they are left alone.
"""

from collections.abc import Iterator, Sequence

from kg.extract.generic import word_set
from kg.network.reading import Reading
from kg.text.tokens import Token

_OPENING = word_set("that whether how why because although while whereas")
"""What a clause begins with."""
_COMPOUND = word_set(
    """
    aided aligned assisted augmented averaged aware based bound caused centered centred conditioned controlled
    derived directed driven embedded enabled encoded enhanced focused free funded generated governed guided
    induced informed initiated inspired integrated led limited made mediated modified named oriented owned
    powered regulated related resolved rooted run shaped sized specified sponsored structured supported
    triggered weighted
    """
)
"""What with the noun before it is one word, with or without a hyphen."""
_PARTICIPLE, _NOUNS, _VERBS = "D", "NL", "VZA"


def lone_verbs(reading: Reading) -> Iterator[int]:
    """The places of such words among all tokens of a text."""
    title = reading.text.find("\n")
    row = 0
    for sentence in reading.sentences:
        tags = reading.tags[row : row + len(sentence)]
        if (_PARTICIPLE in tags or "LN" in tags) and sentence[0].start > title:
            yield from (row + at for at in _lone_verbs(sentence, tags))
        row += len(sentence)


def _lone_verbs(sentence: Sequence[Token], tags: str) -> Iterator[int]:
    words = [token.text.lower() for token in sentence]
    for at in range(1, len(tags)):
        may_be = tags[at] == _PARTICIPLE and tags[at - 1] in _NOUNS and words[at] not in _COMPOUND
        is_plain = tags[at - 1 : at + 1] == "LN"  # `whether sentences deter`
        if not (may_be or is_plain):
            continue
        first = next((k + 1 for k in range(at - 1, -1, -1) if words[k] in _OPENING), 0)
        others = _VERBS + _PARTICIPLE if is_plain else _VERBS
        if (may_be or first) and not any(other in others for other in tags[first:]):
            yield at
