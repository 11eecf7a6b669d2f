# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a case shows beside its verdict: the facts that touch doubts, warnings and duties."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import HUNDRED, ONE, ZERO
from desktop_app.domain.bom.consistency import disagreements
from desktop_app.domain.bom.entries import EntryAt, Walk
from desktop_app.domain.bom.material import UNKNOWN_WORTH, Priced, Worth, is_positive, origin_share
from desktop_app.domain.bom.rollup import made_there, used_technology
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, Case, Owner, Party
from desktop_app.domain.engine.measures import CaseValuation, made_in_origin
from desktop_app.domain.facts import Fact, Value
from desktop_app.domain.law.end_use_words import find_end_use_words
from desktop_app.domain.law.judged_entries import (
    UnheededJudgement,
    binds_exporter,
    is_judged_on_list,
    unheeded_judgements,
)
from desktop_app.domain.law.listed_names import (
    ListedSearch,
    UnjudgedName,
    count_by_letter_only,
    list_not_screened,
    list_unjudged_names,
    names_resting_entry,
)
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.parties.ownership import LISTED, UNLISTED
from desktop_app.domain.parties.roles import party_truth
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, any_of, both, either, sure

_SEVERAL: Final = 2
_PLAIN_CODE: Final = re.compile(r"[0-9][A-Z][0-9]{3}(\.[0-9a-z]+)*")
"""A code of the control list by itself, without a remark that it does not fit exactly: ``1C905.a``."""


@dataclass(frozen=True, slots=True)
class ObservedCase:
    """A case valued with every row counted, flattened, for one look at everything in it.

    ``counted`` is the case valued under the chosen readings.

    ``unjudged_names`` are names of parties and owners that meet an entry of the lists which nobody has judged;
    ``by_letter_only`` counts names that were held against the lists by letter alone.
    ``presences`` tells of each entry of the bill whether material of the regulated origin is there or counts all the
    same, ``rows`` of each row that is named whether it is so in any entry.
    """

    case: Case
    pack: Pack
    valued: CaseValuation
    counted: CaseValuation
    bill: Walk
    disagreements: tuple[str, ...]
    unheeded: tuple[UnheededJudgement, ...]
    presences: tuple[Truth, ...]
    rows: Mapping[str | None, Truth]
    unjudged_names: tuple[UnjudgedName, ...] = ()
    by_letter_only: int = 0

    def priced(self, entry_at: EntryAt) -> Priced:
        """Return an entry, priced."""
        return self.valued.pricing.priced(entry_at.entry, entry_at.within.item)


def look_at_case(
    valued: CaseValuation,
    counted: CaseValuation,
    bill: Walk,
    holding_ways: Collection[str],
    search: ListedSearch | None,
) -> ObservedCase:
    """Return a case laid out for a look at everything.

    ``valued`` counts every row, whatever the readings, ``counted`` those of the chosen readings; ``holding_ways`` are
    the ways in which holdings are counted; ``search`` finds listed names.
    """
    case, pack = valued.case, valued.pack
    presences = tuple(_presence_or_worth(valued, entry_at) for entry_at in bill.entries)
    rows: dict[str | None, Truth] = {}
    for entry_at, there in zip(bill.entries, presences, strict=True):
        rows[entry_at.entry.row] = either(rows.get(entry_at.entry.row, NO), there)
    unheeded = tuple(unheeded_judgements(case, pack))
    contradictions = (
        *disagreements(
            case,
            bill,
            valued.law,
            outweighed=valued.outweighed,
            outvalued=valued.outvalued,
            holding_ways=holding_ways,
        ),
        *_shares_above_all(valued, counted),
        *(judgement.text for judgement in unheeded),
    )
    return ObservedCase(
        case,
        pack,
        valued,
        counted,
        bill,
        contradictions,
        unheeded,
        presences,
        rows,
        unjudged_names=list_unjudged_names(case, pack, search),
        by_letter_only=count_by_letter_only(case, search),
    )


