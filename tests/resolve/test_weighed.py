"""Things are made again only where people changed what they are made of."""

from kg.resolve.weighed import remade


def test_things_that_people_left_alone_are_not_made_again_wherever_they_come_to_stand() -> None:
    made = []

    def make(items: list[int] | tuple[int, ...]) -> str:
        made.append(list(items))
        return "-".join(map(str, items))

    before = [(1, 2), (3,), (4, 5), (6,)]
    things = [f"thing {items[0]}" for items in before]
    after = [[1, 2], [4], [5], [3, 6]]
    assert list(remade(things, before, after, make)) == ["thing 1", "4", "5", "3-6"]
    assert made == [[4], [5], [3, 6]]
