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


def test_the_label_of_a_section_has_nothing_to_do_with_what_stands_in_it() -> None:
    abstract = (
        "BACKGROUND: Attention bias is thought to matter for heart rate variability. METHODS: We tested 127 "
        "adolescents with polysomnography and the Emotional Recall Task."
    )
    text = f"Attention bias in adolescents\n{abstract}"
    (found,) = extract_texts([text])
    ends = {found.entities[end].span.of(text) for link in found.links for end in (link.head, link.tail)}
    said = {each.of(text) for relation in found.relations for each in (relation.head, relation.tail)}
    assert "Attention bias" in ends
    assert not {"BACKGROUND", "METHODS"} & {*ends, *said}
