# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Forms made from what services say of every field: label, help, kind, choices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any, Final

from desktop_app.services.schema.columns import field_names, sheet_of_form
from desktop_app.services.schema.forms import Form
from desktop_app.services.schema.sheets import SHEETS
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.forms.editors import (
    Options,
    add_blank_option,
    list_countries,
    list_currencies,
)
from desktop_app.ui.widgets.forms.form import Check, Group, Input, Units
from desktop_app.ui.words.localise import localise_value
from desktop_app.ui.words.strings import DASH, refusal_sentences, tr

Rows = Sequence[Sequence[str]]
_KINDS: Final = {
    "decimal": "figure",
    "positive": "figure",
    "percent": "figure",
    "factor": "figure",
    "process": "process",
    "day": "day",
}
_ASKED: Final = ("answer", "listed", "yes")
"""Kinds of answers for which somebody has to look; what he cannot tell is an answer, too."""
_SET: Final = ("profile",)
"""Choices of which one always holds: the first of them where nothing is chosen."""
_MADE: Final = ("client", "supplier", "party", "owned", "owner", "shipment", "line")
"""Keys that are made when they are left blank."""


def make_groups(
    session: Session,
    form: type[Form],
    wanted: Sequence[tuple[str, Rows]],
    lookups: Mapping[str, Options] | None = None,
) -> list[Group]:
    """Return groups of fields of a form; ``wanted`` names the fields row by row."""
    known = session.workspace.form_columns(form)
    found = lookups or {}
    return [
        Group(title, [[_input(known, name, found.get(name)) for name in row] for row in rows])
        for title, rows in wanted
    ]


def whole_form(form: type[Form], wanted: Sequence[tuple[str, Rows]]) -> list[tuple[str, Rows]]:
    """Return an arrangement of a form with the fields it leaves out, each below the field before it in the sheet."""
    groups = [(title, [tuple(row) for row in rows]) for title, rows in wanted]
    columns = SHEETS[sheet_of_form(form)].columns.values()
    before = ""
    for name, declared in zip(field_names(form), columns, strict=True):
        if not declared.in_form:
            continue
        if not any(name in row for _, rows in groups for row in rows):
            rows, place = next(
                (
                    (rows, rows.index(row) + 1)
                    for _, rows in groups
                    for row in rows
                    if before in row
                ),
                (groups[0][1], 0),
            )
            rows.insert(place, (name,))
        before = name
    return list(groups)


def _input(known: Mapping[str, Any], name: str, lookup: Options | None) -> Input:
    column = localise_value(known[name])
    words, help_ = column.label, column.help
    if lookup is not None:
        wrong = _unknown(name)
        return Input(name, words, "lookup", help_, tr("Type to search"), lookup, 3, wrong)
    if column.kind == "country":
        wrong = tr("Choose a country from the list.")
        return Input(name, words, "lookup", help_, tr("Country"), list_countries(), 2, wrong)
    if column.kind == "currency":
        wrong = tr("Choose a currency from the list.")
        return Input(name, words, "lookup", help_, tr("Currency"), list_currencies(), 1, wrong)
    if column.choices:
        options = _pairs(column.choices)
        if name not in _SET:
            options = add_blank_option(options, _blank(name, column.kind))
        return Input(name, words, "choice", help_, "", options, wide=1)
    if name == "note":
        return Input(name, words, "note", help_)
    kind = _KINDS.get(column.kind, "line")
    return Input(name, words, kind, help_, tr("to") if name.endswith("_to") else "")


def _unknown(name: str) -> str:
    """Return what to do about a name that is not there yet, or is typed wrongly."""
    if name in ("importer", "consignee", "end_user"):
        return tr(
            "No party has this name. Choose one from the list, or add it under Parties first."
        )
    if name == "supplier":
        return tr("No supplier has this name. Choose one, or add it under Suppliers first.")
    if name in ("part_number", "child"):
        return tr(
            "No product is called so. Choose one from the list, or add it under Products first."
        )
    return tr("Choose one from the list; typing a part of it finds it.")


def _blank(name: str, kind: str) -> str:
    """Return what it means to choose nothing; never the words of a choice beside it."""
    if name.endswith(("_unit", "_per")):
        return DASH
    if name == "assumption":
        return tr("Nothing beyond the notices")
    return tr("nobody has looked") if kind in _ASKED else tr("not known")


def _pairs(choices: Any) -> Options:
    if isinstance(choices, Mapping):
        return list(choices.items())
    return [one if isinstance(one, tuple) else (one, one) for one in choices]


def usual_units(form: type[Form], currency: str) -> Units:
    """Return the usual units of a form: grams for masses, kilograms for prices, the client's currency for money."""
    names = {one.name for one in fields(form)}
    figures = {
        "mass_unit": ("g", "mass"),
        "price_per": ("kg", "price"),
        "price_currency": (currency, "price"),
        "value_currency": (currency, "value"),
        "currency": (currency, "value"),
    }
    return {
        unit: (usual, (figure, f"{figure}_to"))
        for unit, (usual, figure) in figures.items()
        if usual and {unit, figure} <= names
    }


def client_currency(session: Session) -> str:
    """Return the currency of the client at hand, blank if it has none; off the main thread."""
    assert session.client is not None  # noqa: S101  its forms are open
    found: str = session.workspace.clients.get(session.client).client.currency
    return found


def make_checker(session: Session, form: type[Form]) -> Check:
    """Return what says of the values of a form what keeps them from being saved, as far as they alone tell."""

    def check(values: Mapping[str, str]) -> dict[str, str]:
        found = session.workspace.form_problems(form(**values))
        return {
            one.field: refusal_sentences(one.what, one.do)
            for one in found
            if values.get(one.field) or (one.field in values and one.field not in _MADE)
        }

    return check


def form_texts(form: object) -> dict[str, str]:
    """Return the fields of a form as texts."""
    return {key: str(value) for key, value in asdict(form).items()}  # type: ignore[call-overload]
