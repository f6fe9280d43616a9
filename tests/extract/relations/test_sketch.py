import pytest

from kg.extract import extract_texts
from kg.extract.relations.sketch import Sketch, sketches
from kg.extract.source import sources
from kg.model import Findings, Keyphrase, Span
from kg.text.language.inflection import concept_form


def drawn(text: str) -> list[Sketch]:
    (found,) = extract_texts([text])
    return sketches(sources([text])[0], found)


def shown(sketch: Sketch) -> str:
    """The words with the forms of the things in place of their numbers."""
    words = sketch.words
    for number, thing in enumerate(sketch.things):
        words = words.replace(f"<{number}>", f"<{thing.form}>")
    return words.strip()


def last(text: str) -> str:
    return shown(drawn(text)[-1])


def test_a_sentence_becomes_words_and_marks_for_what_it_names() -> None:
    (sketch,) = sketches(sources(["We train dense models by sparse upcycling."])[0], Findings())
    assert sketch.words == "we train <0> by <1> . "
    assert [thing.span.of("We train dense models by sparse upcycling.") for thing in sketch.things] == [
        "dense models",
        "sparse upcycling",
    ]


def test_the_title_is_one_sentence_whatever_its_marks() -> None:
    title, abstract = drawn("QARCO! Just Like That: Sparse Routing for Experts\nIt works. It holds.")[:2]
    assert "! just like that :" in title.words
    assert abstract.place.start > title.place.end


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("We prune Mixture of Experts (MoE) layers.", "we prune <mixture of expert> <layer> ."),
        (
            "A Mixture of Experts (MoE) is large. We prune an enhanced MoE architecture.",
            "we prune an <mixture of expert> .",
        ),
        (
            "Model-free Opponent Shaping (M-FOS) adapts opponent shaping. We use M-FOS.",
            "we use <model free opponent shaping> .",
        ),
        ("We adapt the $R_{max}$ algorithm.", "we adapt the <r max> ."),
        ("We test in the Matching Pennies environment.", "we test in the <matching penny environment> ."),
        ("We ask “dense models”.", "we ask <dense model> ."),
    ],
)
def test_a_thing_is_called_by_what_the_text_calls_it(sentence: str, words: str) -> None:
    assert last(f"On things\n{sentence}") == words


def test_what_only_describes_a_known_thing_is_left_out() -> None:
    text = "Stitch layers\nStitch layers help. Stitch layers are small. We insert lightweight stitch layers."
    sketch = drawn(text)[-1]
    assert [thing.span.of(text) for thing in sketch.things] == ["stitch layers"]


def test_a_known_name_with_its_number_is_one_thing() -> None:
    text = "Jailbreaks\nWe defend Llama-2 and Claude-2 from jailbreaks. Llama 2 and Claude 2 are models."
    assert shown(drawn(text)[-1]).startswith("<llama 2> and <claude 2> are")


@pytest.mark.parametrize("text", ["", "\n", "🙂", "...", "((((", "a\n\n\nb", "\n\n$$$"])
def test_a_text_without_names_has_sketches_without_things(text: str) -> None:
    assert all(not sketch.things or sketch.words for sketch in drawn(text))


def test_a_formula_holds_no_marks() -> None:
    formula = last("Nexus\nWe propose $x <99> y$ for dense models.")
    assert formula == "we propose $x ‹99> y$ for <dense model> ."


def named_as(text: str, *names: str) -> str:
    """The last sentence where the text is known to name these."""
    spans = [Span(at, at + len(name)) for name in names for at in [text.index(name)]]
    phrases = tuple(Keyphrase(label=span.of(text), score=0.5, spans=(span,)) for span in spans)
    return shown(sketches(sources([text])[0], Findings(keyphrases=phrases))[-1])


def test_a_name_goes_on_behind_its_version() -> None:
    text = "On models\nWe train Gemini 2.5 Pro by reward models."
    assert named_as(text, "Gemini 2.5 Pro") == "we train <gemini 2.5 pro> by <reward model> ."


def test_a_disease_is_named_with_who_it_is_named_after() -> None:
    text = "On models\nWe assess Parkinson's disease by reward models."
    disease = concept_form("Parkinson's disease")
    assert named_as(text, "Parkinson's disease") == f"we assess <{disease}> by <reward model> ."


def test_what_is_named_itself_only_has_something() -> None:
    text = "On models\nWe use Mamba's state vectors."
    assert named_as(text, "Mamba", "Mamba's state vectors") == "we use <mamba> 's <state vector> ."
