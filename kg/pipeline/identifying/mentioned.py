"""What a text mentions of the concepts that other texts are about, and which texts are read for concepts.

A text names its own concepts, the twenty that it says most; a concept that another paper is about may stand
in it once. Papers of a concept are all that say it, where to say it is to name a concept: of the papers that
say `segmentation` an eighth are about it, of those that say `challenge` hardly one. By this share Mihalcea
and Csomai (Wikify!, 2007) link words to an encyclopedia; here the papers themselves are the encyclopedia.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from sys import intern

from kg.extract.concepts.mentions import beginnings, mentions
from kg.model import Span
from kg.pipeline.identifying.coined import is_coined
from kg.resolve.concepts import Concept
from kg.text.language.frequency import frequency
from kg.text.language.inflection import concept_form
from kg.text.people.capitals import has_capitals
from kg.text.works.boilerplate import blanked
from kg.text.works.titles import taken_back

COMMON = 0.01
"""Part of arXiv's papers that say a word, from which on the word alone is no mention: `noise`, `training`."""
KNOWN = 100
"""Papers that say a form, from which on they tell how common it is, and not arXiv's."""
SHARE = 0.05
"""Part of the papers that say a form which must be about it, for the others to mention it."""
_SHORTEST = 3  # letters of a short form that stands for itself
_SHORTEST_FORM = 2  # letters of any other form
_FAR = 30  # characters in which what stands before a verb begins
_MODALS = ("should", "could", "would", "might", "must", "may", "can", "will", "cannot")
_BEFORE_A_VERB = re.compile(
    r"(?:\b(?P<asks>(?i:how|what|when|where|why|which|whether|who))\s|\b)"
    rf"(?:{'|'.join(_MODALS)})\s(?:not\s|also\s)?\Z"
)
_VERB_FOLLOWS = (*_MODALS, "not", "also")
"""What all that `_BEFORE_A_VERB` finds ends in, before its last space."""
_NAMED_ON = re.compile(r"[-‐‑](?:\d|[A-Z](?![a-z]+(?:e[dn]|ing)\b))")  # USD-JPY, CER-Net; not LLM-Based


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The forms by which a text may mention a concept; gathered once, for all texts."""

    forms: Sequence[str]
    """Sorted."""
    number: Mapping[str, int]
    """Form → its place among them."""
    in_capitals: Sequence[bool]
    """Whether each counts only in capitals."""
    papers: Sequence[int]
    """How many papers are about what each names."""
    begun: Set[str]
    """What forms of several words begin with."""
    carried: Set[int] = frozenset()
    """The places of short forms that mean what other papers define them to be."""


def gazetteer_of(concepts: Iterable[Concept]) -> Gazetteer:
    """The forms of the concepts that papers are about, and short forms.

    >>> from kg.resolve.concepts import Concept
    >>> gazetteer = gazetteer_of([Concept(("dense model", "llm"), "dense models", ("LLM",), papers=(2, 0))])
    >>> gazetteer.forms, gazetteer.in_capitals, gazetteer.papers, gazetteer.begun
    (['dense model', 'llm'], [False, True], [2, 0], {'dense'})
    """
    found: dict[str, tuple[bool, int]] = {}
    meant: set[str] = set()
    for concept in concepts:
        capitals = {
            concept_form(name) for name in (concept.label, *concept.other_labels) if _in_capitals(name)
        }
        for form, papers in zip(concept.forms, concept.papers, strict=True):
            short = form in capitals
            carried = form != concept.forms[0]
            least = _SHORTEST if short and not carried else _SHORTEST_FORM
            if (short or papers) and len(form) >= least and not is_coined(form) and form not in concept.own:
                found[intern(form)] = short, papers
                meant.update([form] * (short and carried))
    forms = sorted(found)
    return Gazetteer(
        forms=forms,
        number={form: number for number, form in enumerate(forms)},
        in_capitals=[found[form][0] for form in forms],
        papers=[found[form][1] for form in forms],
        begun=beginnings(forms),
        carried=frozenset(number for number, form in enumerate(forms) if form in meant),
    )


def find_mentions(text: str, gazetteer: Gazetteer) -> "array[int]":
    """The mentions of a text: number, start and end of each form, in the order of the places.

    What stands inside a longer one that more papers are about is left out: `language model` in `large
    language model`, but not `neural network` in `neural network pruning of faces`. So is a short form that
    others define where a name goes on after it: `CER-Net`. Takes time in proportion to the text, and to how
    deep names stand in names.

    >>> from kg.resolve.concepts import Concept
    >>> concepts = [Concept((form,), form, (), papers=(n,)) for form, n in (("model", 1), ("big model", 2))]
    >>> find_mentions("A model of big models", gazetteer_of(concepts))
    array('I', [1, 2, 7, 0, 11, 21])
    """
    places = []
    no_words = [Span(*place) for place in taken_back(text.partition("\n")[0])]  # a status, and no concept
    for form, spans in mentions(blanked(text), gazetteer.number, gazetteer.begun).items():
        number = gazetteer.number[form]
        only_capitals = gazetteer.in_capitals[number]
        places += [
            (span.start, -span.end, number)
            for span in spans
            if not only_capitals or _in_capitals(span.of(text))
            if not (no_words and any(place.start <= span.start < place.end for place in no_words))
            if not _is_verb(text, span)
            if number not in gazetteer.carried or not _NAMED_ON.match(text, span.end)
        ]
    found = array("I")
    around: list[tuple[int, int]] = []  # where longer ones end, and how many papers are about each
    for start, minus_end, number in sorted(places):
        end, papers = -minus_end, gazetteer.papers[number]
        around = [each for each in around if each[0] > start]
        if not any(end <= longer and papers < more for longer, more in around):
            found.extend((number, start, end))
            around.append((end, papers))
    return found


def _is_verb(text: str, span: Span) -> bool:
    """Whether a word can be nothing else there: `Schools should screen for sleep problems`."""
    name = span.of(text)
    if " " in name or not name.islower():
        return False
    before = text[max(0, span.start - _FAR) : span.start]
    if not before.rstrip().endswith(_VERB_FOLLOWS):  # as before most
        return False
    found = _BEFORE_A_VERB.search(before)
    return bool(found and not found["asks"])  # `how can attention help`


@dataclass(frozen=True, slots=True)
class Linkable:
    """The forms that are linked to a concept wherever a text mentions them."""

    forms: Sequence[str]
    """All of the gazetteer."""
    naming: frozenset[int]
    """The places of those that do; the others name theirs only in papers that are about it."""

    def links(self, mentions: "array[int]") -> Iterator[tuple[str, Span]]:
        """Of the mentions of a text those that are linked, each form with its place."""
        for at in range(0, len(mentions), 3):
            if mentions[at] in self.naming:
                yield self.forms[mentions[at]], Span(mentions[at + 1], mentions[at + 2])


def linkable(gazetteer: Gazetteer, texts: Iterable["array[int]"]) -> Linkable:
    """Which forms name a concept wherever a text says them, by what all texts say.

    A short form does; so does what enough of the papers that say it are about. A word that many papers of
    arXiv say does not, unless enough papers here tell of it themselves.

    >>> from kg.resolve.concepts import Concept
    >>> gazetteer = gazetteer_of([Concept(("kriging",), "kriging", (), papers=(3,))])
    >>> text = find_mentions("Of kriging", gazetteer)
    >>> linkable(gazetteer, [text] * 60).naming, linkable(gazetteer, [text] * 61).naming
    (frozenset({0}), frozenset())
    """
    texts_of: Counter[int] = Counter()
    for places in texts:
        texts_of.update(set(places[::3]))
    known = frequency()
    common = COMMON * known.documents
    naming = (
        number
        for number, count in texts_of.items()
        if gazetteer.in_capitals[number]
        or (
            gazetteer.papers[number] >= SHARE * count
            and (count >= KNOWN or known.of.get(gazetteer.forms[number], 0) <= common)
        )
    )
    return Linkable(gazetteer.forms, frozenset(naming))


def read_for_concepts(with_abstract: Sequence[bool]) -> list[bool]:
    """Which records of one paper are read for concepts, by whether each has an abstract.

    Those with one; all where none has one. A title alone names parts of what the abstract names whole.

    >>> read_for_concepts([False, True]), read_for_concepts([False, False])
    ([False, True], [True, True])
    """
    return list(with_abstract) if any(with_abstract) else [True] * len(with_abstract)


def _in_capitals(name: str) -> bool:
    """Whether a text must write it so to mention it: one word with capitals, `LLMs`, `ImageNet`, `GPT-4`.

    Not `LLM-based`, of which a part is an ordinary word.
    """
    if " " in name or not has_capitals(name):
        return False
    return not any(part.isalpha() and part.islower() for part in name.split("-"))
