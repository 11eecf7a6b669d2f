# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The view of one shipment, or of one screening, beside the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.domain.case_fields import END_USE_FACTS
from desktop_app.domain.engine.act import ACT_WORDS
from desktop_app.services.schema.forms import Shipment
from desktop_app.services.schema.rows import LineAnswer, ScreeningRow, ShipmentDetail
from desktop_app.ui.pages.parties import describe_answer
from desktop_app.ui.pages.shipments.forms import ShipmentForms, who_chose_words
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.charts import VerdictChip
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_detail_head, make_section_heading
from desktop_app.ui.widgets.parts import across, boxed, button, down, fill, label, rule
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import code_words, tr, translate_text
from desktop_app.ui.words.values import (
    act_short,
    act_words,
    gravest_verdict,
    ground_words,
    localise_value,
    reading_words,
    scope_caveat,
)


class ShipmentHost(Protocol):
    """What the views of a shipment and of a screening need of their page."""

    session: Session
    forms: ShipmentForms

    def start_screening(self, shipment: int) -> None:
        """Start a screening."""

    def resume_screening(self, screening: int) -> None:
        """Go on with a screening."""

    def drop_screening(self, screening: int) -> None:
        """Drop a screening."""

    def review_screening(self, screening: int) -> None:
        """Open the review of a screening that waits."""


@dataclass(frozen=True, slots=True)
class ShownShipment:
    """A shipment, and what each of its lines comes to, by their numbers; nothing before any screening."""

    detail: ShipmentDetail
    answers: Mapping[str, LineAnswer]


def describe_movement(movement: str) -> str:
    """Return a movement in words."""
    return code_words("case_value", movement)


def draw_shipment(host: ShipmentHost, shown: ShownShipment) -> QWidget:
    """Return the view of a shipment, with what to do first of the line that asks for most."""
    detail, shipment = shown.detail, shown.detail.shipment
    opened = next((screening for screening in detail.screenings if screening.state == "open"), None)
    waiting = next((screening for screening in detail.screenings if screening.state == "waiting"), None)
    edit = button(tr("Edit"), lambda: host.forms.edit_shipment(detail.id))
    if opened is not None:
        go = button(tr("Continue"), lambda: host.resume_screening(opened.id), role="primary")
    elif waiting is not None:
        go = button(tr("Review"), lambda: host.review_screening(waiting.id), role="primary")
    elif not detail.lines:
        go = button(tr("Add lines"), partial(host.forms.edit_lines, detail), role="primary")
    else:
        go = button(tr("Screen"), lambda: host.start_screening(detail.id), role="primary")
    head = make_detail_head(shipment.title or shipment.shipment, shipment.shipment, edit, go)
    change_lines = partial(host.forms.edit_lines, detail)
    lines_head = make_section_heading(tr("Lines"), change_lines, tr("Change the lines"))
    column = down(head, 8)
    acts = [answer.act for answer in shown.answers.values() if answer.act]
    if acts:
        word = min(acts, key=ACT_WORDS.index)
        fill(column, [across(label(act_words(word), word), None), 8])
    fill(column, [FactList(_list_facts(detail)), lines_head, _draw_lines(host, shown)])
    columns = host.session.workspace.form_columns(Shipment)
    rows = [
        ShownFact(localise_value(columns[name]).label, describe_answer(getattr(shipment, name)))
        for name in END_USE_FACTS
    ]
    chips = localise_value(columns["chips_kind"])
    chips_text = dict(chips.choices).get(shipment.chips_kind, tr("nobody has answered"))
    rows.append(ShownFact(chips.label, strings.lower_first_letter(chips_text)))
    for name in ("logic_nm", "memory_layers"):
        if shipment.chips_kind not in ("", "none") or getattr(shipment, name):
            figure = getattr(shipment, name)
            texts = {"": tr("not known"), "none": tr("does not apply")}
            rows.append(
                ShownFact(
                    localise_value(columns[name]).label, (texts.get(figure) or strings.format_figure(figure))
                )
            )
    column.addWidget(boxed(down(make_section_heading(tr("End-use answers")), FactList(rows, 160))))
    column.addWidget(make_section_heading(tr("Screenings")))
    for one in detail.screenings:
        column.addWidget(_screening(host, one))
        column.addWidget(rule())
    if not detail.screenings:
        column.addWidget(label(tr("Not screened yet."), "quiet"))
    return boxed(column)


