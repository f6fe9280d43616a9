import gc
import io

import pytest

from kg.publish.as_text import as_text


def test_a_file_of_somebody_else_stays_open_where_writing_fails() -> None:
    out = io.BytesIO()
    with pytest.raises(ZeroDivisionError), as_text(out) as text:
        text.write(f"a{1 // 0}")
    gc.collect()
    assert not out.closed
