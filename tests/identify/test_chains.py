"""Who relays whose words, as deep as the article goes."""

from __future__ import annotations

from tests.identify.helpers import saying, voices

CHAIN = (
    "News.\n\nThe Northern Wire reported that Joren Vale had said that Mirela Tost had told the "
    "cabinet that Aldous Brenn would resign."
)


def test_a_chain_of_four_lists_who_relays_from_the_outside_in() -> None:
    brenn = "Aldous Brenn would resign"
    tost = f"Mirela Tost had told the cabinet that {brenn}"
    vale = f"Joren Vale had said that {tost}"
    found = voices(
        CHAIN,
        saying(CHAIN, "The Northern Wire", vale, cue="reported", kind="indirect"),
        saying(CHAIN, "Joren Vale", tost, cue="said", kind="indirect"),
        saying(CHAIN, "Mirela Tost", brenn, cue="told", kind="indirect"),
    )
    assert [v.via for v in found] == [(), ("Northern Wire",), ("Northern Wire", "Joren Vale")]
    assert [v.origin for v in found] == ["first-hand", "reported", "reported"]
    assert found[2].addressee == "cabinet"


def test_the_order_given_does_not_matter() -> None:
    brenn = "Aldous Brenn would resign"
    tost = f"Mirela Tost had told the cabinet that {brenn}"
    inner = saying(CHAIN, "Mirela Tost", brenn, cue="told", kind="indirect")
    outer = saying(CHAIN, "Joren Vale", tost, cue="said", kind="indirect")
    forth, back = voices(CHAIN, outer, inner), voices(CHAIN, inner, outer)
    assert forth == back[::-1]


def test_one_who_quotes_herself_relays_nobody() -> None:
    text = 'News.\n\nMirela Tost said that she had told them: "It is late."'
    content = 'she had told them: "It is late."'
    _, inner = voices(
        text,
        saying(text, "Mirela Tost", content, cue="said", kind="indirect"),
        saying(text, "she", '"It is late."', cue="told"),
    )
    assert (inner.via, inner.origin) == ((), "first-hand")
