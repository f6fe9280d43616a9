import pytest

from kg.text.english import is_english
from kg.text.tokens import tokens

ENGLISH = "We train a large model on noisy data and show that it is as good as the best of its kind."


@pytest.mark.parametrize(
    "text",
    [
        "Wir stellen ein neues Verfahren zur Erkennung von Mustern in Bildern vor. Es beruht auf Netzen. "
        * 2,
        "Nous proposons une nouvelle méthode pour la segmentation d'images et nous montrons ses limites. "
        * 2,
        "本文提出了一种新的图神经网络方法，用于图像分类。" * 30,
        "12 34.5 | 6 7 8 \n" * 20,
        "for (i = 0; i < n; i++) { x[i] += 1; }" * 3,
    ],
)
def test_what_is_not_held_together_by_english_words_is_not_english(text: str) -> None:
    assert not is_english([token.text for token in tokens(text)])


def test_english_is_english_and_a_title_may_be() -> None:
    assert is_english([token.text for token in tokens(ENGLISH)])
    assert is_english(["Mustererkennung"])
    assert is_english([])
