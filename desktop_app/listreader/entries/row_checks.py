# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What rows say once they are read as a whole: masses that their prices make absurd, countries in addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from desktop_app.basics.named_values import country_names
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import GRAMS, decimal_of, fraction_of
from desktop_app.basics.texts import Doubtful, fold_words
from desktop_app.listreader.cells.figures import percent_of_unit
from desktop_app.listreader.cells.measures import units_of_several
from desktop_app.listreader.entries.read_entries import Entry

_VALUE: Final = "products.value"
_MASS: Final = "products.mass"
_UNIT: Final = "products.mass_unit"
_CURRENCY: Final = "products.currency"
_COUNTED_IN: Final = "list.quantity_unit"
_CONTENT: Final = "list.content"
_FEWEST: Final = 3
"""Fewer rows with a price and a mass tell nothing of one another."""
_ABSURD: Final = 1000
"""So many times more or less money for a gram than the middle of the list shows a wrong unit."""
_DO: Final = Phrase("Check the unit of the mass, and of how many pieces it is")


def doubt_absurd_masses(entries: Iterable[Entry]) -> None:
    """Take masses out of rows that pay a thousandfold more or less for a gram than the middle of the list."""
    by_currency: dict[str, list[tuple[Fraction, Entry]]] = {}
    for entry in entries:
        values = entry.values
        if values.get(_VALUE) and values.get(_MASS) and values.get(_UNIT):
            grams = fraction_of(values[_MASS]) * GRAMS[values[_UNIT]]
            price = fraction_of(values[_VALUE])
            if grams and price:
                by_currency.setdefault(values.get(_CURRENCY, ""), []).append((price / grams, entry))
    for priced in by_currency.values():
        if len(priced) < _FEWEST:
            continue
        ranked = sorted(price for price, _ in priced)
        half = (len(ranked) - 1) // 2
        for price, entry in priced:
            middle = ranked[half if price > ranked[half] else half + 1]  # of the others
            if not middle <= price * _ABSURD or not price <= middle * _ABSURD:
                times = int(max(price / middle, middle / price))
                why = Phrase(
                    "with {mass} {unit} it would cost {times} times {what} than the other parts for a gram",
                    mass=entry.values[_MASS],
                    unit=entry.values[_UNIT],
                    times=times,
                    what=Phrase("more") if price > middle else Phrase("less"),
                )
                for name in (_MASS, f"{_MASS}_to", _UNIT):
                    entry.values.pop(name, None)
                entry.doubts[_MASS] = Doubtful(why, _DO)


def doubt_prices_of_counts(entries: Sequence[Entry], *, by_measure: bool) -> None:
    """Take prices out of rows that are counted in hundreds or thousands: they may be for one piece, or for so many."""
    units = {entry.values.get(_COUNTED_IN, "").strip() for entry in entries}
    several = units_of_several(units) - ({"M"} if by_measure and "C" not in units else set())
    for entry in entries:
        unit = entry.values.get(_COUNTED_IN, "").strip()
        is_length = unit == "M" and "." in entry.values.get("list.quantity", "").rstrip("0")  # half a metre
        if unit in several and not is_length and _VALUE in entry.values:
            why = Phrase(
                "it can be the price of one piece, or of {unit} as its quantity is counted", unit=unit
            )
            for name in (_VALUE, f"{_VALUE}_to", _CURRENCY):
                entry.values.pop(name, None)
            entry.doubts[_VALUE] = Doubtful(why, Phrase("Give the price of one piece"))


def settle_units_of_contents(entries: Iterable[Entry]) -> None:
    """Turn contents beside a column of units, such as ppm, into percent; what is in another unit is doubtful."""
    for entry in entries:
        unit = entry.values.get(_COUNTED_IN, "").strip()
        if not unit or _CONTENT not in entry.values:
            continue
        percent = percent_of_unit(unit)
        if percent is None:
            for name in (_CONTENT, f"{_CONTENT}_to"):
                entry.values.pop(name, None)
            why = Phrase('its unit is "{unit}", and not a share of the mass', unit=unit)
            entry.doubts[_CONTENT] = Doubtful(why, Phrase("Give the share in percent of mass"))
        elif percent != 1:
            for name in (_CONTENT, f"{_CONTENT}_to"):
                if name in entry.values:
                    entry.values[name] = decimal_of(fraction_of(entry.values[name]) * percent)


# ---- addresses ----------------------------------------------------------------------------------

_PARTS: Final = re.compile(r"\s*[,;\n，、]\s*|\s+[-–—]\s+")
_POSTAL: Final = re.compile(r"^[\s\d.-]+|[\s\d.-]+$")
_IDEOGRAPHS: Final = re.compile(r"[぀-ヿ㐀-鿿가-힯]")
_SHORT: Final = frozenset({"usa", "uk", "prc", "uae"})
"""Countries that addresses name in capitals; other codes of two or three letters are states and provinces as well."""
_STATES: Final = frozenset({"georgia"})
"""Countries that are called like a state of another one, which addresses end with as well."""
_BEFORE_ANOTHER: Final = frozenset(
    {"new", "nuevo", "nueva", "novo", "nova", "north", "south", "east", "west", "port"}
)
_LONGEST_NAME: Final = 4


def add_countries_of_addresses(entries: Sequence[Entry], sheet: str) -> None:
    """Fill in the country of a firm that its address ends with, where no other cell of its row speaks of it."""
    country, address = f"{sheet}.country", f"{sheet}.address"
    for entry in entries:
        is_silent = country not in entry.values and country not in entry.doubts
        text = entry.values.get(address, "") if is_silent else ""
        code = country_of_address(text) if text else ""
        if code:
            entry.values[country] = code


def country_of_address(address: str) -> str:
    """Return the country that an address names at its end, or before it where East Asia writes it; blank for none."""
    last = _POSTAL.sub(
        "", next((part for part in reversed(_PARTS.split(address)) if _POSTAL.sub("", part)), "")
    )
    words = last.rstrip(".").split()
    for count in range(min(_LONGEST_NAME, len(words)), 0, -1):
        name = " ".join(words[-count:])
        is_part = count < len(words) and fold_words(words[-count - 1]) in _BEFORE_ANOTHER
        folded = fold_words(name).replace(" ", "")
        if (
            (
                folded not in _STATES
                and (len(folded) > 3 or folded in _SHORT or bool(_IDEOGRAPHS.search(name)))
            )
            and not is_part
            and (code := _read(name))
        ):
            return code
    plain = address.strip()
    if _IDEOGRAPHS.match(plain):
        for length in range(min(7, len(plain)), 1, -1):
            if code := _read(plain[:length]):
                return code
    return ""


def _read(name: str) -> str:
    code = country_names().read_country(name)
    return code if isinstance(code, str) else ""
