# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone pack show | check | diff``: the law file that counts, and the folders of law files."""

from __future__ import annotations

import os
import textwrap
from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.basics.quantity import rounded
from desktop_app.cli.data_folder import (
    existing_folders,
    find_client,
    folders_of,
    open_for_reading,
    open_for_writing,
)
from desktop_app.cli.output import (
    code_words,
    naming,
    print_error,
    print_lines,
    print_text,
    print_tree,
    today_in_beijing,
)
from desktop_app.domain.casefile.fields import case_schema
from desktop_app.domain.engine.report import conclusion_schema
from desktop_app.domain.law.condition import sentences
from desktop_app.domain.law.listing import ListedParty, Listing
from desktop_app.domain.law.listing_counts import count_notices
from desktop_app.domain.law.pack import EVERY_DAY, Days, Doubt, Instrument, Pack, Provision, Row
from desktop_app.services.context import law_proof
from desktop_app.services.context.law_proof import EFFECT_WORDS, list_keys
from desktop_app.services.context.law_use import EVERYBODY, PASSPHRASE
from desktop_app.services.context.program import Program

if TYPE_CHECKING:
    from desktop_app.services.context.law_says import LawDifference
    from desktop_app.services.law_preview import Answer, Preview
    from desktop_app.services.law_workbook import AnsweredAnew, LawDraft


# --------------------------------------------------------------------------------------------------
# Instruments, open questions, notices of lists and listed parties of a law file, as lines of text.


_WIDTH: Final = 96


def instrument_in_full(pack: Pack, instrument: Instrument, on: date) -> Iterator[str]:
    """Yield an instrument with its titles, address and day seen, and what a notice of a list names."""
    yield f"{instrument.id}  {instrument.short}, {instrument.issuer}, {instrument.dated}"
    yield f"  {instrument.title}"
    yield f"  {instrument.title_zh or 'its Chinese title is not on record'}"
    last_seen = f"copies up to {instrument.seen}" if instrument.seen else "day seen not on record"
    address = f"{instrument.url} ({last_seen})" if instrument.url else f"no address on record, {last_seen}"
    yield f"  {address}; confidence {instrument.confidence}"
    for text in (instrument.subject, instrument.caveat, instrument.note):
        yield from textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    if instrument.id in pack.listings:
        listing = pack.listings[instrument.id]
        whom = "and binds people abroad" if listing.binds_abroad else "and names nobody abroad"
        yield f"  {listing.announcement} ({listing.notice}), {listing.list} list: {_state_on(listing, on)}"
        yield from _wrapped(f"bars {'; '.join(listing.bars) or 'nothing in print'}, {whom}")
        for step in listing.steps:
            until = f" to {step.until}" if step.until else ""
            yield f"    {step.state.replace('_', ' ')} from {step.start}{until} ({pack.instruments[step.notice].short})"
        yield from _wrapped(listing.note)
        for party in pack.listed.values():
            if party.listing is listing:
                yield f"    {party.id:<20} {party.name or party.name_zh}  {party.name_zh}"


def doubt_in_full(pack: Pack, doubt: Doubt) -> Iterator[str]:
    """Yield an open question of the law with both answers, who gives which, and what would settle it."""
    yield f"{doubt.id}  {doubt.question}"
    for head, answer, holders in (
        ("cautious answer", doubt.safest, doubt.safest_by),
        ("narrow answer", doubt.narrowest, doubt.narrowest_by),
    ):
        yield from _wrapped(f"{head}: {answer}")
        yield from (f"      {pack.sources[key].cited}, {pack.sources[key].url}" for key in holders)
    yield from _wrapped(f"settled by: {doubt.settled_by}")


