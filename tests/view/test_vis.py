import re
from typing import Any

import pytest

from kg.view import render_with_pyvis
from tests.browsing import Open


def test_the_page_holds_the_nodes_and_the_vendored_library(small: Any) -> None:
    page = render_with_pyvis(small, title="<b>", max_nodes=3)
    assert "@version 9.1.2" in page
    assert "Showing 3 of 10 nodes" in page
    assert "<title>&lt;b&gt;</title>" in page


@pytest.mark.slow
def test_it_draws_offline_and_runs_nothing_that_a_document_says(open_page: Open, altered: Any) -> None:
    payload = "href </script><script>window.__pwn=1</script><img src=x onerror=window.__pwn=1>"
    opened = open_page(render_with_pyvis(altered(lambda text: f"{text} {payload}"), title=payload))
    painted = """() => {
        const canvas = document.querySelector("#canvas canvas");
        const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels.filter((value, i) => i % 4 === 3 && value > 0).length;
    }"""
    opened.page.mouse.move(640, 400)
    opened.page.wait_for_timeout(300)
    assert opened.page.evaluate(painted) > 1000
    assert opened.page.evaluate("window.__pwn") is None
    assert opened.strangers == []
    assert [words for words in opened.complaints if not re.search("style-src", words)] == []
