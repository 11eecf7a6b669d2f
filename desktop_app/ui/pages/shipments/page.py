# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of shipments with their verdicts, and of screenings without a shipment; the forms of a shipment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget
from shiboken6 import isValid

from desktop_app.domain.case_fields import END_USE_FACTS
from desktop_app.domain.interview import ReviewRow, Step
from desktop_app.services.schema.declaration import Sheet, as_day
from desktop_app.services.schema.forms import Party, Shipment, ShipmentLine
from desktop_app.services.schema.rows import LineAnswer, RecordRow, ScreeningRow, ShipmentDetail, ShipmentRow
from desktop_app.ui.dialogs.edit_conflict import ListParts
from desktop_app.ui.dialogs.new_screening import open_new_party
from desktop_app.ui.dialogs.outgoing import OutgoingBox
from desktop_app.ui.dialogs.same_again import open_same_again
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.lists.editing import Editing
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.pages.parties import describe_answer
from desktop_app.ui.pages.records.detail import open_review
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.shared_views import form_fields, lists
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.charts import VerdictChip
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_detail_head, make_section_heading
from desktop_app.ui.widgets.form import Form
from desktop_app.ui.widgets.parts import across, boxed, button, down, fill, label, rule
from desktop_app.ui.widgets.row_menu import RowAct, RowEntry, RowMenu
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import code_words, mark_translatable, origin_letter, tr, translate_text

if TYPE_CHECKING:
    from desktop_app.services.screening.deal_facts import ToldDeal
    from desktop_app.services.screening.same_again import SourceKind


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
    def acts(self) -> tuple[str, ...]:
        """Return what to do first about each line."""
        row = self.shipment or self.screening
        return row.acts if row else ()

    @property
    def read_narrowly(self) -> bool:
        """Tell whether the shipment goes by the narrow readings; a screening without one does not."""
        return self.shipment is not None and self.shipment.read_narrowly

    @property
    def state(self) -> str:
        """Return open, recorded, or blank for not screened."""
        row = self.shipment or self.screening
        return row.state if row else ""


