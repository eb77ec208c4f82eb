"""Verbs that report speech: the cue is a verb, its arguments give the source and the content.

The frames (clause, infinitive, object, prepositional complement) are those of the lexicon in
``cues``; sources come from the dependency parse through coordination, control and participles.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.attribute import cues
from onrecord.attribute.concessions import concession
from onrecord.attribute.drafts import Draft, without
from onrecord.attribute.tokens import (
    SUBJECTS,
    agent_of,
    cue_span,
    guest_span,
    guests_of,
    is_first_person,
    is_passive,
    span_of,
    subject_of,
    subtree_span,
)
from onrecord.records import Span, Spans

_LONGEST_SOURCE = 300
_CLAUSES = cues.SPEECH | cues.ASKING | cues.HOLDING
_COMPLEMENTS = frozenset({"dobj", "oprd", "ccomp", "xcomp"})
_CARRIED = _COMPLEMENTS | {"dative", "advmod", "prt", "punct"}
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_SETTINGS = frozenset({"unless", "because", "while", "when", "although", "though", "after"})


def verbal(doc: Doc) -> Iterator[Draft]:
    """The attributions whose cue is a verb, in the order of the cues."""
    for token in doc:
        if token.pos_ == "VERB":
            draft = _of_verb(token)
            if draft is not None:
                yield draft


def _of_verb(verb: Token) -> Draft | None:
    source = source_of(verb)
    if _is_inverted(verb):
        return None
    if is_first_person(source) and verb.lemma_.lower() in cues.HOLDING:
        return None
    for rule in (_parenthetical, _clause, _infinitive, _oblique, _object, _suffered):
        found = rule(verb)
        if found is not None:
            name, cue, content = found
            if source is None and not _may_lack_source(verb):
                return None
            guests = [guest_span(guest) for guest in guests_of(verb)]
            holes = (cue, *source_spans(source, verb), *guests)
            pieces = tuple(piece for span in content for piece in without(span, holes))
            return Draft(name, pieces, source_spans(source, verb), (cue,))
    return None


_Found = tuple[str, Span, Spans] | None


def source_of(verb: Token) -> Token | None:
    """The head of the source of a cue: the subject, or the agent of a passive verb."""
    return agent_of(verb) if is_passive(verb) else subject_of(verb)


def source_spans(source: Token | None, cue: Token) -> Spans:
    """The words of a source: its noun phrase with apposition, never the cue itself."""
    if source is None:
        return ()
    span = _noun_phrase(source, cue)
    if span.start <= cue.idx < span.end or span.end - span.start > _LONGEST_SOURCE:
        span = span_of(source.left_edge if source.left_edge.i > cue.i else source, source)
        lefts = [t for t in source.lefts if t.dep_ in ("det", "compound", "amod", "poss")]
        span = span_of(lefts[0] if lefts else source, source)
    return (span,)


def _noun_phrase(source: Token, cue: Token) -> Span:
    """The source's words, less a clause that the parser hung on them by mistake."""
    first, last = source.left_edge, _last_agent(source, cue)
    for child in source.rights:
        finite = child.tag_ in _FINITE
        if finite and child.dep_ in ("acl", "conj", "advcl", "ccomp"):
            last = child.left_edge.nbor(-1)
            break
    for child in source.lefts:
        if child.tag_ == "NNS" and child.dep_ == "compound" and source.pos_ == "PROPN":
            first = child.nbor() if source.n_rights == 0 else first
    return span_of(first, last)


def _last_agent(source: Token, cue: Token) -> Token:
    """The last word of a source; that of a passive verb ends before who acts in the next clause,
    and before what another said.

    In "was accused by a guest and Brenn, the host, called the guard" and in "was accused of theft
    by a guest and fraud by another" the parser joins what does not belong together.
    """
    last = source.right_edge
    joint = next((c for c in source.rights if c.dep_ == "cc"), None)
    if joint is None or not is_passive(cue):
        return last
    below = (*cue.rights, *(c for conj in source.rights for c in conj.rights))
    if any(c.lower_ == "by" and c.i > joint.i for c in below):
        return joint.nbor(-1)
    after = last.i + 1 + (last.nbor().text == "," if last.i + 1 < len(last.doc) else 0)
    for verb in cue.rights:
        bare = not any(c.dep_ in ("aux", "auxpass", *SUBJECTS) for c in verb.children)
        if verb.dep_ == "conj" and verb.tag_ in _FINITE and bare and verb.left_edge.i == after:
            return joint.nbor(-1)
    return last


def _may_lack_source(verb: Token) -> bool:
    return is_passive(verb) or verb.tag_ == "VBG"


def _is_inverted(verb: Token) -> bool:
    """Whether the verb asks or supposes ("Does she say …?")."""
    auxiliary = next((c for c in verb.lefts if c.dep_ == "aux" and c.lemma_ == "do"), None)
    return auxiliary is not None and any(
        c.dep_ == "nsubj" and c.i > auxiliary.i for c in verb.lefts
    )


