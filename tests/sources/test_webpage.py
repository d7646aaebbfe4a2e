"""Web pages: the article as Markdown, each block with the place at which a person finds it."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from standing import sound, where

from workbench.claims import split
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.facts import extract
from workbench.sources import clutter, datatable, read, walk
from workbench.sources.byline import day
from workbench.sources.datatable import SPAN

ENCYCLOPEDIA = """<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8">
<title>Harbour Lights (film) - Encyclopedia</title><meta name="generator" content="MediaWiki 1.43">
<link rel="canonical" href="https://wiki.example/Harbour_Lights">
<script type="application/ld+json">{"@type":"Article","name":"Harbour Lights",
"author":{"@type":"Organization","name":"Contributors"},"headline":"1951 film",
"datePublished":"2004-03-11T10:15:00Z","dateModified":"2024-05-01T10:15:00Z"}</script></head>
<body class="mediawiki"><a class="mw-jump-link" href="#c">Jump to content</a>
<header><nav><ul><li><a href="/">Main page</a></li></ul></nav></header>
<main role="main"><header><h1><i>Harbour Lights</i> (film)</h1>
<div class="vector-dropdown"><ul><li><a href="x">Français</a></li></ul></div></header>
<div class="noprint">From the free encyclopedia</div>
<div role="note" class="hatnote">For the song, see <a href="s">Harbour Lights (song)</a>.</div>
<table class="infobox"><tr><th colspan="2">Harbour Lights</th></tr>
<tr><td colspan="2"><img src="a.jpg"><div>Release poster</div></td></tr>
<tr><th>Directed by</th><td><a href="/w">Ann Weir</a></td></tr>
<tr><th>Starring</th><td><ul><li>Joan Marsh</li><li>Peter Cole</li></ul></td></tr>
<tr><th>Running time:</th><td>118 minutes<sup class="reference"><a
 href="#n1">[1]</a></sup></td></tr>
<tr><th>Released</th><td>14&nbsp;March 1951<span style="display: none">(1951-03-14)</span></td></tr>
</table>
<p class="mw-empty-elt"></p>
<p><i><b>Harbour</b> Lights</i> is a film by <a>Ann Weir</a>.<sup class="reference"><a
 href="#n2"><span>[</span>2<span>]</span></a></sup> It was shot in
<span>Whit</span>by.<sup>[<i><a>citation needed</a></i>]</sup></p>
<div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#P">1 Plot</a></li></ul></div>
<h2>Production<span class="mw-editsection">[<a>edit</a>]</span></h2>
<p>The harbour covers 2 km<sup>2</sup> and 10<sup>4</sup> boats.<br>It
closed on the 3<sup>rd</sup>.</p>
<blockquote><p>We had no money.</p></blockquote>
<h3>Cast</h3><ul><li><a>Joan Marsh</a> as Nell</li><li>Peter Cole<ul><li>as Tom</li></ul></li></ul>
<h2>Release</h2><table class="wikitable"><caption>By year</caption>
<tr><th>Year</th><th>Country</th><th>Gross<sup><a href="#a">[a]</a></sup></th></tr>
<tr><td>1951</td><td rowspan="2">United Kingdom</td><td>£310,000</td></tr>
<tr><td>1952</td><td>£45,000 | net</td></tr></table>
<h2>See also</h2><ul><li><a href="d">Dawn (1948 film)</a></li></ul>
<h2>References</h2><div class="reflist"><ol class="references">
<li><span class="mw-cite-backlink"><a>^</a></span>
<span>Herald, 2 March 1951.</span></li></ol></div>
<div role="navigation" class="navbox"><a href="1">Films by Ann Weir (1948)</a></div></main>
<footer>Last edited on 1 May 2024.</footer></body></html>"""

READ = """# Harbour Lights (film)

Harbour Lights

Release poster

Directed by: Ann Weir

Starring: Joan Marsh, Peter Cole

Running time: 118 minutes[1]

Released: 14\u00a0March 1951

Harbour Lights is a film by Ann Weir.[2] It was shot in Whitby.[citation needed]

## Production

The harbour covers 2 km² and 10⁴ boats.
It closed on the 3rd.

> We had no money.

### Cast

- Joan Marsh as Nell
- Peter Cole
  - as Tom

## Release

By year

| Year | Country | Gross[a] |
|---|---|---|
| 1951 | United Kingdom | £310,000 |
| 1952 | United Kingdom | £45,000 \\| net |

## References

