"""Every wording has a sentence that it was made for; no wording is without one."""

from functools import cache

import pytest

from kg.extract import extract_texts
from kg.extract.relations.finding import _marked
from kg.extract.relations.own import Own, own_of, with_own_marked
from kg.extract.relations.sketch import Sketch, sketches
from kg.extract.relations.wordings import WORDINGS, Place, Wording, met, needed
from kg.extract.source import sources
from kg.model import Findings, RelationKind
from tests.extract.telling import related

K = RelationKind
TITLE = "Zorbex and Sparse Routing"
NEW = "We propose Zorbex, a model."

SENTENCES = [
    ("Zorbex leverages adaptive routing.", K.USES, "adaptive routing"),
    ("We merge all experts by using stitch layers.", K.USES, "stitch layers"),
    ("We introduce Zorbex, a model with adaptive routing.", K.USES, "adaptive routing"),
    ("We introduce Zorbex, which harnesses the power of stitch layers.", K.USES, "stitch layers"),
    ("We introduce Zorbex, a model that relies on stitch layers.", K.USES, "stitch layers"),
    ("We adapt the $R_{max}$ algorithm as the learner in Zorbex.", K.USES, "$R_{max}$"),
    ("Zorbex, a tabular version of opponent shaping, is fast.", K.BUILDS_ON, "opponent shaping"),
    ("Zorbex is a simple variant of opponent shaping.", K.BUILDS_ON, "opponent shaping"),
    ("Zorbex extends opponent shaping.", K.BUILDS_ON, "opponent shaping"),
    ("Zorbex is built on top of opponent shaping.", K.BUILDS_ON, "opponent shaping"),
    ("Zorbex builds upon opponent shaping.", K.BUILDS_ON, "opponent shaping"),
    ("Zorbex, a model based on opponent shaping, is fast.", K.BUILDS_ON, "opponent shaping"),
    ("Building on opponent shaping, we propose Zorbex.", K.BUILDS_ON, "opponent shaping"),
    ("We adapt an existing tabular method to planning.", K.BUILDS_ON, "tabular method"),
    ("We introduce Zorbex, a model for jailbreak detection.", K.USED_FOR, "jailbreak detection"),
    ("We introduce Zorbex, a model for merging dense experts.", K.USED_FOR, "merging dense experts"),
    ("Zorbex is designed for jailbreak detection.", K.USED_FOR, "jailbreak detection"),
    ("Zorbex is designed for merging dense experts.", K.USED_FOR, "merging dense experts"),
    ("Zorbex, a model that is more suitable for jailbreak detection.", K.USED_FOR, "jailbreak detection"),
    ("Experiments on harmful prompt datasets confirm it.", K.EVALUATED_ON, "harmful prompt datasets"),
    ("Our results hold in communication tasks.", K.EVALUATED_ON, "communication tasks"),
    ("Zorbex achieves the best scores across ImageNet.", K.EVALUATED_ON, "ImageNet"),
    ("Zorbex outperforms existing experts for Llama-2.", K.EVALUATED_ON, "Llama-2"),
    ("For Llama2-7B, Zorbex accomplishes more.", K.EVALUATED_ON, "Llama2-7B"),
    ("Zorbex surpasses baselines in perplexity.", K.EVALUATED_BY, "perplexity"),
    ("Zorbex improves sample efficiency.", K.EVALUATED_BY, "sample efficiency"),
    ("Zorbex outperforms model merging.", K.COMPARED_WITH, "model merging"),
    ("Compared to model merging, Zorbex is small.", K.COMPARED_WITH, "model merging"),
    ("Zorbex works well compared to model merging.", K.COMPARED_WITH, "model merging"),
    ("Zorbex is far faster than model merging.", K.COMPARED_WITH, "model merging"),
    ("We introduce Zorbex, a sparse routing algorithm.", K.IS_A, "sparse routing algorithm"),
    ("Zorbex is a sparse routing algorithm.", K.IS_A, "sparse routing algorithm"),
    ("We test the proposed sparse routing algorithm, Zorbex, here.", K.IS_A, "sparse routing algorithm"),
]
TITLES = [
    ("Merging Dense Experts via Stitch Layers", K.USES, "Stitch Layers"),
    ("Sparse Routing for Multi-Agent Planning", K.USED_FOR, "Multi-Agent Planning"),
    ("Sparse Routing for Training Dense Experts", K.USED_FOR, "Training Dense Experts"),
    ("Can You Route That? Merging Dense Experts", K.USED_FOR, "Merging Dense Experts"),
    ("Zorbex: Parameter Upcycling in Peace", K.USED_FOR, "Parameter Upcycling"),
]
MODELS = "Language models such as Llama-2 and Claude-2 fail."
OTHERS = [
    ("It fails; image synthesis used for task planning.", "image synthesis", K.USED_FOR, "task planning"),
    (MODELS, "Llama-2", K.IS_A, "Language models"),
    (MODELS, "Claude-2", K.IS_A, "Language models"),
    ("Language models, including Llama-2, fail.", "Llama-2", K.IS_A, "Language models"),
    ("See the impact of stitch layers on model accuracy.", "stitch layers", K.EVALUATED_BY, "model accuracy"),
]


