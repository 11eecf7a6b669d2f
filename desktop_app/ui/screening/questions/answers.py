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
from desktop_app.ui.words.strings import country_name, tr

_FEW = 7
_MASSES = ("kg", "g", "t", "mg")


def make_cards(field: Field, parties: KnownParties, currency: str = "") -> dict[str, Card]:
    """Return the cards of a question by name; "unknown" is the last of them.

    ``parties`` are those of the catalogue, ``currency`` is the usual one.
    """
    cards = (
        _make_party_cards(field, parties)
        if field.kind == "party"
        else _MAKERS.get(field.kind, _make_no_cards)(field)
    )
    for card in cards.values():
        if currency and "currency" in card.editors:
            card.editors["currency"].show_value(currency)
    if field.kind != "text":
        cards["unknown"] = Card(
            tr("Not known"),
            lambda _values: NOT_KNOWN,
            remark="" if field.kind == "truth" else tr("the answer stays open, the memo will say so"),
        )
    return cards


def _make_fixed_card(value: Any, text: str) -> Card:
    return Card(text, lambda _values: value)


def _make_option_cards(field: Field) -> dict[str, Card]:
    if len(field.options) <= _FEW:
        return {f"={option.value}": _make_fixed_card(option.value, option.label) for option in field.options}
    editor = LookupEditor(
        field.label, [(option.value, option.label) for option in field.options], tr("Type to search")
    )
    editor.setMinimumWidth(px(360))
    plain = [option for option in field.options if option.value in ("assembly", "not_listed")]
    cards = {"one": Card(tr("One of the list:"), lambda v: v["one"] or None, [("one", editor)])}
    return cards | {f"={option.value}": _make_fixed_card(option.value, option.label) for option in plain}


def _make_truth_cards(field: Field) -> dict[str, Card]:
    labels = {option.value: option.label for option in field.options}
    return {
        "=yes": _make_fixed_card("yes", labels.get("yes", tr("Yes")).capitalize()),
        "=no": _make_fixed_card("no", labels.get("no", tr("No")).capitalize()),
    }


def _make_country_editor() -> LookupEditor:
    wrong = tr("Choose a country from the list.")
    return LookupEditor(tr("Country"), list_countries(), tr("country"), wrong)


def _make_country_cards(field: Field) -> dict[str, Card]:
    editor, home = _make_country_editor(), shown_law().origin
    editor.setFixedWidth(px(220))
    return {
        f"={home}": _make_fixed_card(home, country_name(home)),
        "one": Card(tr("Another country"), lambda v: v["one"] or None, [("one", editor)]),
    }


def _list_unit_editors(field: Field) -> list[tuple[str, Editor]]:
    parts: list[tuple[str, Editor]] = []
    if field.kind in ("money", "price"):
        units = [*COMMON_CURRENCIES, *(unit for unit in field.units if unit not in COMMON_CURRENCIES)]
        parts.append(("currency", make_choice_editor(tr("Currency"), units)))
        parts[-1][1].show_value("EUR")
    elif field.kind == "mass":
        parts.append(("unit", make_choice_editor(tr("Unit"), _MASSES)))
        parts[-1][1].show_value("g")
    return parts


def _list_unit_pieces(field: Field) -> list[str | tuple[str, Editor]]:
    pieces: list[str | tuple[str, Editor]] = [*_list_unit_editors(field)]
    if field.kind == "price":
        pieces += [tr("for one"), ("per", make_choice_editor(tr("Per"), _MASSES))]
        # Of the masses the first is shown: prices are quoted by the kilogram.
    if field.kind == "percent":
        pieces.append("%")
    return pieces


def _make_amount_cards(field: Field) -> dict[str, Card]:
    name = field.label
    cards = {f"={option.value}": _make_fixed_card(option.value, option.label) for option in field.options}
    cards["exact"] = Card(
        tr("It is"),
        partial(_collect_exact, field.kind),
        [("amount", make_figure_editor(name)), *_list_unit_pieces(field)],
    )
    if field.range_allowed:
        cards["range"] = Card(
            tr("Between"),
            partial(_collect_range, field.kind),
            [
                ("from", make_figure_editor(tr("{name}, from", name=name))),
                tr("and"),
                ("to", make_figure_editor(tr("{name}, to", name=name))),
                *_list_unit_pieces(field),
            ],
        )
    return cards


def _collect_exact(kind: str, values: Mapping[str, str]) -> Any:
    if not values["amount"]:
        return None
    return values["amount"] if kind in ("percent", "figure") else dict(values)


def _collect_range(kind: str, values: Mapping[str, str]) -> Any:
    if not values["from"] and not values["to"]:
        return None
    return {key: value for key, value in values.items() if value} | ({} if values["from"] else {"from": "0"})


