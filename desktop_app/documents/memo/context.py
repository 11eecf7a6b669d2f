# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One memo in the making, as every section of it sees it: the case, its conclusion, the law, and the language.

Whatever the conclusion does not carry is worked out again from the case by the domain, never here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Final

from desktop_app.basics import quantity
from desktop_app.basics.codes import currency_places
from desktop_app.documents import wording
from desktop_app.documents.wording import Mark, Wording
from desktop_app.domain.bom.calculation import Calculation, calculation
from desktop_app.domain.bom.rollup import Rollup
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, Case, FactSource, Item, Owner, Party
from desktop_app.domain.casefile.citations import parse_citations, without_citations
from desktop_app.domain.casefile.reading import ReadCase
from desktop_app.domain.engine.compiled import CompiledPack, PackUnderReadings, compiled_pack
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.conclusion import OWED_IF_IT_RUNS, Conclusion, Finding, OpenFact, WarningOrDuty
from desktop_app.domain.engine.evaluation import Workings
from desktop_app.domain.engine.first_steps import day_to_count_on, page_one_words
from desktop_app.domain.engine.measures import CaseValuation
from desktop_app.domain.engine.open_facts import question_path
from desktop_app.domain.interview.same_entity import count_facts_once, find_in_lines
from desktop_app.domain.law.listed_names import STATE_WORDS, ListingHere
from desktop_app.domain.law.listing import CONTROL
from desktop_app.domain.law.pack import SAFEST, Pack, Provision, Switch
from desktop_app.domain.law.timeline import Timeline
from desktop_app.domain.line_effects import LimitEffect, share_limits
from desktop_app.domain.parties.ownership import unnamed_roles
from desktop_app.domain.truth import WORDS, YES, Truth
from desktop_app.paper import blocks
from desktop_app.paper.canvas import Sign
from desktop_app.services.context.ports import Stamp

# --------------------------------------------------------------------------------------------------
# Figures of the calculation, which may go on for ever: exact where they end, else cut on a known side.


MOST_LETTERS_OF_NAMES: Final = 150
"""Names that are longer together are told by their number, and stand where the parties do."""
DOUBT: Final = re.compile(r"\bQ-[0-9]+")
"""The number of an open question in a text."""
_DIGITS: Final = 6
_PLACES: Final = 12


def format_worked_out(value: Fraction, currency: str | None) -> str:
    """Return an amount that was worked out: exact if its decimals end within twelve places, else cut and dotted.

    The digits that stand there are those of the amount itself, so that lines and their total can be held together; as
    many as six, and no fewer decimals than the currency has.
    """
    least = currency_places(currency)
    if (value * 10**_PLACES).denominator == 1:
        return wording.format_number(value, least=least)
    places = max(quantity.significant_places(value, _DIGITS), least)
    cut = quantity.rounded_to_places(value, places, up=False)
    # the noughts at its end are digits of a longer figure
    units, _, decimals = cut.partition(".")
    padded = f"{units}.{decimals.ljust(places, '0')}" if places else units
    return f"{wording.format_plain(padded)}…"


_MARKS: Final = {
    "typed": Mark.TYPED,
    "imported": Mark.IMPORTED,
    "declared": Mark.DECLARED,
    "measured": Mark.MEASURED,
    "computed": Mark.COMPUTED,
    "estimated": Mark.ESTIMATED,
    "supposed": Mark.SUPPOSED,
}


SECTIONS: Final = {"item": "1", "value": "2", "parties": "4", "changes": "6", "duties": "7"}
"""The numbers of the sections that sentences of a memo point to, by what stands there."""


