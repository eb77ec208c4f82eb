"""Views for people who write SQL: statements and conflicts with readable columns.

A view holds no rows: the chain, copies and erasures know only the tables that it reads.
"""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"

_READ = ("article", "judgement", "person", "relation", "speaker", "statement", "statement_person")
_BY_CODE_POINTS = """
DO $$ DECLARE one record; BEGIN
  FOR one IN
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS NULL
      AND table_name IN ({tables})
  LOOP
    EXECUTE format(
      'ALTER TABLE %I ALTER COLUMN %I TYPE text COLLATE "C"', one.table_name, one.column_name
    );
  END LOOP;
END $$
"""
"""PostgreSQL changes no type of a column that a view reads, so they get it before."""

_STATEMENTS = """
CREATE VIEW v_statements AS
SELECT
  s.seq AS seq,
  s.id AS id,
  who.name AS speaker,
  {role} AS role,
  {words} AS words,
  {said} AS said,
  s.said_on AS said_on,
  s.act AS act,
  {stance} AS stance,
  s.medium AS medium,
  {addressee} AS addressee,
  a.published AS published,
  a.outlet AS outlet,
  a.headline AS headline,
  a.url AS url,
  {kind} AS kind,
  {origin} AS origin,
  {certainty} AS certainty,
  a.id AS article,
  top.id AS person,
  top.name AS person_name
FROM statement AS s
JOIN article AS a ON a.seq = s.article
LEFT JOIN speaker AS who ON who.seq = s.speaker
LEFT JOIN statement_person AS link ON link.statement = s.seq AND link.part = 'speaker'
LEFT JOIN person AS one ON one.seq = link.person
LEFT JOIN person AS top ON top.seq = coalesce(one.root, one.seq)
"""
_SIDE = ("speaker", "words", "said", "said_on", "medium", "published", "outlet", "headline", "url")
_CONFLICTS = """
CREATE VIEW v_conflicts AS
SELECT
  r.seq AS seq,
  r.id AS id,
  coalesce(j.type, r.type) AS type,
  CASE j.verdict WHEN 'confirm' THEN 'confirmed' WHEN 'retype' THEN 'confirmed'
    WHEN 'dismiss' THEN 'dismissed' ELSE r.status END AS status,
  CASE WHEN r.reported THEN 'reported' ELSE 'inferred' END AS found,
  r.score AS score,
  {sides},
  {reasons} AS reasons,
  {benign} AS benign,
  j."by" AS judged_by,
  j."at" AS judged_at,
  r.a AS a,
  r.b AS b
FROM relation AS r
JOIN v_statements AS first ON first.id = r.a
JOIN v_statements AS second ON second.id = r.b
LEFT JOIN judgement AS j ON j.seq = (
  SELECT max(last.seq) FROM judgement AS last
  WHERE last.relation = r.id AND last.verdict IN ('confirm', 'dismiss', 'retype')
    AND NOT EXISTS (SELECT 1 FROM judgement AS undo WHERE undo.undoes = last.seq)
)
WHERE coalesce(j.type, r.type) IN ('self-contradiction', 'change', 'denial', 'dispute')
"""
_SQLITE_LIST = (
    "(SELECT group_concat(line, '; ') FROM"
    " (SELECT {line} AS line FROM json_each({column}) ORDER BY key))"
)
_POSTGRESQL_LIST = (
    "(SELECT string_agg({line}, '; ' ORDER BY n)"
    " FROM json_array_elements({column}) WITH ORDINALITY AS listed (value, n))"
)


def upgrade() -> None:
    """Make the views."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    if not sqlite:
        op.execute(_BY_CODE_POINTS.format(tables=", ".join(f"'{name}'" for name in _READ)))
    op.execute(_STATEMENTS.format(**_fields(sqlite=sqlite)))
    op.execute(_CONFLICTS.format(sides=_sides(), **_lists(sqlite=sqlite)))


def _fields(*, sqlite: bool) -> dict[str, str]:
    """What is read from the JSON of a statement, as SQL."""
    paths = {
        "role": ("speaker", "role"),
        "words": ("content", "text"),
        "said": ("said", "edtf"),
        "certainty": ("confidence",),
    } | {name: (name,) for name in ("stance", "addressee", "kind", "origin")}
    if sqlite:
        return {name: f"json_extract(s.record, '$.{'.'.join(p)}')" for name, p in paths.items()}
    fields = {name: f"(s.record #>> '{{{','.join(p)}}}')" for name, p in paths.items()}
    return fields | {"certainty": f"CAST({fields['certainty']} AS double precision)"}


def _lists(*, sqlite: bool) -> dict[str, str]:
    """The lists of a relation as lines of text, as SQL."""
    if sqlite:
        reason, note, form = "json_extract(value, '$.text')", "value", _SQLITE_LIST
    else:
        reason, note, form = "value ->> 'text'", "value #>> '{}'", _POSTGRESQL_LIST
    return {
        "reasons": form.format(line=reason, column="r.reasons"),
        "benign": form.format(line=note, column="r.benign"),
    }


def _sides() -> str:
    """The columns of both statements: ``a_…`` is the earlier said, or the denied."""
    pairs = (("a", "first"), ("b", "second"))
    return ",\n  ".join(f"{s}.{name} AS {side}_{name}" for side, s in pairs for name in _SIDE)
