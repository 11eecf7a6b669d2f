# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The end of a memo: evidence, what was not examined, limits, versions and hashes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Final

from desktop_app.documents import wording
from desktop_app.documents.memo.context import MemoContext, fact_label, place_in_case
from desktop_app.domain.case import NOT_LISTED
from desktop_app.domain.casefile.citations import Citation, parse_citations, without_citations
from desktop_app.domain.law.listing_counts import count_lists
from desktop_app.domain.law.pack import BARS, LICENCE, Provision
from desktop_app.domain.law.timeline import IN_FORCE, STRONGEST_FIRST
from desktop_app.paper import blocks, is_printed_as_typed

_MOST: Final = 4
_FEW: Final = 20
_STEPS: Final = re.compile(r"(\d+)")
FIELDS: Final = frozenset(
    ("listed_as", "made_in", "value", "mass", "quantity", "technology", "origin", "china_share")
) | {"element_percent", "price", "part_one", "components"}


def evidence_section(memo: MemoContext) -> tuple[blocks.Section, ...]:
    """Return the annex of documents that the case names, each with the facts that rest on it; none for none."""
    table = evidence_table(memo)
    if table is None:
        return ()
    proof = proof_table(memo)
    below = (blocks.Subheading(memo.format_sentence("proof.heading")), proof) if proof else ()
    return (blocks.Section(memo.format_sentence("evidence.heading"), (table, *below), annex=True),)


def proof_table(memo: MemoContext) -> blocks.Table | None:
    """Return what the kinds of document of the case prove of content and of origin; None where it names none."""
    cited = [
        citation
        for source in memo.case.sources.values()
        for citation in parse_citations(source.document or "")
    ]
    kinds = sorted({citation.kind.replace(" ", "_") for citation in cited})
    rows = [
        blocks.compose_row(
            memo.format_sentence(f"evidence.kind.{kind}"),
            memo.format_sentence(f"proof.content.{kind}"),
            memo.format_sentence(f"proof.origin.{kind}"),
        )
        for kind in kinds
    ]
    columns = memo.columns("proof", ("kind", "content", "origin"), "content", "origin")
    return blocks.Table(columns, tuple(rows), dense=True) if rows else None


def evidence_table(memo: MemoContext) -> blocks.Table | None:
    """Return the documents with their facts; None where the case names none."""
    groups: dict[tuple[str | None, str | None], list[str]] = {}
    citing: dict[Citation, list[str]] = {}
    # part 10 comes behind part 2
    by_place = sorted(
        memo.case.sources.items(),
        key=lambda noted: [(len(step) if step.isdecimal() else 0, step) for step in _STEPS.split(noted[0])],
    )
    for path, source in by_place:
        cited = parse_citations(source.document or "")
        document = without_citations(source.document or "") or None
        if document or not cited:
            groups.setdefault((document, source.kind), []).append(path)
        for citation in cited:
            citing.setdefault(citation, []).append(path)
    columns = memo.columns("evidence", ("number", "document", "facts"), "facts")
    documents: list[tuple[blocks.Runs, list[str]]] = []
    for (document, kind), paths in groups.items():
        # how the facts came from it, and who took them from it when
        sources = [memo.case.sources[path] for path in paths]
        attributions = dict.fromkeys(memo.source_words(replace(source, document=None)) for source in sources)
        by = "; ".join(filter(None, (memo.format_sentence(f"kind.{kind or 'none'}"), *attributions)))
        by_run = blocks.quiet_run(memo.format_sentence("evidence.by", by=by))
        name = document or memo.format_sentence("evidence.unnamed")
        documents.append((blocks.compose_runs(name, by_run), paths))
    for citation, paths in citing.items():
        # a document that is kept as a file: what it is, its days, its hash, and why to look at it again
        details = [memo.format_sentence(f"evidence.kind.{citation.kind.replace(' ', '_')}"), citation.issuer]
        for name in ("issued_on", "valid_until"):
            if day := getattr(citation, name):
                day_words = memo.wording.format_day(date.fromisoformat(day))
                details.append(memo.format_sentence(f"evidence.{name}", day=day_words))
        by = memo.format_sentence("evidence.by", by=", ".join(filter(None, details)))
        digest = memo.format_sentence("evidence.digest", digest=wording.format_digest(citation.sha256))
        reasons = [
            memo.format_sentence(f"evidence.again.{code.replace(' ', '_')}") for code in citation.again
        ]
        renewal = memo.format_sentence("evidence.again", reasons="; ".join(reasons)) if reasons else ""
        cell = blocks.compose_runs(citation.name, blocks.quiet_run(by), renewal, blocks.quiet_run(digest))
        documents.append((cell, paths))
    rows = [
        blocks.compose_row(blocks.quiet_run(str(number)), cell, _facts_of_document(memo, paths))
        for number, (cell, paths) in enumerate(documents, start=1)
    ]
    return blocks.Table(columns, tuple(rows), dense=True) if rows else None