@dataclass(frozen=True)
class MemoContext:
    """One case under one law, with everything that a memo works out from them, in one language.

    ``sections`` are the numbers of the sections that its sentences point to; of a line among others, what stands in the
    section of the line has none.
    """

    wording: Wording
    read: ReadCase
    conclusion: Conclusion
    pack: Pack
    stamp: Stamp
    sections: Mapping[str, str] = field(default_factory=lambda: SECTIONS)
    worked_out: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What several parts of the paper need and what takes long to work out, by its name."""

    # -- the case and the law ---------------------------------------------------

    @property
    def case(self) -> Case:
        """Return the case."""
        return self.read.case

    @cached_property
    def law(self) -> CompiledPack:
        """Return the law file, ready to run."""
        return compiled_pack(self.pack)

    @cached_property
    def workings(self) -> Workings:
        """Return the case, evaluated under the law file."""
        return Workings(self.law, self.case)

    @cached_property
    def chosen_law(self) -> PackUnderReadings:
        """Return the law under the readings chosen."""
        return self.law.bind_readings(self.conclusion.readings)

    @cached_property
    def cautious(self) -> Conclusion:
        """Return what the case comes to under the cautious readings, with no more than the notices counted."""
        if self.case.assumption is None and self.conclusion.readings == self.pack.readings_of_profile(SAFEST):
            return self.conclusion
        return conclude_case(self.law, replace(self.case, profile=SAFEST, readings={}, assumption=None))

    @cached_property
    def share_limits(self) -> Mapping[str, tuple[LimitEffect, ...]]:
        """Return where each share meets the line, and what the value ground comes to there."""
        return share_limits(self.law, self.case, self.conclusion.readings)

    @cached_property
    def valuation(self) -> CaseValuation:
        """Return the case valued under the readings chosen."""
        return self.workings.value_case(self.chosen_law.counted)

    @cached_property
    def calculation(self) -> Calculation:
        """Return the numerators, line by line."""
        return calculation(self.case.item, Rollup(self.valuation.law, self.valuation.pricing))

    @cached_property
    def findings_by_provision(self) -> dict[str, Finding]:
        """Return the findings by provision."""
        return {finding.provision: finding for finding in self.conclusion.findings}

    def provision_of_limb(self, limb: str) -> Provision:
        """Return the provision that states a ground."""
        return next(
            self.pack.provisions[limb_entry.provision]
            for limb_entry in self.pack.limbs
            if limb_entry.id == limb
        )

    @cached_property
    def open_doubts(self) -> frozenset[str]:
        """Return the open questions of the law that the case touches and that no fact of it settles."""
        return frozenset(self.conclusion.doubts).difference(self.conclusion.settled_doubts)

    def explained_doubt(self, switch: Switch) -> str:
        """Return the open question that a reading answers, where the paper explains it; else blank."""
        return switch.doubt if switch.answers_doubt and switch.doubt in self.open_doubts else ""

    @property
    def paper(self) -> blocks.Paper:
        """Return the size of the paper that the memo is printed on."""
        return blocks.Paper(self.stamp.paper)

    # -- where facts come from --------------------------------------------------

    def source_of(self, path: str) -> FactSource | None:
        """Return where a fact came from: the source of the fact itself, or of what it is a part of."""
        while path:
            if path in self.case.sources:
                return self.case.sources[path]
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return None

    def origin_mark(self, *paths: str) -> Mark | None:
        """Return the origin mark of the first of the facts that has one."""
        for path in paths:
            source = self.source_of(path)
            if source and source.kind:
                return _MARKS[source.kind]
        return None

    def with_origin_mark(self, text: str, *paths: str) -> blocks.Runs:
        """Return a text with the origin mark of its fact."""
        runs = blocks.compose_runs(text)
        mark = self.origin_mark(*paths)
        return blocks.compose_runs(runs, mark) if mark else runs

    def origin_words(self, path: str) -> str:
        """Return document, person and day that a fact rests on; blank if nobody said."""
        source = self.source_of(path)
        return self.source_words(source) if source else ""

    def source_words(self, source: FactSource) -> str:
        """Return document, person and day of a source."""
        day = self.wording.format_day(source.on) if source.on else None
        documents = (
            without_citations(source.document or ""),
            *(cited.name for cited in parse_citations(source.document or "")),
        )
        return ", ".join(filter(None, (*documents, source.by, day)))

    # -- what page 1 needs -------------------------------------------------------

    @property
    def verb(self) -> str:
        """Return the tense of what holds on the export day: "was" where the paper looks back on it, else "is"."""
        return "was" if self.conclusion.on < self.stamp.dated else "is"

    @property
    def is_certainly_off(self) -> bool:
        """Tell whether the announcement does not run on the export day, whatever is assumed or open."""
        facts = self.conclusion.act_facts
        return facts.is_certain and not facts.may_run

    @property
    def is_outside(self) -> bool:
        """Tell whether the announcement does not reach the case, under every reading worked out."""
        conclusion = self.conclusion
        return {*conclusion.possible, *conclusion.profiles.values(), *conclusion.flips.values()} == {
            "OUTSIDE"
        }

    @property
    def is_outside_either_way(self) -> bool:
        """Tell whether the announcement asks for nothing here, in force or not: neither a licence nor a notice."""
        return self.is_outside and not any(duty.owed == OWED_IF_IT_RUNS for duty in self.conclusion.duties)

    @property
    def is_not_caught(self) -> bool:
        """Tell whether one verdict alone is left, and one under which no ground is met."""
        return self.conclusion.verdict in ("OUTSIDE", "NOT_CAUGHT")

    @property
    def brief_law(self) -> str:
        """Return the announcement as a text that has named it in full goes on calling it: without its year."""
        return self.pack.brief_name

    @property
    def day_words(self) -> str:
        """Return the export day in a sentence; today where the paper is of that day."""
        if self.conclusion.on == self.stamp.dated:
            return self.format_sentence("day.today")
        return self.format_sentence("day.on", day=self.wording.format_day(self.conclusion.on))

    def front_of(self, code: str) -> Mapping[str, str]:
        """Return what the law file has page 1 say of a warning or duty; empty where it has nothing."""
        return self.pack.page_one.get(code, {})

    def law_words(self, advice: WarningOrDuty, part: str, *, listing: int = 0) -> str:
        """Return what the law file has page 1 say of a warning or duty, its slots filled; blank where it has nothing.

        ``listing`` is the place of the notice that is spoken of, where a warning is on several.
        """
        words = page_one_words(
            self.pack, self.conclusion, advice, part, today=self.stamp.dated, listing=listing
        )
        return self.fill_law_words(words, advice, listing)

    def fill_law_words(self, words: str, advice: WarningOrDuty, listing: int = 0) -> str:
        """Return words of the law file with what is known of this case in their slots."""
        here = advice.listings[listing] if advice.listings else ListingHere("", "")
        parties = self.case.parties or ()
        if advice.code == "control_list_ban":
            parties = tuple(party for party in parties if party.listed == CONTROL)
        elif advice.code == "unreliable_party":
            parties = tuple(party for party in parties if party.unreliable == YES)
        names = dict.fromkeys(party.name for party in parties if party.name)
        if advice.code == "not_screened":
            names = dict.fromkeys(advice.details)
        return wording.fill_slots(
            self.wording.spell_days(words),
            {
                "law": self.pack.instruments[advice.instrument].short if advice.instrument else "",
                "announcement": self.pack.announcement.short,
                "parties": self.few_names(list(names)),
                "day": self.wording.format_day(self.conclusion.on),
                "count_on": self.wording.format_day(self.count_on),
                "detail": self.wording.spell_days(advice.details[0]).rstrip(".") if advice.details else "",
                "party": self.few_names([here.party]),
                "notice": here.notice or self._notices_words(advice),
                "holder": here.holder,
                "state": STATE_WORDS.get(here.state, ""),
                "start": self.wording.format_day(here.start) if here.start else "",
                "until": self.wording.format_day(here.until) if here.until else "",
                "bars": here.bars,
                "section": self.section_words("duties"),
            },
        )

    def _notices_words(self, advice: WarningOrDuty) -> str:
        """Return the notices that were judged to name a party; in general words where none is recorded."""
        return self.wording.join_list(advice.notices) or self.format_sentence("notice.list")

    def few_names(self, names: list[str]) -> str:
        """Return names as a list; of more than two, or of long ones, how many they are and where they stand."""
        if len(names) > 2 or sum(map(len, names)) > MOST_LETTERS_OF_NAMES:
            key = "search.long" if len(names) == 1 else "search.many"
            return self.format_sentence(key, count=str(len(names)))
        return self.wording.join_list(names) or self.format_sentence("not_named")

    @cached_property
    def count_on(self) -> date:
        """Return the day that an application made on the day of the paper has to be expected to take until: the later
        of the working days presumed for a decision and the months that are reported.
        """
        return day_to_count_on(self.pack, self.case.on, self.stamp.dated)

    @property
    def counts_whole_article(self) -> bool:
        """Tell whether the share that counts is that of whole magnets and targets."""
        return any(choice == "whole_article" for choice in self.conclusion.readings.values())

    def law_of_warning(self, warning: WarningOrDuty) -> Timeline:
        """Return when the law beside the announcement runs by notices alone: the part of it that a state follows."""
        provisions = warning.provisions if warning.state else ()
        return self.law.read_warning_timeline(warning.instrument, provisions, self.case.status_checks)

    def thing_words(self) -> str:
        """Return what the goods are called in a question: magnet, target, material, assembly or item."""
        row = self.pack.rows.get(self.case.item.listed_as or "")
        kind = row.form.partition(" ")[0] if row else self.case.item.listed_as or ""
        things = {"magnet": "magnet", "target": "target", "assembly": "assembly"}
        noun = "material" if row and row.role == "material" else things.get(kind, "item")
        return self.format_sentence(f"thing.{noun}")

    def authority_words(self) -> str:
        """Return whose licence is asked for."""
        country = self.wording.country_name(self.pack.origin)
        return self.format_sentence("authority", country=country, issuer=self.pack.announcement.issuer)

    def shipment_words(self) -> str:
        """Return the shipment with its line, or this export where none is named."""
        stamp = self.stamp
        if not stamp.shipment:
            return self.format_sentence("shipment.none")
        key = "shipment.line" if stamp.line else "shipment.whole"
        return self.format_sentence(key, shipment=stamp.shipment, line=stamp.line)

    # -- sentences and figures --------------------------------------------------

    def format_sentence(self, key: str, **slots: str) -> str:
        """Return a sentence of the memo with its slots filled."""
        return self.wording.format_sentence(f"memo.{key}", **self._places, **slots)

    @cached_property
    def _places(self) -> Mapping[str, str]:
        """Return where each section is, for the slots of sentences."""
        return {f"at_{name}": self.section_words(name) for name in self.sections}

    def section_words(self, name: str) -> str:
        """Return where something stands: the section of a number, or that of the line."""
        if number := self.sections[name]:
            return self.wording.format_sentence("memo.front.section", number=number)
        return self.wording.format_sentence("memo.front.section.line")

    @property
    def reasons_words(self) -> str:
        """Return where the reasons of the answer stand: what lies before the duties, or the section of the line."""
        first, last = self.sections["value"], self.sections["changes"]
        if not first or first == last:
            return self.section_words("value")
        return self.format_sentence("front.sections", first=first, last=last)

    def columns(self, of: str, heads: Sequence[str], *grow: str) -> tuple[blocks.Column, ...]:
        """Return the columns of a table, headed by the sentences ``of.head``; those to ``grow`` share what is left."""
        return tuple(
            blocks.Column(self.format_sentence(f"{of}.{head}"), grow=int(head in grow)) for head in heads
        )

    def truth_word(self, truth: Truth) -> str:
        """Return yes, no or not known."""
        return self.format_sentence(f"truth.{WORDS[truth]}")

    def finding_word(self, truth: Truth) -> str:
        """Return whether a provision is met."""
        return self.format_sentence(f"finding.{WORDS[truth]}")

    def state_words(self, state: str) -> str:
        """Return a standing in words."""
        return self.format_sentence(f"state.{state}")

    def verdict_sign(self, verdict: str) -> Sign:
        """Return shape, colour and words of a verdict."""
        verdict_row = self.pack.verdicts[verdict]
        return Sign(verdict_row.shape, verdict_row.colour, verdict_row.words)

    def sign_run(self, verdict: str) -> blocks.Run:
        """Return a verdict in words with its sign."""
        return blocks.sign_run(self.verdict_sign(verdict))

    def format_interval(self, span: quantity.Interval, *, least: int = 0) -> str:
        """Return an interval: a point as it is, a range rounded outward, to six digits where it goes on."""
        if span.hi == span.lo:
            return wording.format_figure(span.lo, least=least)
        if span == quantity.ANYTHING:
            return self.wording.format_sentence("not_known")
        low = wording.format_figure(span.lo, up=False, least=least)
        if span.hi is None:
            return self.format_sentence("range.open", low=low)
        return self.format_sentence(
            "range", low=low, high=wording.format_figure(span.hi, up=True, least=least)
        )


# --------------------------------------------------------------------------------------------------
# Facts of a case as a reader finds them: "1.2 KM-4212, material 1" for a path of the case file, and which
# are open.


# --------------------------------------------------------------------------------------------------
# What is open in a case, as a memo tells it: each fact once, a company in several roles with all of them.


def open_facts(memo: MemoContext, conclusion: Conclusion | None = None) -> tuple[OpenFact, ...]:
    """Return the open facts, most useful first; what is one fact in two places stands once."""
    (counted,) = count_facts_once([(_case_tree(memo), (conclusion or memo.conclusion).open_facts)])
    return counted


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """Open facts that are asked of one person about like parts, in words, how many they are, and the first's path."""

    words: str
    who: str
    count: int
    first: str


