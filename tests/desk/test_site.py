"""A ledger as a site: whole, the same each time, and nothing in it that must not be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from posixpath import join, normpath

import pytest
from lxml import etree, html
from tests.ledger.people import judge
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from tests.ledger.samples import statement as said
from tests.stores.places import At

from onrecord.desk.site import known, site_files, subjects
from onrecord.ledger import Ledger, Placed, Sighted
from onrecord.records import Judgement, Sighting

OKRAY = "Tamsin Okray"
HOSTILE = '<script>alert("x")</script>&amp;'
NASTY = replace(
    LEAK,
    id="../../etc/passwd",
    headline=f"Storm {HOSTILE}",
    outlet=HOSTILE,
    url="javascript:alert(1)",
    source="/home/tost/secret.txt",
    text=f"Joren Vale said {HOSTILE} was in the water. Whole paragraphs of this belong to others.",
)
ODD = said(NASTY, "Joren Vale", f"{HOSTILE} was in the water")


@pytest.fixture
def ledger(at: At) -> Iterator[Ledger]:
    """Three articles, a confirmed conflict, one that waits, and a matter."""
    with Ledger(at("onrecord.db"), create=True) as made:
        for article, statements, relations in (
            (DAM, [NEVER, TODAY], [DISPUTE]),
            (LEAK, [ALWAYS, NOTHING], [CHANGE]),
            (NASTY, [ODD], []),
        ):
            names = {s.speaker.name for s in statements if s.speaker}
            seen = [Sighting(article=article.id, name=n, kind="person") for n in sorted(names)]
            made.add(article, statements, relations, sightings=Sighted(seen, judge))
        made.judge(CHANGE.id, Judgement(verdict="confirm", by=OKRAY))
        (matter,) = made.matters.enter([Placed((NEVER.id, ALWAYS.id))])
        made.matters.tell(matter, [(NEVER.id, "reservoir")])
        yield made


def site(ledger: Ledger, *, candidates: bool = False) -> dict[str, bytes]:
    files = list(site_files(ledger, title="The Varland record", candidates=candidates))
    made = {file.path: file.body for file in files}
    assert len(made) == len(files)
    return made


def pages(files: dict[str, bytes]) -> dict[str, html.HtmlElement]:
    return {p: html.fromstring(b) for p, b in files.items() if p.endswith(".html")}


def text(files: dict[str, bytes]) -> str:
    return b"\n".join(files.values()).decode()


def test_the_same_ledger_gives_the_same_bytes(ledger: Ledger) -> None:
    assert site(ledger) == site(ledger)


def test_every_link_leads_somewhere(ledger: Ledger) -> None:
    files = site(ledger, candidates=True)
    made = pages(files)
    for path, page in made.items():
        for _element, _attribute, link, _at in page.iterlinks():
            if link.startswith("https:"):
                continue
            address, _, anchor = link.partition("#")
            target = normpath(join(PurePosixPath(path).parent.as_posix(), address))
            target = target if address else path
            assert target in files, (path, link)
            if anchor:
                assert made[target].xpath("//*[@id = $id]", id=anchor), (path, link)


def test_each_statement_opens_at_its_passage(ledger: Ledger) -> None:
    page = pages(site(ledger))[known.known_of(ledger, ()).articles["dam"].path]
    links = page.xpath("//main//li//a[contains(@href, ':~:text=')]/@href")
    assert links == [
        "https://courier.example/dam#:~:text=the%20reservoir%20will%20never%20leak",
        "https://courier.example/dam#:~:text=it%20leaks%20today",
    ]


def test_only_what_a_person_confirmed_is_a_conflict(ledger: Ledger) -> None:
    told = text(site(ledger))
    assert "Two statements that do not fit together" in told
    assert f"Confirmed by {OKRAY}" in told
    assert "Two sides that disagree" not in told
    assert "Not reviewed" not in told


def test_candidates_are_there_when_asked_for_and_marked(ledger: Ledger) -> None:
    files = site(ledger, candidates=True)
    (path,) = (p for p in files if p.startswith("conflicts/dispute-"))
    assert b"<strong>Not reviewed.</strong>" in files[path]
    assert b"Not reviewed" in files["index.html"]
    assert b"sides that disagree" not in files["conflicts.xml"]
    assert path.replace(".html", ".svg") not in files


def test_what_is_dismissed_is_never_shown(ledger: Ledger) -> None:
    ledger.judge(CHANGE.id, Judgement(verdict="dismiss", by=OKRAY, shape="scope"))
    ledger.judge(DISPUTE.id, Judgement(verdict="dismiss", by=OKRAY, shape="scope"))
    files = site(ledger, candidates=True)
    assert [p for p in files if p.startswith("conflicts/")] == ["conflicts/index.html"]


def test_a_confirmed_conflict_has_its_card(ledger: Ledger) -> None:
    files = site(ledger)
    (path,) = (p for p in files if p.endswith(".svg"))
    assert etree.fromstring(files[path]).tag.endswith("svg")


def test_text_from_articles_is_text(ledger: Ledger) -> None:
    files = site(ledger)
    for path, page in pages(files).items():
        scripts = page.xpath("//script")
        assert [s.get("src") for s in scripts] == (["search.js"] if path == "search.html" else [])
        assert not page.xpath("//*[@onclick or @style] | //a[starts-with(@href, 'javascript')]")
    nasty = pages(files)[known.known_of(ledger, ()).articles[NASTY.id].path]
    assert nasty.findtext(".//h1") == f"Storm {HOSTILE}"
    for path in files:
        assert re.fullmatch(r"[a-z0-9]+(?:[-./][a-z0-9]+)*", path)


def test_articles_are_not_copied_and_folders_of_ours_not_told(ledger: Ledger) -> None:
    told = text(site(ledger))
    assert "belong to others" not in told
    assert "secret.txt" not in told
    assert "/home/" not in told


def test_pages_run_nothing_and_fetch_nothing(ledger: Ledger) -> None:
    for path, page in pages(site(ledger)).items():
        (policy,) = page.xpath("//meta[@http-equiv = 'Content-Security-Policy']/@content")
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert ("script-src 'self' file:" in policy) == (path == "search.html")
        assert "unsafe" not in policy
        outside = page.xpath("//@src | //link/@href")
        assert not [one for one in outside if "//" in one]


def test_what_is_erased_is_gone_from_the_next_site(ledger: Ledger) -> None:
    assert "Mirela Tost" in text(site(ledger))
    ledger.erasing.person("Mirela Tost", by=OKRAY, reason="a court ruled so", judge=judge)
    files = site(ledger)
    assert "Mirela" not in text(files)
    assert not [path for path in files if "tost" in path]


def test_long_lists_have_pages(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subjects, "AT_A_TIME", 1)
    monkeypatch.setattr(known, "AT_A_TIME", 1)
    files = site(ledger)
    brenn = sorted(p for p in files if p.startswith("people/aldous-brenn") and p.endswith("html"))
    assert len(brenn) == 2
    first, second = (files[path].decode() for path in brenn[::-1])
    assert 'rel="next"' in first
    assert 'rel="prev"' in second
    assert "always leaked" in first
    assert "never leak" in second


def test_a_ledger_with_nothing_in_it_is_a_site(at: At) -> None:
    with Ledger(at("new.db"), create=True) as empty:
        files = site(empty)
    assert b"There are no statements yet." in files["index.html"]
    assert b"0 statements" in files["index.html"]


def test_feeds_of_all_and_of_each_person(ledger: Ledger) -> None:
    files = site(ledger)
    feeds = {p: etree.fromstring(b) for p, b in files.items() if p.endswith(".xml")}
    entry = "{http://www.w3.org/2005/Atom}entry"
    assert len(feeds["statements.xml"].findall(entry)) == 5
    assert len(feeds["conflicts.xml"].findall(entry)) == 1
    assert len([path for path in feeds if path.startswith("people/")]) == 3


def test_what_several_told_independently_says_so(ledger: Ledger) -> None:
    assert "independent origins" not in text(site(ledger))
    ledger.relate([replace(CHANGE, id="r3", type="repeat", a=TODAY.id, b=NOTHING.id, score=1.0)])
    page = site(ledger)[known.known_of(ledger, ()).articles["dam"].path].decode()
    assert page.count("2 independent origins") == 1
