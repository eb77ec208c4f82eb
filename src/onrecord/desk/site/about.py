"""What the pages of people, matters and articles say of them, above their statements."""

from __future__ import annotations

from onrecord.desk.person import offices_of
from onrecord.ledger import Listed, Matter
from onrecord.publish.dates import plain_date, plain_span, plain_time
from onrecord.publish.display import shown, shown_name
from onrecord.publish.links import web_address
from onrecord.publish.masthead import headline_of, outlet_of
from onrecord.publish.site.excerpts import article_path
from onrecord.publish.site.names import file_name
from onrecord.publish.site.values import Link, Pair, Subject
from onrecord.records import Article


def about_person(one: Listed, path: str, conflicts: tuple[Pair, ...]) -> Subject:
    """A person or body, whose page is at ``path``, with their conflicts."""
    also = "; ".join(map(shown_name, one.person.aliases))
    return Subject(
        kicker="Person" if one.person.kind == "person" else "Body or group",
        name=shown_name(one.person.name),
        path=path,
        facts=(*offices_of(one), *([f"Also named: {also}"] if also else [])),
        feed=f"{path.removesuffix('.html')}.xml",
        pairs=conflicts,
    )


def about_matter(one: Matter) -> Subject:
    """How much is said on a matter, and when."""
    facts = [f"{many(one.statements, 'statement')} in {many(one.articles, 'article')}"]
    if one.first:
        facts.append(plain_span(one.first, one.last))
    return Subject(
        kicker="Matter",
        name=shown(one.name),
        path=file_name("matters", one.name, one.id),
        facts=tuple(facts),
    )


def about_article(article: Article) -> Subject:
    """What a page states of itself; where it stands, if that is on the web."""
    outlet = outlet_of(article)
    details, address = article.details, web_address(article)
    told = {
        "Credit": article.credit,
        "By": ", ".join(details.authors),
        "Section": details.section,
        "Changed": plain_time(details.modified) if details.modified else None,
    }
    return Subject(
        kicker="Article",
        name=headline_of(article),
        path=article_path(article),
        facts=(
            f"{outlet}, {plain_date(article.published)}",
            *(f"{name}: {shown(value)}" for name, value in told.items() if value),
        ),
        source=Link(address, address) if address else None,
        offline=address is None,
    )


def many(number: int, noun: str) -> str:
    """``3 statements``, ``1 article``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
