# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of shipments with their verdicts, and of screenings without a shipment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.forms import Shipment
from desktop_app.services.schema.rows import ScreeningRow, ShipmentRow
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.pages.records.review import open_review
from desktop_app.ui.pages.shipments.detail import ShownShipment, draw_screening, draw_shipment
from desktop_app.ui.pages.shipments.forms import ShipmentForms
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.lists import day_column, listed_columns, number_column, verdicts_column
from desktop_app.ui.widgets.page import EmptyPage
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import code_words, tr, translate_text


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A row of the list: a shipment, or a screening without a shipment."""

    shipment: ShipmentRow | None
    screening: ScreeningRow | None
    is_one_of_several: bool = False

    @property
    def title(self) -> str:
        """Return the title; with the moment of its start if other screenings have the same title."""
        row = self.shipment or self.screening
        title = translate_text(row.title) if row else ""
        if self.screening is None or not self.is_one_of_several:
            return title
        started = tr("started {day}", day=strings.format_moment(self.screening.opened_at))
        return strings.join_with_commas((title, started))

    @property
    def id(self) -> object:
        """Return the key of the row: the id of the shipment, or a pair for a screening."""
        if self.shipment is not None:
            return self.shipment.id
        assert self.screening is not None  # noqa: S101  one of the two is there
        return ("screening", self.screening.id)

    @property
    def verdicts(self) -> tuple[str, ...]:
        """Return the verdicts of the lines."""
        row = self.shipment or self.screening
        return row.verdicts if row else ()

    @property
    def read_narrowly(self) -> bool:
        """Tell whether the shipment goes by the narrow readings; a screening without one does not."""
        return self.shipment is not None and self.shipment.read_narrowly

    @property
    def state(self) -> str:
        """Return open, recorded, or blank for not screened."""
        row = self.shipment or self.screening
        return row.state if row else ""


def describe_state(state: str) -> str:
    """Return the state of a screening in words."""
    return code_words("work_state", state, strings.DASH)


class ScreeningsPage(ListPage):
    """Shipments, and screenings of single products."""

    key = "screenings"
    topics = ("shipments", "screenings", "records", "parties")
    sheet = Sheet.SHIPMENTS

    def __init__(self, session: Session) -> None:
        self.toggles = (
            Toggle("open", tr("In progress"), lambda row: row.state == "open"),
            Toggle("waiting", tr("Waits for review"), lambda row: row.state == "waiting"),
            Toggle("unscreened", tr("Not screened"), lambda row: not row.verdicts),
            Toggle("unsettled", tr("Not settled"), lambda row: "UNDETERMINED" in row.verdicts),
        )
        super().__init__(
            session,
            tr("Screenings"),
            tr("Shipments, and products screened without one"),
            tr("Filter by number, title, party"),
        )
        self.forms = ShipmentForms(self.editing)
        self.add_actions(
            button(tr("Add shipment"), self.add_new_row),
            button(tr("New screening"), lambda: session.navigator.run_command("screen.new"), role="primary"),
        )
        self.table.sort_by_column("day", descending=True)

    def list_columns(self) -> Sequence[Column[Any]]:
        def text_of(of: str, other: str = "") -> Any:
            return lambda row: (
                str(getattr(row.shipment, of))
                if row.shipment
                else str(getattr(row.screening, other or of, ""))
            )

        def destination_text(row: WorkLine) -> str:
            return strings.country_name(row.shipment.destination) if row.shipment else strings.DASH

        return (
            verdicts_column(172),
            Column("number", tr("Number"), text_of("shipment", "of"), width=76),
            Column("title", tr("What"), lambda row: row.title, width=220, stretch=True),
            Column(
                "user",
                tr("End user"),
                lambda row: (row.shipment.end_user or row.shipment.importer) if row.shipment else "",
                width=160,
                visible=False,
            ),
            *(
                (
                    Column("to", tr("To"), destination_text, width=90),
                    day_column("day", tr("Export day"), lambda row: (row.shipment or row.screening).on),
                    number_column(
                        "lines", tr("Lines"), lambda row: (row.shipment or row.screening).lines, 54
                    ),
                    Column(
                        "state",
                        tr("Work"),
                        lambda row: describe_state(row.state),
                        quiet=True,
                        width=78,
                        visible=False,
                    ),
                )
            ),
            *listed_columns(
                Shipment, lambda row: row.shipment, self.session.workspace.form_columns(Shipment)
            ),
        )

    def read_rows(self) -> list[WorkLine]:
        client_workspace = self.session.client_workspace
        shipments = [WorkLine(row, None) for row in client_workspace.shipments.list_rows()]
        single = client_workspace.screenings.without_shipment()
        alike = Counter(row.title for row in single)
        return [*shipments, *(WorkLine(None, row, alike[row.title] > 1) for row in single)]

    def describe_rows(self, rows: Sequence[WorkLine]) -> str:
        shipments = sum(row.shipment is not None for row in rows)
        parts = [strings.tr_n("%n shipment(s)", shipments)]
        if others := len(rows) - shipments:
            parts.append(strings.tr_n("%n other screening(s)", others))
        parts.append(strings.tr_n("%n not screened", sum(not row.verdicts for row in rows)))
        parts.append(strings.tr_n("%n in progress", sum(row.state == "open" for row in rows)))
        return strings.join_with_commas(parts)

    def rows_shown(self) -> None:
        """Offer the filter of what waits only where something does."""
        waiting = self.toggle_buttons["waiting"]
        is_there = any(row.state == "waiting" for row in self.table.rows_model.rows)
        waiting.setVisible(is_there or waiting.isChecked())

    def show_only(self, first_shown: object) -> None:
        super().show_only(first_shown)
        if first_shown == "waiting":
            self.toggle_buttons["waiting"].show()

    def add_new_row(self) -> None:
        self.forms.add_shipment()

    def read_detail(self, row: WorkLine) -> ShownShipment | ScreeningRow | None:
        if row.shipment is None:
            return row.screening
        shipments = self.session.client_workspace.shipments
        detail = shipments.load_shipment(row.shipment.id)
        return ShownShipment(detail, shipments.answers_of_lines(detail))

    def draw_detail(self, detail: ShownShipment | ScreeningRow) -> QWidget:
        if isinstance(detail, ShownShipment):
            return draw_shipment(self, detail)
        return draw_screening(self, detail)

    def start_screening(self, shipment: int) -> None:
        """Start a screening of a shipment."""
        self.session.navigator.open_screening("shipment", shipment)

    def resume_screening(self, screening: int) -> None:
        """Go on with a screening."""
        self.session.navigator.open_screening("resume", screening)

    def drop_screening(self, screening: int) -> None:
        """Drop a screening."""
        client_workspace = self.session.client_workspace
        self.session.change(lambda: client_workspace.screenings.drop_screening(screening))

    def review_screening(self, screening: int) -> None:
        """Open the review of a screening that waits."""

        def show(waiting: Sequence[ScreeningRow]) -> None:
            for row in waiting:
                if row.id == screening:
                    open_review(self.window(), self.session, row)

        self.session.read("waiting", self.session.client_workspace.reviews.list_waiting, show)

    def open_row_form(self, row: WorkLine) -> None:
        screening = row.screening.id if row.screening else row.shipment.screening if row.shipment else None
        if row.state == "waiting" and screening is not None:
            self.review_screening(screening)
        elif row.shipment is None:
            if row.screening is not None:
                self.resume_screening(row.screening.id)
        elif row.shipment.state == "open" and row.shipment.screening is not None:
            self.resume_screening(row.shipment.screening)
        elif not row.shipment.lines:
            shipments, number = self.session.client_workspace.shipments, row.shipment.id
            self.session.read("shipment", lambda: shipments.load_shipment(number), self.forms.edit_lines)
        else:
            self.start_screening(row.shipment.id)

    def ask_delete(self, row: WorkLine) -> None:
        shipment = row.shipment
        if shipment is not None:
            delete = self.session.client_workspace.shipments.delete_shipment
            self.editing.confirm_delete(shipment.shipment, shipment.id, delete)
        elif row.screening is not None and row.state == "open":
            self.drop_screening(row.screening.id)

    def make_empty_page(self) -> EmptyPage:
        return EmptyPage(
            "list-check",
            tr("No shipments yet"),
            tr(
                "A shipment is what leaves on one day to one buyer. Screening it asks only what could"
                " still change the answer, and every answer is kept. A single product can be"
                " screened without a shipment."
            ),
            [
                button(tr("Import parts list"), lambda: self.session.navigator.run_command("import")),
                button(tr("Add shipment"), self.add_new_row),
                button(
                    tr("New screening"),
                    lambda: self.session.navigator.run_command("screen.new"),
                    role="primary",
                ),
            ],
        )
