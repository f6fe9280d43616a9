import pytest

from kg.store.workers.stopping import Stop, StoppedError


def test_what_is_called_off_before_it_begins_never_begins() -> None:
    stop, acts = Stop(), list[str]()
    stop()
    with stop.runs(lambda: acts.append("stopped")):
        assert acts == ["stopped"]
    with pytest.raises(StoppedError):
        stop.check()


def test_what_has_ended_is_not_stopped_any_more() -> None:
    stop, acts = Stop(), list[str]()
    with stop.runs(lambda: acts.append("stopped")):
        pass
    stop()
    assert acts == []
