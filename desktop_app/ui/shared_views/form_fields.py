# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Forms made from the columns that the services declare: label, help, kind, choices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, fields, replace
from types import MappingProxyType
from typing import Any, Final

from desktop_app.services.schema.columns import SHEETS, field_names, sheet_of_form, with_cells
from desktop_app.services.schema.declaration import FIGURE_KINDS, CurrencyCode
from desktop_app.services.schema.forms import Form
from desktop_app.services.schema.rows import Page, ProductFilter, ProductRow
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.form import Check, Group, Input, Remedies, RepeatedForm, Units
from desktop_app.ui.widgets.form import Form as FormWidget
from desktop_app.ui.words import values
from desktop_app.ui.words.strings import DASH, refusal_sentences, tr, translate_text

Rows = Sequence[Sequence[str]]
Arrangement = Sequence[tuple[str, Rows]]
"""The fields of a form by name: groups with their title, rows of a group, fields of a row."""
_NO_UNITS: Final[Units] = MappingProxyType({})
_NO_REMEDIES: Final[Remedies] = MappingProxyType({})
_KINDS: Final = {**dict.fromkeys(FIGURE_KINDS, "figure"), "process": "process", "day": "day"}
_ASKED: Final = ("answer", "listed", "yes")
"""Kinds of columns that a person has to look up; a blank one reads "nobody has answered"."""
_SET: Final = ("profile",)
"""Choices without a blank option: the first is taken where none is chosen."""
_MADE: Final = ("client", "supplier", "party", "owned", "owner", "shipment", "line")
"""Keys that the services make where they are left blank."""


class Folded(str):
    """The title of a group of fields that shows only when it is opened."""

    __slots__ = ()


def make_groups(
    session: Session,
    form: type[Form],
    wanted: Arrangement,
    lookups: Mapping[str, editors.Options] | None = None,
) -> list[Group]:
    """Return groups of fields of a form; ``wanted`` names the fields row by row."""
    columns = session.workspace.form_columns(form)
    lookups_given = lookups or {}
    return [
        Group(
            title,
            [
                [
                    replace(
                        _make_input(columns, name, lookups_given.get(name)),
                        place=f"field/{sheet_of_form(form)}.{columns[name].name}",
                    )
                    for name in row
                ]
                for row in rows
            ],
            is_folded=isinstance(title, Folded),
        )
        for title, rows in wanted
    ]


def whole_form(form: type[Form], wanted: Arrangement) -> list[tuple[str, Rows]]:
    """Return an arrangement with the fields it leaves out added, each after its predecessor in the sheet."""
    groups = [(title, [tuple(row) for row in rows]) for title, rows in wanted]
    columns = SHEETS[sheet_of_form(form)].columns.values()
    before = ""
    for name, declared in zip(field_names(form), columns, strict=True):
        if not declared.in_form:
            continue
        if not any(name in row for _, rows in groups for row in rows):
            rows, position = next(
                ((rows, rows.index(row) + 1) for _, rows in groups for row in rows if before in row),
                (groups[0][1], 0),
            )
            rows.insert(position, (name,))
        before = name
    return list(groups)


def make_row_form(
    session: Session,
    form: type[Form],
    arrangement: Arrangement,
    *,
    lookups: Mapping[str, editors.Options] | None = None,
    note: str = "",
    units: Units = _NO_UNITS,
    remedies: Remedies = _NO_REMEDIES,
    label_width: int = 120,
) -> FormWidget:
    """Return the form of one row of the catalogue, with every field of its sheet.

    ``arrangement`` has its titles in English; ``note`` stands above the first field.
    """
    wanted = [
        (type(title)(tr(title)) if title else "", rows) for title, rows in whole_form(form, arrangement)
    ]
    first, *further_groups = make_groups(session, form, wanted, lookups)
    return FormWidget(
        [replace(first, note=note), *further_groups],
        label_width,
        units=units,
        check=make_checker(session, form),
        ways=remedies,
        is_deferred=True,
    )


def make_repeated_form(
    session: Session,
    entries: tuple[type[Form], Sequence[Form]],
    arrangement: Arrangement,
    button_texts: tuple[str, str, str],
    *,
    lookups: Mapping[str, editors.Options] | None = None,
    units: Units = _NO_UNITS,
    closing_form: FormWidget | None = None,
) -> RepeatedForm:
    """Return the form of a list, such as a bill: the fields of ``arrangement`` for each entry.

    ``entries`` is the kind of an entry and those to show; ``button_texts`` and ``closing_form`` are as in RepeatedForm.
    """
    kind, entries_shown = entries
    repeated = RepeatedForm(
        lambda: make_groups(session, kind, arrangement, lookups),
        button_texts,
        units=units,
        check=make_checker(session, kind),
        is_deferred=True,
        closing_form=closing_form,
    )
    repeated.show_values([form_texts(entry) for entry in entries_shown])
    return repeated


