import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view.holding import block
from kg.view.wordcode import SEPARATOR
from tests.view.signs import decode

TREE = st.recursive(
    st.none() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
)


@pytest.mark.slow
@settings(max_examples=40)  # what makes trees takes longer than what is tested
@given(TREE, st.lists(TREE))
def test_every_line_is_read_alone_and_none_can_end_the_block(picture: object, told: list[object]) -> None:
    text = block(picture, {"nodes": told})
    head, signs, *lines = text.split("\n")
    assert json.loads(head) == [["picture", 1], ["nodes", len(told)]]
    assert [json.loads(decode(line, signs.split(SEPARATOR))) for line in lines] == [picture, *told]
    assert not set(text) & set("<>&\r")