def _shares_above_all(valued: CaseValuation, counted: CaseValuation) -> Iterator[str]:
    """Yield a sentence where a share is wholly above 100 % and nothing else was said of the worth in the item."""
    shares, item = counted.value_shares, counted.case.item
    above = any(share is not None and share.lo > ONE for share in (shares.content, shares.whole_article))
    if above and not any(item is other for other in (*valued.outweighed, *valued.outvalued)):
        yield Phrase("the share of Chinese value is above 100 %: look at prices and units")


def _presence_or_worth(valued: CaseValuation, entry_at: EntryAt) -> Truth:
    """Tell whether material is there, or counts though none is said to be there: what is worth something does."""
    entry, pricing = entry_at.entry, valued.pricing
    there = pricing.presence(entry)
    if there != NO or origin_share(entry, pricing.origin).hi == ZERO:
        return there
    return is_positive(pricing.priced(entry, entry_at.within.item).part)


def every_row(pack: Pack) -> frozenset[str]:
    """Return the rows of material and of what comes close to it."""
    return pack.rows_of_role("material") | pack.rows_of_role("near")


def observe_facts(observed: ObservedCase) -> dict[str, Value]:
    """Return what is known of the facts that decide no verdict."""
    return {
        name: _OBSERVATIONS[fact.measure](observed, fact)
        for name, fact in observed.pack.facts.items()
        if fact.measure in _OBSERVATIONS
    }


def _both_ends_in(observed: ObservedCase, fact: Fact) -> Truth:
    members = observed.pack.lists[fact.of]
    ends = (observed.case.exporter_country, observed.case.destination)
    return both(*(UNKNOWN if end is None else sure(end in members) for end in ends))


def _goods_from_origin(observed: ObservedCase, _: Fact) -> Truth:
    result = made_in_origin(observed.valued)
    open_class = len(observed.valued.item_classes) > 1
    holding = observed.valued.held(ASSEMBLY if open_class else observed.valued.item_classes[0])
    return either(result, either(holding.material, holding.article))


def _dual_use_goods(observed: ObservedCase, _: Fact) -> Truth:
    """Tell whether the goods are of the regulated origin and on a row; what is built in leaves it open."""
    made, listed_as = made_in_origin(observed.valued), observed.case.item.listed_as
    if made == YES:
        law = observed.valued.law
        return YES if listed_as in law.articles or listed_as in law.materials else UNKNOWN
    return UNKNOWN if made == UNKNOWN or _built_in(observed) != NO else NO


def _built_in_goods(observed: ObservedCase, _: Fact) -> Truth:
    """Tell whether goods made elsewhere hold an item or material of the regulated origin."""
    made = made_in_origin(observed.valued)
    return both(NO if made == YES else YES if made == NO else UNKNOWN, _built_in(observed))


def _built_in(observed: ObservedCase) -> Truth:
    """Tell whether an item of the regulated origin, or material of it that counts, is in the item at any depth."""
    open_class = len(observed.counted.item_classes) > 1
    holding = observed.counted.held(ASSEMBLY if open_class else observed.counted.item_classes[0])
    parts = (here.item for here in observed.bill.looked_into if here.level > 1)
    return any_of(
        (holding.material, holding.article, *(made_there(item, observed.valued.law) for item in parts))
    )


def _parallel_code(observed: ObservedCase, _: Fact) -> Truth:
    """Tell whether the other law names the item's row by one plain code; nothing listed has none."""
    listed_as = observed.case.item.listed_as
    if listed_as == NOT_LISTED:
        return NO
    row = observed.pack.rows.get(listed_as or "")
    return YES if row is not None and _PLAIN_CODE.fullmatch(row.no18) else UNKNOWN


