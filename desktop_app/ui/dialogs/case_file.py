# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialog that screens one case file and can write its memo. Nothing is stored in the data file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.basics import files
from desktop_app.basics.days import day_in_beijing
from desktop_app.basics.messages import Refused
from desktop_app.basics.quantity import Interval
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.truth import NO, UNKNOWN, YES
from desktop_app.services.context.ports import Stamp
from desktop_app.services.context.program import Program
from desktop_app.services.screening import one_case
from desktop_app.services.screening.one_case import Screened
from desktop_app.services.screening.whatif import deciding_share
from desktop_app.settings import Settings
from desktop_app.ui.plain import set_available
from desktop_app.ui.session.tasks import TaskRunner
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import DialogFrame, describe_error, limit_height
from desktop_app.ui.widgets.charts import VerdictChip
from desktop_app.ui.widgets.detail import FactList, ShownFact
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import Piece, across, boxed, button, down, fill, label, scrolled
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import tr, tr_n

CASES: Final = frozenset({".json", ".lodestone-case"})
_MOST_OPEN: Final = 8


def is_case(path: Path) -> bool:
    """Tell whether a file is a case file, by its ending."""
    return path.suffix.lower() in CASES


@dataclass(frozen=True, slots=True)
class CaseServices:
    """What screening a case file needs; it works without a data folder."""

    program: Program
    tasks: TaskRunner
    settings: Settings


def open_case(parent: QWidget, services: CaseServices, path: Path) -> None:
    """Screen a case file off the main thread and show the conclusion."""

    def screen_file(_progress: object) -> Screened:
        try:
            return one_case.screen_case(services.program, files.read_limited(path, files.CASE_FILE))
        except Refused as refused:
            raise refused.within(path.name) from None

    services.tasks.run(
        "case file", screen_file, lambda screened: CaseDialog(parent, services, path, screened).open()
    )


