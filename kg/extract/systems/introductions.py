"""Which names a sentence says are new: `we propose X`, `called X`, `our model, X,`, `X, a novel method`."""

from collections.abc import Iterator, Sequence

from kg.extract.generic import COPULAS, word_set
from kg.extract.naming import in_list, is_strong, name_at
from kg.extract.systems.calling import (
    CALLED,
    KIND_WORDS,
    LINKS,
    QUOTES,
    Sentence,
    Words,
    after_comma,
    after_kind_name,
    after_kinds,
    as_called,
    as_defined,
    as_spelled,
    at_once,
    begins_list,
    is_adverb,
    is_kind,
    is_placed,
    items_after,
    past_adverbs,
)
from kg.extract.systems.listed import listed_names
from kg.extract.systems.no_news import is_brought, is_history, is_means, is_observed, is_study
from kg.extract.systems.owned import OF_MAKING, called_ours, made_and_named

_SUBJECTS = word_set("we i paper work article study report authors")
_STEMS = word_set(
    """
    build built construct contribut creat curat describ design develop devis establish formulat
    introduc open-sourc present propos publish releas unveil
    """
)
_ENDINGS = ("", "e", "es", "ed", "s", "d", "t", "ing", "te", "tes", "ted")
_VERBS = frozenset(stem + ending for stem in _STEMS for ending in _ENDINGS)
_BASES = word_set(
    """
    build construct contribute create curate design develop devise establish introduce present propose release
    """
)
_ALONE = word_set("proposed our novel new")
_CALL = word_set("call name dub term denote coin")
_SAYING_NEW = _CALL | CALLED | OF_MAKING | _VERBS | _ALONE
"""Words where a name may be introduced."""
_REACH = 40  # tokens after a verb that its object may take
_NOVEL = 8  # tokens from `a novel` to `termed`
_SOURCING = word_set("we they authors and to will a an")
_SUBJECT = 24  # tokens of a subject in which short forms are defined
_SUBJECT_REACH = 4  # tokens between `we` and `introduce`


def introduced(sentence: Sentence) -> Iterator[Words]:
    """The names that a sentence says are new, as ranges of its tokens."""
    for i in [i for i, word in enumerate(sentence.words) if word in _SAYING_NEW]:
        yield from (each for each in _at(sentence, i) if not is_means(sentence, each[1]))


def _at(sentence: Sentence, i: int) -> Iterator[Words]:
    """The names that the word at a place introduces."""
    word = sentence.words[i]
    if word in OF_MAKING:
        found = made_and_named(sentence, i)
        if found:
            yield found
    elif word in ("novel", "new"):
        yield from _before_novel(sentence, i)
    elif word in CALLED:
        if any(each in ("new", "novel") for each in sentence.words[max(0, i - _NOVEL) : i]):
            found = as_called(sentence, i)  # `featuring a new mixer termed MIX`
        else:
            found = called_ours(sentence, i)
        if found:
            yield found
    elif word == "our" or (word == "proposed" and sentence.word(i - 1) == "the"):
        yield from _ours(sentence, i + 1)
    elif _is_verb(sentence, i):
        if _has_subject(sentence.words, i):
            yield from _object(sentence, i + 1)
        else:
            being = i - 2 if i > 2 and is_adverb(sentence.words[i - 1]) else i - 1
            if being > 0 and sentence.words[being] in COPULAS and not is_history(sentence, i):
                yield from _passive(sentence, being)
    elif word in _CALL and sentence.word(i - 1) in ("we", "i") and not is_observed(sentence, i - 1):
        yield from _given(sentence, i + 1)


def _is_verb(sentence: Sentence, i: int) -> bool:
    """Whether a word says that something is made or shown; `open-source` may only say of which sort it is."""
    if sentence.words[i] != "open-source":
        return sentence.words[i] in _VERBS
    before = sentence.word(i - 1)
    return before in _SOURCING or is_adverb(before)


