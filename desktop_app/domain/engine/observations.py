# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a case shows beside its verdict: the facts that touch doubts, warnings and duties."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import field, replace
from typing import Any, Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import ONE
from desktop_app.domain.bom import consistency
from desktop_app.domain.bom.material import Walk
from desktop_app.domain.bom.rollup import SubtreeTotals
from desktop_app.domain.bom.stages import list_stages_there
from desktop_app.domain.bom.traits import Traits
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, Case, Party
from desktop_app.domain.case_fields import ACTIVITIES
from desktop_app.domain.engine.compiled import PackUnderReadings
from desktop_app.domain.engine.conclusion import RowDetail
from desktop_app.domain.engine.evaluation import Workings
from desktop_app.domain.engine.measures import CaseValuation, every_row, made_in_origin
from desktop_app.domain.facts import Fact, Value
from desktop_app.domain.law import listed_names
from desktop_app.domain.law.end_use_words import find_end_use_words
from desktop_app.domain.law.pack import Pack, Row
from desktop_app.domain.parties.ownership import (
    CONTROL,
    LISTED,
    UNLISTED,
    all_owners,
    parties_held,
    party_contradictions,
    party_truth,
)
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, any_of, both, either, negate, sure

_SEVERAL: Final = 2
_PLAIN_CODE: Final = re.compile(r"[0-9][A-Z][0-9]{3}(\.[0-9a-z]+)*")
"""A code of the control list by itself, without a remark that it does not fit exactly: ``1C905.a``."""


@dataclass(frozen=True, slots=True)
class ObservedDeal:
    """What is seen in a case beside its item: it is the same for every product of one deal.

    ``movement`` is what does not fit together in where the goods go, ``use`` in parties and end use. ``held`` are the
    parties of which listed ones hold 50 % or more, where no party is on the control list itself.
    ``unjudged_names`` are names of parties and owners that meet an entry of the lists which nobody has judged,
    ``unheeded`` judgements of which the case does not say so; ``by_letter_only`` counts names that were held against
    the lists by letter alone. ``values`` is what is known of the facts that no item changes.
    """

    movement: tuple[str, ...]
    use: tuple[str, ...]
    held: tuple[Party, ...]
    unheeded: tuple[listed_names.UnheededJudgement, ...]
    unjudged_names: tuple[listed_names.UnjudgedName, ...]
    by_letter_only: int
    values: Mapping[str, Value] = field(default_factory=dict)


def look_at_deal(
    case: Case, pack: Pack, holding_ways: Collection[str], search: listed_names.ListedSearch | None
) -> ObservedDeal:
    """Return what is seen in a case beside its item.

    ``holding_ways`` are the ways in which holdings are counted; ``search`` finds listed names.
    """
    deal = ObservedDeal(
        tuple(consistency.movement_contradictions(case)),
        (*party_contradictions(case, holding_ways), *consistency.end_use_contradictions(case)),
        parties_held(case, holding_ways),
        tuple(listed_names.unheeded_judgements(case, pack)),
        listed_names.list_unjudged_names(case, pack, search),
        listed_names.count_by_letter_only(case, search),
    )
    known = {
        name: _OF_DEAL[fact.measure](case, pack, deal, fact.of)
        for name, fact in pack.facts.items()
        if fact.measure in _OF_DEAL
    }
    return replace(deal, values=known)