def _clause(verb: Token) -> _Found:
    """A clause: "said that …", "was told that …". One right after the verb is all that it reports:
    what the parser hangs on it from the sentence before is not."""
    if verb.lemma_.lower() not in _CLAUSES:
        return None
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and _is_content(verb, c)]
    if not clauses:
        return None
    joined = [c for c in clauses if c.left_edge.i == verb.i + 1]
    name = "holding" if verb.lemma_.lower() in cues.HOLDING else "clause"
    return name, cue_span(verb), tuple(subtree_span(clause) for clause in joined or clauses)


def _is_content(verb: Token, clause: Token) -> bool:
    """Whether a clause is what the verb reports, and not a setting ("While he …, she argued X")."""
    lemma = verb.lemma_.lower()
    marks = {child.lower_ for child in clause.lefts if child.dep_ == "mark"}
    if marks & _SETTINGS or (lemma in cues.NEEDS_THAT and "that" not in marks):
        return False
    if clause.i > verb.i or clause.left_edge.lower_ not in _SETTINGS or lemma in cues.ADDRESSED:
        return True
    return not any(child.dep_ == "dobj" for child in verb.rights)


def _parenthetical(verb: Token) -> _Found:
    """The clause around it: "The plan, he said, has failed", "as he said, …"."""
    if verb.lemma_.lower() not in cues.SPEECH or not _hangs_aside(verb):
        return None
    host = verb.head
    pieces = without(subtree_span(host), (subtree_span(verb),))
    return "parenthetical", cue_span(verb), tuple(pieces)


def _hangs_aside(verb: Token) -> bool:
    if verb.head.pos_ not in ("VERB", "AUX") or any(c.dep_ == "ccomp" for c in verb.children):
        return False
    if verb.dep_ == "parataxis":
        return any(c.dep_ == "nsubj" for c in verb.children)
    marked = any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in verb.lefts)
    owned = any(c.dep_ == "nsubj" for c in verb.children)
    objects = any(c.dep_ in ("dobj", "xcomp") for c in verb.children)
    return verb.dep_ == "advcl" and marked and owned and not objects


def _infinitive(verb: Token) -> _Found:
    """An infinitive: "vowed to …", "urged them to …"."""
    if verb.lemma_.lower() not in cues.INTENDING:
        return None
    action = next((c for c in verb.rights if c.dep_ in ("xcomp", "ccomp") and _has_to(c)), None)
    if action is None:
        return None
    first = next((c.left_edge for c in verb.rights if c.dep_ in ("dobj", "dative")), None)
    first = action.left_edge if first is None or first.i > action.left_edge.i else first
    return "infinitive", cue_span(verb), (span_of(first, action.right_edge),)


def _has_to(action: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in action.lefts)


def _oblique(verb: Token) -> _Found:
    """A preposition's complement: "called for …", "warned against …"."""
    wanted = cues.OBLIQUES.get(verb.lemma_.lower(), frozenset())
    for child in verb.rights:
        if child.dep_ == "prep" and child.lower_ in wanted:
            inner = [c for c in child.rights if c.dep_ in ("pobj", "pcomp")]
            if not inner:
                return None
            last = max((c.right_edge for c in [child, *_after(child)]), key=lambda t: t.i)
            cue = Span(cue_span(verb).start, child.idx + len(child))
            return "oblique", cue, (span_of(inner[0].left_edge, last),)
    return None


def _after(preposition: Token) -> list[Token]:
    return [
        c for c in preposition.head.rights if c.i > preposition.i and c.dep_ == "xcomp"
    ]  # fmt: skip


def _object(verb: Token) -> _Found:
    """An object: "rejected the comparison", "described X as Y", "brushed aside fears"."""
    if not _takes_object(verb) or is_passive(verb) or verb.tag_ == "VB":
        return None
    first: Token | None = None
    last = verb
    for child in verb.rights:
        carried = child.dep_ == "prep" and child.lower_ in cues.OBJECT_PREPOSITIONS
        if child.dep_ not in _CARRIED and not carried:
            break
        if child.dep_ in _COMPLEMENTS or (carried and first is not None):
            first, last = first or child.left_edge, child.right_edge
    if first is None:
        return None
    ground = concession(verb)
    last = ground.right_edge if ground is not None else last
    return "object", cue_span(verb), (span_of(first, last),)


def _takes_object(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    complements = sum(c.dep_ in _COMPLEMENTS for c in verb.rights)
    particle = next((c.lower_ for c in verb.rights if c.dep_ in ("prt", "advmod")), "")
    if lemma == "call":
        bare = all(c.dep_ == "dobj" for c in verb.rights if c.dep_ in _COMPLEMENTS)
        return complements > 1 or not bare or particle == "out"
    return lemma in cues.OBJECTS or particle in cues.PARTICLED.get(lemma, ())


def _suffered(verb: Token) -> _Found:
    """The passive of a speech act, with its agent: "was accused of … by X"."""
    if not is_passive(verb) or verb.lemma_.lower() not in cues.OBJECTS or agent_of(verb) is None:
        return None
    subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if subject is None:
        return None
    rest = [c for c in verb.rights if c.dep_ == "prep" and c.lower_ in ("of", "for", "as", "over")]
    return "suffered", cue_span(verb), (subtree_span(subject), *map(subtree_span, rest))