def open_groups(memo: MemoContext) -> list[OpenGroup]:
    """Return the open facts grouped by what is asked of whom, the group first that settles most; class before price."""
    groups: dict[tuple[str, str], list[OpenFact]] = {}
    for fact in open_facts(memo):
        is_technology = ".technology." in fact.fact
        label = memo.format_sentence("technology.any") if is_technology else fact_label(memo, fact.fact)
        groups.setdefault((label, fact.who), []).append(fact)
    together: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    counts: dict[tuple[str, tuple[str, ...]], int] = {}
    firsts: dict[tuple[str, tuple[str, ...]], str] = {}
    for (label, who), facts in groups.items():
        places = tuple(
            dict.fromkeys(_place_with_roles(memo, fact.fact.partition(".technology.")[0]) for fact in facts)
        )
        together.setdefault((who, places), []).append(label)
        counts[who, places] = counts.get((who, places), 0) + len(facts)
        firsts.setdefault((who, places), facts[0].fact)
    listed = memo.pack.questions.get("item.listed_as")
    ordered = sorted(together.items(), key=lambda group: listed is None or listed.label not in group[1])
    open_facts_of: list[OpenGroup] = []
    for (who, places), labels in ordered:
        # what is asked of which part, or of how many
        asking = memo.wording.join_list(labels)
        if len(places) > 1:
            first = places[0].rpartition(wording.GAP * 2)[2]
            asking = memo.format_sentence("fact.of_many", fact=asking, count=str(len(places)), first=first)
        elif places[0]:
            asking = memo.format_sentence("fact.of", fact=asking, of=places[0])
        open_facts_of.append(OpenGroup(asking, who, counts[who, places], firsts[who, places]))
    return open_facts_of