def party_in_full(pack: Pack, party: ListedParty, on: date) -> Iterator[str]:
    """Yield an entry of a list: its names, its notice, what holds on a day, and how far it was compared."""
    listing = party.listing
    notice = pack.instruments[listing.id].short
    yield f"{party.id}  {party.name}  {party.name_zh}"
    yield f"  {listing.list} list, {notice}, entry {party.entry}: {_state_on(listing, on)}"
    last = "none seen" if listing.is_reported else party.status
    yield f"  last notice: {last}; confidence {party.confidence}; other collections: {party.compared}"
    for label, text in (
        ("country", party.country),
        ("other names", " | ".join(party.aliases)),
        ("address", party.address),
        ("same party as", ", ".join(party.same_as)),
        ("written otherwise", party.differs),
        ("held by", ", ".join(party.collections)),
        ("note", party.note),
    ):
        yield from _wrapped(f"{label}: {text}" if text else "")
    for source in party.sources:
        yield f"    {source}"


def _state_on(listing: Listing, on: date) -> str:
    """Return what holds of a listing on a day; what the press reports holds on none."""
    if listing.is_reported:
        return "reported by the press alone"
    return f"{_state_words(listing, on)} on {on}"


def _state_words(listing: Listing, on: date) -> str:
    return listing.state_on(on).replace("_", " ")


def _wrapped(text: str) -> Iterator[str]:
    yield from textwrap.wrap(text, _WIDTH, initial_indent="    ", subsequent_indent="      ")


_FAILED: Final = 3


def running(program: Program, options: Namespace) -> int:
    """Print what runs on a day, or one provision, row, instrument or listed party in full."""
    if options.json:
        from desktop_app.services.law_files import age_in_days, describe_use

        today = today_in_beijing()
        print_tree({**describe_use(program).as_tree(), "age_days": age_in_days(program.pack, today)})
        return 0
    on = options.on or today_in_beijing()
    assumption = None if options.assume == "none" else options.assume
    pack = program.pack
    if options.provision:
        if options.provision in pack.provisions:
            lines = _in_full(pack, pack.provisions[options.provision])
        elif options.provision in pack.rows:
            lines = _row_in_full(pack, options.provision, on)
        elif options.provision in pack.instruments:
            lines = instrument_in_full(pack, pack.instruments[options.provision], on)
        elif options.provision in pack.doubts:
            lines = doubt_in_full(pack, pack.doubts[options.provision])
        elif options.provision in pack.listed:
            lines = party_in_full(pack, pack.listed[options.provision], on)
        else:
            raise Refused(
                f"nothing in the law file is called {options.provision}",
                do="Name a provision, row, instrument, open question or listed party; pack show alone lists them",
            )
    else:
        lines = _list(program, on, assumption)
    print_text("\n".join(lines))
    return 0


def _list(program: Program, on: date, assumption: str | None) -> Iterator[str]:
    from desktop_app.services.law_files import explain_use

    pack = program.pack
    yield f"{pack.title}"
    yield f"{pack.id} {pack.version}, law known to {pack.known_to}, sha256 {pack.sha256}"
    yield f"This law file counts: {explain_use(program)}."
    yield f"On {on}, assuming {assumption or 'nothing beyond notices'}:"
    for entry in law_proof.running(pack, on, assumption):
        change = f", {entry.changes_to.replace('_', ' ')} from {entry.changes_on}" if entry.changes_on else ""
        yield f"  {entry.provision.id:<10} {entry.state.replace('_', ' ') + change:<48} {entry.provision.title}"
    if pack.listings:
        reported = sum(party.listing.is_reported for party in pack.listed.values())
        names = f"{len(pack.listed) - reported} names of {count_notices(pack)} notices"
        yield f"Lists, on {on}: {names}{f', {reported} reported by the press alone' if reported else ''}"
        if newest := pack.newest_listing:
            yield f"Newest listing notice: {newest.announcement}, of {newest.listed_on}"
    for listing in pack.listings.values():
        title = pack.instruments[listing.id].title
        yield f"  {listing.id:<14} {_state_words(listing, on):<16} {listing.names:>3} names  {title}"


