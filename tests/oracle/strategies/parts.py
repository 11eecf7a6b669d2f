# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Hypothesis strategies for items, their materials and their components.

Amounts are built backwards from the value of the top item, so that shares fall exactly on
the line of one in a thousand, one part in 10^10 beside it, or far from it.
"""

from dataclasses import dataclass, field
from decimal import Context, Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tests.oracle.law import ACTIVITIES, REFERENCE_PRICES

EXACT = Context(prec=60)
LEFT_OUT = object()
MOST_DIGITS = 30
PLACES = 20
SMALLEST = Decimal("0.00000000000000000001")

# One unit of the currency in USD; the inverses are exact decimals too.
IN_USD = {"USD": Decimal(1), "EUR": Decimal("1.25"), "CNY": Decimal("0.125"), "GBP": Decimal(2)}
FACTORS = {"I-12": "0.8713", "I-13": "0.8502", "I-01": "1", "I-02": "1"}
KG = {"mg": Decimal("0.000001"), "g": Decimal("0.001"), "kg": Decimal(1), "t": Decimal(1000)}
AROUND = (
    "1",
    "1",
    "1.0000000001",
    "0.9999999999",
    "0.5",
    "0.4999999999",
    "0.7",
    "0.25",
    "2",
    "10",
    "0.001",
    "400",
)
# Components are worth more than the material in them, so that the numerator matters.
WORTHS = ("1", "1.0000000001", "0.9999999999", "2", "10", "400")
MAGNETS = ("II-PM-1", "II-PM-2", "II-PM-3", "II-T-2", "II-T-12")
ROWS = ("I-12", "I-12", "I-13", "I-02", "I-01", "I-08", "X-02", "X-03", "X-06", "X-07")
# One magnet, target or Part I row stands for many; assemblies are where the depth is.
TOP_CLASSES = (*MAGNETS, "II-PM-3", "assembly", "assembly", "assembly", "assembly", "I-12")
TOP_CLASSES_RARE = ("not_listed", "I-02", None, None)
MADE_IN = (*["JP"] * 6, "CN", "HK")
ORIGINS = (*["CN"] * 5, "JP", "TW")


@dataclass(slots=True)
class Frame:
    """What the parts of one case have in common while it is being drawn."""

    fog: int
    value: Decimal
    room: int = 4
    quantity: Decimal = field(default_factory=lambda: Decimal(1))

    def target(self) -> Decimal:
        """Return the amount in USD that brings the share exactly to the line."""
        return EXACT.divide(EXACT.divide(self.value, Decimal(1000)), self.quantity)


def plain(number: Decimal) -> str:
    """Write a decimal the way the contract wants it, shortened to 30 digits if need be."""
    written = format(Context(prec=MOST_DIGITS - 2).plus(number).normalize(), "f")
    if sum(map(str.isdigit, written)) <= MOST_DIGITS:
        return written
    shorter = format(round(Decimal(written), PLACES).normalize(), "f")
    return shorter if Decimal(shorter) or not number else format(SMALLEST, "f")


def known(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the object without the fields that are left out."""
    return {name: value for name, value in fields.items() if value is not LEFT_OUT}


def fact(draw: DrawFn, frame: Frame, strategy: st.SearchStrategy[Any]) -> Any:
    """Draw a fact, or null, or leave it out, the more often the foggier the case."""
    luck = draw(st.integers(0, 99))
    if luck < 100 - frame.fog:
        return draw(strategy)
    return draw(st.sampled_from([None, LEFT_OUT]))


def often(draw: DrawFn, percent: int) -> bool:
    """Return true in about so many of a hundred draws."""
    return draw(st.integers(0, 99)) >= 100 - percent


@st.composite
def money(draw: DrawFn, frame: Frame, usd: Decimal, *, zero: bool = True) -> dict[str, Any]:
    """Draw an amount that is worth `usd`, or a range around it, in some currency."""
    currency = draw(st.sampled_from(["USD"] * 8 + ["EUR", "CNY", "GBP"]))
    amount = EXACT.divide(usd, IN_USD[currency])
    if not often(draw, 25):
        return {"amount": plain(amount), "currency": currency}
    scale = draw(st.sampled_from([("0.5", "2"), ("0.9", "1"), ("1", "1.1"), ("1", "1"), ("0", "1")]))
    low, high = (EXACT.multiply(amount, Decimal(end)) for end in scale)
    if low == 0 and not zero:
        low = EXACT.divide(high, Decimal(1000))
    if frame.fog > 30 and often(draw, 10):
        return {"from": plain(low), "to": None, "currency": currency}
    return {"from": plain(low), "to": plain(high), "currency": currency}


