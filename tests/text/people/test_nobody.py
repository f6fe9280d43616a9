import pytest

from kg.text.people.nobody import names_nobody


@pytest.mark.parametrize(
    "name",
    [
        "Anonymous",
        "ANONYMOUS",
        "Anon.",
        "Anonymous Author(s)",
        "N. N.",
        "N.N.",
        "NN",
        "Unknown",
        "Various",
        "Various authors",
        "[No authors listed]",
        "[No author name available]",
        "n/a",
        "Б. а.",
        "بی‌نام",
        "著者不明",
        "저자 없음",
        "Sin autor",
        "Anónimo",
        "[s.n.]",
        "S. n.",
        "Sine nomine",
        "Our Special Correspondent",
        "From our own correspondent",
        "Un correspondant",
        "The Editors",
        "Ein Ungenannter",
        "Collectif",
        "佚名",
        "مجهول",
        "",
        " ",
        "-",
        "???",
        "123",
    ],
)
def test_what_stands_for_no_name_names_nobody(name):
    assert names_nobody(name)


@pytest.mark.parametrize(
    "name",
    [
        "X",
        "Nina N.",
        "Nn Nguyen",
        "Anon Jr",
        "Jane Unknown",
        "李",
        "王 不明",
        "محمد",
        "None Roe",
        "Un ami de la vérité",
        "Sn Lee",
    ],
)
def test_a_name_names_somebody(name):
    assert not names_nobody(name)