def _in_full(pack: Pack, provision: Provision) -> Iterator[str]:
    text = provision.text
    yield f"{provision.id}  {provision.title}"
    instrument = pack.instruments[text.instrument]
    yield f"{instrument.short} ({instrument.issuer}), {text.article}; confidence {text.confidence}"
    yield from textwrap.wrap(text.says, _WIDTH)
    if text.conflict:
        yield from textwrap.wrap(f"Sources disagree: {text.conflict}", _WIDTH)
    for event in provision.timeline:
        end = f" to {event.until}" if event.until else ""
        source = pack.instruments[event.instrument].short + (", announced only" if event.announced else "")
        yield f"  {event.state.replace('_', ' ')} from {event.start}{end} ({source})"
    for sentence in sentences(provision.when) if provision.when else ():
        yield f"  if {sentence.words}"
    yield f"  then: {provision.consequence}"
    if provision.effect:
        yield f"  for the goods: {EFFECT_WORDS[provision.effect]}"
    for key in text.sources:
        yield f"  {key}: {pack.sources[key].cited}, {pack.sources[key].url}"


def _row_in_full(pack: Pack, name: str, on: date) -> Iterator[str]:
    """Yield the lines about a row of the annex, of each of its versions where it changed, and its reference prices."""
    for row in pack.dated_rows:
        if row.id == name:
            yield from _row_lines(pack, row, on)
    for price in pack.dated_prices:
        if price.row == name:
            text = f"{price.written}, {price.as_of}, confidence {price.confidence}; {price.basis}"
            days = _days_words(price.days, on)
            yield from _part_lines("reference price", f"{text}; {days}" if days else text)


def _row_lines(pack: Pack, row: Row, on: date) -> Iterator[str]:
    """Yield name, days, codes, element factor and sources of a row of the annex."""
    yield f"{row.id}  {row.name}  {row.name_zh}"
    yield f"  {row.form}: {', '.join(row.elements) or 'no element of the annex'}; confidence {row.confidence}"
    factor = row.factor and f"{rounded(row.factor, up=False)} ({row.factor_source})"
    yield from _part_lines("counts", _days_words(row.days, on))
    yield from _part_lines("customs code", row.hs)
    yield from _part_lines(f"code under {pack.parallel_law}", row.no18)
    yield from _part_lines("mass of element in one of it", factor or "")
    yield from _part_lines("note", row.note)
    for key in row.sources:
        source = pack.sources.get(key)
        yield f"  {key}: {source.title}, {source.url}" if source else f"  {key}"


def _part_lines(label: str, text: str) -> Iterator[str]:
    yield from textwrap.wrap(
        f"{label}: {text}" if text else "", _WIDTH, initial_indent="  ", subsequent_indent="    "
    )


def _days_words(days: Days, on: date) -> str:
    """Return on which days something counts, and whether it does on one; blank for what counts on every day."""
    if days == EVERY_DAY:
        return ""
    return f"{days.label}; {'it counts' if days.hold_on(on) else 'it does not count'} on {on}"


def check(program: Program, options: Namespace) -> int:
    """Print a law file provision by provision with its words and days, run its tests, count its lists."""
    from desktop_app.services.context.law_proof import read_provision

    pack = program.load_pack(options.folder) if options.folder else program.pack
    checked = law_proof.check_pack(program, pack)
    print_text(f"{checked.examples - len(checked.failed)} of {checked.examples} examples hold")
    for counted in checked.counts:
        print_text(counted.describe())
    for provision in pack.provisions.values():
        print_text("\n".join(read_provision(pack, provision)))
        for failure in checked.failed:
            if failure.provision == provision.id:
                print_text("\n".join(_wrapped(f"FAILED  {_describe_failure(failure)}")))
    for failure in checked.failed:
        print_error(f"{failure.provision}: {_describe_failure(failure)}")
    for miscount in checked.miscounts:
        print_error(miscount)
    return _FAILED if checked.failed or checked.miscounts else 0


def _describe_failure(failure: law_proof.Failed) -> str:
    day = f"on {failure.on}, " if failure.on else ""
    return f"{day}{failure.says}: expected {failure.expected}, found {failure.found}"


