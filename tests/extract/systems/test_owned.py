import pytest

from kg.extract.systems.calling import CALLED, Defined, Sentence
from kg.extract.systems.owned import OF_MAKING, called_ours, made_and_named
from kg.text.tokens import tokens


def sentence_of(text: str) -> Sentence:
    sequence = tokens(text)
    return Sentence(sequence, [token.text.lower() for token in sequence], Defined({}, {}, {}))


def found_in(text: str) -> str:
    sentence = sentence_of(text)
    for i, word in enumerate(sentence.words):
        found = called_ours(sentence, i) if word in CALLED else None
        if word in OF_MAKING:
            found = made_and_named(sentence, i)
        if found:
            return text[sentence.tokens[found[0]].start : sentence.tokens[found[1] - 1].end]
    return ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("This framework is termed QARCO.", "QARCO"),
        ("Our simple method (in four lines of code), termed iQARCO, is fast.", "iQARCO"),
        ("Our framework - dubbed QARCO - combines both.", "QARCO"),
        ("The resulting corpus, called QARCO, covers much.", "QARCO"),
        ("The resulting tightly interlinked architecture, named as QARCO.", "QARCO"),
        ("Some use an architecture named QARCO.", ""),
        ("The game called QARCO is played.", ""),
        ("The main approaches, called QARCO and BIP, are old.", ""),
        ("In small regions of this world, namely QARCO, it is known.", ""),
        ("This is a method of others, called QARCO.", ""),
    ],
)
def test_what_is_called_so_is_new_where_it_is_the_authors_own(text: str, name: str) -> None:
    assert found_in(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("we assembled a video dataset named QARCO, of doors", "QARCO"),
        ("we train on doors a generalist network, named QARCO", "QARCO"),
        ("we collect doors for a dataset called QARCO", "QARCO"),
        ("we train our model on a dataset called QARCO", ""),
        ("we generate doors with a model called QARCO", ""),
        ("we collect doors; others have a dataset called QARCO", ""),
        ("they collect a dataset called QARCO", ""),
        ("we collect doors called QARCO", ""),
    ],
)
def test_what_is_made_is_called_by_a_new_name(text: str, name: str) -> None:
    assert found_in(text) == name
