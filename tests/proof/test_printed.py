import unicodedata
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.proof.printed import locate


@pytest.mark.parametrize("name", ["page.txt", "./page.txt", "a//page.txt", "a/page.txt"])
def test_a_name_is_found_inside_the_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for path in ("page.txt", "a/page.txt"):
        (tmp_path / path).touch()
    assert locate(name, [tmp_path]).is_file()


def test_accents_may_be_written_in_either_form(tmp_path: Path) -> None:
    on_disk = tmp_path / unicodedata.normalize("NFD", "José.txt")
    on_disk.touch()
    assert locate("José.txt", [tmp_path]) == on_disk


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../a", "a/../../b", "/etc/passwd", "//etc/passwd", "no", "no/../a", "a\0b", "x" * 5000],
)
def test_any_other_name_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        locate(name, [tmp_path])


def test_a_link_out_of_the_folder_is_followed_only_when_allowed(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "page.txt").touch()
    (inside / "folder").symlink_to(tmp_path)
    with pytest.raises(InputError, match="--follow-links"):
        locate("folder/page.txt", [inside])
    assert locate("folder/page.txt", [inside], follow_links=True).is_file()


def test_a_link_inside_the_folder_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "page.txt").touch()
    (tmp_path / "link.txt").symlink_to("page.txt")
    assert locate("link.txt", [tmp_path]).is_file()
