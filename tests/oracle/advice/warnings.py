# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What else bears on a case (section 6.3), and the doubt that warnings go with (Q-31).

For each code the answers that the contract allows: mostly one; where its words leave room,
all that it leaves room for. `no` means that the warning is not listed.
"""

from datetime import date
from typing import Any

from tests.oracle import law
from tests.oracle.advice import disagreements
from tests.oracle.advice.disagreements import entries, everything, judged, looked_at, people
from tests.oracle.brute import Worlds
from tests.oracle.deal import parties
from tests.oracle.goods.amounts import NOTHING, Purse, is_stated, is_zero
from tests.oracle.goods.material import chinese_share, gauge, worth
from tests.oracle.goods.shares import Truth, both, either
from tests.oracle.law import (
    CHINA,
    GREATER_CHINA,
    NO_PLAIN_CODE,
    OTHER_LAW_FROM,
    REFERENCE_PRICES,
    STRONGEST_FIRST,
    Case,
    Readings,
    kinds,
)
from tests.oracle.owners import held, owners_say
from tests.oracle.tables import arms_words, bans_abroad, inferred_rows, listed_entries, state_of_entry

Object = dict[str, Any]
Allowed = frozenset[str]

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
    """Return the answers allowed for every warning, whatever its law's state; names are not looked up here."""
    case = worlds.case
    exporter = (case.get("exporter") or {}).get("country")
    goods = goods_from_china(worlds, readings)
    named = case.get("parties") or []
    return {
        "other_regime": worded(None if exporter is None else exporter == CHINA),
        "no18_undertakings": worded(goods),
        "no18_licence": worded(no18_licence(case)),
        "control_list_ban": worded(both(goods, is_for_control_listed(case, readings))),
        "us_military": military_in(case, "US", dual_use_goods(worlds, readings)),
        "japan_military": military_in(case, "JP", dual_use_goods(worlds, readings)),
        "unreliable_party": between(any(p.get("unreliable") == "yes" for p in named), may=False),
        "countermeasure_party": between(bool(judged_on(case, "countermeasure")), may=False),
        "not_screened": between(any(not is_looked_up(person) for person in people(case)), may=False),
        "name_on_list": YES if any(map(has_open_candidate, people(case))) else ANY,
        "end_use_text": between(names_arms(case), may=False),
        "facts_disagree": between(
            disagreements.surely(worlds, readings), disagreements.perhaps(worlds, readings)
        ),
        "row_inferred": row_inferred(case["item"]),
        "estimate_used": estimate_used(case["item"], worlds.purse),
        "rate_missing": rate_missing(case["item"], worlds.purse),
        "row_not_running": NO,
        "stage_in_china": NO,  # no case that is made here states where a stage took place
    }


OF_OTHER_LAW = ("no18_undertakings", "no18_licence", "control_list_ban", "us_military", "japan_military")


def on_days(worlds: Worlds, case: Case, readings: Readings) -> dict[str, Allowed]:
    """Return what is allowed where rows have days: other law sees every row, No. 61 those of the day (7.4).

    Whether facts disagree is looked for in what the case states, whatever the day: the list of the contract is open.
    """
    resting = set(law.RESTING_ROWS)
    law.RESTING_ROWS.clear()
    as_stated = warnings(Worlds(case, worlds.purse, worlds.line), readings)
    law.RESTING_ROWS |= resting
    named = {row for item in everything(case["item"]) for row in rows_of(item)}
    seen = {row for item in everything(worlds.case["item"]) for row in rows_of(item)}
    allowed = {code: as_stated[code] for code in (*OF_OTHER_LAW, "row_inferred")}
    return {**allowed, "facts_disagree": ANY, "row_not_running": YES if named - seen - {None} else NO}


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


def is_for_control_listed(case: Case, readings: Readings) -> Truth:
    """Return whether a party is on the control list; open where listed parties hold one."""
    listed = any_party(case, is_control_listed)
    return None if listed is False and held_parties(case, readings) else listed


def held_parties(case: Case, readings: Readings) -> list[Object]:
    """Return the parties held 50 % or more by listed ones, otherwise than by the watch list alone."""
    named = case.get("parties") or []
    if any(party.get("listed") == "control" for party in named):
        return []
    return [
        party
        for party in named
        if held(party, readings) == (True,)
        and not (
            owners_say(party, readings) == (True,)
            and all(owner.get("listed") != "control" for owner in owners_below(party))
        )
    ]


def owners_below(holder: Object) -> list[Object]:
    """Return every owner of a party or owner, at any depth."""
    owners = holder.get("owners") or []
    return [*owners, *(below for owner in owners for below in owners_below(owner))]


def military_in(case: Case, country: str, goods: Truth) -> Allowed:
    """Return what is allowed for a ban on military users and uses in a country.

    The contract only names the notices: sure is what a military user there brings about, and
    that nothing is said of goods that have nothing Chinese or do not come near that country.
    """
    places = {case.get("destination"), *(party.get("country") for party in parties(case))}
    if goods is False or not places & {country, None}:
        return NO
    there = any(p.get("country") == country and p.get("military") == "yes" for p in parties(case))
    if there:
        return worded(goods)
    return ANY if goods else NO | UNKNOWN


