# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""From a question to its cards: one for each way to answer, and "Not known" like the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from desktop_app.domain.interview import NOT_KNOWN, Field
from desktop_app.ui.look.theme import px
from desktop_app.ui.screening.questions.cards import Card, make_choice_editor, make_figure_editor
from desktop_app.ui.screening.questions.party_card import KnownParties, make_party_card
from desktop_app.ui.widgets.forms.editors import (
    COMMON_CURRENCIES,
    Editor,
    LineEditor,
    LookupEditor,
    list_countries,
)
from desktop_app.ui.widgets.forms.form import Group, Input
from desktop_app.ui.widgets.forms.repeated import RepeatedForm
from desktop_app.ui.widgets.forms.typed import DayEditor
from desktop_app.ui.words.law import shown_law
from desktop_app.ui.words.strings import country, tr

_FEW = 7
_MASSES = ("kg", "g", "t", "mg")


def make_cards(field: Field, parties: KnownParties, currency: str = "") -> dict[str, Card]:
    """Return the cards of a question by name; "unknown" is the last of them.

    ``parties`` are those of the catalogue, ``currency`` is the usual one.
    """
    made = (
        _of_party(field, parties)
        if field.kind == "party"
        else _MAKERS.get(field.kind, _of_text)(field)
    )
    for card in made.values():
        if currency and "currency" in card.editors:
            card.editors["currency"].show_value(currency)
    if field.kind != "text":
        made["unknown"] = Card(
            tr("Not known"),
            lambda _values: NOT_KNOWN,
            beside=""
            if field.kind == "truth"
            else tr("the answer stays open, the memo will say so"),
        )
    return made


def _fixed(value: Any, words: str) -> Card:
    return Card(words, lambda _values: value)


def _of_options(field: Field) -> dict[str, Card]:
    if len(field.options) <= _FEW:
        return {f"={one.value}": _fixed(one.value, one.words) for one in field.options}
    editor = LookupEditor(
        field.label,
        [(one.value, one.words) for one in field.options],
        tr("Type to search"),
    )
    editor.setMinimumWidth(px(360))
    plain = [one for one in field.options if one.value in ("assembly", "not_listed")]
    made = {"one": Card(tr("One of the list:"), lambda v: v["one"] or None, [("one", editor)])}
    return made | {f"={one.value}": _fixed(one.value, one.words) for one in plain}


def _of_truth(field: Field) -> dict[str, Card]:
    words = {one.value: one.words for one in field.options}
    return {
        "=yes": _fixed("yes", words.get("yes", tr("Yes")).capitalize()),
        "=no": _fixed("no", words.get("no", tr("No")).capitalize()),
    }


def _country_editor() -> LookupEditor:
    wrong = tr("Choose a country from the list.")
    return LookupEditor(tr("Country"), list_countries(), tr("country"), wrong)


def _of_country(field: Field) -> dict[str, Card]:
    editor, home = _country_editor(), shown_law().origin
    editor.setFixedWidth(px(220))
    return {
        f"={home}": _fixed(home, country(home)),
        "one": Card(tr("Another country"), lambda v: v["one"] or None, [("one", editor)]),
    }


def _unit_parts(field: Field) -> list[tuple[str, Editor]]:
    parts: list[tuple[str, Editor]] = []
    if field.kind in ("money", "price"):
        units = [
            *COMMON_CURRENCIES,
            *(unit for unit in field.units if unit not in COMMON_CURRENCIES),
        ]
        parts.append(("currency", make_choice_editor(tr("Currency"), units)))
        parts[-1][1].show_value("EUR")
    elif field.kind == "mass":
        parts.append(("unit", make_choice_editor(tr("Unit"), _MASSES)))
        parts[-1][1].show_value("g")
    return parts


def _unit_words(field: Field) -> list[str | tuple[str, Editor]]:
    made: list[str | tuple[str, Editor]] = [*_unit_parts(field)]
    if field.kind == "price":
        made += [tr("for one"), ("per", make_choice_editor(tr("Per"), _MASSES))]
        # Of the masses the first is shown: prices are quoted by the kilogram.
    if field.kind == "percent":
        made.append("%")
    return made


def _of_amount(field: Field) -> dict[str, Card]:
    name = field.label
    made = {f"={one.value}": _fixed(one.value, one.words) for one in field.options}
    made["exact"] = Card(
        tr("It is"),
        partial(_exact, field.kind),
        [("amount", make_figure_editor(name)), *_unit_words(field)],
    )
    if field.range_allowed:
        made["range"] = Card(
            tr("Between"),
            partial(_range, field.kind),
            [
                ("from", make_figure_editor(tr("{name}, from", name=name))),
                tr("and"),
                ("to", make_figure_editor(tr("{name}, to", name=name))),
                *_unit_words(field),
            ],
        )
    return made


def _exact(kind: str, values: Mapping[str, str]) -> Any:
    if not values["amount"]:
        return None
    return values["amount"] if kind in ("percent", "figure") else dict(values)