def open_words(memo: MemoContext) -> str:
    """Return how many facts are open, in words; of many of few kinds, how many kinds they are."""
    number, kinds = len(open_facts(memo)), len(open_groups(memo))
    if number > _MANY and kinds < number:
        key = "facts.kinds" if kinds > 1 else "facts.kind"
        return memo.format_sentence(key, count=str(number), kinds=str(kinds))
    return count_words(memo, number)


def count_words(memo: MemoContext, number: int) -> str:
    """Return how many facts are open, in words."""
    return memo.format_sentence("facts.one" if number == 1 else "facts.many", count=str(number))


def shared_roles(memo: MemoContext, path: str) -> tuple[str, ...]:
    """Return the roles of the party a path speaks of, where it plays more than one and is alike in all."""
    if "roles" not in memo.worked_out:
        roles_of: dict[str, dict[str, None]] = {}
        firsts = find_in_lines([_case_tree(memo)]).firsts
        for at, party in enumerate(memo.case.parties or ()):
            place = f"parties[{at}]"
            roles_of.setdefault(firsts.get(place, place), {})[party.role or ""] = None
        memo.worked_out["roles"] = firsts, roles_of
    firsts, roles_of = memo.worked_out["roles"]
    party_path = path.partition("]")[0] + "]"
    roles = tuple(roles_of.get(firsts.get(party_path, party_path), ()))
    return roles if len(roles) > 1 else ()


