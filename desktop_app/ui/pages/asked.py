# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page Asked: which supplier was asked what and when, what came back, and taking a sheet that came back, or a
declaration that nobody was asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from desktop_app.basics.days import parse_day
from desktop_app.basics.messages import capital
from desktop_app.services.asking.answers import FilledSheet
from desktop_app.services.asking.ask import AskedSheet, OpenSupplier, Wish
from desktop_app.services.asking.questions import LEFT_OPEN, asking_words, say, tell_rules
from desktop_app.services.importing.assembly.placed_rows import RowStatus
from desktop_app.services.schema.rows import SupplierFilter
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import FormDialog, ask_to_confirm
from desktop_app.ui.shared_views.lists import day_column
from desktop_app.ui.shared_views.was_and_is import ARROW
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_detail_head, make_section_heading
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import boxed, button, down, label
from desktop_app.ui.widgets.row_menu import RowEntry, RowMenu
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import mark_translatable, tr, tr_n, translate_text

STATES: Final = {
    "out": mark_translatable("Out"),
    "late": mark_translatable("Late"),
    "partly": mark_translatable("Answered in part"),
    "answered": mark_translatable("Answered"),
    "refused": mark_translatable("Refused"),
}
_DECLARED: Final = mark_translatable("To take")
_ANSWERS: Final = {
    "do_not_know": mark_translatable("does not know"),
    "cannot_disclose": mark_translatable("cannot disclose"),
    "refused": mark_translatable("refused"),
}
_FOLDER: Final = "asked"
_SHEET_FILES: Final = ".xlsx"
_FILLED_FILES: Final = (".xlsx", ".pdf", ".xml", ".shai", ".shci", ".zip")
"""How files are called that come back: sheets, forms, declarations."""


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A sheet that was sent, with its supplier, or a declaration that is being looked at.

    ``is_newest``: none was sent to the supplier after it.
    """

    sheet: AskedSheet
    name: str
    country: str
    is_newest: bool

    @property
    def id(self) -> int:
        """Return the id of the sheet; that of a declaration is 0."""
        return self.sheet.id

    @property
    def parts(self) -> str:
        """Return the parts that were asked about."""
        return ", ".join(dict.fromkeys(question.part_number for question in self.sheet.asked))

    @property
    def given(self) -> int:
        """Return how many questions have a value."""
        return sum(answer.answer not in LEFT_OPEN for answer in self.sheet.answers)


def _is_in_state(state: str, line: AskedLine) -> bool:
    return line.sheet.state == state


class AskedPage(ListPage):
    """The sheets that were sent; a sheet that came back stands in the detail of the one that was sent."""

    key = "asked"
    topics = ("asked", "suppliers")

    def __init__(self, session: Session) -> None:
        self._filled: FilledSheet | None = None
        self._waiting: list[Path] = []
        self.toggles = tuple(
            Toggle(state, tr(words), partial(_is_in_state, state)) for state, words in STATES.items()
        )
        super().__init__(
            session,
            tr("Asked"),
            tr("Who was asked what, what came back, what it would settle"),
            tr("Filter by supplier, part, file"),
        )
        self.add_actions(
            button(tr("Take a sheet"), self.ask_for_sheet, icon="download"),
            button(tr("Ask suppliers"), self.add_new_row, role="primary"),
        )

    # ---- the list ----

    def list_columns(self) -> Sequence[Column[Any]]:
        return (
            Column("name", tr("Supplier"), lambda line: line.name, width=190, stretch=True),
            Column(
                "country",
                tr("Country"),
                lambda line: strings.country_name(line.country),
                width=100,
                visible=False,
            ),
            Column(
                "parts",
                tr("Parts"),
                lambda line: line.parts,
                width=100,
                quiet=True,
                tip=lambda line: line.parts,
            ),
            day_column("on", tr("Asked"), lambda line: line.sheet.on),
            day_column("due", tr("Due"), lambda line: line.sheet.due),
            Column("state", tr("State"), lambda line: tr(STATES.get(line.sheet.state, _DECLARED)), width=110),
            Column(
                "given",
                tr("Answers"),
                lambda line: tr("{given} of {all}", given=line.given, all=len(line.sheet.asked)),
                lambda line: line.given,
                right=True,
                width=80,
            ),
            Column("file", tr("File"), lambda line: line.sheet.file, width=150, quiet=True, visible=False),
        )

    def read_rows(self) -> Sequence[AskedLine]:
        services = self.session.client_workspace
        suppliers = {row.supplier: row for row in services.suppliers.rows()}
        sheets = services.asking.list_sheets()
        newest = {sheet.supplier: sheet.id for sheet in sheets}
        declared = self._filled if self._filled and not self._filled.asked else None
        return [
            *([_line_of_declaration(declared)] if declared else []),
            *[
                AskedLine(
                    sheet,
                    suppliers[sheet.supplier].name if sheet.supplier in suppliers else sheet.supplier,
                    suppliers[sheet.supplier].country if sheet.supplier in suppliers else "",
                    newest[sheet.supplier] == sheet.id,
                )
                for sheet in reversed(sheets)
            ],
        ]

    def describe_rows(self, rows: Sequence[AskedLine]) -> str:
        rows = [line for line in rows if line.id]
        answers = [answer.answer for line in rows for answer in line.sheet.answers]
        counts = (
            tr_n("%n sheet(s) sent", len(rows)),
            tr_n("%n question(s)", sum(len(line.sheet.asked) for line in rows)),
            tr_n("%n answered", sum(answer not in LEFT_OPEN for answer in answers)),
            tr_n("%n cannot disclose", answers.count("cannot_disclose")),
            tr_n("%n refusal(s)", answers.count("refused")),
            tr_n("%n open", sum(line.sheet.open for line in rows)),
        )
        return strings.join_with_commas(counts)

    def row_menu(self, row: AskedLine) -> RowMenu:
        suppliers = self.session.client_workspace.suppliers.rows(SupplierFilter(supplier=row.sheet.supplier))
        supplier = suppliers[0].id if suppliers and row.sheet.supplier else None
        go = self.session.navigator.show_page
        leads = (
            RowEntry(
                tr("Remind again"),
                self._remind_current if row.id and row.sheet.open else tr("Nothing is open on this sheet."),
            ),
            RowEntry(
                tr("Its supplier"),
                partial(go, PageId.SUPPLIERS, supplier)
                if supplier
                else tr("Its supplier is not on file any more."),
            ),
        )
        sent = tr("What was asked stays as it was sent.")
        return RowMenu(
            open=self.open_detail,
            edit=sent,
            duplicate=tr("“Remind again” asks what is still open once more."),
            delete=sent,
            leads=leads,
        )

    # ---- one sheet ----

    def draw_detail(self, detail: AskedLine) -> QWidget:
        if self._filled is not None and _id_of(self._filled) == detail.id:
            return self._draw_filled(detail, self._filled)
        sheet = detail.sheet
        facts = [
            ShownFact(tr("State"), tr(STATES[sheet.state])),
            ShownFact(tr("Asked"), strings.format_day(sheet.on)),
            ShownFact(tr("Due"), strings.format_day(sheet.due)),
            ShownFact(tr("Asked by"), sheet.by),
            ShownFact(tr("Parts"), detail.parts),
            ShownFact(tr("File"), sheet.file),
            ShownFact(tr("Number"), sheet.number),
        ]
        buttons = (
            [button(tr("Remind again"), partial(self.ask_suppliers, sheet.supplier))] if sheet.open else []
        )
        column = down(make_detail_head(detail.name, detail.parts, *buttons), 8, FactList(facts, 110))
        column.addWidget(make_section_heading(tr("Answers")))
        if not sheet.answers:
            column.addWidget(label(tr("Nothing has come back yet."), "quiet", wrap=True))
        told = [
            ShownFact(
                f"{answer.part_number} {fact_words(answer.fact)}",
                answer_words(answer.answer),
                note=strings.format_day(answer.on),
            )
            for answer in sheet.answers
        ]
        column.addWidget(FactList(told, 170))
        left_open = tr(
            "Refused, cannot disclose and do not know leave the fact open and are printed with their day."
        )
        column.addWidget(label(left_open, "small", wrap=True))
        return boxed(column)

    def _draw_filled(self, line: AskedLine, filled: FilledSheet) -> QWidget:
        """Return what a sheet that came back says: each answer as it was and is, and what taking it settles."""
        count = sum(row.changes for row in filled.rows)
        leave = button(tr("Leave it"), self._leave_filled)
        take = button(tr_n("Take %n answer(s)", count), partial(self._take, filled), role="primary")
        take.setEnabled(bool(count))
        signed = strings.join_with_commas((filled.file, filled.signer, strings.format_day(filled.day)))
        column = down(make_detail_head(tr("{name}: back", name=line.name), signed, leave, take), 8)
        for note in filled.notes:
            column.addWidget(label(translate_text(capital(note)), "small", wrap=True))
        proposed = sum(bool(row.proposed) for row in filled.rows)
        if proposed and not count:
            take.setText(tr_n("Put %n under To finish", proposed))
            take.setEnabled(True)
        differing = {(row.part_number, row.fact) for row in filled.rows if row.differs}
        if differing:
            accept = tr_n("Take %n that meet(s) another value, too", len(differing))
            column.addWidget(button(accept, partial(self._accept, filled, differing)))
        blank = 0
        facts = []
        for row in filled.rows:
            if row.status == RowStatus.SKIPPED and not row.text:
                blank += 1
                continue
            words = fact_words(row.fact) if row.fact != "materials_complete" else tr("Rare earths")
            was = row.was or tr("not known")
            facts.append(
                ShownFact(
                    f"{row.part_number} {words}",
                    f"{was}{ARROW}{answer_words(row.is_ or row.text)}",
                    mark="" if row.status != RowStatus.TAKEN else strings.origin_letter("declared"),
                    note=translate_text(row.reason),
                )
            )
        column.addWidget(FactList(facts, 170))
        if blank:
            column.addWidget(label(tr_n("%n left blank", blank), "quiet"))
        column.addSpacing(8)
        column.addWidget(label(translate_text(filled.settles.as_sentence()), "section", wrap=True))
        flips = [
            ShownFact(
                flip.part_number,
                f"{strings.verdict_words(flip.was[0])}{ARROW}{strings.verdict_words(flip.is_[0])}",
                note=f"{values.act_short(flip.was[1])}{ARROW}{values.act_short(flip.is_[1])}"
                if flip.was[1] != flip.is_[1]
                else "",
            )
            for flip in filled.settles.flips
        ]
        column.addWidget(FactList(flips, 110))
        return boxed(column)

    # ---- taking a sheet ----

    def show_only(self, first_shown: object) -> None:
        """Show a sheet that came back where a file is named, ask a supplier whose key is, else as every list."""
        if isinstance(first_shown, str) and first_shown.lower().endswith(_FILLED_FILES):
            self.read_filled(*map(Path, first_shown.splitlines()))
        elif isinstance(first_shown, str) and first_shown not in STATES:
            self.ask_suppliers(first_shown)
        else:
            super().show_only(first_shown)

    def ask_for_sheet(self) -> None:
        """Ask for the file that came back."""
        begin, take = saving.in_folder_of(self.session, _FOLDER, self.read_filled)
        kinds = [
            tr("Sheets, forms and declarations (*.xlsx *.pdf *.xml *.shai *.shci *.zip)"),
            tr("All files (*)"),
        ]
        saving.ask_for_file(self.session.navigator.dialog_parent, tr("Take a sheet"), begin, take, kinds)

    def read_filled(self, file: Path, *others: Path) -> None:
        """Read a sheet that came back, and show what it says beside what is on file; others follow one by one."""
        self._waiting = list(others)
        services = self.session.client_workspace
        self.session.read("filled sheet", lambda: services.filled_sheets.read_file(file), self._show_filled)

    def _show_filled(self, filled: FilledSheet) -> None:
        self._filled = filled
        super().show_only(_id_of(filled))
        self.detail_button.setChecked(True)  # where only one of the two has room, it is what came back
        self.read_again()

    def _leave_filled(self) -> None:
        self._filled = None
        if self._waiting:
            self.read_filled(*self._waiting)
        else:
            self.read_again()

    def _accept(self, filled: FilledSheet, differing: set[tuple[str, str]]) -> None:
        services = self.session.client_workspace.filled_sheets
        self.session.read(
            "filled sheet",
            lambda: services.read(filled.book, is_taken=True, accepted=differing),
            self._show_filled,
        )

    def _take(self, filled: FilledSheet) -> None:
        services = self.session.client_workspace.filled_sheets

        def tell(_count: int) -> None:
            self._filled = None
            self.wanted = _id_of(filled)
            if self._waiting:
                self.read_filled(*self._waiting)
            text = translate_text(filled.settles.as_sentence())
            self.session.navigator.show_message(text, tr("Undo"), self.session.undo)

        self.session.change(lambda: services.take(filled), tell)

    def clear_client(self) -> None:
        self._filled = None
        self._waiting = []
        super().clear_client()

    # ---- asking ----

    def add_new_row(self) -> None:
        self.ask_suppliers()

    def ask_suppliers(self, chosen: str = "") -> None:
        """Work out what is open, then ask whom to ask and where the sheets are written; ``chosen`` is offered first."""
        asking = self.session.client_workspace.asking
        self.session.read("open questions", asking.list_open, partial(self._open_form, chosen=chosen))

    def _remind_current(self) -> None:
        line: AskedLine | None = self.table.current_row()
        if line is not None:
            self.ask_suppliers(line.sheet.supplier)

    def _open_form(self, listed: Sequence[OpenSupplier], *, chosen: str = "") -> None:
        by_key = {each.supplier.supplier: each for each in listed if each.parts}
        if not by_key or (chosen and chosen not in by_key):
            self.session.navigator.show_message(tr("Nothing is open that a supplier can know."))
            return
        options = [("", tr("All that are not in China, one sheet each"))]
        options += [
            (key, strings.join_with_commas((each.supplier.name, tr_n("%n question(s)", each.open))))
            for key, each in by_key.items()
        ]
        languages = [("en", tr("English")), ("zh", tr("Chinese")), ("both", tr("English and Chinese"))]
        rules = "\n".join(tell_rules(self.session.today, _language()))
        china = tr("Of a supplier in China, beside the short sheet")
        form = Form(
            [
                Group(
                    "",
                    [
                        [Input("supplier", tr("Supplier"), "choice", options=options)],
                        [Input("language", tr("Language"), "choice", options=languages)],
                        [Input("due", tr("Answer by"), "day")],
                    ],
                ),
                Group(
                    china,
                    [
                        [Input("fields", tr("Ask also for"), help=", ".join(more_fields()))],
                        [Input("why", tr("Why"), help=tr("Kept, and not printed on the sheet"))],
                    ],
                    is_folded=True,
                ),
                Group(tr("Rules that want such facts"), [], note=rules, is_folded=True),
            ]
        )
        due = self.session.today + timedelta(days=asking_words().days_to_answer)
        form.show_values({"supplier": chosen, "language": "en", "due": due.isoformat()})

        def save(dialog: FormDialog) -> None:
            told = form.current_values()
            faults = faults_of(told)
            if faults:
                dialog.show_faults(faults)
                return
            dialog.close_when_done()
            each = by_key.get(told["supplier"])
            go = partial(self._ask_where, told)
            if each is not None and each.is_short:
                risk = say(asking_words().asker["china"], _language())
                ask_to_confirm(
                    self.window(),
                    tr("Before a sheet goes to China"),
                    risk,
                    verb=tr("Ask"),
                    then=go,
                    careful=True,
                )
            else:
                go()

        about = tr("A workbook to fill in, a row a part. What is on file and still good is not asked.")
        words = {"about": about, "verb": tr("Ask"), "place": "dialog/ask"}
        FormDialog(self.window(), tr("Ask suppliers"), form, save, **words).show_first()

    def _ask_where(self, told: Mapping[str, str]) -> None:
        wish = Wish(
            supplier=told["supplier"],
            language=told["language"],
            due=parse_day(told["due"]),
            fields=tuple(filter(None, (name.strip() for name in told["fields"].split(",")))),
            why=told["why"].strip(),
            with_forms=not told["supplier"],
        )
        begin, write = saving.in_folder_of(self.session, _FOLDER, partial(self._write, wish))
        parent = self.session.navigator.dialog_parent
        if wish.supplier:
            name = f"{wish.supplier}-{self.session.today.isoformat()}{_SHEET_FILES}"
            kinds = ";;".join((tr("Workbooks (*.xlsx)"), tr("Forms (*.pdf)")))
            saving.ask_for_new_file(parent, tr("Save the sheet"), begin / name, write, kinds)
        else:
            saving.ask_for_folder(parent, tr("Folder for the sheets"), begin, write)

    def _write(self, wish: Wish, target: Path) -> None:
        asking = self.session.client_workspace.asking

        def tell(outcome: tuple[Sequence[Any], Sequence[Any]]) -> None:
            written, left_out = outcome
            text = tr_n("%n sheet(s) written", len(written))
            if left_out and not wish.supplier:
                text = strings.join_with_commas((text, tr_n("%n supplier(s) not asked", len(left_out))))
            self.session.navigator.show_message(text)

        self.session.change(lambda: asking.write(wish, target), tell)


def _language() -> str:
    return "zh" if strings.screen_language() == "zh_CN" else "en"


def _id_of(filled: FilledSheet) -> int:
    return filled.asked.id if filled.asked else 0


def _line_of_declaration(filled: FilledSheet) -> AskedLine:
    """Return the line that a declaration has while a person looks at it."""
    sheet = AskedSheet(
        id=0, number="", supplier="", file=filled.file, sha256=filled.book.sha256, on=filled.day, due="",
        questions=(), answers=(), state="declared", by=filled.signer,
    )  # fmt: skip
    return AskedLine(sheet, filled.title, country="", is_newest=True)


def more_fields() -> list[str]:
    """Return the words by which more than the short sheet is asked."""
    short = {column.field for column in asking_words().columns if column.short}
    return list(dict.fromkeys(column.field for column in asking_words().columns if column.field not in short))


def faults_of(told: Mapping[str, str]) -> dict[str, str]:
    """Return what is wrong in the form of asking, by field."""
    faults = {}
    try:
        parse_day(told["due"])
    except ValueError:
        faults["due"] = tr("Write the day as 2026-12-08")
    if told["fields"].strip() and not told["why"].strip():
        faults["why"] = tr("Say why more is asked.")
    if told["fields"].strip() and not told["supplier"]:
        faults["fields"] = tr("Choose one supplier first.")
    return faults


def fact_words(fact: str) -> str:
    """Return what a fact is called, with its element."""
    column = asking_words().column_of(fact)
    _, _, inside = fact.partition(".")
    place = inside.rpartition(".")[0] if column.section != "part" else ""
    return " ".join(filter(None, (place, column.label[1 if strings.screen_language() == "zh_CN" else 0])))


def answer_words(answer: str) -> str:
    """Return an answer in words."""
    return tr(_ANSWERS[answer]) if answer in _ANSWERS else answer