1. ^ Herald, 2 March 1951."""

NEWSPAPER = """<!DOCTYPE html>
<!-- saved from url=(0044)https://www.herald.example/arts/harbour-50 -->
<html><head><meta charset="utf-8"><title>Harbour Lights at 50 | The Herald</title>
<meta name="author" content="By Mary Quill"><meta property="og:site_name" content="The Herald">
<meta property="article:published_time" content="2001-03-14T23:30:00-05:00"></head><body>
<div id="cookie-banner"><p>We use 847 cookies.</p></div>
<header><nav><a href="/">Home</a></nav></header>
<article><header><h1>Harbour Lights at 50</h1><p>Ann Weir’s film turns fifty.</p>
<time datetime="2001-03-14">14 March 2001</time></header>
<div class="social-share"><a>Tweet to 900 followers</a></div>
<p>It cost <strong>£24</strong>0,000, <q>in the rain</q>.</p>
<aside class="related-links"><a href="1">Ten films of 1951</a></aside>
<aside><p>The town has 13,000 people and a <a href="a">lighthouse</a>.</p></aside>
<p>The <del>sum was £3</del> sum was £4.</p>
<div class="newsletterSignup"><p>Get 10 stories a day.</p></div>
<p>Amended on 16 March 2001.</p></article>
<section id="c" class="comments"><p>I saw it in 1953!</p></section>
<footer>© 2001</footer><script>document.write("It cost £9")</script></body></html>"""


def page(folder: Path, html: str | bytes, name: str = "page.html") -> Path:
    path = folder / name
    path.write_bytes(html.encode() if isinstance(html, str) else html)
    return path


def text_of(folder: Path, html: str) -> str:
    return sound(page(folder, html)).text


def test_an_encyclopedia_page_is_its_article_to_the_letter(tmp_path: Path) -> None:
    source = sound(page(tmp_path, ENCYCLOPEDIA))
    assert source.text == READ
    assert source.title == "Harbour Lights (film)"
    assert source.author == "Contributors"
    assert source.published_on == "2024-05-01"  # a wiki's day of publication is not of this text
    assert source.url == "https://wiki.example/Harbour_Lights"
    assert source.media_type == "text/html"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Directed by", "fact box, line 3"),
        ("Harbour Lights is a film", "paragraph 1"),
        ("The harbour covers", "“Production”, paragraph 1"),
        ("We had no money", "“Production”, paragraph 2"),
        ("as Tom", "“Cast”, item 3"),
        ("By year", "“Release”, caption 1"),
        ("| 1952", "“Release”, table 1, row 2"),
        ("Herald, 2 March", "“References”, item 1"),
    ],
)
def test_a_block_is_found_under_its_heading(tmp_path: Path, words: str, place: str) -> None:
    assert where(sound(page(tmp_path, ENCYCLOPEDIA)), words) == place


def test_a_newspaper_page_is_its_story(tmp_path: Path) -> None:
    source = sound(page(tmp_path, NEWSPAPER))
    assert source.text.split("\n\n") == [
        "# Harbour Lights at 50",
        "Ann Weir’s film turns fifty.",
        "It cost £240,000, “in the rain”.",
        "The town has 13,000 people and a lighthouse.",
        "The ~~sum was £3~~ sum was £4.",
        "Amended on 16 March 2001.",
    ]
    assert (source.title, source.author) == ("Harbour Lights at 50", "Mary Quill")
    assert (source.published_on, source.publisher) == ("2001-03-14", "The Herald")
    assert source.url == "https://www.herald.example/arts/harbour-50"


def test_marks_of_notes_become_no_figures(tmp_path: Path) -> None:
    source = sound(page(tmp_path, ENCYCLOPEDIA))
    facts = extract(split([source]))
    figures = {fact.words for fact in facts if fact.facet == "number"}
    assert figures.isdisjoint({"1", "2", "[1]", "2 km"})
    assert "118 minutes" in {fact.words for fact in facts}


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a<b>b</b>c <i>d</i> e</p>", "abc d e"),
        ("<p>one<br>two</p>", "one\ntwo"),
        ("<p>one<br><br>two</p>", "one\n\ntwo"),
        ("<div>one<p>two</p>three</div>", "one\n\ntwo\n\nthree"),
        ("<p>see<a href='#f' role='doc-noteref'>7</a> now</p>", "see[7] now"),
        ("<p>in 1947<sup><a href='#f'>2</a></sup></p>", "in 1947[2]"),
        ("<p>Smith<sup>a</sup> said</p>", "Smith[a] said"),
        ("<p>CO<sub>2</sub> at 10<sup>−3</sup></p>", "CO2 at 10⁻³"),
        ("<p>the XIX<sup>e</sup> century</p>", "the XIXe century"),
        ("<h2>Title<a href='#t'>¶</a></h2><p>x</p>", "## Title\n\nx"),
        ("<p>a&lt;b &amp; c&nbsp;d</p>", "a<b & c\u00a0d"),
        (
            "<dl><dt>Born:</dt><dd>1912</dd><dt>Died</dt><dd>1980</dd></dl>",
            "Born: 1912\n\nDied: 1980",
        ),
        ("<ol start=3><li>c</li><li><p>d</p><p>e</p></li></ol>", "3. c\n4. d\n\n  e"),
        ("<pre>a  1\nb  2</pre>", "a  1\nb  2"),
        ("<p>seen<span hidden>not</span><span class='sr-only'>no</span></p>", "seen"),
        ("<p>x</p><template><p>y</p></template><noscript>z</noscript>", "x"),
        ("<p>Two <img alt='no'>words</p>", "Two words"),
        ("<center><font>old <tt>page</tt></font></center>", "old page"),
        ("<p>never <b>closed<p>at all", "never closed\n\nat all"),
    ],
)
def test_inline_marks_neither_glue_nor_split_words(tmp_path: Path, html: str, text: str) -> None:
    assert text_of(tmp_path, f"<body>{html}</body>") == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (  # several rows of heads are one; a head over two columns is the head of both
            "<tr><th rowspan=2>Year<th colspan=2>Gross</tr><tr><th>UK<th>US</tr>"
            "<tr><td>1951<td>£3<td>$4</tr>",
            "| Year | Gross UK | Gross US |\n|---|---|---|\n| 1951 | £3 | $4 |",
        ),
        ("<tr><td>a<td>b</tr><tr><td>c</tr>", "| a | b |\n| c |"),
        ("<tr><th>A<th>B</tr><tr><td>c</tr>", "| A | B |\n|---|---|\n| c |  |"),
        ("<tr><td>only<td>layout</tr>", "only\n\nlayout"),
        ("<tr><th>Key<td>one<br>two</tr><tr><th>Sum:<td>£3</tr>", "Key: one, two\n\nSum: £3"),
    ],
)
def test_tables(tmp_path: Path, html: str, text: str) -> None:
    assert text_of(tmp_path, f"<body><table>{html}</table></body>") == text


def test_tables_that_only_place_things_are_no_tables(tmp_path: Path) -> None:
    inner = "<table><tr><th>Year<th>Sum</tr><tr><td>1951<td>£3</tr></table>"
    html = f"<table><tr><td><h2>News</h2><td><p>It rained.</p>{inner}</tr><tr><td>x</tr></table>"
    text = text_of(tmp_path, html)
    assert text.startswith("## News\n\nIt rained.\n\n| Year | Sum |\n")


def test_a_part_that_goes_by_a_suspicious_name_but_holds_the_words_is_kept(tmp_path: Path) -> None:
    html = "<div class='related-content share'><p>It cost £240,000 in 1951.</p></div>"
    assert text_of(tmp_path, html) == "It cost £240,000 in 1951."
    other = "<p>Nothing of the other part is as long as this sentence of many words here.</p>"
    assert "£240,000" not in text_of(tmp_path, html + other)


def test_the_article_must_hold_nearly_all_words_to_stand_for_the_page(tmp_path: Path) -> None:
    long, short = "It rained all day long. " * 3, "It snowed. "
    for outside, kept in ((short, False), (long, True)):
        html = f"<article><p>{long}</p></article><div><p>Outside: {outside}</p></div>"
        assert ("Outside" in text_of(tmp_path, html)) is kept


def test_three_quarters_of_the_words_are_nearly_all(tmp_path: Path) -> None:
    assert clutter._WHOLE == 0.75
    for outside, kept in (("b" * 25, False), ("b" * 26, True)):
        text = text_of(tmp_path, f"<article><p>{'a' * 75}</p></article><div>{outside}</div>")
        assert ("b" in text) is kept


def test_half_of_the_words_are_not_most_of_them(tmp_path: Path) -> None:
    assert clutter._MOST == 0.5
    for held, kept in (("b" * 50, False), ("b" * 51, True)):
        text = text_of(tmp_path, f"<p>{'a' * 50}</p><div class='comments'><p>{held}</p></div>")
        assert ("b" in text) is kept


def test_a_list_below_see_also_is_left_out_where_it_is_links(tmp_path: Path) -> None:
    for linked, kept in (("a" * 5, True), ("a" * 6, False)):
        link = f"<li><a href='x'>{linked}</a>{'b' * (10 - len(linked))}</li>"
        text = text_of(tmp_path, f"<p>It rained in the town.</p><h2>See also</h2><ul>{link}</ul>")
        assert ("See also" in text) is ("bbbb" in text) is kept


def test_a_cell_that_is_a_part_of_the_page_makes_no_table(tmp_path: Path) -> None:
    for length, is_table in ((datatable._PROSE, True), (datatable._PROSE + 1, False)):
        html = f"<table><tr><td>a<td>{'b' * length}</tr><tr><td>c<td>d</tr></table>"
        assert text_of(tmp_path, html).startswith("| a |") is is_table


def test_lists_in_lists_are_set_in_only_so_far(tmp_path: Path) -> None:
    text = text_of(tmp_path, "<ul><li>a" * 12)
    depths = [len(line) - len(line.lstrip()) for line in text.split("\n")]
    assert depths == [2 * min(n, walk.LEVELS - 1) for n in range(12)]


def test_links_beside_the_article_are_told_by_how_much_of_them_is_links(tmp_path: Path) -> None:
    frame = "<p>" + "It rained in the town for many days on end. " * 3 + "</p><aside>{}</aside>"
    assert "lamp" in text_of(tmp_path, frame.format("The lamp is <a>old</a>."))
    assert "lamp" not in text_of(tmp_path, frame.format("The <a>lamp is old.</a>"))
    assert clutter._LINKED == 0.4
    just = "<a>aaaa</a> bbbbbb"  # 4 of 10 letters
    assert "bbbbbb" not in text_of(tmp_path, frame.format(just))
    assert "bbbbbbb" in text_of(tmp_path, frame.format("<a>aaaa</a> bbbbbbb"))


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=windows-1252>", "cp1252"),
        ("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>", "cp1252"),
        ("<meta charset='shift_jis'>", "shift_jis"),
        ("<meta charset=iso-2022-jp>", "iso-2022-jp"),
        ("<meta charset=windows-1251>", "cp1251"),
        ("<?xml version='1.0' encoding='euc-jp'?>", "euc-jp"),
        ("<meta charset=iso-8859-1>", "utf-8"),  # what the bytes are counts before what is said
        ("", "utf-8"),
        ("", "utf-16"),
        ("", "utf-8-sig"),
    ],
)
def test_the_encoding_is_that_of_the_bytes_or_of_the_page(
    tmp_path: Path, head: str, encoding: str
) -> None:
    words = {"cp1252": "£12,000 – “Café”", "cp1251": "Привет 1951"}
    said = words.get(encoding, "東京 1951" if "jp" in encoding or "jis" in encoding else "£3 – é")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        path = page(tmp_path, f"{head}<p>{said}</p>".encode(encoding))
        assert read(path)[0].text == said


@pytest.mark.parametrize(
    "said", ["rot13", "utf-7", "no-such", "unicode_escape", "utf-16", "base64"]
)
def test_an_encoding_that_is_none_is_not_believed(tmp_path: Path, said: str) -> None:
    path = page(
        tmp_path, f"<meta charset={said}><p>It cost £12,000 – caf\xe9.</p>".encode("cp1252")
    )
    with pytest.warns(WorkbenchWarning, match="not UTF-8; read as cp1252"):
        (source,) = read(path)
    assert source.text == "It cost £12,000 – café."


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("2001-03-14T23:30:00-05:00", "2001-03-14"),
        ("2001-03-14", "2001-03-14"),
        ("March 14, 2001", "2001-03-14"),
        ("14 March 2001", "2001-03-14"),
        ("2001", "2001"),
        ("2001-02-30", ""),
        ("yesterday", ""),
        ("0", ""),
        ("", ""),
        (None, ""),
        (["2001"], ""),
    ],
)
def test_days(said: list[str] | str | None, found: str) -> None:
    assert day(said) == found


@pytest.mark.parametrize(
    "html",
    [
        "<script type='application/ld+json'>{broken</script>",
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script>",
        '<script type=\'application/ld+json\'>[1, null, {"@type": 5, "author": [[]]}]</script>',
        '<script type=\'application/ld+json\'>{"@type": "Article", "author": {"name": 3}}</script>',
        "<link rel=canonical href='javascript:alert(1)'>",
        "<link rel=canonical href='http://[broken'>",
        "<meta name=author content='https://herald.example/mary'>",
        "<meta property='og:title' content='\x1b[31m'>",
    ],
)
def test_what_a_page_says_of_itself_in_a_broken_way_is_left_out(tmp_path: Path, html: str) -> None:
    source = sound(page(tmp_path, f"<head>{html}</head><p>It rained.</p>"))
    assert (source.author, source.url, source.published_on) == ("", "", "")
    assert source.title.isprintable()


def test_linked_data_of_the_things_a_page_tells_of_are_not_of_the_page(tmp_path: Path) -> None:
    film = '{"@type":"Movie","author":"Weir","datePublished":"1951-03-14"}'
    html = f'<script type="application/ld+json">{film}</script>'
    source = sound(page(tmp_path, f"{html}<p>It rained.</p>"))
    assert (source.author, source.published_on) == ("", "")


def refused(path: Path) -> str:
    with pytest.raises(WorkbenchError) as caught, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    return message


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "q", "sup", "font"])
def test_elements_too_deep_to_read_are_an_error_not_a_loss(tmp_path: Path, tag: str) -> None:
    assert "nested too deep" in refused(page(tmp_path, f"<{tag}>" * 300_000 + "<p>£3</p>"))


def test_deep_elements_that_can_be_read_are(tmp_path: Path) -> None:
    html = "<div>" * 1_000 + "<p>It cost £3.</p>" + "</div>" * 1_000 + "<p>After.</p>"
    assert text_of(tmp_path, html) == "It cost £3.\n\nAfter."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"<html><body><script>app()</script><div id=root></div></body></html>", "no words"),
        (b"<html><frameset><frame src=a.html></frameset></html>", "no words"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary data"),
        (b"%PDF-1.7\n\x00\x01\x02", "binary data"),
    ],
)
def test_a_page_without_words_is_named(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in refused(page(tmp_path, data))


def test_cells_that_span_too_much_are_bounded(tmp_path: Path) -> None:
    rows = f"<tr><td colspan={SPAN * 100}>a<td>b</tr><tr><td rowspan=9999>c<td>d</tr>"
    text = text_of(tmp_path, f"<table>{rows}</table>")
    assert text == "| a |" + "  |" * (SPAN - 1) + " b |\n| c | d |"
    many = "<tr><td colspan=100>a<td>b</tr>" * 11_000
    assert "cells" in refused(page(tmp_path, f"<table>{many}</table>"))


MHTML = """From: <Saved by Blink>
Snapshot-Content-Location: https://herald.example/a
Subject: A page
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://herald.example/a