def called(wording: Wording) -> str:
    """Which of a kind it is, as `wordings.py` lists them: `uses 3`."""
    of_kind = [each for each in WORDINGS if each.kind is wording.kind]
    return f"{wording.kind} {of_kind.index(wording) + 1}"


@pytest.mark.parametrize(("sentence", "kind", "tail"), SENTENCES)
def test_a_sentence_relates_what_the_paper_introduces(sentence: str, kind: RelationKind, tail: str) -> None:
    text = f"{TITLE}\n{NEW} {sentence}"
    assert ("Zorbex", kind, tail) in related(text), f"to wordings it reads: {seen(text)[-1]}"


@pytest.mark.parametrize(("title", "kind", "tail"), TITLES)
def test_a_title_relates_what_the_paper_introduces(title: str, kind: RelationKind, tail: str) -> None:
    assert ("Zorbex", kind, tail) in related(f"{title}\n{NEW}")


@pytest.mark.parametrize(("sentence", "head", "kind", "tail"), OTHERS)
def test_a_sentence_relates_what_others_made(sentence: str, head: str, kind: RelationKind, tail: str) -> None:
    assert (head, kind, tail) in related(f"A title\n{sentence}")


def seen(text: str) -> list[str]:
    """The sentences of a text as wordings see them: `<0*> is a <1> .`"""
    (source,), (findings,) = sources([text]), extract_texts([text])
    drawn = sketches(source, findings)
    return [marked_in(text, each, own_of(drawn, findings)) for each in drawn]


def marked_in(text: str, sketch: Sketch, own: Own) -> str:
    return _marked(text, with_own_marked(sketch.words, own), sketch.things, own)


@cache
def marked() -> tuple[tuple[bool, str], ...]:
    """The sentences above as wordings see them, and whether each is a title."""
    texts = [f"{TITLE}\n{NEW} {sentence}" for sentence, *_ in SENTENCES]
    texts += [f"{title}\n{NEW}" for title, *_ in TITLES]
    texts += [f"A title\n{sentence}" for sentence, *_ in OTHERS]
    found = []
    for source, findings in zip(sources(texts), extract_texts(texts), strict=True):
        drawn = sketches(source, findings)
        own = own_of(drawn, findings)
        title_end = source.text.find("\n")
        found += [(each.place.start < title_end, marked_in(source.text, each, own)) for each in drawn]
    return tuple(found)


def matched(wording: Wording) -> bool:
    """Whether the wording is one of those that the sentences above are read by."""
    places = {True: (Place.ANY, Place.TITLE), False: (Place.ANY, Place.SENTENCE)}
    return any(wording.place in places[title] and wording.pattern.search(text) for title, text in marked())


@pytest.mark.parametrize("wording", WORDINGS, ids=called)
def test_no_wording_is_without_a_sentence(wording: Wording) -> None:
    assert matched(wording), "it wants a sentence in SENTENCES, TITLES or OTHERS, above"


@pytest.mark.parametrize("wording", WORDINGS, ids=called)
def test_where_a_wording_stands_is_what_it_needs(wording: Wording) -> None:
    assert all(not needed(wording) & ~met(text) for _, text in marked() if wording.pattern.search(text))


def test_most_wordings_need_words_that_most_sentences_have_not() -> None:
    has = met("we train <0*> by <1> . ")
    assert sum(not needed(wording) & ~has for wording in WORDINGS) < 5


def test_a_confidence_is_a_share_that_is_worth_an_edge() -> None:
    assert all(0.6 <= wording.confidence < 1 for wording in WORDINGS)


def test_a_text_without_a_contribution_relates_nothing_to_we() -> None:
    text = "A title\nWe use stitch layers. We evaluate on ImageNet."
    assert related(text) == set()
    assert Findings().relations == ()