class ScreeningsPage(ListPage):
    """Shipments, and screenings of single products."""

    key = "screenings"
    topics = ("shipments", "screenings", "records", "parties")
    sheet = Sheet.SHIPMENTS
    takes_lists = True

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
            lists.acts_column(112),
            lists.verdicts_column(172),
            Column("number", tr("Number"), text_of("shipment", "of"), width=76, rank=2),
            Column("title", tr("What"), lambda row: row.title, width=220, stretch=True, least=120),
            Column(
                "user",
                tr("End user"),
                lambda row: (row.shipment.end_user or row.shipment.importer) if row.shipment else "",
                width=160,
                visible=False,
            ),
            Column("to", tr("To"), destination_text, width=90, rank=1),
            replace(
                lists.day_column("day", tr("Export day"), lambda row: (row.shipment or row.screening).on),
                rank=2,
            ),
            lists.number_column("lines", tr("Lines"), lambda row: (row.shipment or row.screening).lines, 54),
            Column(
                "state",
                tr("Work"),
                lambda row: code_words("work_state", row.state, strings.DASH),
                quiet=True,
                width=78,
                visible=False,
            ),
            *lists.listed_columns(
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
        if other_screenings := len(rows) - shipments:
            parts.append(strings.tr_n("%n other screening(s)", other_screenings))
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
        self.forms.edit_shipment(None)

    def read_detail(self, row: WorkLine) -> ShownShipment | ScreeningRow | None:
        if row.shipment is None:
            return row.screening
        shipments = self.session.client_workspace.shipments
        detail = shipments.load_shipment(row.shipment.id)
        told = shipments.list_told(row.shipment.id)
        return ShownShipment(detail, shipments.answers_of_lines(detail), told)

    def draw_detail(self, detail: ShownShipment | ScreeningRow) -> QWidget:
        if isinstance(detail, ShownShipment):
            return draw_shipment(self, detail)
        return draw_screening(self, detail)

    def repeat_current(self) -> bool:
        row: WorkLine | None = self.table.current_row()
        if row is not None and row.shipment is not None:
            self.repeat_deal("shipment", row.shipment.id)
        elif row is not None and row.screening is not None:
            self.repeat_deal("screening", row.screening.id)
        return row is not None

    def repeat_deal(self, source: SourceKind, row_id: int) -> None:
        """Open the form that makes a deal again."""
        open_same_again(self.window(), self.session, source, row_id)

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

    def row_menu(self, row: WorkLine) -> RowMenu:
        shipment, screening = row.shipment, row.screening
        services = self.session.client_workspace
        if shipment is not None:
            edit: RowAct = partial(self.forms.edit_shipment, shipment.id)
            delete: RowAct = partial(self.ask_delete, row)
            buyer: RowAct = partial(self._show_buyer, shipment.id)
        else:
            edit = tr(
                "A product that is screened without a shipment has no form. Open it to change its answers."
            )
            is_open = screening is not None and screening.state == "open"
            delete = (
                partial(self.ask_delete, row) if is_open else tr("Only a screening in progress is put away.")
            )
            buyer = tr("Nobody is named as its buyer.")

        def is_of_it(record: RecordRow) -> bool:
            if shipment is not None:
                return record.shipment == shipment.shipment
            return not record.shipment and record.title == row.title

        records = partial(
            self.show_rows_of,
            PageId.RECORDS,
            tr("Records of {name}", name=row.title),
            lambda: [record.id for record in services.record_list.list_rows() if is_of_it(record)],
        )
        leads = (
            RowEntry(tr("Detail"), self.open_detail),
            RowEntry(tr("Who buys it"), buyer),
            RowEntry(tr("Its records"), records),
        )
        return RowMenu(
            open=partial(self.open_row_form, row),
            edit=edit,
            duplicate=self.repeat_current,
            delete=delete,
            leads=leads,
        )

    def _show_buyer(self, shipment: int) -> None:
        """Go to the end user of a shipment, or to who imports it."""
        services = self.session.client_workspace
        form = services.shipments.load_shipment(shipment).shipment
        wanted = form.end_user or form.importer or form.consignee
        for party in services.parties.rows():
            if wanted and party.party == wanted:
                self.session.navigator.show_page(PageId.PARTIES, party.id)
                return
        self.session.navigator.show_message(tr("Nobody is named as its buyer."))

    def ask_delete(self, row: WorkLine) -> None:
        shipment = row.shipment
        if shipment is not None:
            delete = self.session.client_workspace.shipments.delete_shipment
            self.editing.confirm_delete(shipment.shipment, shipment.id, delete)
        elif row.screening is not None and row.state == "open":
            self.drop_screening(row.screening.id)


# --------------------------------------------------------------------------------------------------
# The view of one shipment, or of one screening, beside the table.


@dataclass(frozen=True, slots=True)
class ShownShipment:
    """A shipment, what each of its lines comes to, by their numbers, and what was told; nothing before a screening."""

    detail: ShipmentDetail
    answers: Mapping[str, LineAnswer]
    told: ToldDeal | None = None


def draw_shipment(host: ScreeningsPage, shown: ShownShipment) -> QWidget:
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
        is_recorded = any(screening.state == "recorded" for screening in detail.screenings)
        role = "" if is_recorded else "primary"
        go = button(tr("Screen"), lambda: host.start_screening(detail.id), role=role)
    buttons = [edit, go]
    if shown.told is not None:
        is_done = shown.told.screening.state == "recorded"
        again = button(
            tr("Same again"),
            lambda: host.repeat_deal("shipment", detail.id),
            role="primary" if is_done else "",
            icon="copy",
            tip=tr("A new shipment with the same customer, use, documents and judgements"),
        )
        buttons = [again, go, edit] if is_done else [edit, again, go]
    head = make_detail_head(shipment.title or shipment.shipment, shipment.shipment, *buttons)
    change_lines = partial(host.forms.edit_lines, detail)
    lines_head = make_section_heading(tr("Lines"), change_lines, tr("Change the lines"))
    column = down(head, 8)
    if word := values.gravest_act(answer.act for answer in shown.answers.values()):
        fill(column, [across(label(values.act_words(word), word), None), 8])
    fill(column, [FactList(_list_facts(detail)), lines_head, _draw_lines(host, shown)])
    if shown.answers:
        outgoing, session = host.session.client_workspace.outgoing, host.session
        read_papers = partial(outgoing.offer_for_shipment, detail.id)
        column.addWidget(OutgoingBox(session, f"shipment {detail.id}", read_papers))
    if shown.told is not None:
        column.addWidget(draw_told(shown.told))
    else:
        facts = FactList(list(_list_use_answers(host.session, shipment)), 160)
        column.addWidget(boxed(down(make_section_heading(tr("End-use answers")), facts)))
    column.addWidget(make_section_heading(tr("Screenings")))
    for one in detail.screenings:
        column.addWidget(_screening(host, one))
        column.addWidget(rule())
    if not detail.screenings:
        column.addWidget(label(tr("Not screened yet."), "quiet"))
    return boxed(column)


def _list_use_answers(session: Session, shipment: Shipment) -> Iterator[ShownFact]:
    """Yield what the form of a shipment says of the end use."""
    columns = session.workspace.form_columns(Shipment)
    for name in END_USE_FACTS:
        text = describe_answer(getattr(shipment, name))
        yield ShownFact(values.localise_value(columns[name]).label, text)
    chips = values.localise_value(columns["chips_kind"])
    chips_text = dict(chips.choices).get(shipment.chips_kind, tr("nobody has answered"))
    yield ShownFact(chips.label, strings.lower_first_letter(chips_text))
    for name in ("logic_nm", "memory_layers"):
        if shipment.chips_kind not in ("", "none") or getattr(shipment, name):
            figure = getattr(shipment, name)
            texts = {"": tr("not known"), "none": tr("does not apply")}
            text = texts.get(figure) or strings.format_figure(figure)
            yield ShownFact(values.localise_value(columns[name]).label, text)


# --------------------------------------------------------------------------------------------------
# What was answered: every fact of the deal with who said it, when, and in which paper it stands.


_MOST_TOLD: Final = 40
"""Facts that are shown; the memo and the review have them all."""


def draw_told(told: ToldDeal) -> QWidget:
    """Return what a screening was told, step by step; what persons answered comes before what is on file."""
    row = told.screening
    where = tr("as record {number} has it", number=told.record) if told.record else tr("not recorded yet")
    column = down(make_section_heading(tr("What was answered")), label(where, "caption"))
    answered = [one for one in told.rows if one.state != "catalogue"]
    on_file = [one for one in told.rows if one.state == "catalogue"]
    shown = {one.path for one in (*answered, *on_file)[:_MOST_TOLD]}
    for step in Step:
        facts = [
            _told_fact(told, values.localise_value(one))
            for one in told.rows
            if one.path in shown and one.step is step
        ]
        if facts:
            fill(column, [10, label(values.step_words(step), "strong"), 2, FactList(facts, 160)])
    if more := len(told.rows) - len(shown):
        column.addWidget(label(strings.tr_n("and %n more on file", more), "quiet", wrap=True))
    if row.open_facts:
        column.addWidget(label(strings.tr_n("%n open fact(s)", row.open_facts), "quiet", wrap=True))
    return boxed(column)


def _told_fact(told: ToldDeal, row: ReviewRow) -> ShownFact:
    """Return one fact of a deal: its name and what it is of, its value, and who said it."""
    subject = translate_text(row.subject)
    if not subject and row.line is not None and len(told.lines) > 1:
        subject = told.lines[row.line]
    said_by = (row.document, row.by, strings.format_day(row.on) if row.on else "")
    if row.value is None:
        return ShownFact(row.label, tr("not known"), note=strings.join_with_commas((subject, *said_by)))
    mark = origin_letter(row.source) if row.source else ""
    text = values.value_words(row.kind, row.value)
    return ShownFact(row.label, text, mark, strings.join_with_commas((subject, *said_by)), row.document)


def _list_facts(detail: ShipmentDetail) -> list[ShownFact]:
    shipment = detail.shipment
    rows = [
        ShownFact(tr("Export day"), strings.format_day(shipment.on)),
        ShownFact(tr("Movement"), code_words("case_value", shipment.movement)),
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
    shipment, firms = detail.shipment, detail.firms
    exporter = tr("the client itself")
    if shipment.exporter:
        exporter_place = strings.country_name(shipment.exporter_country) if shipment.exporter_country else ""
        exporter = strings.join_with_commas((shipment.exporter, exporter_place))
    counts = tr("Counts as an importer.") if firms.get("consignee") else ""
    return [
        ShownFact(tr("Exporter"), exporter),
        ShownFact(tr("Importer"), firms.get("importer") or tr("not known")),
        ShownFact(tr("Consignee"), detail.firms.get("consignee") or tr("none named"), note=counts),
        ShownFact(tr("End user"), firms.get("end_user") or tr("not known")),
    ]


def readings_words(shipment: Shipment) -> str:
    """Return the readings chosen for a shipment, in words."""
    profile = tr("Narrow") if shipment.profile == "narrowest" else tr("Cautious")
    chosen = len(shipment.readings.split(";")) if shipment.readings else 0
    return strings.join_with_commas([profile, strings.tr_n("%n chosen one by one", chosen) if chosen else ""])


def _assumption(shipment: Shipment) -> str:
    counts = strings.assumption_words(shipment.assumption)
    return strings.join_sentences(counts) if counts else tr("Nothing beyond the notices")


def _draw_lines(host: ScreeningsPage, shown: ShownShipment) -> QWidget:
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
            partial(host.session.navigator.show_page, PageId.PRODUCTS, product.id),
            role="link",
        )
        verdict = latest[row] if row < len(latest) else ""
        rests = values.reading_words(next(iter(detail.read_as[row : row + 1]), None))
        answer = shown.answers.get(line.line)
        act = answer.act if answer and len(detail.lines) > 1 else ""
        share = _share_words(answer) if verdict else ""
        # quantity and product, what to do first and verdict, the share and what decides, the reading these rest on
        at, many = grid.rowCount(), quantity_words(line.quantity)
        count = label(many, "value" if many.endswith("×") else "caption")
        grid.setRowMinimumHeight(at, 4)
        grid.addWidget(count, at + 1, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(across(name, None), at + 1, 1)
        if verdict:
            first = [label(values.act_short(act), act)] if act else []
            grid.addLayout(across(*first, VerdictChip(verdict, 12), None, gap=8), at + 2, 1)
        if share or rests:
            notes = [label(note, "small", wrap=True) for note in (share, rests) if note]
            grid.addLayout(down(*notes), at + 3, 1)
        grid.setRowMinimumHeight(at + 4, 4)
        grid.addWidget(rule(), at + 5, 0, 1, 2)
    column = down(grid, gap=0)
    note = next(filter(None, map(values.scope_caveat, latest)), "")
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
    decides = values.ground_words(answer.grounds)
    return strings.join_with_commas((share, tr("decides: {grounds}", grounds=decides) if decides else ""))


def quantity_words(quantity: str) -> str:
    """Return a quantity as it is shown before the name of a product."""
    return f"{strings.format_figure(quantity)} ×" if quantity else tr("not known")


def _screening(host: ScreeningsPage, row: ScreeningRow) -> QWidget:
    is_open = row.state == "open"
    parts = [tr("started {day}", day=strings.format_moment(row.opened_at))]
    if row.opened_by:
        parts.append(tr("by {name}", name=row.opened_by))
    if row.open_facts:
        parts.append(strings.tr_n("%n open fact(s)", row.open_facts))
    verdict = values.gravest_verdict(row.verdicts)
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
        across(*top, gap=12),
        label(strings.join_with_commas(parts), "small", wrap=True),
        gap=2,
        margins=(0, 6, 0, 6),
    )
    return boxed(screening_row)


def draw_screening(host: ScreeningsPage, row: ScreeningRow) -> QWidget:
    """Return the view of a screening without a shipment."""
    go = button(tr("Continue"), lambda: host.resume_screening(row.id), role="primary")
    away = button(tr("Put away"), lambda: host.drop_screening(row.id))
    review = button(tr("Review"), lambda: host.review_screening(row.id), role="primary")
    again = button(tr("Same again"), lambda: host.repeat_deal("screening", row.id), icon="copy")
    doors = {"open": (away, again, go), "waiting": (again, review)}.get(row.state, (again,))
    verdict = values.gravest_verdict(row.verdicts)
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
            ShownFact(
                tr("Handed in"),
                strings.join_with_commas((row.prepared_by, strings.format_moment(row.submitted_at))),
            )
        )
    head = make_detail_head(translate_text(row.title) or tr("Screening"), "", *doors)
    column = down(head, 8)
    if act := values.gravest_act(row.acts):
        fill(column, [across(label(values.act_words(act), act), None), 8])
    if verdict:
        column.addWidget(VerdictChip(verdict, 14))
        if values.scope_caveat(verdict):
            column.addWidget(label(values.scope_caveat(verdict), "small", wrap=True))
        column.addSpacing(8)
    column.addWidget(FactList(facts))
    return boxed(column)


