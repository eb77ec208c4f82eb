"""An alert in words, made from the ledger when it is shown or sent; neutral, and of candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.publish.dates import plain_date
from onrecord.publish.display import shown, shown_name
from onrecord.publish.masthead import headline_of, outlet_of
from onrecord.publish.wording import NO_NAME, STATUS, TITLES, VERBS
from onrecord.records import Article, Side
from onrecord.shortening import shortened
from onrecord.watching.records import Alert
from onrecord.watching.whom import called

MOST_QUOTED = 10
LONGEST_QUOTE = 1_000
CAUTION = "A flag is a candidate until a named person confirms it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement as an alert tells of it; ``url`` is the page's own address."""

    id: str
    speaker: str
    verb: str
    words: str
    said: str
    outlet: str
    headline: str
    article: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """An alert in words. ``path`` is where the desk shows more, ``status`` what people made of the
    conflict so far, ``type`` its type; both are ``None`` where there is no conflict."""

    number: int
    title: str
    lead: str
    said: tuple[Said, ...]
    path: str
    made_at: str
    unread: bool
    status: str | None = None
    type: str | None = None


def messages_of(ledger: Ledger, alerts: Sequence[Alert]) -> list[Message]:
    """The messages of ``alerts``, in their order; those of what is no longer there are left out."""
    return [made for alert in alerts if (made := message_of(ledger, alert)) is not None]


def message_of(ledger: Ledger, alert: Alert) -> Message | None:
    """The message of ``alert``; ``None`` when what it tells of was erased."""
    sides = ledger.sides(alert.what.statements)
    articles = {a.id: a for a in ledger.articles({s.statement.article for s in sides})}
    by_id = {s.statement.id: _said(s, articles[s.statement.article]) for s in sides}
    said = tuple(by_id[one] for one in alert.what.statements if one in by_id)
    if alert.what.kind == "conflict":
        return _conflict(ledger, alert, said)
    return _news(alert, said, called(ledger, alert.what.followed))


def _conflict(ledger: Ledger, alert: Alert, said: tuple[Said, ...]) -> Message | None:
    try:
        relation = ledger.relation(alert.what.subject)
    except QueryError:
        return None
    if len(said) < 2 or relation.type not in TITLES:
        return None
    who = " / ".join(dict.fromkeys(one.speaker for one in said))
    return Message(
        number=alert.number,
        title=f"{relation.status.capitalize()} {relation.type}: {shortened(who, 120)}",
        lead=f"{TITLES[relation.type]}. {STATUS.get(relation.status, 'Dismissed by a person')}.",
        said=said,
        path=f"/conflicts/{quote(relation.id, safe='')}",
        made_at=alert.made_at,
        unread=alert.read_at is None,
        status=relation.status,
        type=relation.type,
    )


def _news(alert: Alert, said: tuple[Said, ...], followed: str) -> Message | None:
    if not said:
        return None
    first, number = said[0], len(said)
    what = "a statement" if number == 1 else f"{number} statements"
    return Message(
        number=alert.number,
        title=f"{shown(followed)}: {what} in {first.outlet}",
        lead=shortened(first.headline, 200),
        said=said[:MOST_QUOTED],
        path=f"/articles/{quote(first.article, safe='')}#s-{quote(first.id, safe='')}",
        made_at=alert.made_at,
        unread=alert.read_at is None,
    )


def _said(side: Side, article: Article) -> Said:
    statement = side.statement
    return Said(
        id=statement.id,
        speaker=shown_name(statement.speaker.name) if statement.speaker else NO_NAME,
        verb=VERBS.get(statement.act, "said"),
        words=shortened(shown(statement.content.text).strip(), LONGEST_QUOTE),
        said=plain_date(statement.said.edtf),
        outlet=outlet_of(article),
        headline=headline_of(article),
        article=article.id,
        url=article.url,
    )


def plain_text(message: Message, desk: str) -> str:
    """``message`` as plain text; ``desk`` is the address of the desk, without a slash."""
    lines = [message.lead, ""]
    for one in message.said:
        lines += [f"{one.speaker} {one.verb}, {one.said} ({one.outlet}):", f"    {one.words}"]
        lines += [f"    {one.url}", ""] if one.url else [""]
    tail = [CAUTION] if message.status == "candidate" else []
    return "\n".join([*lines, f"More: {desk}{message.path}", *tail]) + "\n"