@dataclass(frozen=True, slots=True)
class ObservedCase:
    """A case for one look at everything in it: with every row counted, and as its readings count.

    ``beside`` and ``counted_beside`` are the same as other law sees the goods: with the rows that do not stand in the
    annex on the export day.
    """

    case: Case
    pack: Pack
    valued: CaseValuation
    counted: CaseValuation
    beside: CaseValuation
    counted_beside: CaseValuation
    traits: Traits
    deal: ObservedDeal

    @property
    def signature(self) -> tuple[Any, ...]:
        """Return all that the facts about the item rest on, beside the sheets."""
        item = self.case.item
        return (
            item.listed_as,
            item.made_in,
            tuple(item.technology.items()),
            tuple(named_in_end_use(self)),
            id(self.traits),  # as long as the sheets are compared, it is there
            self.beside.is_dearer,
            missing_rates(self),
            self.valued.signature,
            () if self.counted is self.valued else self.counted.signature,
            () if self.beside is self.valued else self.beside.signature,
            () if self.counted_beside is self.counted else self.counted_beside.signature,
        )

    @property
    def disagrees(self) -> bool:
        """Tell whether facts of the item or of the deal contradict each other."""
        deal = self.deal
        of_item = self.traits.contradicts or self.beside.is_dearer or self.share_above_all
        return bool(of_item or deal.movement or deal.use or deal.unheeded)

    @property
    def share_above_all(self) -> str | None:
        """Return a sentence where a share is wholly above 100 % and nothing else was said of the worth in the item."""
        shares, item = self.counted.value_shares, self.case.item
        above = any(share is not None and share.lo > ONE for share in (shares.content, shares.whole_article))
        if above and not any(item is other for other in (*self.beside.outweighed, *self.beside.outvalued)):
            return Phrase("the share of Chinese value is above 100 %: look at prices and units")
        return None


def look_at_case(work: Workings, bound: PackUnderReadings, deal: ObservedDeal | None = None) -> ObservedCase:
    """Return a case laid out for a look at everything; ``deal`` is what was seen in it beside its item."""
    case, pack = work.case, work.law.pack
    counted, valued = work.value_case(bound.counted), work.value_case(every_row(pack))
    beside = work.value_case(every_row(pack, any_day=True), any_day=True)
    counted_beside = work.value_case(bound.counted_any_day, any_day=True)
    deal = deal or look_at_deal(case, pack, bound.holding_ways, work.law.search)
    return ObservedCase(case, pack, valued, counted, beside, counted_beside, work.traits, deal)


def list_contradictions(observed: ObservedCase, bill: Walk) -> tuple[str, ...]:
    """Return each contradiction as a sentence that names the part, material or party it is about."""
    valued, deal, above = observed.beside, observed.deal, observed.share_above_all
    items = consistency.item_contradictions(
        bill, valued.law, outweighed=valued.outweighed, outvalued=valued.outvalued
    )
    return (
        *deal.movement,
        *items,
        *deal.use,
        *((above,) if above else ()),
        *(judgement.text for judgement in deal.unheeded),
    )


def observe_item(observed: ObservedCase) -> dict[str, Value]:
    """Return what is known of the facts about the item that decide no verdict."""
    return {
        name: _OF_ITEM[fact.measure](observed, fact)
        for name, fact in observed.pack.facts.items()
        if fact.measure in _OF_ITEM
    }


def _dual_use_goods(observed: ObservedCase, _: Fact) -> Truth:
    """Tell whether the goods are of the regulated origin and on a row; what is built in leaves it open."""
    made, listed_as = made_in_origin(observed.valued), observed.case.item.listed_as
    if made == YES:
        law = observed.beside.law
        return YES if listed_as in law.articles or listed_as in law.materials else UNKNOWN
    return UNKNOWN if made == UNKNOWN or _built_in(observed) != NO else NO


def _built_in_goods(observed: ObservedCase, _: Fact) -> Truth:
    """Tell whether goods made elsewhere hold an item or material of the regulated origin."""
    made = made_in_origin(observed.valued)
    return both(negate(made), _built_in(observed))


def _holding(valued: CaseValuation) -> SubtreeTotals:
    """Return what the item holds; where its class is open, what an assembly of it would hold."""
    return valued.held(ASSEMBLY if len(valued.item_classes) > 1 else valued.item_classes[0])


def _built_in(observed: ObservedCase) -> Truth:
    """Tell whether an item of the regulated origin, or material of it that counts, is in the item at any depth."""
    holding = _holding(observed.counted_beside)
    return any_of((holding.material, holding.article, observed.traits.made_there))


def goods_from_origin(observed: ObservedCase) -> Truth:
    """Tell whether the item, an article in it or material of any kind in it is of the regulated origin."""
    holding = _holding(observed.beside)
    return any_of((made_in_origin(observed.valued), holding.material, holding.article))