<html><head><title>A page</title></head><body><p>It cost =C2=A3240,000 in=
 1951.</p></body></html>
--b
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://herald.example/a.png

iVBORw0KGgo=
--b--
"""


def test_a_web_archive_is_the_page_in_it(tmp_path: Path) -> None:
    source = sound(page(tmp_path, MHTML, "saved.mhtml"))
    assert source.text == "It cost £240,000 in 1951."
    assert (source.title, source.url) == ("A page", "https://herald.example/a")
    assert "no page" in refused(
        page(tmp_path, MHTML.replace("text/html\n", "text/plain\n"), "b.mht")
    )
    assert "not a mail" in refused(page(tmp_path, "<html><p>a</p></html>", "c.mht"))


WORDS = st.text(st.sampled_from("abc £1,5.–\n|#*`~<&\u00a0"), min_size=1, max_size=12)
TAGS = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "b",
        "h1",
        "h2",
        "h3",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "sup",
        "q",
        "del",
        "a",
        "nav",
        "aside",
        "article",
        "figure",
        "figcaption",
        "br",
        "img",
        "section",
        "caption",
    ]
)


@st.composite
def elements(draw: DrawFn, depth: int = 0) -> str:
    if depth > 4 or draw(st.booleans()):
        return draw(WORDS).replace("<", "&lt;")
    tag = draw(TAGS)
    inner = "".join(draw(st.lists(elements(depth + 1), max_size=4)))
    return f"<{tag}>{inner}</{tag}>"


@given(st.lists(elements(), min_size=1, max_size=6))
def test_every_place_and_every_claim_stands_in_the_text(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str]
) -> None:
    path = page(tmp_path_factory.mktemp("any"), f"<body>{''.join(parts)}<p>It rained.</p></body>")
    sound(path)
