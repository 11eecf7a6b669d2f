# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What else bears on a case (section 6.3), and the doubt that warnings go with (Q-31).

For each code the answers that the contract allows: mostly one; where its words leave room,
all that it leaves room for. `no` means that the warning is not listed.
"""

from typing import Any

from tests.oracle.advice import disagreements
from tests.oracle.advice.disagreements import entries, everything, judged, looked_at, people
from tests.oracle.brute import Worlds
from tests.oracle.deal import parties
from tests.oracle.goods.amounts import NOTHING, Purse, is_stated, is_zero
from tests.oracle.goods.material import chinese_share, gauge, worth
from tests.oracle.goods.shares import Truth, both, either
from tests.oracle.law import CHINA, REFERENCE_PRICES, Case, Readings, kinds
from tests.oracle.tables import inferred_rows

Object = dict[str, Any]
Allowed = frozenset[str]

# Other law that was not there yet cannot be warned of as if it ran.
IN_FORCE_FROM = {
    "other_regime": "2020-12-01",
    "no18_undertakings": "2025-04-04",
    "control_list_ban": "2024-12-01",
    "us_military": "2024-12-03",
    "japan_military": "2026-01-06",
}

YES, NO, UNKNOWN = frozenset({"yes"}), frozenset({"no"}), frozenset({"unknown"})
ANY = YES | NO | UNKNOWN
MAYBE = YES | NO


def worded(answer: Truth) -> Allowed:
    """Return a three-valued answer as the only one allowed."""
    return UNKNOWN if answer is None else (YES if answer else NO)


def between(must: bool, may: bool) -> Allowed:
    """Return what is allowed for a warning that is listed or not, without an `unknown`."""
    return YES if must else (MAYBE if may else NO)


def warnings(worlds: Worlds, readings: Readings) -> dict[str, Allowed]:
    """Return the answers allowed for every warning but those that names bring about."""
    return {
        code: answers | NO if worlds.case["on"] < IN_FORCE_FROM.get(code, "") else answers
        for code, answers in whatever_the_day(worlds, readings).items()
    }


def whatever_the_day(worlds: Worlds, readings: Readings) -> dict[str, Allowed]:
    """Return the answers allowed once all the other law is in force."""
    case = worlds.case
    exporter = (case.get("exporter") or {}).get("country")
    goods = goods_from_china(worlds, readings)
    named = case.get("parties") or []
    return {
        "other_regime": worded(None if exporter is None else exporter == CHINA),
        "no18_undertakings": worded(goods),
        "control_list_ban": worded(both(goods, any_party(case, is_control_listed))),
        "us_military": military_in(case, "US", goods),
        "japan_military": military_in(case, "JP", goods),
        "unreliable_party": between(any(p.get("unreliable") == "yes" for p in named), may=False),
        "facts_disagree": between(
            disagreements.surely(case, worlds.purse, readings),
            disagreements.perhaps(case, worlds.purse, readings),
        ),
        "row_inferred": row_inferred(case["item"]),
        "estimate_used": estimate_used(case["item"], worlds.purse),
        "rate_missing": rate_missing(case["item"], worlds.purse),
    }


def goods_from_china(worlds: Worlds, readings: Readings) -> Truth:
    """Return whether the item, a magnet or target in it, or material in it is Chinese.

    Whether feedstock counts for the share is a reading of No. 61; Chinese it is all the same.
    """
    every = worlds.things({**readings, "feedstock": "any_stage"})
    answers = {thing.china or thing.article or thing.present for thing in every}
    return answers.pop() if len(answers) == 1 else None


def any_party(case: Case, test: Any) -> Truth:
    """Return whether a party is such; one that nobody named may be."""
    return either(test(party) for party in parties(case))


def is_control_listed(party: Object) -> Truth:
    """Return whether a party is on the control list."""
    return {"control": True, "watch": False, "no": False}.get(party.get("listed") or "unknown")


def military_in(case: Case, country: str, goods: Truth) -> Allowed:
    """Return what is allowed for a ban on military users and uses in a country.

    The contract only names the notices: sure is what a military user there brings about, and
    that nothing is said of goods that have nothing Chinese or do not come near that country.
    """
    places = {case.get("destination"), *(party.get("country") for party in parties(case))}
    if goods is False or not places & {country, None}:
        return NO
    there = any(p.get("country") == country and p.get("military") == "yes" for p in parties(case))
    return worded(goods) if there else ANY


def row_inferred(top: Object) -> Allowed:
    """Return what is allowed: the class of the item decides, rows further in may."""
    inside = {item.get("listed_as") for item in looked_at(top, top=True)}
    inside |= {entry.get("row") for entry in entries(top)}
    every = {row for item in everything(top) for row in rows_of(item)}
    return between(bool(inside & inferred_rows()), bool(every & inferred_rows()))


def rows_of(item: Object) -> set[str | None]:
    """Return the rows that an item names."""
    return {item.get("listed_as"), *(entry.get("row") for entry in item.get("part_one") or [])}


def estimate_used(top: Object, purse: Purse) -> Allowed:
    """Return what is allowed: sure where a reference price brings a Chinese amount into a share."""
    every = [entry for item in everything(top) for entry in item.get("part_one") or []]
    own = [entry for entry in top.get("part_one") or [] if needs_price(entry) and is_chinese_matter(entry)]
    sure = any(is_stated(entry.get("mass")) and entry["mass"].get("unit") for entry in own)
    usable = has_share(top) and purse.factor("USD") is not None
    return between(sure and usable, any(needs_price(entry) for entry in every))


def needs_price(entry: Object) -> bool:
    """Tell whether the reference range of its row stands in for a price nobody gave."""
    measured = is_stated(entry.get("mass")) or is_stated(entry.get("element_percent"))
    stated = is_stated(entry.get("value")) or is_stated(entry.get("price"))
    return measured and not stated and entry.get("row") in REFERENCE_PRICES


def is_chinese_matter(entry: Object) -> bool:
    """Tell whether an entry surely holds some Chinese material."""
    parts = [chinese_share(entry), gauge(entry, "mass"), gauge(entry, "element_percent")]
    return all(low > 0 for low, _ in (part for part in parts if part is not None))


def has_share(top: Object) -> bool:
    """Tell whether a share is surely worked out for the top item."""
    return kinds(top.get("listed_as")) in {("article",), ("assembly",)}


def rate_missing(top: Object, purse: Purse) -> Allowed:
    """Return what is allowed: sure where no rate converts the worth of a Chinese material."""
    sure = has_share(top) and purse.currency is not None
    wanting = any(
        is_chinese_matter(entry)
        and is_unconverted(first_amount(entry), purse)
        and worth(entry, item.get("mass"), purse) != NOTHING  # nothing is worth nothing at any rate
        for item in looked_at(top, top=True)
        if item is top or kinds(item.get("listed_as")) != ("part_one",)
        for entry in item.get("part_one") or []
    )
    amounts = [item.get("value") for item in everything(top)]
    for item in everything(top):
        for entry in item.get("part_one") or []:
            amounts += [entry.get("value"), entry.get("price")]
            amounts += [{"amount": "1", "currency": "USD"}] if needs_price(entry) else []
    return between(sure and wanting, any(is_unconverted(amount, purse, zero=True) for amount in amounts))


def first_amount(entry: Object) -> Any:
    """Return the amount that an entry is valued by, if it states one above zero with its gauge."""
    if is_stated(entry.get("value")):
        return entry["value"]
    measured = is_stated(entry.get("mass")) or is_stated(entry.get("element_percent"))
    return entry.get("price") if measured else None


def is_unconverted(money: Any, purse: Purse, *, zero: bool = False) -> bool:
    """Tell whether an amount stands in a currency that no rate converts; nothing needs none."""
    if not is_stated(money) or money.get("currency") is None or (is_zero(money) and not zero):
        return False
    return purse.factor(money["currency"]) is None


def listed_doubt(case: Case) -> Allowed:
    """Return whether Q-31 is named: a party is stated to be listed, or perhaps an owner or an entry."""
    stated = any(party.get("listed") in {"control", "watch"} for party in case.get("parties") or [])
    near = any(person.get("listed") in {"control", "watch"} or judged(person) for person in people(case))
    return between(stated, near)
