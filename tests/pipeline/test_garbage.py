"""However builds overlap, what Python did before comes back."""

import gc

from kg.pipeline.garbage import seldom_collected


def test_two_builds_at_a_time_leave_no_trace() -> None:
    before = gc.get_threshold()
    first, second = seldom_collected(), seldom_collected()
    with first:
        second.__enter__()
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold()[0] > before[0]
    second.__exit__(None, None, None)
    assert gc.get_threshold() == before
