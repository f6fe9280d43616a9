import gc
import io

import pytest

from kg.publish.as_text import as_text


def test_a_file_of_somebody_else_stays_open_where_writing_fails() -> None:
    out = io.BytesIO()
    with pytest.raises(ZeroDivisionError):
        as_text(out).write(f"a{1 // 0}")
    gc.collect()
    assert not out.closed


def test_a_pipe_of_which_enough_was_read_stays_open() -> None:
    class Closed(io.BytesIO):
        def write(self, _: object) -> int:
            raise BrokenPipeError

    out = Closed()
    with pytest.raises(BrokenPipeError):
        as_text(out).write("a")
    gc.collect()
    assert not out.closed
