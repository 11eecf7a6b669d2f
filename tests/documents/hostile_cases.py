# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Cases that try to break a memo: extreme names and figures, nothing known, deep bills, many currencies, no rates."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final

from tests import making
from tests.documents import hostile

Tree = dict[str, Any]
MOST: Final = "9" * 30
LEAST: Final = "0." + "0" * 28 + "1"


def _magnet(**fields: Any) -> Tree:
    """Return the worked magnet with some of its fields set, by path."""
    return making.changed(making.load("p01"), **{f"item__{path}": value for path, value in fields.items()})


def _money(amount: str, currency: str | None = "USD") -> Tree:
    return {"amount": amount, **({"currency": currency} if currency else {})}


def _price(amount: str, currency: str | None = "USD", per: str | None = "kg") -> Tree:
    return {"amount": amount, **({"currency": currency} if currency else {}), **({"per": per} if per else {})}


def _entry(**fields: Any) -> Tree:
    entry: Tree = {
        "row": "I-12",
        "origin": "CN",
        "mass": {"amount": "1", "unit": "g"},
        "price": _price("250"),
    }
    return {name: value for name, value in {**entry, **fields}.items() if value is not None}


def _assembly(*components: Tree, **fields: Any) -> Tree:
    tree = making.load("p02")
    return making.changed(tree, item={**tree["item"], "components": list(components), **fields})


def _part(number: int | str, **fields: Any) -> Tree:
    part = {
        "part_number": f"KM-{number}",
        "quantity": "1",
        "listed_as": "II-PM-3",
        "made_in": "JP",
        "value": _money("4.00"),
        "part_one": [_entry()],
    }
    return {name: value for name, value in {**part, **fields}.items() if value is not None}


def _named(name: str) -> Tree:
    """Return a case with one name everywhere that a person types something."""
    name = name.encode("utf-8", "replace").decode("utf-8")
    tree = _assembly(_part("1", name=name, part_number=name), name=name, part_number=name)
    tree["title"], tree["exporter"]["name"] = name, name
    tree["end_use"]["text"] = name
    for party in tree["parties"]:
        party["name"] = name
        party["owners"] = [{"name": name, "percent": {"from": "10", "to": "20"}, "listed": "unknown"}]
    tree["sources"] = {
        "item.value": {"kind": "declared", "document": name, "by": name, "on": "2025-10-12"},
        "item.components[0].value": {"kind": "typed", "document": name},
    }
    return tree


def _deep(levels: int) -> Tree:
    """Return a magnet below so many assemblies, each in threes."""
    part = _part("0")
    for level in range(levels):
        part = {
            "part_number": f"A-{level}",
            "quantity": "3",
            "listed_as": "assembly",
            "part_one": [],
            "components": [part],
        }
    return _assembly(part)


def _currencies() -> Tree:
    """Return parts priced in many currencies, some of which no rate converts."""
    rates = [
        {"from": "EUR", "to": "USD", "rate": "1.17", "on": "2025-10-01", "source": "central bank"},
        {"from": "USD", "to": "JPY", "rate": "151.27", "on": "2025-10-01"},
        {"from": "KWD", "to": "USD", "rate": "3.2718", "on": "2025-10-01", "source": "x" * 200},
    ]
    parts = [
        _part(code, value=_money("12.5", code), part_one=[_entry(price=_price("231.7", code))])
        for code in ("USD", "EUR", "JPY", "KWD", "VND", "CHF")
    ]
    return making.changed(_assembly(*parts), rates=rates)


def _no_rates() -> Tree:
    return _magnet(value=_money("5600", "JPY"), part_one=[_entry(price=_price("1670", "CNY"))])


def _units_missing() -> Tree:
    return _magnet(
        mass={"amount": "50"},
        part_one=[
            {"row": "I-12", "origin": "CN", "element_percent": "4.2", "price": _price("227.53", None, None)},
            _entry(mass={"from": "1"}, price=_price("250", per=None)),
        ],
    )


def _open_ends() -> Tree:
    return _magnet(
        value={"from": "4", "currency": "USD"},
        mass={"to": "50", "unit": "g"},
        part_one=[
            {"row": "I-12", "origin": "CN", "element_percent": {"from": "2"}, "price": _price("227.53")},
            _entry(price={"from": "100", "currency": "USD", "per": "kg"}),
            _entry(china_share={"to": "40"}, origin=None),
        ],
    )


