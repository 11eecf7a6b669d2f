# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Forms made from what services say of every field: label, help, kind, choices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from desktop_app.services.forms import Form
from desktop_app.ui.session import Session
from desktop_app.ui.spoken import spoken
from desktop_app.ui.strings import DASH, tr
from desktop_app.ui.widgets.editors import Options, countries, currencies, with_blank
from desktop_app.ui.widgets.form import Group, Input

Rows = Sequence[Sequence[str]]


def groups_of(
    session: Session,
    form: type[Form],
    wanted: Sequence[tuple[str, Rows]],
    lookups: Mapping[str, Options] | None = None,
) -> list[Group]:
    """Return groups of fields of a form; ``wanted`` names the fields row by row."""
    known = session.desk.columns(form)
    found = lookups or {}
    return [
        Group(title, [[_input(known, name, found.get(name)) for name in row] for row in rows])
        for title, rows in wanted
    ]


def _input(known: Mapping[str, Any], name: str, lookup: Options | None) -> Input:
    column = spoken(known[name])
    words, help_ = column.label, column.help
    if lookup is not None:
        return Input(name, words, "lookup", help_, tr("Type to search"), lookup, wide=3)
    if column.kind == "country":
        return Input(name, words, "lookup", help_, tr("Country"), countries(), wide=2)
    if column.kind == "currency":
        return Input(name, words, "lookup", help_, tr("Currency"), currencies(), wide=1)
    if column.choices:
        blank = _blank(name)
        options = with_blank(_pairs(column.choices), blank)
        return Input(name, words, "choice", help_, "", options, wide=1)
    if name == "note":
        return Input(name, words, "note", help_)
    return Input(name, words, "line", help_, _hint(name), wide=1)


def _blank(name: str) -> str:
    """Return what it means to choose nothing: no unit, what holds by itself, else that it is not known."""
    if name.endswith(("_unit", "_per")):
        return DASH
    means = {"assumption": tr("Nothing beyond the notices"), "profile": tr("Safest")}
    return means.get(name, tr("not known"))


def _pairs(choices: Any) -> Options:
    if isinstance(choices, Mapping):
        return list(choices.items())
    return [one if isinstance(one, tuple) else (one, one) for one in choices]


def _hint(name: str) -> str:
    if name.endswith("_to"):
        return tr("to")
    if name in ("on", "source_on", "checked_on", "from_", "until"):
        return "2026-11-24"
    return ""


def texts(form: object) -> dict[str, str]:
    """Return the fields of a form as texts."""
    return {key: str(value) for key, value in asdict(form).items()}  # type: ignore[call-overload]