def _case_tree(memo: MemoContext) -> dict[str, Any]:
    """Return the case as it is written in its file."""
    tree: dict[str, Any] = json.loads(memo.read.canonical)
    return tree


_STEP: Final = re.compile(r"\.?(components|part_one|parties|owners)\[([0-9]{1,9})\]")
_DEEP: Final = 7
_MANY: Final = 9
PARTIES: Final = "parties"
"""The path of the parties themselves: open where nobody is named for a role."""
UNASKED: Final = frozenset(("name", "part_number", "title", "text", "country", "role", "exporter", "end_use"))
"""Fields of a case file that have words here, as no question of the law file asks for them."""


def part_position(path: str) -> str:
    """Return the number of a part in the parts list: "2.1" is the first part of the second; the top has none."""
    return numbered([str(int(at) + 1) for name, at in _STEP.findall(path) if name == "components"])


def numbered(places: Sequence[str]) -> str:
    """Return the places in a tree, from the top down, as a number.

    Shape: far down only both ends are shown, with the level: "1.4…2.1 (12)".
    """
    if len(places) <= _DEEP:
        return ".".join(places)
    return f"{'.'.join(places[:2])}…{'.'.join(places[-2:])} ({len(places)})"


def item_name(memo: MemoContext, item: Item) -> str:
    """Return the part number and name of an item."""
    return " ".join(filter(None, (item.part_number, item.name))) or memo.format_sentence("unnamed.item")