def dual_use_goods(worlds: Worlds, readings: Readings) -> Truth:
    """Return whether the goods are Chinese and on a row; what is built in, or not known, leaves it open."""
    item = worlds.case["item"]
    origins = {part.get("made_in") for part in looked_at(item, top=True)}
    if item.get("made_in") == CHINA:
        return True if kinds(item.get("listed_as")) in {("part_one",), ("article",)} else None
    present = any(thing.present or thing.article for thing in worlds.things(readings))
    return None if present or origins & {CHINA, None} else False


def no18_licence(case: Case) -> Truth:
    """Return whether No. 18 asks for a licence of its own: an export from China to another country."""
    exporter, row = (case.get("exporter") or {}).get("country"), case["item"].get("listed_as")
    there = case.get("destination")
    plain: Truth = row != "not_listed"
    if row in {None, "assembly", *NO_PLAIN_CODE}:
        plain = None
    movement = {"export": True, None: None}.get(case.get("movement"), False)
    leaves = None if there is None or there in GREATER_CHINA else there != CHINA
    return both(both(None if exporter is None else exporter == CHINA, movement), both(leaves, plain))


def judged_on(case: Case, list_name: str) -> list[str]:
    """Return the entries of a list judged to be a party or owner."""
    return [
        candidate["id"]
        for person in people(case)
        for candidate in judged(person)
        if candidate.get("judged") == "same"
        and listed_entries().get(candidate.get("id") or "", ("",))[0] == list_name
    ]


def is_looked_up(person: Object) -> bool:
    """Tell whether a party or owner was looked up: in some list, or on some day."""
    screened = person.get("screened") or {}
    return bool(screened.get("lists")) or screened.get("on") is not None


def has_open_candidate(person: Object) -> bool:
    """Tell whether the search of a party or owner met something that nobody judged, nor anything of that id."""
    settled = {one.get("id") for one in judged(person) if one.get("judged") in {"same", "different"}}
    return any(
        one.get("verdict") in {"match", "possible"}
        and one.get("judged") not in {"same", "different"}
        and one.get("id") not in settled
        for one in judged(person)
    )


def names_arms(case: Case) -> bool:
    """Tell whether end use or name of the item speaks of arms though no military use is meant."""
    use = case.get("end_use") or {}
    texts = [use.get("text"), case["item"].get("name")]
    return use.get("military") == "no" and any(speaks_of_arms(text.lower()) for text in texts if text)


def speaks_of_arms(text: str) -> bool:
    """Tell whether a text in small letters has a word on arms outside every innocent phrase."""
    words = arms_words()
    innocent = [
        (start, start + len(row["text"]))
        for row in words
        if row["kind"] == "innocent"
        for start in starts(text, row["text"].lower())
    ]
    for row in words:
        word = row["text"].lower()
        for start in starts(text, word) if row["kind"] == "word" else ():
            end = start + len(word)
            anywhere = row["language"] in {"zh", "ja", "ko"} or row["note"] == "also in compounds"
            begins = anywhere or not text[start - 1 : start].isalnum()
            ends = anywhere or row["note"] == "begins a word" or not text[end : end + 1].isalnum()
            if begins and ends and not any(left <= start and end <= right for left, right in innocent):
                return True
    return False


def starts(text: str, word: str) -> list[int]:
    """Return where a word begins in a text, overlapping or not."""
    return [place for place in range(len(text)) if text.startswith(word, place)]


def weight(case: Case, code: str, readings: Readings) -> tuple[str, str | None]:
    """Return what a warning means for the goods, and how its law stands on the export day by notices alone."""
    day = date.fromisoformat(case["on"])
    runs = "in_force" if day >= OTHER_LAW_FROM.get(code, day) else "not_started"
    if code in {"us_military", "japan_military"}:
        return "bars", runs
    if code == "no18_licence":
        return "licence", runs
    if code == "no18_undertakings":
        item = case["item"]
        bought = item.get("made_in") in {CHINA, None} and item.get("listed_as") not in {
            "assembly",
            "not_listed",
        }
        return ("ask" if bought else "look"), None
    if code == "control_list_ban":
        return ("bars" if is_bound(case) else "ask"), strongest_entry(case, day, readings) or runs
    return (
        "look" if code in {"row_inferred", "row_not_running", "estimate_used", "rate_missing"} else "ask"
    ), None


def is_bound(case: Case) -> bool:
    """Tell whether the notice of an entry judged the same binds the exporter."""
    at_home = (case.get("exporter") or {}).get("country") == CHINA
    return any(at_home or entry in bans_abroad() for entry in judged_on(case, "control"))


def strongest_entry(case: Case, day: date, readings: Readings) -> str | None:
    """Return the strongest state of the entries judged the same; a stated listing, or a holding by listed parties,
    without one is in force.
    """
    states = {state_of_entry(entry, day).replace("stopped", "ended") for entry in judged_on(case, "control")}
    for party in case.get("parties") or []:
        own = {**case, "parties": [{**party, "owners": None}]}
        if party.get("listed") == "control" and not judged_on(own, "control"):
            states.add("in_force")
    for party in held_parties(case, readings):
        if not judged_on({**case, "parties": [party]}, "control"):
            states.add("in_force")
    return min(states, key=STRONGEST_FIRST.index, default=None)


def built_in_doubt(case: Case, listed: set[str]) -> Allowed:
    """Return whether Q-32 is named: a ban on military users that rests on what is built in alone."""
    if not listed & {"us_military", "japan_military"} or case["item"].get("made_in") == CHINA:
        return NO
    return YES if case["item"].get("made_in") else MAYBE


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
