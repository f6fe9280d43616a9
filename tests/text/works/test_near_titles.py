from kg.text.works.near_titles import are_near


def test_two_chapters_of_different_numbers_are_two_titles() -> None:
    maps = "on the maps of six rooms"
    assert are_near(f"chapter 4 {maps}", f"chapter 4 {maps.replace('six', '6')}")
    assert not are_near(f"chapter 4 {maps}", f"chapter 5 {maps}")