def listed_words(memo: MemoContext, item: Item) -> str:
    """Return the class of an item: its row, or what stands for one."""
    if item.listed_as is None:
        return memo.format_sentence("class.none")
    return (
        memo.format_sentence(f"class.{item.listed_as}")
        if item.listed_as in (ASSEMBLY, NOT_LISTED)
        else item.listed_as
    )


def item_label(memo: MemoContext, path: str, item: Item, *, short: bool = False) -> str:
    """Return an item with its position in the parts list; short leaves the name out where there is a number."""
    name = (item.part_number if short else None) or item_name(memo, item)
    number = part_position(path)
    return f"{number}{wording.GAP}{wording.GAP}{name}" if number else name


def party_name(memo: MemoContext, party: Party) -> str:
    """Return the name of a party, or what it is."""
    role = memo.format_sentence(f"role.{party.role}") if party.role else memo.format_sentence("role.none")
    return party.name or memo.format_sentence("unnamed.party", role=role)


def place_in_case(memo: MemoContext, path: str, *, short: bool = False) -> str:
    """Return in words which part, material, party or owner a path speaks of; blank for the top item."""
    if path.startswith("parties["):
        return _party_words(memo, path)
    item, description = memo.case.item, ""
    for step in _STEP.finditer(path) if path.startswith("item") else ():
        name, at = step[1], int(step[2])
        if name == "components" and item.components and at < len(item.components):
            item = item.components[at]
            description = item_label(memo, path[: step.end()], item, short=short)
        elif name == "part_one":
            entries = item.part_one or ()
            row = entries[at].row if at < len(entries) else None
            material = memo.format_sentence(
                "material", number=str(at + 1), row=row or memo.format_sentence("row.unknown")
            )
            description = ", ".join(filter(None, (description, material)))
    return description


def _party_words(memo: MemoContext, path: str) -> str:
    steps = [int(at) for _, at in _STEP.findall(path)]
    parties = memo.case.parties or ()
    if not steps or steps[0] >= len(parties):
        return ""
    party = parties[steps[0]]
    names, owners = [party_name(memo, party)], party.owners
    for at in steps[1:]:
        owner: Owner | None = owners[at] if owners and at < len(owners) else None
        names.append((owner and owner.name) or memo.format_sentence("unnamed.owner"))
        owners = owner.owners if owner else None
    return memo.format_sentence("owner.of").join(reversed(names))


def fact_label(memo: MemoContext, path: str) -> str:
    """Return what a path asks for, in the words of its question; of the parties, those that nobody is named for."""
    if path == PARTIES and len(roles := unnamed_roles(memo.case.parties)) == 1:
        return memo.format_sentence(f"role.first.{roles[0]}")
    question = memo.pack.questions.get(question_path(path))
    return question.label if question else _field_label(memo, path)


def _field_label(memo: MemoContext, path: str) -> str:
    """Return the words for a field that no question asks for."""
    name = path.rpartition(".")[2].partition("[")[0]
    return memo.format_sentence(f"field.{name if name in UNASKED else 'other'}")


def _place_with_roles(memo: MemoContext, path: str) -> str:
    """Return which part, material, party or owner a path speaks of; a party in several roles with all of them."""
    of = place_in_case(memo, path)
    if path.startswith("parties[") and (roles := shared_roles(memo, path)):
        names = [memo.format_sentence(f"role.{role}" if role else "role.none") for role in roles]
        of = memo.format_sentence("party.in_roles", party=of, roles=memo.wording.join_list(names))
    return of