def _has_subject(words: Sequence[str], verb: int) -> bool:
    """`we then introduce`, `this paper presents`, `by introducing`, `, introducing`."""
    first = 2 * (words[max(0, verb - 2) : verb] == ["first", "to"])  # `we are among the first to introduce`
    before = words[max(0, verb - _SUBJECT_REACH - first) : verb]
    if words[verb].endswith("ing"):
        return bool(before) and before[-1] in ("by", ",")
    if any(word in _SUBJECTS for word in before):
        return "which" not in before and before[-1] != "not"
    joined = before[-1:] == ["and"] or (before[-2:-1] == ["and"] and is_adverb(before[-1]))
    stem = words[verb].removesuffix("s")
    base = stem in _BASES or words[verb] in ("publishes", "establishes")
    subjects = ("we", "i") if stem == words[verb] else ("paper", "work", "study", "article")
    return joined and base and any(word in subjects for word in words[:verb])


def _object(sentence: Sentence, i: int) -> Iterator[Words]:
    """The names in what follows the verb: at once, after a description, or as a defined short form."""
    begin, i = i, past_adverbs(sentence, i)
    direct = at_once(sentence, i)
    if direct:
        if not is_brought(sentence, i - 1, direct[1]):
            yield direct
            yield from _others(sentence, direct[1])
            yield from items_after(sentence, begin, i, direct[1])
        return
    described = linked = listed = False
    for k in range(i, min(i + _REACH, len(sentence.tokens))):
        word = sentence.words[k]
        if (
            word == ";"
            or is_study(sentence, i, k)
            or (k > i and _is_verb(sentence, k) and _has_subject(sentence.words, k))
        ):
            return
        if not linked and (names := listed_names(sentence, i, k)):
            yield from names
            return
        apart = after_comma(sentence, k, described)
        if apart and begins_list(sentence, k, apart):
            apart, listed = None, linked
        found = as_defined(sentence, i, k) or as_called(sentence, k) or apart
        found = found or (None if linked else after_kinds(sentence, i, k))
        found = found or (None if listed else as_spelled(sentence, i, k))
        if found and not is_means(sentence, found[1]):
            yield found
            yield from _others(sentence, found[1])
            return
        if not linked and word in KIND_WORDS:
            named = after_kind_name(sentence, k + 1)
            if named:
                yield named
        linked = linked or word in LINKS
        described = described or word in KIND_WORDS


def _others(sentence: Sentence, end: int) -> Iterator[Words]:
    """What is introduced beside a name: `QARCO and QRet`, `an A (B) for it, a C (D), and an E (F)`."""
    words = sentence.words
    held: list[Words] = []
    after = _past_kind(sentence, end)
    for k in range(after, min(end + _REACH, len(words) - 1)):
        if words[k] == ";" or (_is_verb(sentence, k) and _has_subject(words, k)):
            return
        article = words[k + 1] in ("a", "an", "the")
        last = words[k] == "and" and (k == after or (article and words[k - 1] == ","))
        if not last and not (words[k] == "," and article):
            continue
        found = _item(sentence, k + 1 + article, bare=k == after and not article)
        if found and last:
            yield from (*held, found)
            held, after = [], _past_kind(sentence, found[1])
        elif found:
            held.append(found)


def _past_kind(sentence: Sentence, end: int) -> int:
    """The place after a name, its bracket, and up to two words for its kind."""
    words = sentence.words
    if sentence.word(end) == "(":
        end += 3
    elif sentence.word(end) == ")":
        end += 1
    reach = range(end, min(end + 3, len(words)))
    return next((k for k in reach if words[k] in ("and", ",") or words[k] in LINKS), end)


def _item(sentence: Sentence, first: int, *, bare: bool) -> Words | None:
    """A further name at a place: a defined one, or when `bare` one by its letters at the end of a clause."""
    for k in range(first, min(first + 6, len(sentence.words))):
        found = as_defined(sentence, first, k)
        if found:
            return found
    last = name_at(sentence.tokens, first) if bare else None
    if last is None or not is_strong(sentence.tokens[first].text):
        return None
    return (first, last) if sentence.word(last) in ("", ".", ",") or is_kind(sentence, last) else None