def amount_near(draw: DrawFn, frame: Frame, around: tuple[str, ...] = AROUND) -> Decimal:
    """Draw an amount in USD on the line or around it."""
    return EXACT.multiply(frame.target(), Decimal(draw(st.sampled_from(around))))


@st.composite
def masses(draw: DrawFn, *, zero: bool = False) -> dict[str, Any]:
    """Draw a mass, seldom a range, of a size whose inverse is an exact decimal."""
    unit = draw(st.sampled_from(["g", "g", "g", "kg", "mg", "t"]))
    if zero and often(draw, 8):
        return {"amount": "0", "unit": unit}
    if often(draw, 12):
        low = draw(st.sampled_from(["0", "1"] if zero else ["1"]))
        return {"from": low, "to": "2", "unit": unit}
    return {"amount": draw(st.sampled_from(["1", "2", "50", "0.5", "100"])), "unit": unit}


@st.composite
def percents(draw: DrawFn) -> Any:
    """Draw an element percent: a point, a range, now and then zero."""
    if often(draw, 10):
        return draw(st.sampled_from(["0", {"from": "0", "to": "4"}]))
    spans = [{"from": "2", "to": "4"}, {"from": "4", "to": "4"}]
    return draw(st.sampled_from(["4", "5", "0.1", "100", "25", *spans]))


def kilos(mass: Any) -> Decimal:
    """Return the largest mass stated in kilograms, 0 when there is none."""
    if not mass or not mass.get("unit"):
        return Decimal(0)
    return EXACT.multiply(Decimal(mass.get("amount") or mass.get("to") or 0), KG[mass["unit"]])


def percent_of(stated: Any) -> Decimal:
    """Return the largest percent stated."""
    return Decimal(stated["to"] if isinstance(stated, dict) else stated)


