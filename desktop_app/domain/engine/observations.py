# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a case shows beside its verdict: the facts that touch doubts, warnings and duties."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.bom.consistency import disagreements
from desktop_app.domain.bom.entries import EntryAt, Walk
from desktop_app.domain.bom.material import Priced
from desktop_app.domain.bom.rollup import used_technology
from desktop_app.domain.case import ASSEMBLY, Case, Owner, Party
from desktop_app.domain.engine.worlds import Valued, made_in_origin
from desktop_app.domain.facts import Fact, Value
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.parties.ownership import LISTED, UNLISTED
from desktop_app.domain.parties.roles import party_truth, unnamed
from desktop_app.domain.quantity import HUNDRED, ZERO
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, any_of, both, either, sure

_SEVERAL: Final = 2


@dataclass(frozen=True, slots=True)
class Seen:
    """A case valued with every row counted, flattened, for one look at everything in it."""

    case: Case
    pack: Pack
    valued: Valued
    bill: Walk
    disagreements: tuple[str, ...]

    def priced(self, found: EntryAt) -> Priced:
        """Return an entry, priced."""
        return self.valued.pricing.priced(found.entry, found.within.item)


def look(case: Case, pack: Pack, valued: Valued, bill: Walk) -> Seen:
    """Return a case laid out for a look at everything. ``valued`` counts every row, whatever the readings."""
    return Seen(case, pack, valued, bill, disagreements(case, bill, valued.law))


def every_row(pack: Pack) -> frozenset[str]:
    """Return the rows of material and of what comes close to it."""
    return pack.rows_of("material") | pack.rows_of("near")


def observed(seen: Seen) -> dict[str, Value]:
    """Return what is known of the facts that decide no verdict."""
    return {
        name: _OBSERVATIONS[fact.measure](seen, fact)
        for name, fact in seen.pack.facts.items()
        if fact.measure in _OBSERVATIONS
    }


def _both_ends_in(seen: Seen, fact: Fact) -> Truth:
    members = seen.pack.lists[fact.of]
    ends = (seen.case.exporter_country, seen.case.destination)
    return both(*(UNKNOWN if end is None else sure(end in members) for end in ends))


def _goods_from_origin(seen: Seen, _: Fact) -> Truth:
    result = made_in_origin(seen.valued)
    open_class = len(seen.valued.classes) > 1
    held = seen.valued.held(ASSEMBLY if open_class else seen.valued.classes[0])
    return either(result, either(held.material, held.article))


def _near(seen: Seen, _: Fact) -> Truth:
    near = seen.pack.rows_of("near")
    return any_of(
        seen.priced(found).there if found.entry.row in near else NO for found in seen.bill.entries
    )


def _unseen(seen: Seen) -> Truth:
    """Tell whether material may be in there that nobody has looked for."""
    held = seen.valued.held(ASSEMBLY if len(seen.valued.classes) > 1 else seen.valued.classes[0])
    return UNKNOWN if held.material == UNKNOWN else NO


def _from_elsewhere(seen: Seen, _: Fact) -> Truth:
    origin = seen.pack.origin
    stated = [found.entry for found in seen.bill.entries if found.entry.china_share is None]
    return any_of(sure(entry.origin is not None and entry.origin != origin) for entry in stated)


def _origin_open(seen: Seen, _: Fact) -> Truth:
    silent = any(
        found.entry.origin is None and found.entry.china_share is None
        for found in seen.bill.entries
    )
    return YES if silent else _unseen(seen)


def _mixed(seen: Seen, _: Fact) -> Truth:
    shares = [found.entry.china_share for found in seen.bill.entries if found.entry.china_share]
    return any_of(sure(share.hi != ZERO and share.lo != HUNDRED) for share in shares)


def _several(seen: Seen, _: Fact) -> Truth:
    number = sum(1 for found in seen.bill.entries if seen.priced(found).there != NO)
    return sure(number >= _SEVERAL or ASSEMBLY in seen.valued.classes)


def _activity(seen: Seen, fact: Fact) -> Truth:
    rows = seen.valued.law.articles | seen.valued.law.materials
    makers = [
        here
        for here in seen.bill.items
        if here.level == 1 or here.item.listed_as is None or here.item.listed_as in rows
    ]
    return any_of(used_technology(here.item, (fact.of,)) for here in makers)