class CaseDialog(DialogFrame):
    """The conclusion of a case, and the button that writes its memo."""

    handbook_place = "dialog/case"

    def __init__(self, parent: QWidget, services: CaseServices, path: Path, screened: Screened) -> None:
        case = screened.read.case
        about = tr("{file}, worked out by itself. Nothing of it is stored.", file=path.name)
        title = case.title or case.item.name or tr("Untitled case")
        super().__init__(parent, title, about, 680)
        self._services, self._path, self.screened = services, path, screened
        self._banner = Banner()
        pack, conclusion = services.program.pack.on(case.on), screened.conclusion
        inner = down(margins=(0, 0, 12, 0))
        left: list[Piece] = [label(tr("Verdict"), "caption"), 4, VerdictChip(conclusion.verdict, 16)]
        if len(conclusion.possible) > 1:
            left += [4, label(strings.join_sentences(strings.quote_verdicts(conclusion.possible)), wrap=True)]
        standing, change = conclusion.standing, conclusion.standing.next_change
        on = tr("Standing on {day}", day=strings.format_day(conclusion.on))
        right: list[Piece] = [
            label(on, "caption"),
            4,
            label(strings.standing_words(standing.overall), "verdict"),
        ]
        if change is not None:
            change_text = tr(
                "Changes on {day}: {state}.",
                day=strings.format_day(change.on),
                state=strings.lower_first_letter(strings.standing_words(change.standing)),
            )
            right += [4, label(change_text, wrap=True)]
        answers = across(down(*left, None), down(*right, None), gap=24, stretch=(0, 1))
        licence = {
            YES: tr("Needed"),
            NO: tr("Not needed"),
            UNKNOWN: tr("Needed or not, depending on the open facts"),
        }[conclusion.licence_needed]
        span: Interval | None = getattr(conclusion.shares, deciding_share(conclusion))
        rows = [
            ShownFact(
                tr("Licence under {law} only", law=strings.law_name()),
                licence,
                note=values.plain_answer(conclusion),
            ),
            ShownFact(
                tr("Share of value"),
                strings.format_share(span, pack.threshold.limit if pack.threshold else None),
            ),
            ShownFact(tr("Cautious readings"), strings.verdict_words(conclusion.profiles["safest"])),
            ShownFact(tr("Narrow readings"), strings.verdict_words(conclusion.profiles["narrowest"])),
        ]
        rows += _list_turning_facts(pack, conclusion)
        rows += [
            ShownFact(
                tr("May apply") if warning.truth == UNKNOWN else tr("Warning"),
                strings.translate_text(warning.title),
            )
            for warning in conclusion.warnings
        ]
        rows.append(ShownFact(tr("Law known to"), strings.format_day(pack.known_to)))
        fill(inner, [boxed(answers), 18, FactList(rows, 190), *_show_open_facts(conclusion), None])
        area = scrolled(boxed(inner), title)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        fill(self.body, [self._banner, limit_height(area, 400)])
        self.memo = button(tr("Write memo"), self._ask_for_file, role="primary")
        self.add_buttons(button(tr("Close"), self.close), self.memo)

    def _ask_for_file(self) -> None:
        folder = Path(self._services.settings.papers_folder or self._path.parent)
        begin = folder / f"{self._path.stem}.pdf"
        saving.ask_for_new_file(self, tr("Write memo"), begin, self.write_memo, "PDF (*.pdf)")

    def write_memo(self, file: Path) -> None:
        """Write the memo to a file; a file that cannot be written in full is not changed."""
        set_available(self.memo, tr("Being printed …"))
        settings = self._services.settings
        program = self._services.program
        stamp = Stamp(
            number="",
            version=1,
            dated=day_in_beijing(datetime.now(UTC)),
            prepared_by=settings.signer,
            role=settings.signer_role,
            program=f"Lodestone {program.version}",
        )

        def print_memo(_progress: object) -> None:
            memo = one_case.print_memo_of(program, self.screened, stamp)
            files.write_whole(file, memo, keep=[self._path])

        def show_written(_none: object) -> None:
            if isValid(self):
                set_available(self.memo, "")
                self._banner.show_message(tr("The memo is in {file}", file=str(file)), state="suspended")

        self._services.tasks.run("case memo", print_memo, show_written, failed=self._show_refusal)

    def _show_refusal(self, error: Exception) -> None:
        if isValid(self):
            set_available(self.memo, "")
            self._banner.show_message(" ".join(describe_error(error)), state="in_force")


def _list_turning_facts(pack: Pack, conclusion: Conclusion) -> list[ShownFact]:
    """Return the readings and the open questions whose other answer would turn the conclusion."""
    readings = [
        ShownFact(
            tr("Reading that matters"),
            strings.translate_text(pack.switches[name].question),
            note=tr("Otherwise: {verdict}", verdict=strings.verdict_words(conclusion.flips[name])),
        )
        for name in conclusion.readings_that_matter
    ]
    questions = [
        ShownFact(
            tr("Hangs on"),
            values.hanging_question(matter.doubt),
            note=tr("Otherwise: {verdict}", verdict=strings.verdict_words(matter.verdict))
            if matter.possible is not None
            else strings.standing_words(matter.standing),
        )
        for matter in conclusion.doubts_that_matter
    ]
    return [*readings, *questions]


def _show_open_facts(conclusion: Conclusion) -> list[Piece]:
    """Return the open facts, the most useful first; an empty list if no fact is open."""
    if not conclusion.open_facts:
        return []
    widgets: list[Piece] = [18, label(tr("What would settle it, most useful first"), "section"), 4]
    for rank, fact in enumerate(conclusion.open_facts[:_MOST_OPEN], 1):
        fact_label = label(strings.translate_text(fact.label), wrap=True)
        line = across(
            label(str(rank), "strong"),
            fact_label,
            label(strings.translate_text(fact.who), "caption"),
            gap=10,
            stretch=1,
        )
        widgets += [4, line]
    further = len(conclusion.open_facts) - _MOST_OPEN
    return [*widgets, 4, label(tr_n("and %n more", further), "small")] if further > 0 else widgets