def _leaves_country(observed: ObservedCase, fact: Fact) -> Truth:
    """Tell whether goods leave the country whose law it is; ``of`` lists the places of which that is open."""
    there = observed.case.destination
    if there is None or there in observed.pack.lists[fact.of]:
        return UNKNOWN
    return sure(there != observed.pack.origin)


def _material_is_near(observed: ObservedCase, _: Fact) -> Truth:
    """Tell whether feedstock that comes close is there; a row nobody named may be such, and so may what nobody saw."""
    return either(_has_unseen_material(observed), _is_there_on(observed, observed.pack.rows_of_role("near")))


def _is_there_on(observed: ObservedCase, rows: Collection[str]) -> Truth:
    """Tell whether material on one of some rows is there; an entry whose row nobody named may be on any."""
    return any_of(
        both(UNKNOWN if row is None else sure(row in rows), there) for row, there in observed.rows.items()
    )


def _row_named(observed: ObservedCase, fact: Fact) -> Truth:
    return _is_there_on(observed, (fact.of,))


def _has_unseen_material(observed: ObservedCase) -> Truth:
    """Tell whether material may be in there that nobody has looked for."""
    holding = observed.valued.held(
        ASSEMBLY if len(observed.valued.item_classes) > 1 else observed.valued.item_classes[0]
    )
    return UNKNOWN if holding.material == UNKNOWN else NO


def _from_elsewhere(observed: ObservedCase, _: Fact) -> Truth:
    """Tell whether material is said to come from elsewhere, as an entry or as an item on a row of the annex."""
    origin = observed.pack.origin
    stated = [
        entry_at.entry.origin for entry_at in observed.bill.entries if entry_at.entry.china_share is None
    ]
    rows = observed.valued.law.materials
    stated += [here.item.made_in for here in observed.bill.items if here.item.listed_as in rows]
    return any_of(sure(country is not None and country != origin) for country in stated)


def _origin_open(observed: ObservedCase, _: Fact) -> Truth:
    silent = any(
        entry_at.entry.origin is None and entry_at.entry.china_share is None
        for entry_at in observed.bill.entries
    )
    return YES if silent else _has_unseen_material(observed)


def _material_mixed(observed: ObservedCase, _: Fact) -> Truth:
    shares = [entry_at.entry.china_share for entry_at in observed.bill.entries if entry_at.entry.china_share]
    return any_of(sure(share.hi != ZERO and share.lo != HUNDRED) for share in shares)


def _several_materials(observed: ObservedCase, _: Fact) -> Truth:
    """Tell whether worths are added up, or an assembly is valued; what nobody looked for may be more than one thing."""
    rows, law = observed.valued.law.materials, observed.valued.law
    parts = [here.item for here in observed.bill.items if here.level > 1 and here.item.listed_as in rows]
    entries = zip(observed.bill.entries, observed.presences, strict=True)
    kinds = [entry_at.entry.row for entry_at, there in entries if there != NO]
    kinds += [item.listed_as for item in parts if made_there(item, law) != NO]
    number = len(set(kinds)) + max(0, kinds.count(None) - 1)  # a row that nobody named may be another one
    if number >= _SEVERAL or ASSEMBLY in observed.valued.item_classes:
        return YES
    return _has_unseen_material(observed)


def _activity_open(observed: ObservedCase, fact: Fact) -> Truth:
    rows = observed.valued.law.articles | observed.valued.law.materials
    makers = [
        here
        for here in observed.bill.items
        if here.level == 1 or here.item.listed_as is None or here.item.listed_as in rows
    ]
    return any_of(used_technology(here.item, (fact.of,)) for here in makers)


def _owners_looked_at(observed: ObservedCase, _: Fact) -> Truth:
    def tell(party: Party) -> Truth:
        if party.owners:
            return YES
        settled = party.owners is not None and party.owners_complete == YES
        return NO if settled or party.held_by_listed != UNKNOWN else UNKNOWN

    return party_truth(observed.case.parties, tell)


