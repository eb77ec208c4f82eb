from __future__ import annotations

import pytest
from tests.stores.places import At

from onrecord import pipeline
from onrecord.ledger import Ledger
from onrecord.records import Article

pytestmark = pytest.mark.lengthy

TEXT = (
    "HARROWMERE — Prime Minister Aldous Brenn said on Tuesday that the dam at Tarn would be "
    "closed before the winter floods reached the lower valley.\n\n"
    "“Nobody will be asked to pay for it,” Brenn told reporters outside the ministry, where "
    "growers had gathered since the early morning to hear what would become of their fields.\n\n"
    "Joren Vale, the leader of the opposition, called the plan a costly mistake that the growers "
    "of the lower valley would remember at the next election."
)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_an_undated_copy_takes_the_date_of_its_dated_sibling(
    at: At, order: tuple[int, int]
) -> None:
    dated = Article(id="dated", text=TEXT, published="2031-03-05", outlet="Northern Wire")
    copy = Article(id="copy", text=TEXT, outlet="Varland Courier")
    with Ledger(at("l.db"), create=True) as ledger:
        for number in order:
            pipeline.add(ledger, (dated, copy)[number])
        first = {s.content.text: s for s in ledger.statements(article="dated")}
        second = {s.content.text: s for s in ledger.statements(article="copy")}
        assert [p.what for p in ledger.verify()] == []
    assert first.keys() == second.keys()
    assert all(s.published is None for s in second.values())
    assert {s.said.basis for s in second.values()} == {"sibling"}
    assert {k: s.said.edtf for k, s in first.items()} == {k: s.said.edtf for k, s in second.items()}


def test_an_undated_page_without_a_sibling_stays_undated(at: At) -> None:
    with Ledger(at("l.db"), create=True) as ledger:
        pipeline.add(ledger, Article(id="lone", text=TEXT))
        assert {s.said.edtf for s in ledger.statements()} == {None}