def diff(program: Program, options: Namespace) -> int:
    """Print the differences between two law files."""
    from desktop_app.services.context.law_proof import diff_laws
    from desktop_app.services.context.law_says import compare_laws
    from desktop_app.services.law_files import read_any_law
    from desktop_app.services.law_preview import compare_standing

    packs: list[Pack] = []
    for path in (options.old, options.new):
        with naming(path):
            pack, unknown_key = read_any_law(program, path)
        if unknown_key:
            print_error(
                f"lodestone: {files.display_name(path)} is signed with key {unknown_key}, which nobody here trusts:"
                " whether it is as it was signed cannot be told."
            )
        packs.append(pack)
    old, new = packs
    says = compare_laws(old.contents, new.contents)
    if options.json:
        standing = [change.as_tree() for change in compare_standing(old, new)]
        print_tree({"standing": standing, "says": [difference.as_tree() for difference in says]})
        return 0
    lines = [*diff_laws(old, new), *(["What it says otherwise:", *_says_lines(says)] if says else ())]
    print_text("\n".join(lines or ["no difference"]))
    return 0


def _says_lines(says: Sequence[LawDifference]) -> Iterator[str]:
    """Yield what two law files say otherwise: each place, below it what was and what is; what is alike together."""
    from desktop_app.services.context.law_says import group_alike

    for first, *others in group_alike(says):
        yield f"  {first.kind}, {len(others) + 1} alike" if others else f"  {first.place}"
        for sign, text in (("-", first.was), ("+", first.is_)):
            if text is not None:
                yield from textwrap.wrap(
                    f"{sign} {text}", _WIDTH, initial_indent="    ", subsequent_indent="      "
                )
        if others:
            yield from _wrapped(f"for {', '.join(each.entry for each in (first, *others))}")


# --------------------------------------------------------------------------------------------------
# ``lodestone schema``: prints the JSON schemas of the formats, for other tools.


def run_schema(program: Program, options: Namespace) -> int:
    """Print a schema."""
    tree = case_schema(program.case_file_kind) if options.which == "case" else conclusion_schema(program.pack)
    print_tree(tree)
    return 0


# --------------------------------------------------------------------------------------------------
# ``lodestone pack make | preview | take | back | keys``: law files that come as one signed file.


def make(program: Program, options: Namespace) -> int:
    """Write the law file in a folder as one signed file."""
    from desktop_app.services.law_files import make_law_file

    if options.key is None and options.out is not None:
        options.usage("--out goes with --key: what is written is signed")
    if options.key is not None and options.out is None:
        options.usage("--key goes with --out: where the signed file goes")
    if options.source.suffix.lower() == ".xlsx":
        return _make_of_workbook(program, options)
    for name in ("base", "answers"):
        if getattr(options, name) is not None:
            raise Refused(f"--{name} goes with a workbook", do="Leave it out, or name a .xlsx of pack sheet")
    if options.key is None:
        options.usage("a folder is signed: name --key and --out (pack diff shows what it says otherwise)")
    key = files.read_limited(options.key, files.KEY_FILE)
    with naming(options.key):
        content, facts = make_law_file(program, options.source, key, os.environ.get(PASSPHRASE, ""))
    files.write_whole(options.out, content, keep=[options.key, *options.source.rglob("*")])
    print_tree(facts.as_tree())
    return 0


def _make_of_workbook(program: Program, options: Namespace) -> int:
    """Write the law file that a workbook makes, once its examples were agreed to; without a key show what it makes."""
    from desktop_app.services import law_workbook
    from desktop_app.services.law_files import sign_law

    key, own, base = b"", None, None
    if options.key is not None:
        key = files.read_limited(options.key, files.KEY_FILE)
        with naming(options.key):
            own = law_workbook.own_key(program, key, os.environ.get(PASSPHRASE, ""))
    if options.base is not None:
        with naming(options.base):
            base = law_workbook.read_base(program, options.base, own)
    agreed = law_workbook.read_answers(options.answers) if options.answers else []
    draft = law_workbook.read_draft(program, base, options.source, agreed, today=today_in_beijing())
    if draft.left or not key:
        return _show_draft(program, options, draft)
    content, facts = sign_law(program, draft.pack, key, os.environ.get(PASSPHRASE, ""))
    kept = [options.key, options.source]
    if options.base is not None:
        kept += options.base.rglob("*") if options.base.is_dir() else [options.base]
    files.write_whole(options.out, content, keep=kept)
    says = [difference.as_tree() for difference in _preview_draft(program, options, draft).says]
    print_tree({**facts.as_tree(), "examples": [anew.as_tree() for anew in draft.answered], "says": says})
    return 0