def _owners_looked_at(seen: Seen, _: Fact) -> Truth:
    return party_truth(
        seen.case.parties,
        lambda party: YES if party.owners else _unless_known(party.held_by_listed),
    )


def _unless_known(truth: Truth) -> Truth:
    return UNKNOWN if truth == UNKNOWN else NO


def _listed_owner(seen: Seen, _: Fact) -> Truth:
    return any_of(
        _listing(owner) for party in seen.case.parties or () for owner in _all_owners(party)
    )


def _listing(owner: Owner) -> Truth:
    if owner.listed in LISTED:
        return YES
    return NO if owner.listed == UNLISTED else UNKNOWN


def _all_owners(party: Party) -> Iterator[Owner]:
    todo = list(party.owners or ())
    while todo:
        owner = todo.pop()
        yield owner
        todo.extend(owner.owners or ())


def _control_listed(seen: Seen, _: Fact) -> Truth:
    def tell(party: Party) -> Truth:
        return (
            YES
            if party.listed == "control"
            else UNKNOWN
            if party.listed in (None, "unknown")
            else NO
        )

    return party_truth(seen.case.parties, tell)


def _unreliable(seen: Seen, _: Fact) -> Truth:
    return any_of(party.unreliable for party in seen.case.parties or ())


def _military_in(seen: Seen, fact: Fact) -> Truth:
    """Tell whether a military user or use lies in a country; a party without one is taken to be at the destination."""
    destination = seen.case.destination
    parties = seen.case.parties or ()

    def there(country: str | None) -> Truth:
        place = destination if country is None else country
        return UNKNOWN if place is None else sure(place == fact.of)

    users = [both(there(party.country), party.military) for party in parties]
    users += [both(there(None), UNKNOWN) for _ in unnamed(parties)]
    use = [both(there(party.country), seen.case.end_use.military) for party in parties]
    return any_of([*users, *use, both(there(None), seen.case.end_use.military)])


def _inferred(seen: Seen, _: Fact) -> Truth:
    return sure(bool(inferred_rows(seen)))


def inferred_rows(seen: Seen) -> tuple[str, ...]:
    """Return the rows in play that nobody has read at their source."""
    named = [here.item.listed_as for here in seen.bill.items]
    named += [found.entry.row for found in seen.bill.entries]
    rows = {row for row in named if row in seen.pack.rows}
    return tuple(sorted(row for row in rows if row and seen.pack.rows[row].confidence == "C"))


def _estimated(seen: Seen, _: Fact) -> Truth:
    return sure(bool(estimated_rows(seen)))


def estimated_rows(seen: Seen) -> tuple[str, ...]:
    """Return the rows whose reference price stands in for one that nobody gave."""
    priced = ((found.entry.row or "", seen.priced(found)) for found in seen.bill.entries)
    return tuple(
        sorted({row for row, entry in priced if entry.worth.estimated and entry.part.hi != ZERO})
    )


def _rate_missing(seen: Seen, _: Fact) -> Truth:
    return sure(bool(seen.valued.money.missing))


_OBSERVATIONS: Final[Mapping[str, Callable[[Seen, Fact], Value]]] = {
    "both_ends_in": _both_ends_in,
    "goods_from_origin": _goods_from_origin,
    "share_used": lambda seen, _: sure(seen.valued.shares.content is not None),
    "whole_article_used": lambda seen, _: sure(seen.valued.shares.whole_article is not None),
    "material_is_near": _near,
    "material_from_elsewhere": _from_elsewhere,
    "material_origin_open": _origin_open,
    "material_mixed": _mixed,
    "several_materials": _several,
    "activity": _activity,
    "owners_looked_at": _owners_looked_at,
    "listed_owner": _listed_owner,
    "control_listed_party": _control_listed,
    "unreliable_party": _unreliable,
    "military_in": _military_in,
    "row_inferred": _inferred,
    "estimate_used": _estimated,
    "rate_missing": _rate_missing,
    "facts_disagree": lambda seen, _: sure(bool(seen.disagreements)),
}
OBSERVATION_MEASURES: Final = tuple(_OBSERVATIONS)
