"""Teams and the like among authors, beside people who are called so."""

import pytest

from kg.text.people.units import is_of_title, is_unit


@pytest.mark.parametrize(
    "name",
    [
        "GigaWorld Team",
        "Hunyuan Vision Team",
        "Meituan LongCat Team",
        "Kwai Keye Team",
        "Aether Team",
        "M-A-P Team",
        "Z-Image Team",
        "OpenDoor Lab",
        "SIMA team",
        "KimiTeam",
        "AIMgroup",
        "DeepSeek-AI",
    ],
)
def test_a_team_is_told_by_what_no_given_name_has(name: str) -> None:
    assert is_unit(name)


@pytest.mark.parametrize(
    "name",
    [
        "Victoria Team",
        "Mary Ann Team",
        "Wei Team",
        "Kimi Team",
        "Max Lab",
        "McKenzie Lab",
        "DeShawn Group",
        "Aleksandra Group",
        "Jean-Luc Lab",
        "Jean-Baptiste Team",
        "Seung-hyun Team",
        "J-P Lab",
        "J-P Team",
        "K-H. Kim Group",
        "Xiaoyu AI",
        "XiaoyunZhang",
    ],
)
def test_who_may_be_a_person_is_no_team_by_the_name_alone(name: str) -> None:
    assert not is_unit(name)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Gemma Team", "Gemma 3 Technical Report"),
        ("Kimi Team", "Kimi-VL Technical Report"),
        ("Kimi Team", "Kimi Linear: An Expressive Architecture"),
        ("Ring Team", "Ring-lite: Scalable Reasoning"),
        ("Yan Team", "Yan: Foundational Videos"),
    ],
)
def test_a_team_is_called_like_what_heads_the_title_of_its_paper(name: str, title: str) -> None:
    assert is_of_title(name, title)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Victoria Team", "Victoria has many lakes"),
        ("Victoria Team", "Refugees in Victoria: A Study"),
        ("Yan Team", "Yangtze: Floods and Droughts"),
        ("Yan Team", ""),
        ("Max Lab", "Max: A Study"),
    ],
)
def test_a_title_that_only_has_the_word_tells_nothing(name: str, title: str) -> None:
    assert not is_of_title(name, title)