def _parallel_code(observed: ObservedCase, _: Fact) -> Truth:
    """Tell whether the other law names the item's row by one plain code; nothing listed has none."""
    listed_as = observed.case.item.listed_as
    if listed_as == NOT_LISTED:
        return NO
    row = observed.pack.rows.get(listed_as or "")
    return YES if row is not None and _PLAIN_CODE.fullmatch(row.no18) else UNKNOWN


def _is_there_on(observed: ObservedCase, rows: Collection[str]) -> Truth:
    """Tell whether material on one of some rows is there; an entry whose row nobody named may be on any."""
    return any_of(
        both(UNKNOWN if row is None else sure(row in rows), there)
        for row, there in observed.traits.rows
        if row not in observed.traits.resting
    )


def _form_inside(traits: Traits, form: str) -> Truth:
    """Tell whether goods are of a form, such as a magnet, or hold something that is; unknown where a part may be."""
    if any(each.startswith(form) for each in traits.forms):
        return YES
    return UNKNOWN if traits.formless else NO


def _has_unseen_material(observed: ObservedCase) -> Truth:
    """Tell whether material may be in there that nobody has looked for."""
    return UNKNOWN if _holding(observed.valued).material == UNKNOWN else NO


def _several_materials(observed: ObservedCase, _: Fact) -> Truth:
    """Tell whether worths are added up, or an assembly is valued; what nobody looked for may be more than one thing."""
    traits = observed.traits  # a row that nobody named may be another one
    if len(traits.kinds) + traits.unnamed >= _SEVERAL or ASSEMBLY in observed.valued.item_classes:
        return YES
    return _has_unseen_material(observed)


def _owners_looked_at(party: Party) -> Truth:
    if party.owners:
        return YES
    settled = party.owners is not None and party.owners_complete == YES
    return NO if settled or party.held_by_listed != UNKNOWN else UNKNOWN


def _listed_owner(party: Party) -> Truth:
    if party.held_by_listed == YES:
        return YES
    if party.owners is None:
        return UNKNOWN if party.held_by_listed == UNKNOWN else NO
    listings = [owner.listed for owner in all_owners(party)]
    return any_of(YES if on in LISTED else NO if on == UNLISTED else UNKNOWN for on in listings)


def _owner_listing_at_rest(party: Party, case: Case, pack: Pack) -> Truth:
    """Tell whether the listing of an owner rests on the export day; which entry an owner is, somebody has to judge."""
    if party.owners is None:
        return NO if party.held_by_listed == NO else UNKNOWN
    owners = [owner for owner in all_owners(party) if owner.listed != UNLISTED]
    return any_of(listed_names.is_listing_at_rest(owner, pack, case.on) for owner in owners)


def _control_listed(party: Party, deal: ObservedDeal) -> Truth:
    """Tell whether a party is on the control list; whether a notice reaches what listed ones hold is not settled."""
    if party.listed == CONTROL:
        return YES
    return UNKNOWN if party.listed in (None, "unknown") or party in deal.held else NO


def _stated_listed(case: Case, _pack: Pack, _deal: ObservedDeal, _of: str) -> Truth:
    """Tell whether a party, or an owner of one, is stated to be on the control or the watch list."""
    parties = case.parties or ()
    stated = [party.listed for party in parties]
    stated += [owner.listed for party in parties for owner in all_owners(party)]
    return sure(any(listed in LISTED for listed in stated))


def _military_in(case: Case, _pack: Pack, _deal: ObservedDeal, of: str) -> Truth:
    """Tell whether a military user or use lies in a country; a party whose country nobody named may be in any."""

    def there(country: str | None) -> Truth:
        return UNKNOWN if country is None else sure(country == of)

    users = party_truth(case.parties, lambda party: both(there(party.country), party.military))
    places = [case.destination, *(party.country for party in case.parties or ())]
    use = both(any_of(there(place) for place in places), case.end_use.answer_to("military"))
    return either(users, use)


def named_in_end_use(observed: ObservedCase) -> Iterator[str]:
    """Yield a sentence for each word on arms or armed forces in the end use or in the name of the item."""
    words = observed.pack.end_use_words
    for word in find_end_use_words(words, observed.case.end_use.text or ""):
        yield Phrase("The end use says “{word}”", word=word)
    for word in find_end_use_words(words, observed.case.item.name or ""):
        yield Phrase("The name of the item says “{word}”", word=word)


