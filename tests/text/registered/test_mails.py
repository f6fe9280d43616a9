"""Addresses of mail are private; the place of work beside them is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.letters.fold import in_small_letters
from kg.text.registered.mails import _MAIL, _NOTHING, _SIGNS, without_mails


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        (
            "University of Doors, Melbourne j.roe@monash.example.",
            "University of Doors, Melbourne.",
        ),
        ("Dept. of Doors, Ulm. Electronic address: j-roe@ulm.example.", "Dept. of Doors, Ulm."),
        ("Dept. of Doors, Ulm; E-mail: a@ulm.example and b@ulm.example", "Dept. of Doors, Ulm"),
        ("Door Lab (a.b@lab.example), Bonn.", "Door Lab, Bonn."),
        ("Door Lab, Bonn a[at]lab.example", "Door Lab, Bonn"),
        ("a@lab.example.", ""),
        ("Door Lab, and Institute of Rooms (e-mail: )", "Door Lab, and Institute of Rooms"),
        ("Door Lab (email:), Bonn", "Door Lab, Bonn"),
        ("Door Lab, Bonn. E-mail:", "Door Lab, Bonn."),
        ("Kapı Enstitüsü (E-MAİL: )", "Kapı Enstitüsü"),
        ("E-mail Lab (Bonn)", "E-mail Lab (Bonn)"),
        ("Lab @ Bonn, St. Mary's.", "Lab @ Bonn, St. Mary's."),
        ("Door Lab, Bonn.", "Door Lab, Bonn."),
        ("Data at a@lab.example.Results are good.", "Data at.Results are good."),
        ("Data at a@lab.example.We are good.", "Data at.We are good."),
        ("roe@Cs.Uni-Bonn.De, Dept", "Dept"),
        ("Dept, roe@Dcs.Sheffield.Ac.Uk", "Dept"),
        ("Dept (roe@Dcs.Sheffield.Edu.Au), Rooms.", "Dept, Rooms."),
    ],
)
def test_an_address_goes_with_the_words_that_announce_it(printed: str, kept: str) -> None:
    assert without_mails(printed) == kept


PIECES = st.sampled_from(
    [
        *(
            "a.b",
            "lab",
            "example",
            ".com",
            "@",
            "＠",
            "[at]",
            "(at)",
            "{at}",
            " AT ",
            "(E-MAİL: )",
            "e-ma",
            "il:",
        ),
        *(
            "Email",
            "mailto:",
            "Electronic",
            " address:",
            "Correſpondence",
            "(correspondence)",
            " ",
            "; ",
            "(",
        ),
    ]
)


@given(st.lists(PIECES, max_size=6).map("".join))
def test_a_text_without_the_signs_has_nothing_that_goes(text: str) -> None:
    has_sign = any(sign in in_small_letters(text) for sign in _SIGNS)
    assert has_sign or not (_MAIL.search(text) or _NOTHING.search(text))


@pytest.mark.timeout(60)
@pytest.mark.parametrize("run", [" ", ", ", "; ", "(", ".", "( ", ":"])
def test_a_run_of_signs_takes_time_that_grows_with_it(run: str) -> None:
    """At each sign of a run the whole rest of it was looked at: of 200,000 blanks, for minutes."""
    kept = without_mails(f"Door Lab, jane@rooms.example{run * 200_000}x")
    assert kept.startswith("Door Lab")
    assert kept.endswith("x")
