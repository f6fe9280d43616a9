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
    acquired activated aided aligned assisted associated augmented averaged aware based bound caused
    centered centred coated conditioned controlled cooled coupled defined derived directed distributed
    doped driven embedded enabled encoded enhanced focused free funded gated generated governed guided
    induced infected informed initiated inspired integrated led limited loaded locked made mediated
    modified modulated named oriented owned polarized powered pumped regulated reinforced related resolved
    rooted run set shaped sized specified sponsored structured supported switched triggered weighted
    written
    """
)
"""What with the noun before it is one word, with or without a hyphen; a set of data is no verb."""
_OF_MUCH = word_set("data media")
"""Plurals that stand before other nouns as those of one do: `data privacy`."""
_PARTICIPLE, _GERUND, _ADVERB, _NOUNS, _VERBS = "D", "G", "R", "NL", "VZA"


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
        may_be_plural = tags[at - 1 : at + 1] == "LN" and words[at - 1] not in _OF_MUCH
        is_plain = may_be_plural and not _has_verb_before(words, tags, at)  # `whether sentences deter`
        if not (may_be or is_plain):
            continue
        first = next((k + 1 for k in range(at - 1, -1, -1) if words[k] in _OPENING), 0)
        others = _VERBS + _PARTICIPLE if is_plain else _VERBS
        if first and tags[first:].lstrip(_ADVERB).startswith(_GERUND):
            continue  # `while reducing costs`: such a clause has no other verb
        if (may_be or first) and not any(other in others for other in tags[first:]):
            yield at


def _has_verb_before(words: Sequence[str], tags: str, at: int) -> bool:
    """Whether what is taken for a plural is as likely the verb: `how training impacts model behaviour`."""
    led = at > 1 and (tags[at - 2] == "N" or words[at - 2] in {'"', "”"})
    return led and tags[at + 1 : at + 2] in tuple(_NOUNS)