def _show_draft(program: Program, options: Namespace, draft: LawDraft) -> int:
    """Print what a workbook makes of a law file, and the examples that nobody has agreed to; nothing is written.

    With a key, those examples are a refusal; without one this is what was asked for.
    """
    from desktop_app.services.law_workbook import group_answers

    answers = [anew.as_tree() for anew in draft.left]
    if options.json and options.key is not None:
        print_tree(answers)
    else:
        previewed = _preview_draft(program, options, draft)
        if options.json:
            print_tree({**previewed.as_tree(), "examples": answers})
        else:
            lines = [*_preview_lines(previewed)]
            if draft.left:
                lines.append("Examples with another answer, that nobody has agreed to:")
                lines += (line for group in group_answers(draft.left) for line in _answer_lines(group))
            print_lines(lines)
    if options.key is None:
        print_error(
            f"Nothing is signed: name --key and --out{', and --answers for the examples' if answers else ''}."
        )
        return 0
    print_error(
        f"{len(draft.left)} examples have another answer, and nobody has agreed to it: hold each against the"
        " notice, mend the workbook where it is wrong, and name a file with the others with --answers"
    )
    return _FAILED


def _preview_draft(program: Program, options: Namespace, draft: LawDraft) -> Preview:
    """Return what a law file in the making says otherwise than its base; with what flips, where the base is in use."""
    from desktop_app.services.law_files import preview_draft

    is_in_use = draft.base.sha256 == program.pack.sha256 != draft.pack.sha256
    if not (is_in_use and folders_of(options).has_database()):
        return preview_draft(draft.base, draft.pack)
    with open_for_reading(program, options) as workspace:
        return workspace.laws.preview_unsigned(draft.pack)


def _answer_lines(group: Sequence[AnsweredAnew]) -> Iterator[str]:
    """Yield examples that moved alike: of how many, what they say, their day, was and is; then whose they are."""
    anew = group[0]
    day = f" on {anew.on}" if anew.on else ""
    was = "none yet" if anew.was is None else code_words(anew.was)
    moved = f"“{anew.says}”{day}: {was} → {code_words(anew.is_)}"
    if len(group) == 1:
        yield f"  {anew.provision}, example {anew.number}, {moved}"
    else:
        yield f"  {len(group)} of a kind, {moved}"
        yield from _wrapped(", ".join(f"{each.provision} {each.number}" for each in group))


def sheet(program: Program, options: Namespace) -> int:
    """Write a law file as a workbook."""
    from desktop_app.services import law_workbook

    pack = program.pack
    if options.base is not None:
        with naming(options.base):
            pack = law_workbook.read_base(program, options.base)
    law_workbook.write_law_sheets(program, pack, options.out)
    print_text(f"{pack.id} {pack.version} → {files.display_name(options.out)}")
    return 0


def preview(program: Program, options: Namespace) -> int:
    """Print what a law file would change."""
    from desktop_app.services.law_files import preview_alone

    if folders_of(options).has_database():
        with open_for_reading(program, options) as workspace:
            client = find_client(workspace, options.client).client if options.client else ""
            with naming(options.file):
                previewed = workspace.laws.preview(options.file, client)
    elif options.client:
        existing_folders(options)  # refuses, since there is no client without a data file
        return 3
    else:
        with naming(options.file):
            previewed = preview_alone(program, options.file)
    if options.json:
        print_tree(previewed.as_tree())
    else:
        print_lines(_preview_lines(previewed))
    return 0