def _facts_of_document(memo: MemoContext, paths: list[str]) -> str:
    """Return the facts that rest on a document, part by part."""
    places: dict[str, dict[str, None]] = {}
    for path in paths:
        owner_words = place_in_case(memo, path, short=True)
        if not owner_words and path.startswith("item"):
            owner_words = memo.format_sentence("evidence.item")
        labels = places.setdefault(owner_words, {})
        if path == "item" or path.endswith("]"):  # all of it, not one of its facts
            labels[memo.format_sentence("evidence.whole")] = None
            continue
        name = "technology" if ".technology." in path else path.rpartition(".")[2]
        labels[memo.format_sentence(f"field.{name}") if name in FIELDS else fact_label(memo, path)] = None
    sentences = []
    for owner_words, labels in list(places.items())[:_MOST]:
        listed = memo.wording.join_list(list(labels))
        sentences.append(
            memo.format_sentence("fact.of", fact=owner_words, of=listed) if owner_words else listed
        )
    remaining = len(places) - _MOST
    listed = "; ".join(sentences)
    return listed + memo.format_sentence("and.more", count=str(remaining)) if remaining > 0 else listed


# -- what was not examined --------------------------------------------------


def unexamined_section(memo: MemoContext) -> blocks.Section:
    """Return what the answer does not speak of."""
    return limits_section(memo, not_looked_into(memo), memo.conclusion.unexamined)