def list_rows_not_running(observed: ObservedCase, bill: Walk) -> tuple[RowDetail, ...]:
    """Return each row of the annex that the case names and that does not stand in it on the export day."""
    if not observed.traits.resting:
        return ()
    named = [(f"{here.path}.listed_as", here.item.listed_as, here) for here in bill.items]
    named += [
        (f"{here.path}.part_one[{number}].row", entry.row, here)
        for here in bill.items
        for number, entry in enumerate(here.item.part_one or ())
    ]
    return tuple(
        _describe_resting(path, observed.pack.rows[row], consistency.item_name(here))
        for path, row, here in named
        if row is not None and row in observed.pack.resting_rows
    )


def _describe_resting(path: str, row: Row, item: str) -> RowDetail:
    start, until = row.days.start, row.days.until
    first, last = (day.isoformat() if day else "" for day in (start, until))
    if not first:
        text = Phrase("{row} in {item}: in the annex until {last}", row=row.name, item=item, last=last)
    elif not last:
        text = Phrase("{row} in {item}: in the annex from {first} on", row=row.name, item=item, first=first)
    else:
        text = Phrase(
            "{row} in {item}: in the annex from {first} to {last}",
            row=row.name,
            item=item,
            first=first,
            last=last,
        )
    return RowDetail(text, path, row.id, start, until)


def describe_stages(observed: ObservedCase, bill: Walk) -> Iterator[str]:
    """Yield a sentence for each place where a stage took place in the regulated country and nothing is from there."""
    for here in bill.looked_into:
        for there in list_stages_there(here.item, observed.beside.law):
            what = consistency.item_name(here)
            if there.entry is not None:
                what = Phrase("material {number} in {item}", number=there.entry + 1, item=what)
            slots = {
                "what": what,
                "element": there.element or Phrase("the rare earths"),
                "stages": ", ".join(there.stages),
                "origin": observed.pack.origin,
            }
            if there.truth == YES:
                yield Phrase(
                    "{element} in {what} went through {origin} ({stages}), and neither is stated to be from there",
                    **slots,
                )
            else:
                yield Phrase(
                    "{element} in {what} went through {origin} ({stages}); from where it counts as is not stated",
                    **slots,
                )


def describe_licences(bill: Walk) -> Iterator[str]:
    """Yield what is stated of the licences under which goods and material left the regulated country."""
    stated = [(consistency.item_name(here), here.item.said) for here in bill.items]
    stated += [
        (
            Phrase(
                "material {number} in {item}",
                number=int(place.path[place.path.rindex("[") + 1 : -1]) + 1,
                item=consistency.item_name(place.within),
            ),
            place.entry.said,
        )
        for place in bill.entries
    ]
    for what, said in stated:
        if said is None or said.licence is None:
            continue
        licence, unknown = said.licence, Phrase("not stated")
        yield Phrase(
            "{what}: licence {licence}, end user {end_user}, until {until}",
            what=what,
            licence=licence.licence or unknown,
            end_user=licence.end_user or unknown,
            until=licence.until.isoformat() if licence.until else unknown,
        )
        if licence.licence_refused_on:
            yield Phrase(
                "{what}: the ministry refused a licence on {day}",
                what=what,
                day=licence.licence_refused_on.isoformat(),
            )


def estimated_rows(observed: ObservedCase) -> tuple[str, ...]:
    """Return the rows whose reference price stands in for one that nobody gave."""
    is_used = observed.valued.value_shares.content is not None
    return tuple(sorted(observed.traits.estimated)) if is_used else ()


def missing_rates(observed: ObservedCase) -> tuple[str, ...]:
    """Return the currencies of amounts that go into a share and that no rate converts."""
    if observed.valued.value_shares.content is None:
        return ()
    traits = observed.traits
    return tuple(sorted((observed.valued.missing & traits.currencies) | traits.unpriced))


