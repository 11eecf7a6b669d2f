# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What must hold in a pack as a whole: references that lead somewhere, thresholds with examples, words that pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Final

from desktop_app.basics.days import ONE_DAY
from desktop_app.basics.messages import Phrase, Quoted, Refused
from desktop_app.basics.quantity import Interval
from desktop_app.domain.case_fields import PATH_OF_MEASURE
from desktop_app.domain.law.condition import Compare, Condition, Is, Met, sentences
from desktop_app.domain.law.pack import EVERY_DAY, UNDETERMINED, Instrument, Pack, Provision, Version

_PAIRS: Final[Mapping[tuple[bool, bool], tuple[str, ...]]] = {
    # (the figure lies beyond the cut, the cut lies above the limit): words that say so
    (True, False): ("or more", "at least", "and above", "or above"),
    (True, True): ("more than", "exceed", "above"),
    (False, True): ("or less", "at most", "and below", "or below"),
    (False, False): ("less than", "below"),
}
MEASURES: Final = frozenset(PATH_OF_MEASURE) | frozenset(
    """
    content_share article_share technology material military_user listed_party held both_ends_in
    goods_from_origin share_used whole_article_used material_is_near row_named form_inside
    material_from_elsewhere material_origin_open material_mixed several_materials activity owners_looked_at
    listed_owner owner_listing_at_rest control_listed_party stated_listed unreliable_party name_on_list
    resting_entry_named not_screened military_in judged_on_list listing_binds_exporter dual_use_goods
    built_in_goods parallel_code leaves_country end_use_text row_inferred row_not_running estimate_used
    rate_missing left_origin stage_in_china facts_disagree any_limb licence_needed verdict_is
    standing_overall standing_without_assumption rests_on_lapse announcement_open at_the_edge
    """.split()  # noqa: SIM905
)
"""Every measure the engine takes; a test holds the list against the engine."""

_BESIDE: Final = Fraction(1, 10)


class IssuedTooLate(Refused):
    """A step of a timeline was issued after the day up to which the law is known: for ``law``, or as a whole."""

    def __init__(self, what: str, law: str, *, file: str, where: str) -> None:
        super().__init__(what, file=file, where=where, do="Correct the rule file")
        self.law = law


def check_pack(pack: Pack) -> None:
    """Refuse a pack with a fault, naming file and key."""
    _references(pack)
    _check_notices(pack)
    _check_facts(pack)
    for on_day in [pack.on(day) for day in (date.min, *pack.turns)]:
        for provision in on_day.provisions.values():
            _no_circle(on_day, provision, (provision.id,))
        _decisions(on_day)
    _timelines(pack)
    for provision in pack.provisions.values():
        for version in provision.versions or (Version(EVERY_DAY, provision.text, provision.when, ""),):
            _thresholds(provision, version)
        _days_of_versions(provision)
    compared = [s for condition, _, _ in conditions_of(pack) for s in sentences(condition)]
    used = {sentence.fact for sentence in compared if isinstance(sentence, (Is, Compare))}
    for name in pack.facts:
        if name not in used:
            raise _refused("no condition uses the fact", "facts.toml", name, do="Use it or take it out")


def _refused(fault: str, file: str, where: str, do: str = "Correct the rule file") -> Refused:
    return Refused(fault, where=where, file=file, do=do)


def conditions_of(pack: Pack) -> Iterator[tuple[Condition, str, str]]:
    """Yield every condition with its file and key."""
    for provision in pack.provisions.values():
        if provision.when is not None:
            yield provision.when, provision.file, "when"
        for version in provision.versions[:-1]:
            if version.when is not None:
                yield version.when, provision.file, "when"
    for step in pack.decisions:
        yield step.when, "pack.toml", f"decide {step.verdict}"
    for doubt in pack.doubts.values():
        for key, condition in (("touches", doubt.touches), ("ruled_out", doubt.ruled_out)):
            if condition is not None:
                yield condition, "doubts.toml", f"{doubt.id}.{key}"
    for kind, notices in (("warnings.toml", pack.warnings), ("duties.toml", pack.duties)):
        for notice in notices:
            yield notice.when, kind, f"{notice.code}.when"
            yield from ((other.when, kind, f"{notice.code}.effect_when") for other in notice.other_effects)