def limits_section(memo: MemoContext, not_looked: Iterable[str], doubts: Iterable[str]) -> blocks.Section:
    """Return what was not examined: the law beside, what nobody looked into, and some open questions of the law."""
    case, pack = memo.case, memo.pack
    sentences: list[str] = []
    states: dict[tuple[str, str], list[str]] = {}
    other_provisions = [
        rule
        for rule in pack.provisions.values()
        if rule.when is None
        and not rule.part_of
        and not pack.is_of_announcement(rule)
        and pack.instruments[rule.text.instrument].kind != "suspension"
    ]
    for rule in (each for each in other_provisions if not is_answered(memo, each)):
        timeline = memo.law.read_provision_timeline(rule.id, case.assumption, case.status_checks)
        state = timeline.state_on(case.on)
        title = rule.title
        if state != IN_FORCE or (rule.effect not in (BARS, LICENCE) and memo.is_outside_either_way):
            # the instrument, and the article where the rest of the instrument is another provision
            instrument = pack.instruments[rule.text.instrument]
            is_part = any(
                other is not rule and other.text.instrument == instrument.id for other in other_provisions
            )
            title = f"{instrument.short}, {rule.text.article}" if is_part else instrument.short
        # what the notices alone say, where an assumption says otherwise
        by_notices = memo.law.read_provision_timeline(rule.id, None, case.status_checks).state_on(case.on)
        states.setdefault((state, by_notices), []).append(title)
    day = memo.wording.format_day(case.on)
    for state, by_notices in product(STRONGEST_FIRST, repeat=2):
        if titles := states.get((state, by_notices)):
            slots = {"state": memo.state_words(state), "day": day, "laws": "; ".join(titles)}
            key = "unexamined.law"
            if state != by_notices:
                key = "unexamined.law.chosen"
                slots["assumption"] = memo.format_sentence(f"what.{case.assumption}")
                slots["without"] = memo.state_words(by_notices)
            sentences.append(memo.format_sentence(key, **slots))
    sentences += [*not_looked, memo.format_sentence("unexamined.abroad")]
    if counted_lists := count_lists(pack):
        counts = [
            memo.format_sentence(
                "unexamined.count" if counted.entries == counted.named else "unexamined.count.part",
                entries=str(counted.entries),
                named=str(counted.named),
                called=counted.called,
            )
            for counted in counted_lists
        ]
        if reported := sum(counted.reported for counted in counted_lists):
            counts.append(memo.format_sentence("unexamined.count.reported", count=str(reported)))
        sentence = memo.format_sentence(
            "unexamined.lists",
            counts=memo.wording.join_list(counts),
            known=memo.wording.format_day(pack.known_to),
        )
        if newest := pack.newest_listing:
            sentence += memo.format_sentence(
                "unexamined.newest",
                notice=pack.instruments[newest.id].short,
                day=memo.wording.format_day(newest.listed_on),
            )
        sentences.append(sentence + memo.format_sentence("stop"))
    sentences.append(memo.format_sentence("unexamined.annex"))
    questions = [
        memo.format_sentence("unexamined.doubt", id=name, question=pack.doubts[name].question)
        for name in doubts
    ]
    if questions:
        sentences.append(memo.format_sentence("unexamined.doubts", doubts=" ".join(questions)))
    return blocks.Section(
        memo.format_sentence("unexamined.heading"),
        (
            blocks.Bullets(tuple(map(blocks.compose_runs, sentences)), small=True),
            blocks.compose_para(memo.format_sentence("limits", law=pack.announcement.short), small=True),
        ),
    )


def is_answered(memo: MemoContext, rule: Provision) -> bool:
    """Tell whether the paper answers what a provision of another law asks: a warning was worked out from it, whether or
    not it arises, or one that arises speaks of its law.
    """
    if any(rule.id in notice.provisions for notice in memo.pack.warnings):
        return True
    for warning in memo.conclusion.warnings:
        is_named = (
            rule.id in warning.provisions
            if warning.provisions
            else rule.text.instrument == warning.instrument
        )
        if is_named and memo.front_of(warning.code).get("is_worked_out") != "no":
            return True
    return False


def not_looked_into(memo: MemoContext) -> Iterator[str]:
    """Yield the lists of an unlisted item that nobody filled: its class was taken to say that nothing is in them."""
    item = memo.case.item
    lists = (("components", item.components), ("part_one", item.part_one))
    missing = [
        memo.format_sentence(f"unexamined.{name}") for name, listed_parts in lists if listed_parts is None
    ]
    if item.listed_as == NOT_LISTED and missing:
        yield memo.format_sentence("unexamined.inside", lists=memo.wording.join_list(missing))


# -- versions ------------------------------------------------


def versions_section(memo: MemoContext, spoken: object) -> blocks.Section:
    """Return what made the memo, with the hashes that tie it to its data; the other parts may need a word on signs."""
    case = memo.format_sentence("versions.case", digest=wording.format_digest(memo.read.sha256))
    return hashes_section(memo, (case, memo.format_sentence("versions.attached")), spoken)