_OF_DEAL: Final[Mapping[str, Callable[[Case, Pack, ObservedDeal, str], Value]]] = {
    "both_ends_in": lambda case, pack, _deal, of: both(
        *(
            UNKNOWN if end is None else sure(end in pack.lists[of])
            for end in (case.exporter_country, case.destination)
        )
    ),
    "owners_looked_at": lambda case, _pack, _deal, _of: party_truth(case.parties, _owners_looked_at),
    "listed_owner": lambda case, _pack, _deal, _of: party_truth(case.parties, _listed_owner),
    "owner_listing_at_rest": lambda case, pack, _deal, _of: party_truth(
        case.parties, lambda party: _owner_listing_at_rest(party, case, pack)
    ),
    "control_listed_party": lambda case, _pack, deal, _of: party_truth(
        case.parties, lambda party: _control_listed(party, deal)
    ),
    "stated_listed": _stated_listed,
    "unreliable_party": lambda case, _pack, _deal, _of: any_of(
        party.unreliable for party in case.parties or ()
    ),
    "name_on_list": lambda _case, _pack, deal, _of: (
        YES if deal.unjudged_names else UNKNOWN if deal.by_letter_only else NO
    ),
    # a name meets an entry whose measures are suspended or stopped on the export day
    "resting_entry_named": lambda case, _pack, deal, _of: sure(
        listed_names.names_resting_entry(deal.unjudged_names, case.on)
    ),
    "not_screened": lambda case, _pack, _deal, _of: sure(bool(listed_names.list_not_screened(case))),
    "military_in": _military_in,
    # the goods leave the country whose law it is; `of` lists the places of which that is open
    "leaves_country": lambda case, pack, _deal, of: (
        UNKNOWN
        if case.destination is None or case.destination in pack.lists[of]
        else sure(case.destination != pack.origin)
    ),
    "judged_on_list": lambda case, pack, _deal, of: sure(listed_names.is_judged_on_list(case, pack, of)),
    "listing_binds_exporter": lambda case, pack, _deal, of: listed_names.binds_exporter(case, pack, of),
}
_OF_ITEM: Final[Mapping[str, Callable[[ObservedCase, Fact], Value]]] = {
    "goods_from_origin": lambda observed, _: goods_from_origin(observed),
    "share_used": lambda observed, _: sure(observed.valued.value_shares.content is not None),
    "whole_article_used": lambda observed, _: sure(observed.valued.value_shares.whole_article is not None),
    # feedstock that comes close: a row nobody named may be such, and so may what nobody saw
    "material_is_near": lambda observed, _: either(
        _has_unseen_material(observed), _is_there_on(observed, observed.pack.rows_of_role("near"))
    ),
    "row_named": lambda observed, fact: _is_there_on(observed, (fact.of,)),
    "form_inside": lambda observed, fact: _form_inside(observed.traits, fact.of),
    "material_from_elsewhere": lambda observed, _: sure(observed.traits.elsewhere),
    "material_origin_open": lambda observed, _: (
        YES if observed.traits.silent else _has_unseen_material(observed)
    ),
    "material_mixed": lambda observed, _: sure(observed.traits.mixed),
    "several_materials": _several_materials,
    "activity": lambda observed, fact: observed.traits.activities[ACTIVITIES.index(fact.of)],
    "dual_use_goods": _dual_use_goods,
    "built_in_goods": _built_in_goods,
    "parallel_code": _parallel_code,
    "end_use_text": lambda observed, _: sure(any(named_in_end_use(observed))),
    "left_origin": lambda observed, _: goods_from_origin(observed),
    "stage_in_china": lambda observed, _: observed.traits.stage_there,
    "row_inferred": lambda observed, _: sure(bool(observed.traits.inferred)),
    "row_not_running": lambda observed, _: sure(bool(observed.traits.resting)),
    "estimate_used": lambda observed, _: sure(bool(estimated_rows(observed))),
    "rate_missing": lambda observed, _: sure(bool(missing_rates(observed))),
    "facts_disagree": lambda observed, _: sure(observed.disagrees),
}
OBSERVATION_MEASURES: Final = (*_OF_DEAL, *_OF_ITEM)
