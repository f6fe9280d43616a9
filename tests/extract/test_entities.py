from kg.extract import extract_texts
from kg.model import EntityType, LinkType

TEXT = "We use convolutional networks for image classification. Our method improves accuracy on ImageNet."


def test_entities_stand_in_order_with_their_types() -> None:
    (found,) = extract_texts([TEXT])
    named = {entity.span.of(TEXT): entity.type for entity in found.entities}
    assert named["convolutional networks"] is EntityType.METHOD
    assert named["image classification"] is EntityType.TASK
    assert named["accuracy"] is EntityType.METRIC
    assert named["ImageNet"] is EntityType.MATERIAL
    spans = [entity.span for entity in found.entities]
    assert spans == sorted(spans)


def test_a_link_is_between_two_entities_of_a_sentence() -> None:
    (found,) = extract_texts([TEXT])
    said = {
        (found.entities[link.head].span.of(TEXT), link.type, found.entities[link.tail].span.of(TEXT))
        for link in found.links
        if link.chance > 0.4
    }
    assert ("convolutional networks", LinkType.USED_FOR, "image classification") in said
    end = TEXT.index(".")
    assert all(
        (found.entities[link.head].span.start < end) == (found.entities[link.tail].span.start < end)
        for link in found.links
    )


def test_a_text_that_names_nothing_has_neither() -> None:
    (found,) = extract_texts(["12 34 5.6 | 7 8 9"])
    assert found.links == ()