@st.composite
def prices(draw: DrawFn, frame: Frame, usd: Decimal, row: str | None) -> Any:
    """Draw a price of `usd` for a kilogram, or one the pack knows, or none, or nothing at all."""
    if often(draw, 5):
        currency = draw(st.sampled_from(["USD", "GBP", None]))
        return {"amount": "0", "currency": currency, "per": draw(st.sampled_from(["kg", "t", None]))}
    if row in REFERENCE_PRICES and often(draw, 40):
        low, high = REFERENCE_PRICES[row]
        inside = {"amount": str(int((low + high) / 2)), "currency": "USD", "per": "kg"}
        return draw(st.sampled_from([None, LEFT_OUT, inside]))
    per = draw(st.sampled_from(["kg", "kg", "g", "t"]))
    price = draw(money(frame, EXACT.multiply(usd, KG[per])))
    return {**price, "per": None if often(draw, frame.fog // 10) else per}


def price_to_the_line(draw: DrawFn, frame: Frame, kg: Decimal, factor: str) -> Decimal:
    """Return the price in USD that makes `kg` of element worth an amount near the line."""
    if not kg:
        return Decimal(300)
    return EXACT.divide(EXACT.multiply(amount_near(draw, frame), Decimal(factor)), kg)


@st.composite
def entries(draw: DrawFn, frame: Frame, item_mass: Any) -> dict[str, Any]:
    """Draw one `part_one` entry in one of the ways to say what it is worth."""
    row = draw(st.sampled_from(ROWS)) if not often(draw, frame.fog // 10) else None
    entry: dict[str, Any] = {
        "row": row,
        "origin": fact(draw, frame, st.sampled_from(ORIGINS)),
        "china_share": draw(china_shares()) if often(draw, 25) else LEFT_OUT,
    }
    way = draw(st.sampled_from(["value", "value", "value", "mass", "element", "both", "none"]))
    if way == "value":
        entry["value"] = draw(money(frame, amount_near(draw, frame)))
        if often(draw, 20):  # How much of it there is changes no stated worth, but whether any is there.
            entry["mass"] = draw(masses(zero=True))
        if often(draw, 10):
            entry["element_percent"] = draw(percents())
    if way in {"mass", "both"}:
        entry["mass"] = draw(masses(zero=True))
        usd = price_to_the_line(draw, frame, kilos(entry["mass"]), "1")
        entry["price"] = draw(prices(frame, usd, row))
    if way in {"element", "both"}:
        entry["element_percent"] = draw(percents())
    if way == "element":
        factor = FACTORS.get(row or "")
        if factor is None or often(draw, 15):
            factor = draw(st.sampled_from(["0.5", "0.8", "1"]))
            entry["element_factor"] = fact(draw, frame, st.just(factor))
        part = EXACT.multiply(kilos(item_mass), percent_of(entry["element_percent"]) / 100)
        entry["price"] = draw(prices(frame, price_to_the_line(draw, frame, part, factor), row))
    return known(entry)


def china_shares() -> st.SearchStrategy[Any]:
    """Return percents and ranges of the Chinese part of an entry."""
    spans = [("0", "50"), ("50", "100"), ("0", "0"), ("0.0000000001", "100")]
    points = ["0", "100", "50", "0.0000000001"]
    open_ends = [{"from": "50", "to": None}, {"from": None, "to": "0"}, {"from": None, "to": "25"}]
    return st.sampled_from([*points, *({"from": low, "to": high} for low, high in spans), *open_ends])


@st.composite
def technologies(draw: DrawFn, frame: Frame) -> Any:
    """Draw the five answers on technology; most often they are all no."""
    answers: dict[str, Any] = dict.fromkeys(ACTIVITIES, "no")
    if often(draw, 20):
        answers[draw(st.sampled_from(ACTIVITIES))] = "yes"
    if often(draw, frame.fog):
        gap = draw(st.sampled_from(["unknown", None, LEFT_OUT]))
        answers[draw(st.sampled_from(ACTIVITIES))] = gap
    return fact(draw, frame, st.just(known(answers)))


@st.composite
def component_classes(draw: DrawFn, frame: Frame, depth: int) -> str | None:
    """Draw the class of a component."""
    if often(draw, frame.fog // 3):
        return None
    deeper = ["assembly"] * 3 if depth > 0 else []
    return draw(st.sampled_from([*MAGNETS, "I-12", "I-02", "not_listed", "assembly", *deeper]))


@st.composite
def top_classes(draw: DrawFn, frame: Frame) -> str | None:
    """Draw the class of the item itself, mostly one that Annex 1 knows."""
    rare = TOP_CLASSES_RARE if often(draw, 10 + frame.fog // 2) else TOP_CLASSES
    return draw(st.sampled_from(rare))


@st.composite
def items(draw: DrawFn, frame: Frame, depth: int, *, top: bool) -> dict[str, Any]:
    """Draw an item with what it holds, down to `depth` levels below it."""
    frame.room -= 1
    listed_as = draw(top_classes(frame) if top else component_classes(frame, depth))
    usd = frame.value if top else amount_near(draw, frame, WORTHS)
    item: dict[str, Any] = {
        "name": draw(st.sampled_from(["part", "零件", LEFT_OUT])),
        "listed_as": listed_as,
        "made_in": fact(draw, frame, st.sampled_from(MADE_IN)),
        "value": fact(draw, frame, money(frame, usd, zero=False)),
        "mass": draw(masses(zero=often(draw, 10))),
        "technology": draw(technologies(frame)),
    }
    item["part_one"] = draw(material_lists(frame, item["mass"], listed_as))
    item["components"] = draw(component_lists(frame, depth, listed_as))
    return known(item)


@st.composite
def material_lists(draw: DrawFn, frame: Frame, item_mass: Any, listed_as: str | None) -> Any:
    """Draw the materials of an item: left out, empty or a few."""
    if listed_as in {"I-12", "I-02", "not_listed", "assembly"} and often(draw, 60):
        return draw(st.sampled_from([[], []] if listed_as == "assembly" else [[], None, LEFT_OUT]))
    number = draw(st.sampled_from([0, 1, 1, 1, 2]))
    listed = [draw(entries(frame, item_mass)) for _ in range(number)]
    return fact(draw, frame, st.just(listed))


@st.composite
def component_lists(draw: DrawFn, frame: Frame, depth: int, listed_as: str | None) -> Any:
    """Draw the components of an item: left out, empty or a few."""
    holds = listed_as in {None, "assembly"} or often(draw, 15)
    if depth <= 0 or frame.room <= 0 or not holds:
        return fact(draw, frame, st.just([]))
    outer, listed = frame.quantity, []
    for _ in range(draw(st.sampled_from([1, 1, 2, 2, 3]))):
        if frame.room > 0:
            quantity = draw(st.sampled_from(["1", "1", "2", "0.5", "10"]))
            frame.quantity = EXACT.multiply(outer, Decimal(quantity))
            part = draw(items(frame, depth - 1, top=False))
            listed.append({**part, "quantity": quantity})
    frame.quantity = outer
    return fact(draw, frame, st.just(listed))
