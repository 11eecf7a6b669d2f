# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Values of a case in words, for the window. No widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.basics.phrase import Phrase
from desktop_app.domain.interview import NOT_KNOWN, Option
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, tr_n

_NO_OPTIONS: Sequence[Option] = ()


def value_words(kind: str, value: Any, options: Sequence[Option] = _NO_OPTIONS) -> str:
    """Return a value of a case in words; "not known" for none."""
    if value is None or value is NOT_KNOWN:
        return tr("not known")
    offered = {option.value: option.label for option in options}
    if isinstance(value, Phrase):
        return strings.translate_text(value)
    if isinstance(value, str):
        return _text_words(kind, value, offered)
    if isinstance(value, Mapping):
        return _object_words(kind, value, offered)
    if isinstance(value, Sequence):
        return _list_words(value)
    return str(value)


def _text_words(kind: str, value: str, offered: Mapping[str, str]) -> str:
    if value in offered:
        return offered[value]
    if kind == "country":
        return strings.country_name(value)
    if kind == "day":
        return strings.format_day(value)
    if kind == "percent":
        return f"{strings.format_figure(value)} %"
    if kind == "truth":
        return {"yes": tr("yes"), "no": tr("no")}.get(value, tr("not known"))
    plain = {
        "assembly": tr("assembly"),
        "not_listed": tr("not listed"),
        "export": tr("export"),
        "domestic_transfer": tr("domestic transfer"),
        "none": tr("none"),
    }
    return plain.get(value, strings.format_figure(value) if kind == "figure" else value)


def _object_words(kind: str, value: Mapping[str, Any], offered: Mapping[str, str]) -> str:
    if kind == "party":
        role = offered.get(value.get("role", ""), "")
        parts = [value.get("name", ""), strings.country_name(value.get("country")), role]
        return strings.join_with_commas(phrase for phrase in parts if phrase != strings.DASH)
    if kind == "look_up":
        return _look_up_words(value)
    if kind == "rate":
        return f"{value.get('rate', '')}, {strings.format_day(value.get('on'))}"
    low = str(value.get("amount") or value.get("from") or "")
    high = str(value.get("to") or "")
    unit = str(value.get("currency") or value.get("unit") or ("%" if kind == "percent" else ""))
    if value.get("per"):
        unit = f"{unit}/{value['per']}"
    if "from" in value and not high:
        return tr("{low} or more", low=strings.format_amount(low, "", unit))
    return strings.format_amount(low, high, unit)


def _list_words(value: Sequence[Any]) -> str:
    if not value:
        return tr("none")
    names = [
        str(element.get("part_number") or element.get("name") or element.get("row") or "")
        if isinstance(element, Mapping)
        else str(element)
        for element in value
    ]
    if any(names):
        return strings.join_with_commas(names)
    return tr("one entry") if len(value) == 1 else strings.tr_n("%n entries", len(value))


def _look_up_words(value: Mapping[str, Any]) -> str:
    """Return on which day a party was looked up, among how many names, what was met and how it was judged."""
    candidates = value.get("candidates") or ()
    judged = [candidate.get("judged") for candidate in candidates]
    names = sum(int(searched.get("rows") or 0) for searched in value.get("lists") or ())
    same, different = judged.count("same"), judged.count("different")
    parts = (
        strings.format_day(value.get("on")),
        tr_n("%n name(s)", names),
        tr_n("%n entry(s) met", len(candidates)),
        tr_n("%n judged the same", same) if same else "",
        tr_n("%n judged different", different) if different else "",
    )
    return strings.join_with_commas(filter(None, parts))
