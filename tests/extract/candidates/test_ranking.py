import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.candidates.candidates import candidates, tokens_of
from kg.extract.candidates.features import features
from kg.extract.candidates.ranking import Ranked, ranked
from kg.network.reading import read
from kg.network.weights import weights

TEXTS = [
    "Sparse Upcycling\nWe train sparse models. The state-space model (SSM) and state space models train.",
    "A survey of graph neural networks\nGraph neural networks (GNNs) are neural networks on graphs [1].",
    "Nothing",
]
WORDS = st.sampled_from(
    ["sparse", "dense", "model", "models", "graph", "of", "the", "(", ")", ".", ",", "trained", "\n"]
    + ["12", "GNN", "neural"]
)


def printed(text: str, found: list[Ranked]) -> list[str]:
    return [text[each.start : each.end] for each in found]


def test_the_likeliest_comes_first_and_each_candidate_once() -> None:
    for text, found in zip(TEXTS, ranked(read(TEXTS)), strict=True):
        likely = [each.chance for each in found]
        assert likely == sorted(likely, reverse=True)
        assert all(0 <= chance <= 1 for chance in likely)
        assert len(set(printed(text, found))) == len(found)


def test_spans_that_fold_alike_are_one_candidate() -> None:
    found = printed(TEXTS[0], ranked(read(TEXTS[:1]))[0])
    assert sum(name in ("state-space model", "state space models") for name in found) == 1


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(WORDS, max_size=30).map(" ".join), max_size=5))
def test_a_text_is_judged_alike_alone_and_among_others(texts: list[str]) -> None:
    assert ranked(read(texts)) == [ranked(read([text]))[0] for text in texts]


def test_no_candidate_ends_where_its_sentence_goes_on_into_another() -> None:
    for text, found in zip(TEXTS, ranked(read(TEXTS)), strict=True):
        assert not any("\n" in name or ". " in name for name in printed(text, found))


def test_nothing_has_no_candidates() -> None:
    assert ranked([]) == []
    assert ranked(read(["", "...", "((("])) == [[], [], []]


def test_a_feature_is_a_number_for_each_candidate_and_the_ranker_knows_as_many() -> None:
    tokens = tokens_of(read(TEXTS))
    found = features(tokens, candidates(tokens))
    assert found.columns.shape == (len(found.text), len(weights().ranker_scale[0]))
    assert np.isfinite(found.columns).all()
    assert (np.diff(found.text) >= 0).all()