def _digits() -> Tree:
    """Return a case whose figures use every digit that a file may hold."""
    return _magnet(
        value=_money("3.14159265358979323846264338327"),
        mass={"amount": "50.0000000000000000000000000001", "unit": "g"},
        part_one=[
            {
                "row": "I-12",
                "origin": "CN",
                "element_percent": "4.2000000000000000000000000001",
                "element_factor": "0.871299999999999999999999999",
                "price": _price("227.53000000000000000000000001"),
                "china_share": "33.3333333333333333333333333333",
            }
        ],
    )


def _wide_bill(parts: int) -> Tree:
    return _assembly(*(_part(number, value=_money(f"{number + 1}.37")) for number in range(parts)))


def _owners() -> Tree:
    owner: Tree = {"name": "H0", "percent": "51", "listed": "control"}
    for level in range(1, 40):
        owner = {
            "name": f"H{level} " + "Holding " * 12,
            "percent": "99.999999",
            "listed": "no",
            "owners": [owner],
        }
    tree = making.load("p14")
    tree["parties"][0]["owners"] = [owner, {"percent": {"from": "0.0000001", "to": "0.001"}}]
    return tree


def _loaded() -> Tree:
    """Return an assembly in which every kind of line of the calculation stands."""
    return _assembly(
        _part("whole"),
        _part("open", made_in=None, part_one=None),
        _part("none", made_in="US", part_one=[]),
        {"quantity": "2.5", "name": "nobody classified it"},
        {"quantity": "2", "listed_as": "I-12", "made_in": "CN", "value": _money("0.02"), "name": "powder"},
        {"quantity": "2", "listed_as": "I-13", "value": _money("0.02"), "name": "powder, origin open"},
        {"quantity": "1", "listed_as": "assembly", "name": "never opened"},
        part_one=[_entry(), _entry(row=None), _entry(origin="AU"), _entry(row="X-02", price=None)],
    )


def _times(tree: Tree, factor: str) -> Tree:
    tree = deepcopy(tree)
    tree["item"]["components"][0]["quantity"] = factor
    return tree


CASES: Final[dict[str, Tree]] = {
    "nothing known": {"format": "lodestone-case/1", "on": "2025-10-20", "item": {}},
    "nothing but a value": {
        "format": "lodestone-case/1",
        "on": "2026-11-11",
        "item": {"value": _money("1000000", "EUR")},
    },
    "tiny value": _magnet(value=_money(LEAST)),
    "huge value": _magnet(value=_money(MOST)),
    "tiny material": _magnet(
        part_one=[_entry(mass={"amount": LEAST, "unit": "mg"}, price=_price(LEAST, per="t"))]
    ),
    "huge material": _magnet(
        part_one=[_entry(mass={"amount": MOST, "unit": "t"}, price=_price(MOST, per="mg"))]
    ),
    "zero masses": _magnet(
        mass={"amount": "0", "unit": "g"}, part_one=[_entry(mass={"amount": "0", "unit": "g"})]
    ),
    "zero percent and price": _magnet(
        part_one=[
            {"row": "I-12", "origin": "CN", "element_percent": "0", "price": _price("227.53")},
            _entry(price=_price("0")),
        ]
    ),
    "a hair below the line": _magnet(
        value=_money("1000.00000000000000000000001"), part_one=[_entry(value=_money("1"))]
    ),
    "exactly on the line": _magnet(value=_money("1000"), part_one=[_entry(value=_money("1"))]),
    "every digit": _digits(),
    "open ends": _open_ends(),
    "units missing": _units_missing(),
    "many currencies": _currencies(),
    "no rates": _no_rates(),
    "no currency": _magnet(value=_money("4", None)),
    "yen": _magnet(value=_money("600", "JPY"), part_one=[_entry(price=_price("38000", "JPY"))]),
    "dinar": _magnet(value=_money("1.234", "KWD"), part_one=[_entry(price=_price("71.4", "KWD"))]),
    "thirty levels": _deep(30),
    "a hundred parts": _wide_bill(100),
    "a third of a part": _times(_assembly(_part("1")), "0.3333333333"),
    "a billion parts": _times(_assembly(_part("1")), "1000000000"),
    "every kind of line": _loaded(),
    "open class": making.changed(_loaded(), item__listed_as=None),
    "deep owners": _owners(),
    "more than the whole": _magnet(
        value=_money("0.01"), part_one=[_entry(value={"from": "0", "to": "1", "currency": "USD"})]
    ),
    "within China": making.changed(making.load("p01"), exporter={"country": "CN"}, destination="CN"),
    "back to China": making.changed(_loaded(), destination="CN"),
    **{f"name: {name}": _named(text) for name, text in hostile.NAMES.items()},
}
"""Cases by what is hostile about them."""