def _listed_owner(observed: ObservedCase, _: Fact) -> Truth:
    def tell(party: Party) -> Truth:
        if party.held_by_listed == YES:
            return YES
        if party.owners is None:
            return UNKNOWN if party.held_by_listed == UNKNOWN else NO
        return any_of(_owner_listing(owner) for owner in _all_owners(party))

    return party_truth(observed.case.parties, tell)


def _owner_listing(owner: Owner) -> Truth:
    if owner.listed in LISTED:
        return YES
    return NO if owner.listed == UNLISTED else UNKNOWN


def _all_owners(party: Party) -> Iterator[Owner]:
    todo = list(party.owners or ())
    while todo:
        owner = todo.pop()
        yield owner
        todo.extend(owner.owners or ())


def _control_listed(observed: ObservedCase, _: Fact) -> Truth:
    def tell(party: Party) -> Truth:
        return YES if party.listed == "control" else UNKNOWN if party.listed in (None, "unknown") else NO

    return party_truth(observed.case.parties, tell)


def _stated_listed(observed: ObservedCase, _: Fact) -> Truth:
    """Tell whether a party, or an owner of one, is stated to be on the control or the watch list."""
    parties = observed.case.parties or ()
    stated = [party.listed for party in parties]
    stated += [owner.listed for party in parties for owner in _all_owners(party)]
    return sure(any(listed in LISTED for listed in stated))


def _name_on_list(observed: ObservedCase, _: Fact) -> Truth:
    if observed.unjudged_names:
        return YES
    return UNKNOWN if observed.by_letter_only else NO


def _resting_entry_named(observed: ObservedCase, _: Fact) -> Truth:
    """Tell whether a name meets an entry whose measures are suspended or stopped on the export day."""
    return sure(names_resting_entry(observed.unjudged_names, observed.case.on))


def _unreliable(observed: ObservedCase, _: Fact) -> Truth:
    return any_of(party.unreliable for party in observed.case.parties or ())


def _military_in(observed: ObservedCase, fact: Fact) -> Truth:
    """Tell whether a military user or use lies in a country; a party whose country nobody named may be in any."""

    def there(country: str | None) -> Truth:
        return UNKNOWN if country is None else sure(country == fact.of)

    users = party_truth(observed.case.parties, lambda party: both(there(party.country), party.military))
    places = [observed.case.destination, *(party.country for party in observed.case.parties or ())]
    use = both(any_of(there(place) for place in places), observed.case.end_use.answer_to("military"))
    return either(users, use)


def _end_use_text(observed: ObservedCase, _: Fact) -> Truth:
    return sure(any(named_in_end_use(observed)))


def named_in_end_use(observed: ObservedCase) -> Iterator[str]:
    """Yield a sentence for each word on arms or armed forces in the end use or in the name of the item."""
    words = observed.pack.end_use_words
    for word in find_end_use_words(words, observed.case.end_use.text or ""):
        yield Phrase("The end use says “{word}”", word=word)
    for word in find_end_use_words(words, observed.case.item.name or ""):
        yield Phrase("The name of the item says “{word}”", word=word)


def _row_inferred(observed: ObservedCase, _: Fact) -> Truth:
    return sure(bool(inferred_rows(observed)))


def inferred_rows(observed: ObservedCase) -> tuple[str, ...]:
    """Return the rows in play that nobody has read at their source."""
    named = {here.item.listed_as for here in observed.bill.items}.union(observed.rows)
    rows = (observed.pack.rows.get(row) for row in named if row is not None)
    return tuple(sorted(row.id for row in rows if row is not None and row.confidence == "C"))


def _estimated(observed: ObservedCase, _: Fact) -> Truth:
    return sure(bool(estimated_rows(observed)))


