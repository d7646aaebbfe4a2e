"""Mail: what its sender says, and under whose name quoted words stand; attachments stay shut."""

from __future__ import annotations

import warnings
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standing import sound, where

from workbench.claims import split
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.sources import mail, read
from workbench.sources.replies import ReplyLine, said


def letter(folder: Path, message: EmailMessage | bytes, name: str = "mail.eml") -> Path:
    path = folder / name
    path.write_bytes(message if isinstance(message, bytes) else message.as_bytes())
    return path


def written(text: str = "It cost £240,000.\n", **more: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = more.get("sender", '"Quill, Mary" <mary@herald.example>')
    message["To"] = "desk@herald.example"
    message["Subject"] = more.get("subject", "Harbour Lights – £")
    message["Date"] = more.get("date", "Fri, 16 Mar 2001 23:30:00 -0500")
    message.set_content(text)
    return message


def test_sender_day_and_subject_are_the_sources(tmp_path: Path) -> None:
    source = sound(letter(tmp_path, written()))
    assert (source.author, source.published_on) == ("Quill, Mary", "2001-03-16")
    assert (source.title, source.text) == ("Harbour Lights – £", "It cost £240,000.")
    assert source.media_type == "message/rfc822"


@pytest.mark.parametrize(
    ("head", "author", "day"),
    [
        (
            b"From: mary@herald.example\nDate: 16 Mar 2001 10:15 +0000",
            "mary@herald.example",
            "2001-03-16",
        ),
        (b"From: A <a@x.y>, B <b@x.y>\nDate: nonsense", "A, B", ""),
        (b"Subject: x", "", ""),
        (b"From: =?utf-8?q?Andr=C3=A9?= <a@x.y>\nDate: Fri, 99 Mar 2001 10:15:00", "André", ""),
        (b"From: \xff\xfe <a@x.y>", None, ""),
    ],
)
def test_broken_heads_are_left_out(
    tmp_path: Path, head: bytes, author: str | None, day: str
) -> None:
    source = sound(letter(tmp_path, head + b"\n\nIt rained.\n"))
    assert author is None or source.author == author
    assert source.published_on == day


def test_plain_text_is_read_before_the_page_and_attachments_never(tmp_path: Path) -> None:
    message = written("The plain words of 1951.\n")
    message.add_alternative("<p>The page of 1952.</p>", subtype="html")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="scan.pdf")
    message.add_attachment("It cost £9.", filename="note.txt")
    with pytest.warns(WorkbenchWarning) as caught:
        (source,) = read(letter(tmp_path, message))
    assert source.text == "The plain words of 1951."
    (warning,) = caught
    assert "mail.eml: attached and not read: scan.pdf, note.txt; " in str(warning.message)


def test_a_mail_that_is_only_a_page_is_read_with_its_quotations(tmp_path: Path) -> None:
    message = written()
    message.set_content(
        "<style>p{}</style><table role=presentation><tr><td><p>I say £3.</p></td></tr></table>"
        "<div>On Thu, 15 Mar 2001 at 10:15, Ann Weir &lt;ann@x.example&gt; wrote:</div>"
        "<blockquote><p>It cost £4.</p></blockquote><script>x()</script>",
        subtype="html",
    )
    source = sound(letter(tmp_path, message))
    assert source.text == "I say £3.\n\nANN WEIR: It cost £4."