def _make_day_card(field: Field) -> dict[str, Card]:
    editor = DayEditor(field.label, 130)
    return {"one": Card(tr("On the day"), lambda v: v["one"] or None, [("one", editor)])}


def _make_party_cards(field: Field, parties: KnownParties) -> dict[str, Card]:
    cards: dict[str, Card] = {}
    if isinstance(field.suggestion, Mapping):
        cards["same"] = _make_same_card(field.suggestion)
    roles = [(option.value, option.label.capitalize()) for option in field.options if option.value]
    if len(roles) > 1:
        return {**cards, **{role: make_party_card(label, role, parties) for role, label in roles}}
    return {**cards, "one": make_party_card(tr("It is"), "", parties)}


def _make_same_card(other: Mapping[str, Any]) -> Card:
    """Return the card for a company that has been named in another role."""
    labels = {
        "importer": tr("The same as the importer"),
        "consignee": tr("The same as the consignee"),
        "end_user": tr("The same as the end user"),
    }[other["role"]]
    value = {"same_as": other["same_as"]}
    return Card(labels, lambda _values: value, remark=other["name"])


def _make_rate_card(field: Field) -> dict[str, Card]:
    parts: list[str | tuple[str, Editor]] = [
        ("rate", make_figure_editor(field.label, tr("rate"))),
        tr("on"),
        ("on", DayEditor(tr("Day"), 130)),
        tr("from"),
        ("source", LineEditor(tr("Source"), tr("source"), 160)),
    ]
    return {"one": Card(tr("It is"), lambda v: dict(v) if v["rate"] and v["on"] else None, parts)}


def _make_no_cards(field: Field) -> dict[str, Card]:
    return {}


def _make_list_cards(field: Field) -> dict[str, Card]:
    table = RepeatedForm(
        lambda: [Group("", [[_make_list_column(column)] for column in field.columns])],
        (tr("Add entry"), tr("Take out entry"), tr("No entry yet.")),
    )
    some = Card(tr("These:"), lambda _values: _collect_entries(table, field.columns) or None, below=table)
    table.edited.connect(some.edited.emit)
    return {"none": _make_fixed_card([], tr("None")), "some": some}


def _make_list_column(field: Field) -> Input:
    if field.kind == "country":
        wrong = tr("Choose a country from the list.")
        return Input(field.path, field.label, "lookup", "", tr("country"), list_countries(), 1, wrong)
    if field.options:
        options = [(option.value, option.label) for option in field.options]
        kind = "lookup" if len(options) > _FEW else "choice"
        return Input(field.path, field.label, kind, "", "", [("", tr("not known")), *options])
    kind = {"day": "day", "percent": "figure", "figure": "figure"}.get(field.kind, "line")
    return Input(field.path, field.label, kind)


def _collect_entries(table: RepeatedForm, columns: Sequence[Field]) -> list[dict[str, str]]:
    keys = {column.path: column.path.rpartition(".")[2] for column in columns}
    entries = [
        {keys[path]: value for path, value in values.items() if value and path in keys}
        for values in table.current_values()
    ]
    return [entry for entry in entries if entry]


_MAKERS = {
    "truth": _make_truth_cards,
    "choice": _make_option_cards,
    "row": _make_option_cards,
    "country": _make_country_cards,
    "money": _make_amount_cards,
    "mass": _make_amount_cards,
    "price": _make_amount_cards,
    "percent": _make_amount_cards,
    "figure": _make_amount_cards,
    "day": _make_day_card,
    "rate": _make_rate_card,
    "list": _make_list_cards,
}


def choose_card(cards: Mapping[str, Card], value: Any) -> str:
    """Put a value into the card it belongs to, and return the card's name; blank for none."""
    if value is NOT_KNOWN:
        return "unknown"
    if value is None:
        return ""
    if isinstance(value, str):
        return _choose_card_for_text(cards, value)
    if isinstance(value, list):
        return _choose_card_for_list(cards, value)
    texts = {key: str(amount) for key, amount in value.items() if amount is not None}
    for name in (texts.get("role", ""), "range" if "from" in texts else "exact", "one"):
        if name in cards:
            cards[name].fill_editors(texts)
            return name
    return ""


def _choose_card_for_text(cards: Mapping[str, Card], value: str) -> str:
    if f"={value}" in cards:
        return f"={value}"
    for name, key in (("one", "one"), ("exact", "amount")):
        if name in cards:
            cards[name].fill_editors({key: value})
            return name
    return ""


def _choose_card_for_list(cards: Mapping[str, Card], value: list[Any]) -> str:
    if not value:
        return "none"
    table = cards["some"].below if "some" in cards else None
    if isinstance(table, RepeatedForm):
        base = next(iter(table._groups()[0].rows))[0].name.rpartition(".")[0]
        table.show_values([{f"{base}.{key}": str(cell) for key, cell in entry.items()} for entry in value])
    return "some"