def _range(kind: str, values: Mapping[str, str]) -> Any:
    if not values["from"] and not values["to"]:
        return None
    return {key: value for key, value in values.items() if value} | (
        {} if values["from"] else {"from": "0"}
    )


def _of_day(field: Field) -> dict[str, Card]:
    editor = DayEditor(field.label, 130)
    return {"one": Card(tr("On the day"), lambda v: v["one"] or None, [("one", editor)])}


def _of_party(field: Field, parties: KnownParties) -> dict[str, Card]:
    made: dict[str, Card] = {}
    if isinstance(field.suggestion, Mapping):
        made["same"] = _same(field.suggestion)
    roles = [(one.value, one.words.capitalize()) for one in field.options if one.value]
    if len(roles) > 1:
        return {**made, **{role: make_party_card(words, role, parties) for role, words in roles}}
    return {**made, "one": make_party_card(tr("It is"), "", parties)}


def _same(other: Mapping[str, Any]) -> Card:
    """Return the card for a company that has been named in another role."""
    words = {
        "importer": tr("The same as the importer"),
        "consignee": tr("The same as the consignee"),
        "end_user": tr("The same as the end user"),
    }[other["role"]]
    value = {"same_as": other["same_as"]}
    return Card(words, lambda _values: value, beside=other["name"])


def _of_rate(field: Field) -> dict[str, Card]:
    parts: list[str | tuple[str, Editor]] = [
        ("rate", make_figure_editor(field.label, tr("rate"))),
        tr("on"),
        ("on", DayEditor(tr("Day"), 130)),
        tr("from"),
        ("source", LineEditor(tr("Source"), tr("source"), 160)),
    ]
    return {"one": Card(tr("It is"), lambda v: dict(v) if v["rate"] and v["on"] else None, parts)}


def _of_text(field: Field) -> dict[str, Card]:
    return {}


def _of_list(field: Field) -> dict[str, Card]:
    table = RepeatedForm(
        lambda: [Group("", [[_column(one)] for one in field.columns])],
        (tr("Add entry"), tr("Take out entry"), tr("No entry yet.")),
    )
    some = Card(tr("These:"), lambda _values: _entries(table, field.columns) or None, below=table)
    table.edited.connect(some.edited.emit)
    some.table = table  # type: ignore[attr-defined]  # the one card with a table
    return {"none": _fixed([], tr("None")), "some": some}


def _column(field: Field) -> Input:
    if field.kind == "country":
        wrong = tr("Choose a country from the list.")
        return Input(
            field.place, field.label, "lookup", "", tr("country"), list_countries(), 1, wrong
        )
    if field.options:
        options = [(one.value, one.words) for one in field.options]
        kind = "lookup" if len(options) > _FEW else "choice"
        return Input(field.place, field.label, kind, "", "", [("", tr("not known")), *options])
    kind = {"day": "day", "percent": "figure", "figure": "figure"}.get(field.kind, "line")
    return Input(field.place, field.label, kind)


def _entries(table: RepeatedForm, columns: Sequence[Field]) -> list[dict[str, str]]:
    keys = {column.place: column.place.rpartition(".")[2] for column in columns}
    entries = [
        {keys[place]: value for place, value in values.items() if value and place in keys}
        for values in table.current_values()
    ]
    return [entry for entry in entries if entry]


_MAKERS = {
    "truth": _of_truth,
    "choice": _of_options,
    "row": _of_options,
    "country": _of_country,
    "money": _of_amount,
    "mass": _of_amount,
    "price": _of_amount,
    "percent": _of_amount,
    "figure": _of_amount,
    "day": _of_day,
    "rate": _of_rate,
    "list": _of_list,
}


def choose_card(cards: Mapping[str, Card], value: Any) -> str:
    """Put a value into the card it belongs to, and return the card's name; blank for none."""
    if value is NOT_KNOWN:
        return "unknown"
    if value is None:
        return ""
    if isinstance(value, str):
        return _place_text(cards, value)
    if isinstance(value, list):
        return _place_list(cards, value)
    texts = {key: str(one) for key, one in value.items() if one is not None}
    for name in (texts.get("role", ""), "range" if "from" in texts else "exact", "one"):
        if name in cards:
            cards[name].fill_editors(texts)
            return name
    return ""


def _place_text(cards: Mapping[str, Card], value: str) -> str:
    if f"={value}" in cards:
        return f"={value}"
    for name, key in (("one", "one"), ("exact", "amount")):
        if name in cards:
            cards[name].fill_editors({key: value})
            return name
    return ""


def _place_list(cards: Mapping[str, Card], value: list[Any]) -> str:
    if not value:
        return "none"
    table = getattr(cards.get("some"), "table", None)
    if table is not None:
        base = next(iter(table._groups()[0].rows))[0].name.rpartition(".")[0]
        table.show_values(
            [{f"{base}.{key}": str(one) for key, one in entry.items()} for entry in value]
        )
    return "some"