def test_quoted_words_are_attributed_to_who_wrote_them(tmp_path: Path) -> None:
    head = "On 15 March 2001 10:15, Ann Weir <ann@x.example> wrote:"
    text = f"I doubt it.\n\n{head}\n> It cost £240,000.\n\nIt cost £3.\n"
    source = sound(letter(tmp_path, written(text)))
    assert where(source, "It cost £240,000.") == "paragraph 2, quoted"
    assert where(source, "It cost £3.") == "paragraph 3"
    speakers = {claim.quote: (claim.speaker, claim.certainty) for claim in split([source])}
    assert speakers["It cost £240,000."] == ("ANN WEIR", "attributed")
    assert speakers["It cost £3."] == ("", "asserted")


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.\n\nTwo\nlines.\n", ["One.", "Two\nlines."]),
        ("Here is what he wrote:\n\nIt is fine.\n", ["Here is what he wrote:", "It is fine."]),
        ("Ann wrote:\n> It is.\n", ["Ann wrote:", "QUOTED: It is."]),
        ("> First.\nMine.\n", ["QUOTED: First.", "Mine."]),
        ("Ann W. <a@x.example> wrote:\n\n> It.\n>\n> So.\n", ["ANN W.: It.", "ANN W.: So."]),
        ("On Mar 15, 2001, at 10:15 AM, Ann W.\n<a@x.example> wrote:\n> It.\n", ["ANN W.: It."]),
        (  # words quoted in what is quoted are of a third
            "On 15 March 2001, Ann wrote:\n> On 14 March 2001, Bo Reed wrote:\n>> Deep.\n> Mine.\n"
            "Own.\n",
            ["BO REED: Deep.", "ANN: Mine.", "Own."],
        ),
        ("Yes.\n-- \nMary\n020 7946 0000\n", ["Yes."]),
        (
            "Yes.\n-- \nMary\n\nOn 14 March 2001, Bo wrote:\n> Sum.\n",
            ["Yes.", "BO: Sum."],
        ),
        (
            "See below.\n\n-----Original Message-----\nFrom: Ann Weir <a@x.example>\nSent: Monday\n"
            "Subject: Sum: £3\n\nIt is £4.\n",
            ["See below.", "ANN WEIR: It is £4."],
        ),
        ("-----Original Message-----\n\nIt is £4.\n", ["QUOTED: It is £4."]),
        ("He wrote:\n", ["He wrote:"]),
    ],
)  # fmt: skip
def test_paragraphs_and_whose_they_are(text: str, paragraphs: list[str]) -> None:
    found = said(text)
    assert [each.words for each in found] == paragraphs
    assert [each.quoted for each in found] == [
        words.partition(":")[0].isupper() and ": " in words for words in paragraphs
    ]


def test_lines_that_flow_are_joined() -> None:
    text = "It was a very \nlong line.\n> quoted \n> too\n-- \nMary\n"
    assert said(text, flowed=True) == [
        ReplyLine("It was a very long line.", False),
        ReplyLine("QUOTED: quoted too", True),
    ]


@given(st.text(st.sampled_from("ab1 .\n>-:") | st.sampled_from("wrote")), st.booleans())
def test_no_word_of_the_sender_is_lost_but_a_signature(text: str, flowed: bool) -> None:
    body = text.split("\n-- \n")[0] if "-- " not in text[:3] else ""
    mine = [line for line in body.split("\n") if line and not line.lstrip().startswith(">")]
    shown = "".join("".join(each.words for each in said(body, flowed=flowed)).split())
    for line in mine:
        if line.strip() not in ("--", "") and "-- " not in body and "\n--\n" not in f"\n{body}\n":
            assert "".join(line.split()) in shown


def refused(path: Path) -> str:
    with pytest.raises(WorkbenchError) as caught, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read(path)
    message = str(caught.value)
    assert str(path) in message
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not a mail"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a mail"),
        (b"It rained all day.\n", "not a mail"),
        (b"From: a@x.y\n\n", "no text in the mail"),
        (b"From: a@x.y\n\n-- \nMary\n", "says nothing"),
        (b"From: a@x.y\nContent-Disposition: attachment\n\nIt cost 9.\n", "no text in the mail"),
        (b"From: a@x.y\nContent-Type: image/png\n\nabc\n", "no text in the mail"),
        (b"From: a@x.y\nContent-Transfer-Encoding: base64\n\nAAAA\n", "binary data"),
    ],
)
def test_mails_without_words_are_named(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in refused(letter(tmp_path, data))


def test_parts_within_parts_are_bounded(tmp_path: Path) -> None:
    deep = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n)
        for n in range(mail.DEPTH + 5)
    )
    assert "too many parts" in refused(letter(tmp_path, b"From: a@x.y\n" + deep + b"\nText.\n"))
    many = b"--b\n\nText.\n" * (mail.PARTS + 1)
    head = b'From: a@x.y\nContent-Type: multipart/mixed; boundary="b"\n\n'
    assert "too many parts" in refused(letter(tmp_path, head + many + b"--b--\n"))
    few = b"--b\n\nText.\n" * 3
    assert sound(letter(tmp_path, head + few + b"--b--\n")).text == "Text."


@pytest.mark.parametrize("charset", ["no-such", "rot13", "utf-7"])
def test_an_unknown_charset_is_guessed_with_a_warning(tmp_path: Path, charset: str) -> None:
    data = f"From: a@x.y\nContent-Type: text/plain; charset={charset}\n\nIt cost £12,000 – café.\n"
    with pytest.warns(WorkbenchWarning, match="not UTF-8"):
        (source,) = read(letter(tmp_path, data.encode("cp1252")))
    assert "£12,000" in source.text
