import pytest

from kg.readers.files.recognition import read_head


@pytest.mark.parametrize(
    ("data", "lines", "flaw"),
    [
        (b"a\n\n b \r\nc", ("a", "b", "c"), None),
        (b"\xef\xbb\xbfa", ("a",), None),
        (b"caf\xe9 \x00 and more text than that", ("caf� � and more text than that",), None),
        (b"", (), "is empty"),
        (b" \n\t\r\n", (), "holds nothing but blank lines"),
        *(
            (
                page,
                (),
                "is a web page with its markup, as failed downloads are; if it is what you want, "
                "open it, select all, and save that as text in UTF-8",
            )
            for page in (
                b"<!DOCTYPE html>",
                b"<!doctype HTML>",
                b"\xef\xbb\xbf" + b"\n" * 2_000 + b"<!DOCTYPE html>",
                b"\xef\xbb\xbf\n <HTML>",
                b"<html lang='en'>",
                b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
            )
        ),
        (b"%PDF\x00\x01\x02", (), "looks binary"),
        (
            b"%PDF-1.4\n",
            (),
            "is a PDF, which has no entry to read; export that as BibTeX or RIS, from Zotero, say",
        ),
        (b"my.bib".ljust(257, b"\0") + b"ustar", (), "is a tar archive; unpack it, and name the folder"),
        (b"Rar!\x1a\x07\x00", (), "is a RAR archive; unpack it, and name the folder"),
        (b"7z\xbc\xaf\x27\x1c\0", (), "is an archive of 7-Zip; unpack it, and name the folder"),
        *(("h-index\r\né".encode("utf-16"), ("h-index", "é"), None), (b"\xfe\xff\0a\xd8\0", ("a�",), None)),
    ],
)
def test_the_first_lines_of_a_file_or_why_it_has_none(tmp_path, data, lines, flaw):
    (tmp_path / "x").write_bytes(data)
    head = read_head(tmp_path / "x")
    assert (head.lines, head.flaw) == (lines, flaw)


def test_no_more_than_the_beginning_of_a_file_is_kept(tmp_path):
    (tmp_path / "x").write_bytes((b"y" * 10_000 + b"\n") * 1_000)
    assert [len(line) for line in read_head(tmp_path / "x").lines] == [500] * 40


def test_more_of_a_first_line_in_json_is_kept_because_the_order_of_its_keys_means_nothing(tmp_path):
    (tmp_path / "x").write_bytes((b"{" + b"y" * 100_000 + b"\n") * 3)
    assert [len(line) for line in read_head(tmp_path / "x").lines] == [65_536, 500, 500]
