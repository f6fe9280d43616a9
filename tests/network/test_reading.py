import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__

from kg.exchange.texts import extract_lines
from kg.network.reading import Reading, read

TEXTS = [
    "Sparse Upcycling: Training Mixture-of-Experts\nWe propose sparse upcycling. A model "
    "initialised from a dense checkpoint outperforms BERT (Devlin et al., 2018) on ImageNet by 2.1%.",
    "A title alone",
    "",
    "Über naïve Bäume: $\\mathcal{O}(n \\log n)$ time\nWir zeigen, dass … . 中文摘要。",
    "def main(): return {x: y for x, y in [(1, 2)]}",
    "Tables\n" + "12 34.5 | 6 7 8 \n" * 40,
    "One endless sentence\n" + "dense expert model " * 300,
]
DIGEST = "a03e92e064908d4d8e9417ee042e2766fe88fa9213e8bd29e6e4adf6b6addd0d"


def same(one: Reading, other: Reading) -> bool:
    return (
        (one.text, one.tags, one.entities, one.pairs, one.starts)
        == (other.text, other.tags, other.entities, other.pairs, other.starts)
    ) and all((one.chances[name] == other.chances[name]).all() for name in one.chances)


def test_a_text_is_read_alike_alone_and_among_others() -> None:
    together = read(TEXTS)
    assert all(same(one, read([text])[0]) for one, text in zip(together, TEXTS, strict=True))
    assert all(same(one, other) for one, other in zip(together, reversed(read(TEXTS[::-1])), strict=True))


def test_what_was_read_before_changes_nothing() -> None:
    before = read(TEXTS[:1])[0]
    read(["Words that nobody has seen before: zyxgh, qqwert, plimf."])
    assert same(before, read(TEXTS[:1])[0])


def test_nothing_is_seen_in_another_language() -> None:
    german = "Ein Verfahren\n" + "Das Verfahren beruht auf neuronalen Netzen für Bilder. " * 4
    (reading,) = read([german])
    assert not reading.english
    assert not any(reading.entities)
    assert reading.pairs == ()


def test_nothing_is_read_in_nothing() -> None:
    assert read([]) == []
    (reading,) = read([""])
    assert (reading.sentences, reading.tags, reading.entities, reading.pairs) == ((), "", (), ())


def test_entities_lie_in_their_sentences_and_pairs_have_both_ends() -> None:
    for reading in read(TEXTS):
        assert len(reading.tags) == reading.starts[-1] == len(reading.chances["entity"])
        for number, entities in enumerate(reading.entities):
            first, last = reading.starts[number : number + 2]
            rows = [row for entity in entities for row in (entity.first, entity.last)]
            assert rows == sorted(rows)
            assert all(first <= entity.first < entity.last <= last for entity in entities)
        for pair in reading.pairs:
            assert 0 <= pair.first < pair.second < len(reading.entities[pair.sentence])
            assert 0 < pair.chance <= 1


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=120), max_size=4))
def test_any_text_is_read(texts: list[str]) -> None:
    assert [reading.text for reading in read(texts)] == texts


def answers() -> bytes:
    lines = [json.dumps({"id": i, "text": text}).encode() for i, text in enumerate(TEXTS)]
    return b"".join(extract_lines(lines, "texts"))


def test_the_answers_are_those_of_every_other_machine() -> None:
    """New weights or rules change the digest; another processor, library or order of work never may."""
    assert hashlib.sha256(answers()).hexdigest() == DIGEST


KERNELS = {"Prescott": "SSE3", "Haswell": "AVX2", "Zen": "AVX2", "SkylakeX": "AVX512F"}
"""Kinds of processors, and what one must have to work as they do."""


@pytest.mark.slow
@pytest.mark.parametrize("kernel", [name for name, needed in KERNELS.items() if __cpu_features__[needed]])
def test_another_processor_gives_the_same_answers(kernel: str) -> None:
    """OpenBLAS multiplies in another order for each kind of processor, numpy itself in other widths."""
    folder = str(Path(__file__).parent)
    code = f"import sys; sys.path.insert(0, {folder!r}); import test_reading; test_reading.show()"
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={
            "OPENBLAS_CORETYPE": kernel,
            "NPY_DISABLE_CPU_FEATURES": " ".join(wide) if kernel == "Prescott" else "",
            "PYTHONPATH": ":".join(sys.path),
        },
        capture_output=True,
        check=True,
    )
    assert run.stdout == answers()


wide = [name for name in __cpu_dispatch__ if __cpu_features__.get(name)]
"""What of this processor numpy would use beyond what every processor has."""


def show() -> None:
    """What the other process answers."""
    sys.stdout.buffer.write(answers())