def hashes_section(memo: MemoContext, cases: Iterable[str], spoken: object) -> blocks.Section:
    """Return program and law file with their hashes, what is said of the cases, and what stands in for letters."""
    pack = memo.pack
    sentences = [
        memo.format_sentence("versions.program", program=memo.stamp.program),
        memo.format_sentence(
            "versions.pack",
            id=pack.id,
            version=pack.version,
            day=memo.wording.format_day(pack.known_to),
            digest=wording.format_digest(pack.sha256),
        ),
        *cases,
    ]
    # the entries of the journal that vouch for the paper, one a line of a shipment, and where they are
    entries = memo.stamp.entries
    if not entries:
        sentences.append(memo.format_sentence("versions.unrecorded"))
    for line, entry in enumerate(entries, start=1):
        sentences.append(
            memo.format_sentence(
                "versions.recorded" if len(entries) == 1 else "versions.recorded.line",
                line=str(line),
                nr=str(entry.nr),
                digest=wording.format_digest(entry.sha256),
                data_file=memo.stamp.data_file,
            )
        )
    if not all(is_printed_as_typed(text) for text in blocks.spoken_stretches(spoken)):
        sentences.append(memo.format_sentence("versions.letters"))
    if memo.is_outside:
        sentences = [" ".join(sentences)]
    notes = blocks.Notes(tuple(map(blocks.compose_runs, sentences)), together=len(sentences) < _FEW)
    return blocks.Section(memo.format_sentence("versions.heading"), (notes,), numbered=False)


# --------------------------------------------------------------------------------------------------
# The sources of a memo: every instrument that it speaks of, and every document that a reading is said to be
# held in. What a memo speaks of is read off the memo itself, so that nothing is named in it and missing
# here.


def sources_section(memo: MemoContext, spoken: object) -> blocks.Section:
    """Return the section on sources of what the other parts of the memo say."""
    pack = memo.pack
    text = blocks.spoken_words(spoken)
    # the announcement, what its timeline rests on, and every other instrument that the text names, by day; a
    # name that is within a longer one is not named by it
    limbs = [pack.provisions[limb.provision] for limb in pack.limbs]
    named_ids = {pack.announcement.id, *(event.instrument for rule in limbs for event in rule.timeline)}
    cited = [each for each in pack.instruments.values() if each.short in text]
    names = "|".join(re.escape(each.short) for each in sorted(cited, key=lambda each: -len(each.short)))
    names_met = set(re.findall(rf"(?<!\w)(?:{names})(?!\w)", text)) if names else set()
    named_ids |= {each.id for each in cited if each.short in names_met}
    instruments = sorted(
        (each for name, each in pack.instruments.items() if name in named_ids),
        key=lambda each: (each.id != pack.announcement.id, each.dated),
    )
    notes: list[blocks.Runs] = []
    for each in instruments:
        sentence = memo.format_sentence(
            "sources.instrument",
            day=memo.wording.format_day(each.dated),
            issuer=each.issuer,
            title=each.title,
            title_zh=each.title_zh or memo.format_sentence("sources.no_title_zh"),
            seen=memo.wording.format_day(each.seen) if each.seen else memo.format_sentence("unknown.short"),
            letter=each.confidence,
            url=each.url or memo.format_sentence("sources.no_url"),
        )
        caveat = f" {each.caveat}" if each.caveat else ""
        name = wording.upper_first(each.short)
        notes.append(blocks.compose_runs(name, blocks.quiet_run(sentence), caveat))
    # the documents that the text names by their key as holding a reading
    holders = (held_by for switch in pack.switches.values() for held_by in switch.held_by.values())
    for key in dict.fromkeys(key for held_by in holders for key in held_by):
        if key in pack.sources and memo.format_sentence("held_by.key", source=key) in text:
            source = pack.sources[key]
            undated = memo.format_sentence("sources.undated", title=source.title)
            sentence = memo.format_sentence(
                "sources.document",
                source=key,
                cited=source.cited if source.dated else undated,
                url=source.url,
            )
            notes.append(blocks.compose_runs(sentence))
    letters = [
        memo.format_sentence("annex.means", letter=letter, meaning=memo.format_sentence(f"letter.{letter}"))
        for letter in sorted({each.confidence for each in instruments})
    ]
    notes.append(blocks.compose_runs(memo.format_sentence("annex.letters", letters="; ".join(letters))))
    return blocks.Section(
        memo.format_sentence("sources.heading"), (blocks.Notes(tuple(notes), dense=True),), annex=True
    )
