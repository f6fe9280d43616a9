from hypothesis import given
from hypothesis import strategies as st

from kg.model import Lines, Record, Span


@given(st.text(min_size=1), st.text(), st.data())
def test_a_quote_is_what_the_span_covers_in_the_text(title: str, abstract: str, data: st.DataObject) -> None:
    record = Record(document="a.txt", lines=Lines(1, 2), title=title, abstract=abstract)
    start = data.draw(st.integers(0, len(record.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(record.text))))
    assert record.quote(span) == span.of(record.text)