def _references(pack: Pack) -> None:
    """Refuse a name of a source, instrument, provision or open question that is not there."""
    for provision in pack.provisions.values():
        file, above = provision.file, (provision.part_of,) if provision.part_of else ()
        text = provision.text
        _refuse_unknown(text.sources, pack.sources, "source", file, "law.sources")
        _refuse_unknown((text.instrument,), pack.instruments, "instrument", file, "law.instrument")
        _refuse_unknown(above, pack.provisions, "provision", file, "part_of")
    for instrument in pack.instruments.values():
        where = f"{instrument.id}.sources"
        _refuse_unknown(instrument.sources, pack.sources, "source", "instruments.toml", where)
    for condition, file, key in conditions_of(pack):
        met = [s.provision for s in sentences(condition) if isinstance(s, Met)]
        _refuse_unknown(met, pack.provisions, "provision", file, key)
    for switch in pack.switches.values():
        _refuse_unknown((switch.doubt,), pack.doubts, "doubt", "readings.toml", f"{switch.id}.doubt")
        for choice, keys in switch.held_by.items():
            where = f"{switch.id}.{choice}.held_by"
            _refuse_unknown(keys, pack.sources, "source", "readings.toml", where)
    for doubt in pack.doubts.values():
        for key, sources in (("safest_by", doubt.safest_by), ("narrowest_by", doubt.narrowest_by)):
            _refuse_unknown(sources, pack.sources, "source", "doubts.toml", f"{doubt.id}.{key}")
    for listing in pack.listings.values():
        notices = dict.fromkeys(step.notice for step in listing.steps)
        _refuse_unknown(notices, pack.instruments, "instrument", "listed_batches.csv", listing.id)


def _check_notices(pack: Pack) -> None:
    for file, notices in (("warnings.toml", pack.warnings), ("duties.toml", pack.duties)):
        seen: set[str] = set()
        for notice in notices:
            if notice.code in seen:
                raise _refused("the id stands twice", file, notice.code)
            seen.add(notice.code)
            _refuse_unknown(notice.provisions, pack.provisions, "provision", file, notice.code)
            named = (notice.instrument,) if notice.instrument else ()
            _refuse_unknown(named, pack.instruments, "instrument", file, notice.code)
    codes = dict.fromkeys(notice.code for notice in (*pack.warnings, *pack.duties))
    _refuse_unknown(pack.page_one, codes, "warning or duty", "page_one.toml", "codes")


def _check_facts(pack: Pack) -> None:
    named_among: dict[str, Mapping[str, object]] = {
        "both_ends_in": pack.lists,
        "verdict_is": dict.fromkeys(pack.possible_verdicts),
        "row_named": pack.rows,
    }
    for fact in pack.facts.values():
        if fact.measure not in MEASURES:
            raise _refused(f"no measure is called {fact.measure}", "facts.toml", fact.id)
        if fact.measure in named_among:
            among = named_among[fact.measure]
            _refuse_unknown((fact.of,), among, "list or verdict", "facts.toml", fact.id)


def _refuse_unknown(
    names: Iterable[str], among: Mapping[str, object], kind: str, file: str, where: str
) -> None:
    for name in names:
        if name not in among:
            what = Phrase("no {kind} is called {name}", kind=kind, name=Quoted(name))
            raise _refused(what, file, where)


def _no_circle(pack: Pack, provision: Provision, way: tuple[str, ...]) -> None:
    for sentence in sentences(provision.when) if provision.when else ():
        if not isinstance(sentence, Met):
            continue
        if sentence.provision in way:
            rests = " rests on ".join((*way, sentence.provision))
            raise _refused(f"{rests}: a circle", provision.file, "when")
        _no_circle(pack, pack.provisions[sentence.provision], (*way, sentence.provision))