def _before_novel(sentence: Sentence, i: int) -> Iterator[Words]:
    """`QARCO, a novel method`, `Quick Sort (QS), a new method`."""
    words = sentence.words
    k = i - 2
    if k < 1 or words[i - 1] not in ("a", "an") or words[k] != ",":
        return
    if words[k - 1] == ")" and k > 3 and words[k - 3] == "(":
        k -= 1  # what stands in the bracket
    if is_strong(sentence.tokens[k - 1].text):
        first = k - 1
        while first > 1 and k - first < 3 and sentence.tokens[first - 1].text[0].isupper():
            first -= 1  # `Agent S2, a novel framework`
        yield first, k


def _passive(sentence: Sentence, verb: int) -> Iterator[Words]:
    """`a model called Nexus is proposed`, `Nexus is introduced`."""
    for k in range(verb):
        found = as_called(sentence, k)
        if found:
            yield found
    if is_strong(sentence.tokens[verb - 1].text):
        if not is_placed(sentence.words[: verb - 1]):
            yield verb - 1, verb
    else:
        yield from _made_so(sentence, verb)


def _made_so(sentence: Sentence, verb: int) -> Iterator[Words]:
    """`an A (B) module and a C (D) module are proposed`: short forms that are defined in the subject."""
    words = sentence.words
    first = max(0, verb - _REACH)
    commas = [k for k in range(first, verb) if words[k] in (",", ";")]
    start = commas[-1] + 1 if commas else first
    if verb - start > _SUBJECT or any(word in LINKS and word != "and" for word in words[start:verb]):
        return
    for k in range(start, verb):
        if words[k] in ("a", "an", "the"):
            found = _item(sentence, k + 1, bare=False)
            if found:
                yield found


def _given(sentence: Sentence, i: int) -> Iterator[Words]:
    """`which we call Nexus`, `we name the method Nexus`."""
    for k in range(past_adverbs(sentence, i), min(i + 8, len(sentence.tokens))):
        last = name_at(sentence.tokens, k)
        if last is not None:
            yield k, last
            return
        if not sentence.words[k][0].isalnum() and sentence.words[k] not in QUOTES:
            return


def _ours(sentence: Sentence, i: int) -> Iterator[Words]:
    """`the proposed algorithm, MARCO,`, `our method Nexus`, `our Nexus model`, `our model (called Nexus)`."""
    for k in range(i, min(i + 6, len(sentence.tokens))):
        found = as_spelled(sentence, i, k) or as_defined(sentence, i, k)
        if found:
            yield found
            return
        last = name_at(sentence.tokens, k)
        if last is not None and sentence.word(last) != "(":
            if is_strong(sentence.tokens[k].text) and is_kind(sentence, last):
                yield k, last
            return
        if sentence.words[k] in KIND_WORDS:
            yield from _after_kind(sentence, k + 1)
        if sentence.words[k] in KIND_WORDS or sentence.words[k] in LINKS:
            return


def _after_kind(sentence: Sentence, k: int) -> Iterator[Words]:
    """The name after `our method`: at once, or set off by a comma or bracket on either side."""
    apart = sentence.word(k) in (",", "(", ":", "—")
    if sentence.words[k : k + 2] == [",", "the"]:
        k += 1  # `our framework, the Quick Synthesizer (QS), takes`
    called = as_called(sentence, k + apart) if k + apart < len(sentence.words) else None
    first, last = called or (k + apart, name_at(sentence.tokens, k + apart))
    if last is None or in_list(sentence.tokens[last:]):
        return
    closed = sentence.word(last) in (",", ")", "—", ".", "(")
    if called or (closed if apart else is_strong(sentence.tokens[first].text)):
        yield first, last
