import httpx
import pytest


def test_another_name_of_this_host_is_refused(client: httpx.Client) -> None:
    refused = client.get("/assets/site.css", headers={"Host": "evil.example"})
    assert refused.status_code == 421
    assert "evil.example" in refused.text


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1:80", "[::1]:9", "LOCALHOST"])
def test_this_machine_may_be_called_by_its_own_names(client: httpx.Client, name: str) -> None:
    assert client.get("/assets/site.css", headers={"Host": name}).status_code == 200


def test_every_answer_says_what_a_browser_may_do_with_it(client: httpx.Client) -> None:
    for path in ("/assets/site.css", "/nothing"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert "server" not in headers
