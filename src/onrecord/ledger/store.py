"""The ledger itself: one object that keeps articles, statements and relations for good."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Unpack

from sqlalchemy import Connection

from onrecord.closing import Closing
from onrecord.ledger import (
    arrivals,
    awaiting,
    codec,
    judgements,
    pages,
    reading,
    searching,
    writing,
)
from onrecord.ledger.arrivals import Arrival
from onrecord.ledger.bounding import bound
from onrecord.ledger.chain import Chain, entering
from onrecord.ledger.corrections import Corrections
from onrecord.ledger.databases import database_of, scrub
from onrecord.ledger.erasing import Erasing
from onrecord.ledger.keeping import Keeping
from onrecord.ledger.matters import Matters
from onrecord.ledger.meaning.codes import Codes
from onrecord.ledger.meaning.filling import fill
from onrecord.ledger.near import Asked
from onrecord.ledger.opening import opened, pages_of, shown
from onrecord.ledger.opinions.desk import Opinions
from onrecord.ledger.pages import RelationPage, StatementPage
from onrecord.ledger.people import People
from onrecord.ledger.reading import Similar, Size, Wanted
from onrecord.ledger.searching import Found
from onrecord.ledger.texts import Texts
from onrecord.ledger.tuning.desk import Tunings
from onrecord.ledger.turns import Besides, Queue, Turn, whole_characters
from onrecord.ledger.verify import Problem, problems
from onrecord.records import Article, Judged, Judgement, Relation, Side, Statement
from onrecord.sureness import FLAG


class Ledger(Closing):
    """A store of public statements in one SQLite file, or in a PostgreSQL database. Use it in a
    ``with`` statement.

    Every method raises ``LedgerUnusable`` when it cannot be read or written; nothing of an ``add``
    that raised is kept.
    """

    def __init__(
        self, target: str | Path, *, create: bool = False, longest: float | None = None
    ) -> None:
        """Open the ledger at ``target``: a path, a ``sqlite:///`` or a ``postgresql://`` URL.

        ``create`` makes it when it is missing; an older ledger is brought up to date. What is read
        of it may take the ``longest`` time that is given, in seconds, and ends with
        ``LedgerUnusable`` when it takes more. Raises ``LedgerMissing``, ``LedgerNewer`` or
        ``LedgerUnusable``.
        """
        self.where = shown(target)
        self._folder = pages_of(target)
        self._engine = opened(target, create=create)
        if longest is not None:
            bound(self._engine, longest)
        self._database = database_of(self._engine)
        self._codes = Codes()
        self._queue = Queue()

    def close(self) -> None:
        """Let go of the file, or of the connections."""
        with self._database.guarded(self.where):
            self._engine.dispose()

    @property
    def chain(self) -> Chain:
        """The hash chain over every change of it."""
        return Chain(self._reading)

    @property
    def erasing(self) -> Erasing:
        """The means to erase articles and persons, and what was erased."""
        return Erasing(self._reading, self._writing, self._scrub, self.keeping.folder)

    def _scrub(self) -> None:
        self.keeping.tidy()
        scrub(self._engine, self.where)

    @property
    def people(self) -> People:
        """The persons that it knows across articles."""
        return People(self._reading, self._writing)

    @property
    def keeping(self) -> Keeping:
        """The pages that it keeps, and the versions of its articles."""
        return Keeping(self._reading, self._writing, self._folder)

    @property
    def matters(self) -> Matters:
        """What its statements are about."""
        return Matters(self._reading, self._writing)

    @property
    def corrections(self) -> Corrections:
        """What people corrected by hand."""
        return Corrections(self._reading, self._writing)

    @property
    def texts(self) -> Texts:
        """The texts of its articles, found by their words."""
        return Texts(self._reading, self._writing)

    @property
    def tunings(self) -> Tunings:
        """The weights that were taken for it."""
        return Tunings(self._reading, self._writing)

    @property
    def opinions(self) -> Opinions:
        """What language models were asked of its relations."""
        return Opinions(self._reading, self._writing)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """One consistent view of the ledger."""
        with self._database.guarded(self.where), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One transaction: all of it is kept when the block ends, nothing when it raises."""
        writer = self._engine.execution_options(writes=True)
        with (
            self._queue.turn(self.where),
            self._database.guarded(self.where),
            writer.begin() as connection,
            entering(connection),
        ):
            yield connection

    @contextmanager
    def turn(self, article: Article) -> Iterator[Turn]:
        """Wait for one's turn to add ``article``: one transaction, kept when the block ends and not
        when it raises. Meanwhile the ledger can be read, and not be written in another way.

        Raises ``BadRecord`` for text that cannot be stored.
        """
        with whole_characters(article), self._writing() as connection:
            yield Turn(connection, article, self.keeping.folder)

    def add(
        self,
        article: Article,
        statements: Sequence[Statement],
        relations: Sequence[Relation] = (),
        **besides: Unpack[Besides],
    ) -> bool:
        """Enter an article with its statements (in reading order), relations, and what there is
        ``besides``, by name.

        ``sightings`` are its speakers, with the judge who tells whom of the ledger's persons they
        are; each such decision is in the journal. Without them, statements are found by the name
        of the speaker alone. ``fingerprints`` are those of its text; ``story`` is the id of the
        first article of the group of copies that it belongs to, its own by default, and ``joins``
        are other groups that turn out to be the same one. ``redated`` are statements of undated
        copies of it: those that are there get the date of saying that they have here. ``seen``
        says where and when it was read, and what of it is to be kept; ``vectors`` are what the
        statements mean, a row each (``onrecord.models.meaning``).

        Returns ``False``, and changes nothing, when the article is there already. When it returns
        ``True`` the article survives a crash of the machine. Raises ``BadRecord`` for records that
        do not belong together or cannot be stored, and ``Erased`` for an article that was erased.
        """
        with self.turn(article) as turn:
            return turn.add(statements, relations, **besides)

    def relate(self, relations: Iterable[Relation]) -> None:
        """Enter relations between statements that are there; those that are there stay as they are.

        Raises ``BadRecord`` when one of the ends is not in the ledger.
        """
        with self._writing() as connection:
            writing.enter_relations(connection, relations)

    def size(self) -> Size:
        """How many articles, statements and relations there are."""
        with self._reading() as connection:
            return reading.size(connection)

    def has_article(self, identity: str) -> bool:
        """Whether the article with this id was added."""
        with self._reading() as connection:
            return reading.has_article(connection, identity)

    def articles(self, identities: Iterable[str] | None = None) -> list[Article]:
        """Articles with these ids, or all of them, in the order in which they came."""
        with self._reading() as connection:
            return reading.articles(connection, identities)

    def article(self, identity: str) -> Article | None:
        """The article with this id."""
        return next(iter(self.articles([identity])), None)

    def similar_articles(self, fingerprints: Collection[int]) -> list[Similar]:
        """Articles that share fingerprints, with how many, those that share most first."""
        with self._reading() as connection:
            return reading.similar(connection, fingerprints)

    def statement(self, identity: str) -> Statement | None:
        """The statement with this id."""
        with self._reading() as connection:
            return reading.statement_by_id(connection, identity)

    def statements(
        self,
        *,
        speaker: str | None = None,
        about: str | None = None,
        since: str | None = None,
        until: str | None = None,
        article: str | None = None,
    ) -> list[Statement]:
        """Statements by the day they were said, undated ones last.

        ``speaker`` is a name, or words of it; ``about`` a query as in ``search``; ``since`` and
        ``until`` are inclusive (``2031``, ``2031-03`` or ``2031-03-04``) and leave out what has
        no date; ``article`` is an id. Raises ``QueryError`` for what cannot be understood.
        """
        wanted = Wanted(speaker=speaker, about=about, since=since, until=until, article=article)
        return self.statements_as(wanted)

    def statements_as(self, wanted: Wanted) -> list[Statement]:
        """Statements that are as ``wanted``, by the day they were said, undated ones last. Raises
        ``QueryError`` for what cannot be understood."""
        with self._reading() as connection:
            return reading.statements(connection, wanted)

    def statement_page(
        self, wanted: Wanted, *, after: str | None = None, limit: int = 50, newest: bool = False
    ) -> StatementPage:
        """The first ``limit`` statements that are as ``wanted``, in the order of entry, or the
        ``newest`` said first, beginning after the one with the id ``after``. Raises ``QueryError``
        for what cannot be understood."""
        with self._reading() as connection:
            return pages.statement_page(connection, wanted, after, limit, newest=newest)

    def arrivals(self, after: int, limit: int) -> list[Arrival]:
        """At most ``limit`` articles that came after the one with the number ``after``, in the
        order in which they came."""
        with self._reading() as connection:
            return arrivals.arrivals(connection, after, limit)

    def newest_arrival(self) -> int:
        """The number of the article that came last; 0 when there is none."""
        with self._reading() as connection:
            return arrivals.newest(connection)

    def relations(
        self,
        *,
        speaker: str | None = None,
        type: str | None = None,  # noqa: A002 -- the name of the field
        status: str | None = None,
        least: float = FLAG,
    ) -> list[Relation]:
        """Relations in the order of entry, as people judged them; ``speaker`` said either side.

        Those that score below ``least`` are left out, but for repeats and what was confirmed.
        """
        with self._reading() as connection:
            return reading.relations(connection, speaker, type, status, least)

    def relation_page(
        self,
        *,
        speaker: str | None = None,
        type: str | None = None,  # noqa: A002 -- the name of the field
        status: str | None = None,
        least: float = FLAG,
        after: str | None = None,
        limit: int = 50,
    ) -> RelationPage:
        """The first ``limit`` of ``relations``, beginning after the one with the id ``after``.
        Raises ``QueryError`` when there is none."""
        with self._reading() as connection:
            query = reading.related(connection, speaker, type, status, least)
            return pages.relation_page(connection, query, after, limit)

    def relations_of(self, statements: Iterable[str], *, least: float = FLAG) -> list[Relation]:
        """The relations of statements with these ids, at either end, in the order of entry;
        ``least`` as in ``relations``."""
        with self._reading() as connection:
            return pages.relations_of(connection, statements, least)

    def relation(self, identity: str) -> Relation:
        """The relation with this id, or the only one whose id begins so, as people judged it.

        Raises ``QueryError`` when there is none, or several.
        """
        with self._reading() as connection:
            return codec.relation_of(judgements.the_relation(connection, identity))

    def judge(self, relation: str, judgement: Judgement) -> int:
        """Write down what a person says of a relation, for good; gives the judgement's number.

        From then on the relation has the status, and the type, that its latest reviewer gave it.
        Raises ``QueryError`` for a relation that is not there, or a judgement that is not whole.
        """
        with self._writing() as connection:
            return judgements.enter(connection, relation, judgement)

    def undo_judgement(self, number: int, *, by: str, reason: str = "") -> int:
        """Take a judgement back: the relation stands as if it had not been given. Both stay in the
        journal. Gives the number of the new line.

        Raises ``QueryError`` when there is none, or it cannot be undone (any more).
        """
        with self._writing() as connection:
            return judgements.undo(connection, number, by, reason)

    def judgements(self, relation: str) -> list[Judged]:
        """All that people said of the relation with this id, in the order in which they did."""
        return self.judged([relation]).get(relation, [])

    def judged(self, relations: Iterable[str] | None = None) -> dict[str, list[Judged]]:
        """The judgements of those of ``relations`` (ids; ``None``: all) that have any, by id."""
        with self._reading() as connection:
            return judgements.journal(connection, relations)

    def waiting(
        self, types: Collection[str], limit: int, *, second: str | None = None
    ) -> list[Relation]:
        """At most ``limit`` relations of these types that wait for a judgement, the surest first.

        ``second``: those that others judged, and the reviewer of that name did not.
        """
        with self._reading() as connection:
            return awaiting.waiting(connection, types, limit, second)

    def tally(self) -> dict[tuple[str, str], int]:
        """How many relations there are by type and status; candidates that are only possible have
        the status ``possible``."""
        with self._reading() as connection:
            return awaiting.tally(connection)

    def search(self, query: str, limit: int = 20, *, unfinished: bool = False) -> list[Found]:
        """Statements whose words, or whose headline, hold what ``query`` asks for (see
        ``onrecord.query``), or that mean the like; the best first.

        While somebody types, the last word of ``query`` is ``unfinished``: it may go on.
        Raises ``QueryError`` when it cannot be understood.
        """
        with self._reading() as connection:
            return searching.search(connection, self._codes, query, limit, unfinished=unfinished)

    def make_vectors(self) -> int:
        """Give those statements a vector that have none, as in ledgers of older versions; gives
        how many. Raises ``ModelError`` when no encoder is installed."""
        return fill(self._writing)

    def sides(self, identities: Iterable[str]) -> list[Side]:
        """Statements with these ids in their context; unknown ids are left out."""
        with self._reading() as connection:
            return reading.sides(connection, identities)

    def sides_of_speaker(self, name: str) -> list[Side]:
        """All statements of the speaker, in context, in the order of entry."""
        with self._reading() as connection:
            return reading.sides_of_speaker(connection, name)

    def sides_near(self, asked: Iterable[Asked], limit: int) -> list[Side]:
        """For each of ``asked`` the nearest ``limit`` statements: those that share most and rarest
        words first; each once, in context, in one view of the ledger."""
        with self._reading() as connection:
            return reading.sides_near(connection, asked, limit)

    def verify(self) -> list[Problem]:
        """All that is not as it must be: texts, spans, ends of relations, the text index, the file.

        An empty list for a sound ledger.
        """
        with self._reading() as connection:
            return list(problems(connection))