def _in_a_share(observed: ObservedCase, entries: Iterable[EntryAt]) -> Iterator[tuple[EntryAt, Worth]]:
    """Yield the entries whose worth goes into a share: possibly of the regulated origin, where there is a share."""
    for entry_at in entries if observed.valued.value_shares.content is not None else ():
        priced = observed.priced(entry_at)
        if priced.part.hi != ZERO:
            yield entry_at, priced.worth


def estimated_rows(observed: ObservedCase) -> tuple[str, ...]:
    """Return the rows whose reference price stands in for one that nobody gave."""
    unpriced = (at for at in observed.bill.entries if at.entry.value is None and at.entry.price is None)
    worths = _in_a_share(observed, unpriced)
    rows = {at.entry.row for at, worth in worths if worth.estimated and worth.span.hi is not None}
    return tuple(sorted(row for row in rows if row is not None))


def missing_rates(observed: ObservedCase) -> tuple[str, ...]:
    """Return the currencies of amounts that go into a share and that no rate converts."""
    if observed.valued.value_shares.content is None:
        return ()
    missing = observed.valued.money.missing
    in_a_share = list(_in_a_share(observed, observed.bill.entries))
    amounts = [at.entry.value or at.entry.price for at, _ in in_a_share]
    amounts += [here.item.value for here in observed.bill.looked_into]
    used = {amount.currency for amount in amounts if amount is not None}
    unpriced = missing & {currency for currency in used if currency}
    unpriced.update(price for at, worth in in_a_share if (price := _unused_price(observed, at, worth)))
    return tuple(sorted(unpriced))


def _unused_price(observed: ObservedCase, entry_at: EntryAt, worth: Worth) -> str | None:
    """Return the currency of a price that no rate converts, where the mass it is for cannot be worked out either."""
    entry = entry_at.entry
    price = None if entry.value is not None or entry.element_percent is None else entry.price
    if price is None or worth.basis != UNKNOWN_WORTH or is_positive(price.span) == NO:
        return None
    return price.currency if observed.valued.money.lacks_rate(price.currency) else None


def _rate_missing(observed: ObservedCase, _: Fact) -> Truth:
    return sure(bool(missing_rates(observed)))


_OBSERVATIONS: Final[Mapping[str, Callable[[ObservedCase, Fact], Value]]] = {
    "both_ends_in": _both_ends_in,
    "goods_from_origin": _goods_from_origin,
    "share_used": lambda observed, _: sure(observed.valued.value_shares.content is not None),
    "whole_article_used": lambda observed, _: sure(observed.valued.value_shares.whole_article is not None),
    "material_is_near": _material_is_near,
    "row_named": _row_named,
    "material_from_elsewhere": _from_elsewhere,
    "material_origin_open": _origin_open,
    "material_mixed": _material_mixed,
    "several_materials": _several_materials,
    "activity": _activity_open,
    "owners_looked_at": _owners_looked_at,
    "listed_owner": _listed_owner,
    "control_listed_party": _control_listed,
    "stated_listed": _stated_listed,
    "unreliable_party": _unreliable,
    "name_on_list": _name_on_list,
    "resting_entry_named": _resting_entry_named,
    "not_screened": lambda observed, _: sure(bool(list_not_screened(observed.case))),
    "military_in": _military_in,
    "dual_use_goods": _dual_use_goods,
    "built_in_goods": _built_in_goods,
    "parallel_code": _parallel_code,
    "leaves_country": _leaves_country,
    "end_use_text": _end_use_text,
    "judged_on_list": lambda observed, fact: sure(is_judged_on_list(observed.case, observed.pack, fact.of)),
    "listing_binds_exporter": lambda observed, fact: binds_exporter(observed.case, observed.pack, fact.of),
    "row_inferred": _row_inferred,
    "estimate_used": _estimated,
    "rate_missing": _rate_missing,
    "facts_disagree": lambda observed, _: sure(bool(observed.disagreements)),
}
OBSERVATION_MEASURES: Final = tuple(_OBSERVATIONS)
