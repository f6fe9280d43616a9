from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view.spacing import Box, spread

SIZES = st.floats(1, 80)
POINTS = st.lists(st.tuples(st.floats(-200, 200), st.floats(-200, 200), SIZES, SIZES), max_size=25)


@settings(max_examples=60, deadline=None)
@given(POINTS)
def test_no_two_boxes_overlap_in_the_end(rows: list[tuple[float, float, float, float]]) -> None:
    points = {i: [x, y] for i, (x, y, _, _) in enumerate(rows)}
    boxes = {i: Box(-width, -5, width, height) for i, (_, _, width, height) in enumerate(rows)}
    if points:
        spread(points, boxes)
    for a in points:
        for b in range(a + 1, len(rows)):
            beside = points[a][0] + boxes[a].right <= points[b][0] + boxes[b].left
            beside |= points[b][0] + boxes[b].right <= points[a][0] + boxes[a].left
            above = points[a][1] + boxes[a].bottom <= points[b][1] + boxes[b].top
            above |= points[b][1] + boxes[b].bottom <= points[a][1] + boxes[a].top
            assert beside or above


def test_boxes_that_stand_apart_stay_where_they_are() -> None:
    points = {0: [0.0, 0.0], 1: [50.0, 0.0]}
    spread(points, dict.fromkeys(points, Box(-10, -10, 10, 10)))
    assert points == {0: [0.0, 0.0], 1: [50.0, 0.0]}
