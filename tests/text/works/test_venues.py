import pytest

from kg.text.works.venues import (
    holds_working_papers,
    is_of_meetings,
    is_of_preprint_server,
    is_preprint_server,
    may_be_one_venue,
    venue_form,
)

PNAS = "Proceedings of the National Academy of Sciences of the United States of America"


@pytest.mark.parametrize(
    ("venue", "preprints"),
    [
        ("arXiv", True),
        ("ArXiv e-prints", True),
        ("CoRR", True),
        ("bioRxiv", True),
        ("SSRN Electronic Journal", True),
        ("Research Square", True),
        ("Available at SSRN 2050144", True),
        ("Social Science Research Network", True),
        ("Preprints", True),
        ("PeerJ PrePrints", True),
        ("SciELO Preprints", True),
        ("ESS Open Archive", True),
        ("Preprints of the 19th Congress of Rooms", False),
        ("Journal of Machine Learning Research", False),
        ("Corrosion Science", False),
        ("Halogen Chemistry", False),
        ("Proceedings of ICML", False),
        ("", False),
    ],
)
def test_a_server_for_preprints_is_no_journal(venue: str, preprints: bool) -> None:
    assert is_preprint_server(venue) is preprints


@pytest.mark.parametrize(
    ("doi", "preprints"),
    [
        ("10.48550/arxiv.2101.00043", True),
        ("10.5281/zenodo.1234567", True),
        ("10.2139/ssrn.1234567", True),
        ("10.31234/osf.io/abcde", True),
        ("10.31220/agriRxiv.2022.00001", True),
        ("10.7287/peerj.preprints.1234v1", True),
        ("10.7717/peerj.1234", False),
        ("10.3386/w18054", True),
        ("10.1101/gad.1234567", False),
        ("10.1103/PhysRevD.76.013009", False),
        ("", False),
    ],
)
def test_the_doi_of_a_server_for_preprints_is_no_publishers(doi: str, preprints: bool) -> None:
    assert is_of_preprint_server(doi) is preprints


@pytest.mark.parametrize(
    ("series", "is_one"),
    [
        ("NBER Working Paper", True),
        ("National Bureau of Economic Research Working Paper Series", True),
        ("CEPR Discussion Paper No. DP12345", True),
        ("IZA Discussion Papers", True),
        ("ECB Working Paper", True),
        ("MPRA Paper No. 1234", True),
        ("NBER", True),
        ("Documentos de trabajo", True),
        ("NBER Macroeconomics Annual", False),
        ("CESifo Economic Studies", False),
        ("IZA Journal of Labor Economics", False),
        ("Pennsylvania Working Papers in Linguistics", False),
        ("Brookings Papers on Economic Activity", False),
    ],
)
def test_a_series_of_working_papers_is_no_journal(series: str, is_one: bool) -> None:
    assert holds_working_papers(series) is is_one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("N Engl J Med", "The New England journal of medicine"),
        ("Lancet", "The Lancet (London, England)"),
        ("BMJ", "British Medical Journal"),
        ("JAMA", "Journal of the American Medical Association"),
        ("Stroke", "Stroke; a journal of cerebral circulation"),
        ("Proc Natl Acad Sci U S A", PNAS),
        ("Dtsch Med Wochenschr", "Deutsche medizinische Wochenschrift (1946)"),
        ("ICML", "Proceedings of the 34th International Conference on Machine Learning"),
        ("NIPS", "Advances in Neural Information Processing Systems 30"),
        ("Proc. CVPR", "2016 IEEE Conference on Computer Vision and Pattern Recognition (CVPR)"),
        ("SIGMOD Record", "ACM SIGMOD Record"),
        ("2016", "Proceedings"),
        ("Dtsch Arztebl Int", "Deutsches Ärzteblatt international"),
        ("Rev Esp Cardiol", "Revista española de cardiología"),
        ("BMJ", "Br Med J"),
        ("USENIX Security", "30th USENIX Security Symposium"),
        ("CHI", "Proceedings of the 2019 CHI Conference on Human Factors in Computing Systems"),
        ("AAAI", "Proceedings of the AAAI Conference on Artificial Intelligence"),
        ("Neural Information Processing Systems", "Advances in Neural Information Processing Systems"),
        ("TPAMI", "IEEE Transactions on Pattern Analysis and Machine Intelligence"),
        ("Journal of Physics A", "Journal of Physics A: Mathematical and General"),
    ],
)
def test_names_that_may_be_of_one_venue(one: str, other: str) -> None:
    assert may_be_one_venue([venue_form(one), venue_form(other)])
    assert may_be_one_venue([venue_form(other), venue_form(one), ""])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BMJ", "BMJ Open"),
        ("JAMA", "JAMA Network Open"),
        ("Lancet", "The Lancet. Oncology"),
        ("European Stroke Journal", "European Stroke Organisation Conference"),
        ("Stroke", "International Stroke Conference"),
        ("ICML", "Journal of Machine Learning Research"),
        ("BMC Medicine", "BMC Public Health"),
        ("Journal of Public Health", "European Journal of Public Health"),
        ("JPH", "European Journal of Public Health"),
        ("Machine Learning Research", "Journal of Machine Learning Research"),
    ],
)
def test_names_of_two_venues(one: str, other: str) -> None:
    assert not may_be_one_venue([venue_form(one), venue_form(other)])


def test_names_of_very_many_words_take_no_time() -> None:
    words = " ".join(["aa"] * 5_000)
    assert not may_be_one_venue([words, f"b {words}"])
    assert venue_form("(" * 50_000 + " " * 50_000)


@pytest.mark.parametrize(
    ("venue", "meets"),
    [
        ("European Stroke Organisation Conference", True),
        ("Journal of Physics: Conference Series", True),
        ("Proceedings of the VLDB Endowment", True),
        ("IFAC-PapersOnLine", True),
        ("Lecture Notes in Computer Science", True),
        ("ACM Trans. Graph.", True),
        ("SIGPLAN Notices", True),
        ("Signal Processing", False),
        ("中国图书馆学会年会", True),
        ("Proc. Natl. Acad. Sci. USA", False),
        ("Mayo Clinic Proceedings", False),
        ("Proceedings of the IEEE", False),
        ("European Stroke Journal", False),
        ("NeurIPS", True),
        ("AAAI", True),
        ("Interspeech 2019", True),
        ("CVPR2019", True),
        ("USENIX Security", True),
        ("Journal of Machine Learning Research", False),
        ("JAMA", False),
    ],
)
def test_the_name_of_a_conference_is_not_that_of_a_journal(venue: str, meets: bool) -> None:
    assert is_of_meetings(venue) is meets
