"""The cost of extraction grows with the text, not with its square: counted in calls, not in seconds."""

import tracemalloc

import pytest

from kg.extract import extract
from kg.model import Lines, Record
from tests.counting import calls

pytestmark = pytest.mark.slow

TEXTS = {
    "prose": "We train large models (LLM) on noisy data and measure the divergence of state-action spaces. ",
    "one endless sentence": "dense expert model ",
    "one endless word": "Xs",
    "brackets": "((",
    "spaces in brackets": "(  \t ",
    "capitals": "AB AB-",
    "formulas": "$x$ $",
    "of": "state of ",
    "figures": "We propose QARCO, which gains up to 2.1% over X, from 3% to 5x, ",
    "powers and units": "it is 3 \\times 10^{-4} km s^{-1} m s m V−1/(K of a (1 ± 1 ",
    "thousands and errors": "1 000 ± 1 ",
    "dots": "it is 0·84·3·10⁵ and 2·3·",
    "intervals": "the OR is 2.1; 95% CI, 1.1 to 3.1, 95% CI 2, ",
    "baselines": "over the previous best 73.9% baseline patients with 4.2 per 1,000 ",
    "relations": "We propose QARCO, a model that uses dense models and sparse routing on the QNet dataset, ",
    "sentences that go on": "our method adapts it, e.g. a. our method uses dense models in a. ",
    "figures in sentences that go on": "it gains up to 2.1% of a. ",
    "introductions": "our method we propose called ",
    "addresses": "we use the model a@b.c and it ",
    "a word of many hyphens": "ab-",
    "a word of many capitals": "A-",
    "a word of many numbers": "A-1-",
    "a peptide": "Ala-Gly-Ser-",
    "letters after an address": "a@b.c/",
    "names that TeX raises": "We propose DM$^3$T and $a^2bbbbbbbb!$ by A$^2$A$^2$",
    "names": "We use the BERT, the GPT and it. ",
}


def record(abstract: str) -> Record:
    return Record(document="a.txt", lines=Lines(1, 2), title="A title", abstract=abstract)


def cost(text: str) -> int:
    return calls(lambda: extract([record(text)]))


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_four_times_as_long_takes_at_most_five_times_the_calls(name: str) -> None:
    extract([record("Read the weights first.")])
    short, long = (cost(TEXTS[name] * times) for times in (125, 500))
    assert long <= 5 * short + 200


@pytest.mark.parametrize("name", [name for name in TEXTS if name.startswith("a ")])
def test_a_word_four_times_as_long_takes_at_most_five_times_the_memory(name: str) -> None:
    extract([record("Read the weights first.")])
    short, long = (memory(TEXTS[name] * times) for times in (2500, 10_000))
    assert long <= 5 * short


def memory(text: str) -> int:
    """How many bytes extraction holds at most, beyond what it held before."""
    tracemalloc.start()
    try:
        extract([record(text)])
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


LONG = [*((name, 50_000) for name in TEXTS), ("prose", 500_000), ("a word of many capitals", 500_000)]


@pytest.mark.parametrize(("name", "length"), LONG)
def test_a_long_text_is_read_where_a_pattern_that_backtracks_would_never_end(name: str, length: int) -> None:
    assert len(extract([record(TEXTS[name] * (length // len(TEXTS[name])))])) == 1