def _list_facts(detail: ShipmentDetail) -> list[ShownFact]:
    shipment = detail.shipment
    rows = [
        ShownFact(tr("Export day"), strings.format_day(shipment.on)),
        ShownFact(tr("Movement"), describe_movement(shipment.movement)),
        ShownFact(tr("Destination"), strings.country_name(shipment.destination)),
        *_list_parties(detail),
        ShownFact(tr("End use"), shipment.end_use_text or tr("not known")),
        ShownFact(tr("Readings"), readings_words(shipment), note=who_chose_words(shipment, "profile")),
        ShownFact(tr("Assumption"), _assumption(shipment), note=who_chose_words(shipment, "assumption")),
    ]
    if detail.screenings and detail.screenings[0].standing:
        standing_text = strings.standing_words(detail.screenings[0].standing, shipment.assumption)
        rows.append(ShownFact(tr("Standing"), standing_text))
    if shipment.note:
        rows.append(ShownFact(tr("Note"), shipment.note))
    return rows


def _list_parties(detail: ShipmentDetail) -> list[ShownFact]:
    """Return exporter, importer, consignee and end user; a consignee counts as an importer."""
    shipment, row = detail.shipment, detail.row
    exporter = tr("the client itself")
    if shipment.exporter:
        exporter_place = strings.country_name(shipment.exporter_country) if shipment.exporter_country else ""
        exporter = strings.join_with_commas((shipment.exporter, exporter_place))
    counts = tr("Counts as an importer.") if shipment.consignee else ""
    importer = row.importer if shipment.importer else ""
    return [
        ShownFact(tr("Exporter"), exporter),
        ShownFact(tr("Importer"), importer or tr("not known")),
        ShownFact(tr("Consignee"), detail.consignee or tr("none named"), note=counts),
        ShownFact(tr("End user"), row.end_user or tr("not known")),
    ]


def readings_words(shipment: Shipment) -> str:
    """Return the readings chosen for a shipment, in words."""
    profile = tr("Narrow") if shipment.profile == "narrowest" else tr("Cautious")
    chosen = len(shipment.readings.split(";")) if shipment.readings else 0
    return strings.join_with_commas([profile, strings.tr_n("%n chosen one by one", chosen) if chosen else ""])


def _assumption(shipment: Shipment) -> str:
    counts = strings.assumption_words(shipment.assumption)
    return strings.join_sentences(counts) if counts else tr("Nothing beyond the notices")


def _draw_lines(host: ShipmentHost, shown: ShownShipment) -> QWidget:
    detail = shown.detail
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    grid.setHorizontalSpacing(8)
    grid.setColumnStretch(1, 1)
    latest = detail.row.verdicts
    for row, (line, product) in enumerate(zip(detail.lines, detail.products, strict=False)):
        name = button(
            f"{product.part_number}  {product.name}",
            partial(host.session.navigator.show_page, "products", product.id),
            role="link",
        )
        verdict = latest[row] if row < len(latest) else ""
        rests = reading_words(next(iter(detail.read_as[row : row + 1]), None))
        answer = shown.answers.get(line.line)
        act = answer.act if answer and len(detail.lines) > 1 else ""
        share = _share_words(answer) if verdict else ""
        _add_line(grid, quantity_words(line.quantity), name, (act, verdict), (share, rests))
    column = down(grid, gap=0)
    note = next(filter(None, map(scope_caveat, latest)), "")
    if note:
        column.addWidget(label(note, "small", wrap=True))
    if not detail.lines:
        column.addWidget(label(tr("Nothing is in it yet."), "quiet"))
    return boxed(column)


def _share_words(answer: LineAnswer | None) -> str:
    """Return the share of a line and what decides it; blank where nothing is known of it."""
    if answer is None:
        return ""
    share = tr("Share {share}", share=strings.format_share(answer.share)) if answer.share else ""
    decides = ground_words(answer.grounds)
    return strings.join_with_commas((share, tr("decides: {grounds}", grounds=decides) if decides else ""))


