import pytest

from kg.extract.claims.changes.after import said_after
from kg.extract.claims.directions import Way
from kg.extract.claims.phrases import reading
from kg.extract.source import sources


@pytest.mark.parametrize(
    ("text", "way", "metric"),
    [
        ("# difference in accuracy", None, "accuracy"),
        ("# improved accuracy", Way.BETTER, "accuracy"),
        ("# trigger removal accuracy", None, "trigger removal accuracy"),
        ("# faster inference", Way.BETTER, "inference"),
        ("# accuracy degradation in hard settings", Way.WORSE, "accuracy"),
        ("# reduction in the perplexity", Way.LESS, "perplexity"),
        ("# of bitrate saving", Way.LESS, "bitrate"),
        ("# recall and search speed improvement", Way.BETTER, "recall and search speed"),
        ("# accuracy", None, "accuracy"),
        ("# on three sets", None, None),
    ],
)
def test_what_follows_a_figure_tells_what_changed(text: str, way: Way | None, metric: str | None) -> None:
    read = reading(text, *next(sources([text])[0].tagged()))
    said = said_after(read, 1, len(read.words))
    span = read.span(said.metric)
    assert (said.way, span and span.of(text)) == (way, metric)