# --------------------------------------------------------------------------------------------------
# The forms of a shipment: its fields and its lines.


_SHIPMENT = (
    ("", (("title",), ("on",), ("movement",), ("destination",))),
    (mark_translatable("Parties"), (("importer",), ("consignee",), ("end_user",))),
    (
        form_fields.Folded(mark_translatable("End use")),  # the screening asks for it anyway
        (
            ("end_use_text",),
            *((fact,) for fact in END_USE_FACTS),
            ("chips_kind",),
            ("logic_nm",),
            ("memory_layers",),
        ),
    ),
    (
        form_fields.Folded(mark_translatable("If it is not the client itself that exports")),
        (("exporter",), ("exporter_country",)),
    ),
    (
        form_fields.Folded(mark_translatable("Readings")),
        (
            ("profile",),
            ("profile_by", "profile_on"),
            ("profile_why",),
            ("assumption",),
            ("assumption_by", "assumption_on"),
            ("assumption_why",),
            ("note",),
        ),
    ),
)
_NAMED = ("importer", "consignee", "end_user")


class ShipmentForms:
    """Opens the forms in the pane of the page and saves them."""

    def __init__(self, editing: Editing) -> None:
        self._editing, self._session = editing, editing.session

    def edit_shipment(self, shipment: int | None) -> None:
        """Open the form of a shipment, with the parties to choose from; a blank one for None."""
        session, shipments = self._session, self._session.client_workspace.shipments

        def read_form_data() -> tuple[ShipmentDetail | None, editors.Options]:
            client_workspace = self._session.client_workspace
            parties = [(row.party, row.name) for row in client_workspace.parties.rows()]
            if shipment is None:
                return None, parties
            return client_workspace.shipments.load_shipment(shipment), parties

        def open_form(form_data: tuple[ShipmentDetail | None, editors.Options]) -> None:
            detail, parties = form_data
            lookups = dict.fromkeys(_NAMED, parties)
            remedies = dict.fromkeys(lookups, (tr("Add party …"), lambda name: self._add_party(form, name)))
            form: Form = form_fields.make_row_form(
                session, Shipment, _SHIPMENT, lookups=lookups, remedies=remedies, label_width=150
            )
            fresh = Shipment(movement="export", on=as_day(session.today), profile="safest")
            row = (detail.id, detail.shipment) if detail else (None, fresh)
            title = tr("Edit {name}", name=row[1].shipment) if detail else tr("Add shipment")
            ask_who_chose(
                form, form_fields.form_texts(row[1]), session.workspace.user_name, session.today.isoformat()
            )
            self._editing.edit_row(
                title, form, row, create=shipments.create_shipment, update=shipments.update_shipment
            )

        session.read("shipment form", read_form_data, open_form)

    def _add_party(self, form: Form, name: str) -> None:
        """Open the form of a new party named as typed in a field, then offer it in every party field of the form."""

        def name_party(party: Party) -> None:
            if not isValid(form):  # the form was closed meanwhile
                return
            for field in map(form.find_editor, _NAMED):
                if isinstance(field, editors.LookupEditor):
                    field.offer_options([*field.options, (party.party, party.name)])
            party_editor = form.find_editor(name)
            party_editor.show_value(party.party)
            party_editor.edited.emit()
            party_editor.setFocus()

        open_new_party(form.window(), self._session, form.find_editor(name).current_value(), name_party)

    def edit_lines(self, detail: ShipmentDetail) -> None:
        """Open the lines of a shipment."""

        def open_form(parts: editors.Options) -> None:
            form = form_fields.make_repeated_form(
                self._session,
                (ShipmentLine, detail.lines),
                [("", (("part_number",), ("quantity",)))],
                (tr("Add line"), tr("Take out line"), tr("Nothing is in it yet.")),
                lookups={"part_number": parts},
            )
            title = tr("Lines of {name}", name=detail.shipment.shipment)
            of_lines = ListParts(ShipmentLine, lambda stored: stored.lines)
            store = self._session.client_workspace.shipments.set_lines
            self._editing.edit_list(title, form, detail, of_lines, store)

        self._session.read(
            "lines form", lambda: form_fields.read_parts(self._session, detail.products), open_form
        )


# --------------------------------------------------------------------------------------------------
# Who chose the readings or the assumption of a shipment: asked for in its form as soon as one is changed.


CHOICES: Final = ("profile", "assumption")


def who_chose_words(shipment: Shipment, choice: str) -> str:
    """Return who made a choice of a shipment, when and why; blank where nobody said."""
    by, on, why = (getattr(shipment, f"{choice}_{part}") for part in ("by", "on", "why"))
    return values.chosen_words({"by": by, "on": on, "why": why})


def ask_who_chose(form: Form, before: Mapping[str, str], user: str, today: str) -> None:
    """Put name and day beside a choice that is changed in the form; who takes it back finds what stood there."""
    chosen_last = {choice: before[choice] for choice in CHOICES}

    def look_at_choices() -> None:
        for choice in CHOICES:
            chosen = form.find_editor(choice).current_value()
            if chosen != chosen_last[choice]:
                chosen_last[choice] = chosen
                for part, fresh in (("by", user), ("on", today), ("why", "")):
                    name = f"{choice}_{part}"
                    text = fresh if chosen != before[choice] else before[name]
                    form.find_editor(name).show_value(text)

    form.edited.connect(look_at_choices)