def _make_input(columns: Mapping[str, Any], name: str, lookup: editors.Options | None) -> Input:
    column = values.localise_value(columns[name])
    field_label, help_ = column.label, column.help
    if lookup is not None:  # ``wrong`` is said of a name that no row has
        wrong = tr("Choose one from the list; typing a part of it finds it.")
        if name in ("importer", "consignee", "end_user"):
            wrong = tr("No party has this name. Choose one from the list, or add it under Parties first.")
        elif name == "supplier":
            wrong = tr("No supplier has this name. Choose one, or add it under Suppliers first.")
        elif name in ("part_number", "child"):
            wrong = tr("No product is called so. Choose one from the list, or add it under Products first.")
        return Input(name, field_label, "lookup", help_, tr("Type to search"), lookup, 3, wrong)
    if column.kind == "country":
        return Input(name, field_label, "country", help_, tr("Country"), wide=2)
    if column.kind == "currency":
        wrong = tr("Choose a currency from the list.")
        return Input(name, field_label, "lookup", help_, tr("Currency"), editors.list_currencies(), 1, wrong)
    if column.choices:
        pairs = column.choices.items() if isinstance(column.choices, Mapping) else column.choices
        options: editors.Options = [pair if isinstance(pair, tuple) else (pair, pair) for pair in pairs]
        if name not in _SET:
            blank = tr("nobody has answered") if column.kind in _ASKED else tr("not known")
            if name.endswith(("_unit", "_per")):
                blank = DASH
            elif name == "assumption":
                blank = tr("Nothing beyond the notices")
            options = editors.add_blank_option(options, blank)
        return Input(name, field_label, "choice", help_, "", options, wide=1)
    if name == "note":
        return Input(name, field_label, "note", help_)
    kind = _KINDS.get(column.kind, "line")
    return Input(name, field_label, kind, help_, tr("to") if name.endswith("_to") else "")


def usual_units(form: type[Form], currency: CurrencyCode) -> Units:
    """Return the usual units of a form: grams for masses, kilograms for prices, the client's currency for money."""
    names = {field.name for field in fields(form)}
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


def client_currency(session: Session) -> CurrencyCode:
    """Return the currency of the client at hand, blank if it has none; off the main thread."""
    assert session.client is not None  # noqa: S101  its forms are open
    return session.workspace.clients.get(session.client).currency


def make_checker(session: Session, form: type[Form]) -> Check:
    """Return a function that finds the faults of a form's values, as far as they show without the database."""

    def check_values(values: Mapping[str, str]) -> dict[str, str]:
        problems = session.workspace.form_problems(with_cells(form(), values))
        return {
            problem.field: refusal_sentences(problem.what, problem.do)
            for problem in problems
            if values.get(problem.field) or (problem.field in values and problem.field not in _MADE)
        }

    return check_values


def form_texts(form: object) -> dict[str, str]:
    """Return the fields of a form as texts."""
    return {key: str(value) for key, value in asdict(form).items()}  # type: ignore[call-overload]


def list_row_options(session: Session, roles: Sequence[str]) -> editors.Options:
    """Return the rows of Annex 1 with these roles as options; for articles also assembly and not listed."""
    rows = session.program.pack.rows.values()
    controlled = frozenset(session.program.pack.elements)
    row_options = []
    for row in rows:
        if row.role in roles:  # headed by its controlled element where it has just one
            marks = [element for element in row.elements if element in controlled]
            element_head = f"{marks[0]}: " if len(marks) == 1 else ""
            row_options.append((row.id, f"{row.id}  {element_head}{translate_text(row.label)}"))
    if "article" in roles:
        row_options += [
            ("assembly", tr("assembly: a magnet or target is built in")),
            ("not_listed", tr("not listed")),
        ]
    return row_options


# --------------------------------------------------------------------------------------------------
# Products offered to choose from: all, or in a large catalogue those that match what is typed.


_MOST_AT_ONCE: Final = 1000
_FOUND: Final = 40


def read_parts(session: Session, named: Iterable[ProductRow], key: str = "part_number") -> editors.Options:
    """Return the products to choose from by their number or another ``key``; runs off the main thread.

    In a large catalogue those named are at hand.
    """
    products = session.client_workspace.products
    if products.count() <= _MOST_AT_ONCE:
        return _make_options(products.rows(), key)

    def search(typed: str, show: Callable[[editors.Options], object]) -> None:
        few = Page(limit=_FOUND)
        session.read(
            "part lookup", lambda: _make_options(products.rows(ProductFilter(text=typed), few), key), show
        )

    return editors.SearchedOptions(_make_options(named, key), search)


def _make_options(rows: Iterable[ProductRow], key: str) -> editors.Options:
    return [(str(getattr(row, key)), f"{row.part_number}  {row.name}") for row in rows]