def _timelines(pack: Pack) -> None:
    laws: list[tuple[Instrument | Provision, str]] = [
        *((instrument, "instruments.toml") for instrument in pack.instruments.values()),
        *((provision, provision.file) for provision in pack.provisions.values()),
    ]
    for law, file in laws:
        known_to = pack.known_of(law)
        if known_to > pack.known_to:
            fault = Phrase(
                "{law} is known up to {day}, later than the law file itself, {known_to}",
                law=Quoted(law.id),
                day=known_to,
                known_to=pack.known_to,
            )
            where = "known_to" if isinstance(law, Provision) else f"{law.id}.known_to"
            raise _refused(fault, file, where, do="Name an earlier day, or raise that of the law file")
    for law, file in laws:
        events, known_to = law.timeline, pack.known_of(law)
        for event in events:
            instruments, doubts = (event.instrument,), (event.doubt,) if event.doubt else ()
            where = "timeline" if isinstance(law, Provision) else f"{law.id}.timeline"
            _refuse_unknown(instruments, pack.instruments, "instrument", file, f"{where}.instrument")
            _refuse_unknown(doubts, pack.doubts, "doubt", file, f"{where}.doubt")
            if event.issued > known_to:
                fault = Phrase(
                    "an event of {day} lies after {known_to}, the day up to which the law is known here",
                    day=event.issued,
                    known_to=known_to,
                )
                raise IssuedTooLate(fault, law.id, file=file, where=f"{where}.issued")
    for limb in pack.limbs:
        _refuse_unknown((limb.provision,), pack.provisions, "provision", "pack.toml", f"limb {limb.id}")
        if not pack.provisions[limb.provision].timeline:
            raise _refused("a limb needs a timeline", pack.provisions[limb.provision].file, "timeline")


def _thresholds(provision: Provision, version: Version) -> None:
    """Refuse a threshold without examples on the line and beside it, or that the law says in other words.

    Of a version that counts from a day on the examples are those of its days; those without a day are of the first.
    """
    file = provision.file
    examples = [example for example in provision.examples if version.days.hold_on(example.on or date.min)]
    for compare in [s for s in sentences(version.when) if isinstance(s, Compare)] if version.when else []:
        limit = compare.limit
        values = (example.given_facts.get(compare.fact) for example in examples)
        points = {value.lo for value in values if isinstance(value, Interval) and value.is_point}
        of = Quoted(f'"{compare.words}"' + (f" from {version.days.start}" if version.days.start else ""))
        if limit not in points:
            raise _refused(Phrase("{line} has no example exactly on the line", line=of), file, "example")
        if not any(abs(at - limit) <= limit * _BESIDE for at in points - {limit}):
            raise _refused(Phrase("{line} has no example just beside the line", line=of), file, "example")
        wanted = _PAIRS[(compare.beyond, compare.cut.above)]
        figure = compare.words.rsplit(" ", 2)[-2]
        phrases = [phrases for phrases in version.text.deciding if figure in phrases]
        if not any(pair in text for pair in wanted for text in phrases):
            raise _refused(
                Phrase("{line} does not pair with the deciding words of the law", line=of),
                file,
                "law.deciding",
                do=Phrase(
                    "Quote the words with {figure}; they ought to say {wanted}",
                    figure=Quoted(figure),
                    wanted=Quoted(", ".join(wanted)),
                ),
            )


def _days_of_versions(provision: Provision) -> None:
    """Refuse a version without examples of the last day before it, of its first day, and of a later one."""
    days = [example.on for example in provision.examples if example.expect and example.on is not None]
    for before, version in pairwise(provision.versions):
        first = version.days.start or date.min
        last = first - ONE_DAY
        for wanted, found in (
            (f"on {last}, the last day before it", before.days.until in days),
            (f"on {first}, its first day", first in days),
            (f"on a day after {first}", any(day > first and version.days.hold_on(day) for day in days)),
        ):
            if not found:
                raise _refused(f"the version from {first} has no example {wanted}", provision.file, "example")


def _decisions(pack: Pack) -> None:
    verdicts = dict.fromkeys(pack.possible_verdicts)
    _refuse_unknown([step.verdict for step in pack.decisions], verdicts, "verdict", "pack.toml", "decide")
    if pack.verdicts_asking("open") != (UNDETERMINED,):
        fault = f"one verdict asks what is open, and it is called {UNDETERMINED}"
        raise _refused(fault, "pack.toml", "verdict")
    if not pack.decisions or list(sentences(pack.decisions[-1].when)):
        fault = "the last decision must hold whenever none before it does"
        raise _refused(fault, "pack.toml", "decide")
