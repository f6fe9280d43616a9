import pytest

from kg.text.registered.repositories import code_in

PLACE = "https://github.com/a/b"


@pytest.mark.parametrize(
    "text",
    [
        f"Code will be publicly available at {PLACE}.",
        f"We will release the code at {PLACE}.",
        f"Code is coming soon at {PLACE}.",
        f"Our code is available upon acceptance at {PLACE}.",
        f"Code: {PLACE} (to be released)",
        f"We release our code at {PLACE} upon publication.",
        f"The code is at (\\href{{{PLACE}}}) soon.",
        f"Code and models at {PLACE}/tree/main soon.",
        f"We plan to share the code at {PLACE}.",
    ],
)
def test_code_that_is_promised_has_an_address_and_is_not_said_to_be_there(text: str) -> None:
    found = code_in(text)
    assert found
    assert (found.address.startswith(PLACE), found.is_there) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        f"Code is available at {PLACE}. Soon there will be more.",
        f"Code is at {PLACE}, where we will keep adding doors.",
        f"Code and tables that will be updated are at {PLACE}.",
        f"The data will be released after acceptance, and the code is at {PLACE}.",
        f"A demo will come. Code: {PLACE}",
        f"12 pages, will appear in ICSE 2024, code: {PLACE}",
        f"To be published in CVPR 2024; code available at {PLACE}",
        f"Code: {PLACE}, will be presented at ICML",
        f"Code will be released at https://github.com/a/later. Code is at {PLACE}.",
    ],
)
def test_code_that_is_there_is_said_to_be_there(text: str) -> None:
    assert code_in(text) == (PLACE, True)
