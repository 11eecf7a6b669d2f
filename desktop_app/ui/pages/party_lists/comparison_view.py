# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What differs between two lists, beside the table: entries that are new, gone or changed, with what they were."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop_app.partynames import ListEntry
from desktop_app.services.party_lists.lists import (
    ListComparison,
    ListDifference,
    ShownList,
    changed_fields,
    kind_of,
)
from desktop_app.ui.widgets.detail import make_detail_head, make_section_heading
from desktop_app.ui.widgets.parts import boxed, button, down, label, rule
from desktop_app.ui.words import strings
from desktop_app.ui.words.lists import list_words
from desktop_app.ui.words.strings import tr, tr_n, translate_text

MOST_SHOWN: Final = 100
"""How many entries of each kind are shown; all are counted."""
_LONGEST: Final = 200


def make_comparison_view(
    old: ShownList, new: ShownList, comparison: ListComparison, go_back: Callable[[], object]
) -> QWidget:
    """Return the view of what differs; ``go_back`` shows the list itself again."""
    title = tr(
        "{new}, version {to}, held against {old}, version {since}",
        new=translate_text(new.name),
        to=new.version,
        old=translate_text(old.name),
        since=old.version,
    )
    counts = {"new": comparison.new, "gone": comparison.gone, "changed": comparison.changed}
    headings = {
        "new": tr_n("%n new", comparison.new),
        "gone": tr_n("%n gone", comparison.gone),
        "changed": tr_n("%n changed", comparison.changed),
    }
    column = down(
        button(tr("Back to the list"), go_back, role="link"),
        8,
        make_detail_head(title, strings.join_with_commas(headings.values())),
    )
    if not comparison.differences:
        column.addWidget(label(tr("Every entry is the same."), "quiet", wrap=True))
    for kind, count in counts.items():
        if not count:
            continue
        column.addWidget(make_section_heading(headings[kind]))
        for difference in comparison.differences:
            if kind_of(difference) == kind:
                column.addWidget(_draw_difference(difference))
                column.addWidget(rule())
        if count > MOST_SHOWN:
            remainder = tr_n("and %n more", count - MOST_SHOWN)
            column.addWidget(label(remainder, "quiet", wrap=True))
    return boxed(column)


def _draw_difference(difference: ListDifference) -> QWidget:
    entry = difference.after or difference.before
    assert entry is not None  # noqa: S101  one of the two is there
    names = "  ".join(name for name in entry.names[:2] if name)
    countries = strings.join_with_commas(map(strings.country_name, entry.countries))
    lines = [strings.join_with_commas((entry.id, countries, list_words(entry.list), entry.notice))]
    before, after = difference.before, difference.after
    if before is not None and after is not None:
        lines += [
            tr(
                "{field}: {was} → {now}",
                field=_field_label(name),
                was=_field_text(before, name),
                now=_field_text(after, name),
            )
            for name in changed_fields(difference)
        ]
    column = down(label(names, wrap=True), gap=1)
    for text in filter(None, lines):
        column.addWidget(label(text, "caption", wrap=True))
    column.setContentsMargins(0, 5, 0, 5)
    return boxed(column)


def _field_label(name: str) -> str:
    return {
        "names": tr("Names"),
        "countries": tr("Country"),
        "kind": tr("Kind"),
        "list": tr("List"),
        "notice": tr("Notice"),
        "listed_on": tr("Listed on"),
        "standing": tr("Standing"),
        "start": tr("From"),
        "until": tr("Until"),
        "source": tr("Source"),
    }.get(name, name)


def _field_text(entry: ListEntry, name: str) -> str:
    value = getattr(entry, name)
    if isinstance(value, date):
        return strings.format_day(value)
    if name == "names":
        text = ", ".join(entry.names)
    elif name == "countries":
        text = strings.join_with_commas(map(strings.country_name, entry.countries))
    elif name == "standing":
        text = strings.standing_words({"active": "in_force"}.get(entry.standing, entry.standing))
    else:
        text = str(value or "")
    text = text or strings.DASH
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
