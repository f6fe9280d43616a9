"""ZIP archives are folders of documents, and none leads out of them."""

import copy
import io
import os
import warnings
import zipfile
from pathlib import Path

import pytest

import kg
from kg.errors import KgError
from kg.model import Issue, Record
from kg.readers import find_documents, read_document
from kg.readers.files import archives
from kg.readers.files.archives import Archive, look_into
from kg.readers.rules import Rule

DOCUMENTS = Path(__file__).parents[1] / "documents"


def pack(path: Path, *names: str, data: bytes | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, data if data is not None else (DOCUMENTS / Path(name).name).read_bytes())
    return path


def test_its_documents_are_read_as_those_of_a_folder(tmp_path: Path) -> None:
    packed = pack(
        tmp_path / "mine.zip", "sub/library.bib", "paper.txt", "__MACOSX/library.bib", ".hidden/paper.txt"
    )
    for inputs in ([packed], [tmp_path]):
        found = find_documents(inputs)
        folder = "" if inputs == [packed] else f"{tmp_path.name}/"
        names = [f"{folder}mine.zip/{name}" for name in ("paper.txt", "sub/library.bib")]
        assert [document.name for document in found.documents] == names
        assert found.issues == ()
    plain = list(read_document(DOCUMENTS / "library.bib", "x"))
    assert list(read_document(packed / "sub/library.bib", "x")) == plain


def test_a_graph_of_an_archive_is_built_and_verified(tmp_path: Path) -> None:
    packed = pack(tmp_path / "mine.zip", "library.bib", "paper.txt")
    result = kg.build([packed], tmp_path / "out")
    assert result.counts.documents == 2
    with kg.open_graph(tmp_path / "out") as graph:
        assert kg.verify(graph, from_=tmp_path).falls == ()


def test_an_archive_that_another_replaced_is_read_anew_though_size_and_time_are_the_same(
    tmp_path: Path,
) -> None:
    titles = []
    for title in ("On Doors", "On Roofs"):
        new = pack(tmp_path / "new.zip", "a.bib", data=f"@misc{{k, title={{{title}}}}}\n".encode())
        os.utime(new, ns=(0, 0))
        packed = new.replace(tmp_path / "mine.zip")
        titles += [each.title for each in read_document(packed / "a.bib", "x") if isinstance(each, Record)]
    assert titles == ["On Doors", "On Roofs"]


@pytest.mark.parametrize(
    "name", ["../library.bib", "/etc/library.bib", "a/../../library.bib", "a//library.bib"]
)
def test_a_name_that_leads_out_of_the_archive_is_not_followed(name: str, tmp_path: Path) -> None:
    packed = pack(tmp_path / "mine.zip", name, "paper.txt", data=b"x")
    assert look_into(packed) == Archive(("paper.txt",), (name,))


def test_an_office_document_is_none(tmp_path: Path) -> None:
    packed = pack(tmp_path / "text.docx", "[Content_Types].xml", "word/document.xml", data=b"<x/>")
    assert look_into(packed) == Archive()
    with pytest.raises(KgError, match="office document"):
        find_documents([packed])


def test_what_is_damaged_or_encrypted_is_told(tmp_path: Path) -> None:
    packed = pack(tmp_path / "mine.zip", "library.bib")
    data = bytearray(packed.read_bytes())
    data[60:90] = b"\xff" * 30
    packed.write_bytes(data)
    with pytest.raises(KgError, match="cannot be unpacked after 0 bytes"):
        list(read_document(packed / "library.bib", "mine.zip/library.bib"))


@pytest.mark.slow
def test_what_is_damaged_at_its_end_is_read_and_told(tmp_path: Path) -> None:
    library = (DOCUMENTS / "library.bib").read_bytes()
    packed = pack(tmp_path / "mine.zip", "library.bib", data=library * 300)
    data = bytearray(packed.read_bytes())
    place = data.index(b"PK\x01\x02")
    data[place - 40 : place - 10] = b"\xff" * 30
    packed.write_bytes(data)
    found = list(read_document(packed / "library.bib", "mine.zip/library.bib"))
    told = [item.message for item in found if isinstance(item, Issue) and item.rule == Rule.DAMAGED_FILE]
    assert sum("cannot be unpacked after" in what for what in told) == 1


def test_a_bomb_in_an_archive_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "UNSUSPICIOUS", 1 << 20)
    packed = pack(tmp_path / "mine.zip", "library.bib", data=b"@article{a, title={A}}\n" + b" " * 80_000_000)
    told: list[str] = []
    size = sum(map(len, archives.member_chunks(packed, "library.bib", told.append)))
    assert size < 30_000_000
    assert told == ["unpacks to more than 250 times its size; what follows was not read"]


def test_members_that_share_their_data_are_read_as_far_as_the_archive_has_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "UNSUSPICIOUS", 1 << 20)
    packed = tmp_path / "mine.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("000.bib", b" " * 1_000_000)
        (first,) = archive.infolist()
        for number in range(1, 50):
            again = copy.copy(first)
            again.filename = again.orig_filename = f"{number:03d}.bib"
            archive.filelist.append(again)
    room = max(1 << 20, archives.LARGEST_RATIO * packed.stat().st_size)
    found = look_into(packed)
    assert [*found.members, *found.passed_over] == [f"{number:03d}.bib" for number in range(50)]
    assert len(found.members) == room // 1_000_000


def test_an_archive_inside_of_an_archive_is_not_opened(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("library.bib", (DOCUMENTS / "library.bib").read_bytes())
    packed = pack(tmp_path / "outer.zip", "inner.zip", data=inner.getvalue())
    with pytest.raises(KgError, match="is a ZIP archive"):
        find_documents([packed])


def test_what_is_passed_over_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_MEMBERS", 1)
    packed = pack(tmp_path / "mine.zip", "library.bib", "sub/library.bib", "../library.bib")
    found = find_documents([packed])
    assert [document.name for document in found.documents] == ["mine.zip/library.bib"]
    assert [issue.rule for issue in found.issues] == [Rule.UNREADABLE_FILE]
    assert "2 were passed over: sub/library.bib, ../library.bib" in found.issues[0].message


def test_of_two_documents_of_one_name_the_last_is_read_and_the_other_told(tmp_path: Path) -> None:
    packed = tmp_path / "mine.zip"
    with zipfile.ZipFile(packed, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for title in ("First", "Last"):
            archive.writestr("a.bib", f"@book{{k, title={{{title}}}, author={{Roe, Jane}}, year=2020}}")
    found = find_documents([packed])
    assert [flaw.message for flaw in found.issues] == [
        "mine.zip holds several documents of one name, a.bib; of each name the last alone was read. "
        "Give each a name of its own."
    ]
    [record] = [item for item in read_document(packed / "a.bib", "a.bib") if isinstance(item, Record)]
    assert record.title == "Last"