def _preview_lines(previewed: Preview) -> Iterator[str]:
    """Yield what a law file would change: what counts when, what flips, then what it says otherwise, tests last."""
    was, is_ = previewed.law, previewed.new
    key = f", key {is_.key}" if is_.key else ""
    yield f"{is_.id} {was.version} → {is_.version}, law known to {was.known_to} → {is_.known_to}{key}"
    flips = len(previewed.flips)
    said = _counted(len(previewed.says), "place of the law file reads", "places of the law file read")
    yield f"{said} otherwise; {_counted(flips, 'answer comes', 'answers come')} out otherwise."
    yield "What changes in the standing:"
    yield from _standing_lines(previewed)
    yield from _dated_lines(previewed)
    yield "What comes to another answer (verdict, what to do first):"
    for flip in previewed.flips:
        name = f"{flip.name} {flip.line}".strip()
        yield f"  {flip.kind.removesuffix('s')} {name}: {_words(flip.was)} → {_words(flip.is_)}"
    if not flips:
        yield "  none" + (
            "; what the law file says is not what it said all the same" if previewed.says else ""
        )
    for kind in previewed.kinds:
        flips = sum(flip.kind == kind for flip in previewed.flips)
        if previewed.count(kind):
            yield (
                f"{kind}: {flips} flip, {previewed.standing_only[kind]} differ in the standing only,"
                f" {previewed.unchanged[kind]} stay, {previewed.refused[kind]} cannot be worked out"
            )
    if previewed.says:
        yield "What the law file says otherwise, the words of verdicts first, tests last:"
        yield from _says_lines(previewed.says)


def _standing_lines(previewed: Preview) -> Iterator[str]:
    """Yield from which day on what has another standing; what changes alike in one line."""
    groups: dict[tuple[date, str | None, str | None, date | None], list[str]] = {}
    for change in previewed.standing:
        groups.setdefault((change.from_day, change.was, change.is_, change.until), []).append(
            change.provision
        )
    for (day, was, is_, last), names in groups.items():
        until = f" until {last}" if last else ""
        yield f"  from {day}: {_words(was)} → {_words(is_)}{until}"
        yield from _wrapped(", ".join(names))
    if not groups:
        yield "  nothing"


def _dated_lines(previewed: Preview) -> Iterator[str]:
    """Yield the rows that are new or changed with their days, beside the days of the notices that are new."""
    from desktop_app.services.dated_rows import describe_notice

    if not previewed.dated:
        return
    yield "Rows and lines with days, which no example need guard: hold each day against the notice."
    for change in previewed.dated:
        named = f"{change.place}, {change.name}" if change.name else change.place
        guarded = "" if change.has_example else "; no example speaks of it"
        yield from _wrapped(f"{named}: {change.describe()}{guarded}")
    for notice in previewed.notices:
        yield f"  New notice {describe_notice(notice)}"


def _counted(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


def _words(answer: Answer | str | None) -> str:
    if answer is None:
        return "none"
    text = answer if isinstance(answer, str) else f"{answer.verdict}, {answer.act} ({answer.standing})"
    return text.replace("_", " ")


def take(program: Program, options: Namespace) -> int:
    """Take a law file."""
    with open_for_writing(program, folders_of(options)) as workspace, naming(options.file):
        print_tree(workspace.laws.take(options.file, options.by, options.why).as_tree())
    return 0


def go_back(program: Program, options: Namespace) -> int:
    """Go back to the law file before the one taken last."""
    existing_folders(options)
    with open_for_writing(program, folders_of(options)) as workspace:
        print_tree(workspace.laws.go_back(options.by, options.why).as_tree())
    return 0


def show_keys(program: Program, options: Namespace) -> int:
    """Print the keys that are trusted or were, after trusting or distrusting one."""
    keys = list(list_keys(program).values())
    if options.trust or options.distrust:
        if not options.by or not options.why:
            options.usage("--trust and --distrust ask for --by NAME and --why TEXT")
        with open_for_writing(program, folders_of(options)) as workspace:
            if options.trust:
                content = files.read_limited(options.trust, files.KEY_FILE)
                client = find_client(workspace, options.client).client if options.client else EVERYBODY
                with naming(options.trust):
                    workspace.laws.trust_key(content, options.by, options.why, client)
            else:
                workspace.laws.distrust_key(options.distrust, options.by, options.why)
            keys = list(workspace.laws.keys().values())
    elif folders_of(options).has_database():
        with open_for_reading(program, options) as workspace:
            keys = list(workspace.laws.keys().values())
    print_tree(
        [
            {
                "key": key.key,
                "name": key.name,
                "trusted": key.is_trusted,
                "for": key.client,
                "by": key.by or None,
                "on": key.on or None,
                "why": key.why or None,
            }
            for key in keys
        ]
    )
    return 0
