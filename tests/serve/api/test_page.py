import re

import httpx

from kg.query import questions


def test_every_question_has_a_form_that_asks_it(client: httpx.Client) -> None:
    page = client.get("/api").text
    for name, question in questions().items():
        section = page.partition(f'id="{name}"')[2].partition("</section>")[0]
        asked = re.findall(r'<input name="(\w+)"', section)
        assert asked == [parameter.name for parameter in question.parameters]
        address = re.findall(r'formaction="([^"]+)"', section)[0]
        assert client.get(address).status_code == 200