def quantity_words(quantity: str) -> str:
    """Return a quantity as it is shown before the name of a product."""
    return f"{strings.format_figure(quantity)} ×" if quantity else tr("not known")


def _add_line(
    grid: QGridLayout, many: str, name: QWidget, answer: tuple[str, str], notes: tuple[str, str]
) -> None:
    """Add a line of the shipment: quantity and product, what to do first and verdict, then notes: the share and what
    decides, and the reading these rest on.
    """
    act, verdict = answer
    row = grid.rowCount()
    count = label(many, "value" if many.endswith("×") else "caption")
    middle = Qt.AlignmentFlag.AlignVCenter
    grid.setRowMinimumHeight(row, 4)
    grid.addWidget(count, row + 1, 0, Qt.AlignmentFlag.AlignRight | middle)
    grid.addLayout(across(name, None), row + 1, 1)
    if verdict:
        first = [label(act_short(act), act)] if act else []
        grid.addLayout(across(*first, VerdictChip(verdict, 12), None, gap=8), row + 2, 1)
    if any(notes):
        grid.addLayout(down(*(label(note, "small", wrap=True) for note in notes if note)), row + 3, 1)
    grid.setRowMinimumHeight(row + 4, 4)
    grid.addWidget(rule(), row + 5, 0, 1, 2)


def _screening(host: ShipmentHost, row: ScreeningRow) -> QWidget:
    is_open = row.state == "open"
    parts = [tr("started {day}", day=strings.format_moment(row.opened_at))]
    if row.opened_by:
        parts.append(tr("by {name}", name=row.opened_by))
    if row.open_facts:
        parts.append(strings.tr_n("%n open fact(s)", row.open_facts))
    verdict = gravest_verdict(row.verdicts)
    top: list[QWidget | None] = [VerdictChip(verdict)] if verdict else [label(tr("no line yet"))]
    top.append(None)
    if is_open:
        away = button(tr("Put away"), lambda: host.drop_screening(row.id), role="link")
        go_on = button(tr("Continue"), lambda: host.resume_screening(row.id), role="link")
        top += [away, go_on]
    elif row.state == "waiting":
        parts.append(tr("handed in by {name}", name=row.prepared_by))
        top.append(button(tr("Review"), lambda: host.review_screening(row.id), role="link"))
    else:
        top.append(label(tr("recorded"), "caption"))
    screening_row = down(
        across(*top, gap=12), label(strings.join_with_commas(parts), "small", wrap=True), gap=2
    )
    screening_row.setContentsMargins(0, 6, 0, 6)
    return boxed(screening_row)


def draw_screening(host: ShipmentHost, row: ScreeningRow) -> QWidget:
    """Return the view of a screening without a shipment."""
    go = button(tr("Continue"), lambda: host.resume_screening(row.id), role="primary")
    away = button(tr("Put away"), lambda: host.drop_screening(row.id))
    review = button(tr("Review"), lambda: host.review_screening(row.id), role="primary")
    doors = {"open": (away, go), "waiting": (review,)}.get(row.state, ())
    verdict = gravest_verdict(row.verdicts)
    facts = [
        ShownFact(tr("Export day"), strings.format_day(row.on)),
        ShownFact(tr("Product"), row.of or strings.DASH),
        ShownFact(tr("Standing"), strings.standing_words(row.standing) or strings.DASH),
        ShownFact(tr("Open facts"), str(row.open_facts)),
        ShownFact(tr("Started"), strings.format_moment(row.opened_at)),
        ShownFact(tr("Last changed"), strings.format_day(row.changed_at)),
    ]
    if row.state == "waiting":
        facts.append(
            ShownFact(tr("Handed in"), f"{row.prepared_by}, {strings.format_moment(row.submitted_at)}")
        )
    head = make_detail_head(translate_text(row.title) or tr("Screening"), "", *doors)
    column = down(head, 8)
    if verdict:
        column.addWidget(VerdictChip(verdict, 14))
        if scope_caveat(verdict):
            column.addWidget(label(scope_caveat(verdict), "small", wrap=True))
        column.addSpacing(8)
    column.addWidget(FactList(facts))
    return boxed(column)
