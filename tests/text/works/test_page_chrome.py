"""What pages show in place of an abstract is known, and a paper that speaks of the same things is none."""

import pytest

from kg.text.works.boilerplate import blanked
from kg.text.works.page_chrome import is_chrome


@pytest.mark.parametrize(
    "text",
    [
        "Abstract not available.",
        "No abstract available",
        "[No abstract available]",
        "Abstract not available for EJ123456.",
        "An abstract is not available for this content so a preview has been provided. Please use the Get"
        " access link above for information on how to access this content.",
        "There is no abstract available for this article.",
        "Für diesen Artikel ist kein Abstract verfügbar.",
        "Cet article n'a pas de résumé. Vous pouvez consulter le texte intégral.",
        "No hay resumen disponible para este artículo.",
        "Click to increase image sizeClick to decrease image size Disclosure statement No potential conflict"
        " of interest was reported by the author(s).",
        "Previous articleNext article No AccessBook ReviewsFull TextPDF Add to favoritesDownload Citation",
        "Use the link below to share a full-text version of this article with your friends. Learn more.",
        "article Free Access Share on Deep beds Author: Jane Roe View Profile Authors Info & Claims",
        "This article has been retracted: please see Elsevier Policy on Article Withdrawal (https://e.example/).",
        "We use cookies to improve your experience on our site. By continuing you accept our use of cookies.",
        "This website uses functional cookies so that you need not log in again.",
        "JavaScript is disabled on your browser. Please enable JavaScript to use all features on this page.",
    ],
)
def test_what_a_page_shows_to_all_is_no_abstract(text: str) -> None:
    assert is_chrome(text)
    assert blanked(f"On Beds\n{text}").rstrip() == "On Beds"


@pytest.mark.parametrize(
    "text",
    [
        "No abstract argument is sound.",
        "Abstract notions are not available to children of two years.",
        "The abstract is not the paper: we read 300 of both.",
        "No summary is available of the many trials on beds. We searched 20 databases.",
        "No summary is given in reviews of how bees find their way. Here we give one.",
        "The summary is not included in most reports of trials: of 300, 20 had one.",
        "A summary is not provided by most of the models that we test.",
        "Abstract not available in 30% of records; we ask what that does to screening.",
        "We use cookies to follow 20 browsers over a year, and find that most trackers return.",
        "We study cookies and consent banners on 10,000 sites.",
        "JavaScript is enabled in 98% of browsers; we ask what the others see.",
        "Previous articles say little of beds.",
        "This article has been retracted by 3% of its readers.",
        "Download this paper to learn what beds are.",
        f"We use cookies to please you. {'Beds are deep. ' * 100}",
    ],
)
def test_what_a_paper_says_of_such_things_stays(text: str) -> None:
    assert not is_chrome(text)
