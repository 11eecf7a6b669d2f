# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A case file worked out by itself and shown, with the way to its memo. Nothing of it is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.errors import Refused
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.truth import NO, UNKNOWN, YES
from desktop_app.services.context import files
from desktop_app.services.context.ports import Stamp
from desktop_app.services.context.program import Program
from desktop_app.services.screening import one_case
from desktop_app.services.screening.one_case import Screened
from desktop_app.settings import Settings
from desktop_app.ui.dialogs.frame import DialogFrame
from desktop_app.ui.dialogs.text_height import limit_height
from desktop_app.ui.session.tasks import TaskRunner
from desktop_app.ui.shared_views.problems import describe_error
from desktop_app.ui.widgets.charts.shapes import VerdictChip
from desktop_app.ui.widgets.facts import FactList, ShownFact
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import Piece, across, boxed, button, down, fill, label, scrolled
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, tr_n

CASES: Final = frozenset({".json", ".lodestone-case"})
_MOST_OPEN: Final = 8


def is_case(path: Path) -> bool:
    """Tell whether a file is a case, by its name."""
    return path.suffix.lower() in CASES


@dataclass(frozen=True, slots=True)
class CaseServices:
    """What a case is worked out with; it needs no data folder."""

    program: Program
    tasks: TaskRunner
    settings: Settings


def open_case(parent: QWidget, means: CaseServices, path: Path) -> None:
    """Work a case out and show what it comes to."""

    def work(_progress: object) -> Screened:
        try:
            return one_case.screen_case(means.program, files.read_limited(path))
        except Refused as refused:
            raise refused.within(path.name) from None

    means.tasks.run("case file", work, lambda found: CaseDialog(parent, means, path, found).open())


class CaseDialog(DialogFrame):
    """What a case comes to, and the way to its memo."""

    def __init__(
        self, parent: QWidget, means: CaseServices, path: Path, screened: Screened
    ) -> None:
        case = screened.read.case
        about = tr("{file}, worked out by itself. Nothing of it is stored.", file=path.name)
        title = case.title or case.item.name or tr("Untitled case")
        super().__init__(parent, title, about, 680)
        self._means, self._path, self.screened = means, path, screened
        self._banner = Banner()
        pack, found = means.program.pack, screened.conclusion
        inner = QVBoxLayout()
        inner.setSpacing(0)
        inner.setContentsMargins(0, 0, 12, 0)
        fill(inner, [_answers(found), 18, _facts(pack, found), *_open_facts(found), None])
        area = scrolled(boxed(inner), title)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        fill(self.body, [self._banner, limit_height(area, 400)])
        self.memo = button(tr("Write memo"), self._ask_where, role="primary")
        self.add_buttons(button(tr("Close"), self.close), self.memo)

    def _ask_where(self) -> None:
        folder = Path(self._means.settings.papers_folder or self._path.parent)
        name = str(folder / f"{self._path.stem}.pdf")
        dialog = QFileDialog(self, tr("Write memo"), name, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda chosen: self.write_memo(Path(chosen)))
        dialog.open()

    def write_memo(self, file: Path) -> None:
        """Print the memo into a file, whole or not at all."""
        self.memo.setEnabled(False)
        program, stamp = self._means.program, self._stamp()

        def work(_progress: object) -> None:
            memo = one_case.print_memo_of(program, self.screened, stamp)
            files.write_whole(file, memo, keep=[self._path])

        self._means.tasks.run(
            "case memo", work, partial(self._written, file), failed=self._not_written
        )

    def _stamp(self) -> Stamp:
        settings = self._means.settings
        return Stamp(
            number="",
            version=1,
            dated=date.today(),  # noqa: DTZ011  the user's own day is meant
            prepared_by=settings.signer,
            role=settings.signer_role,
            program=f"Lodestone {self._means.program.version}",
        )

    def _written(self, file: Path, _none: object) -> None:
        if isValid(self):
            self.memo.setEnabled(True)
            self._banner.show_message(
                tr("The memo is in {file}", file=str(file)), state="suspended"
            )

    def _not_written(self, error: Exception) -> None:
        if isValid(self):
            self.memo.setEnabled(True)
            self._banner.show_message(" ".join(describe_error(error)), state="in_force")


def _answers(found: Conclusion) -> QWidget:
    """Return the two answers, side by side: what the rule says, and whether it runs."""
    left: list[Piece] = [label(tr("Verdict"), "caption"), 4, VerdictChip(found.verdict, 16)]
    if len(found.possible) > 1:
        left += [
            4,
            label(strings.join_sentences(strings.quote_verdicts(found.possible)), wrap=True),
        ]
    standing, change = found.standing, found.standing.next_change
    on = tr("Standing on {day}", day=strings.format_day(found.on))
    right: list[Piece] = [
        label(on, "caption"),
        4,
        label(strings.standing_words(standing.overall), "verdict"),
    ]
    if change is not None:
        words = tr(
            "Changes on {day}: {state}.",
            day=strings.format_day(change.on),
            state=strings.lower_first_letter(strings.standing_words(change.standing)),
        )
        right += [4, label(words, wrap=True)]
    both = across(down(*left, None), down(*right, None), gap=24)
    both.setStretch(0, 1)
    both.setStretch(1, 1)
    return boxed(both)


def _facts(pack: Pack, found: Conclusion) -> FactList:
    licence = {
        YES: tr("Needed"),
        NO: tr("Not needed"),
        UNKNOWN: tr("Needed or not, depending on the open facts"),
    }[found.licence_needed]
    shares = found.shares
    span = shares.content if shares.content is not None else shares.whole_article
    shown = [
        ShownFact(tr("Licence under No. 61 only"), licence),
        ShownFact(tr("Share of value"), strings.format_share(span)),
        ShownFact(tr("Cautious readings"), strings.verdict_words(found.profiles["safest"])),
        ShownFact(tr("Narrow readings"), strings.verdict_words(found.profiles["narrowest"])),
    ]
    shown += [
        ShownFact(
            tr("Reading that matters"),
            strings.translate_text(pack.switches[name].question),
            note=tr("Otherwise: {verdict}", verdict=strings.verdict_words(found.flips[name])),
        )
        for name in found.readings_that_matter
    ]
    shown += [
        ShownFact(
            tr("May apply") if one.truth == UNKNOWN else tr("Warning"),
            strings.translate_text(one.title),
        )
        for one in found.warnings
    ]
    shown.append(ShownFact(tr("Law known to"), strings.format_day(pack.known_to)))
    facts = FactList(190)
    facts.show_facts(shown)
    return facts


def _open_facts(found: Conclusion) -> list[Piece]:
    """Return what would settle it, most useful first; nothing where nothing is open."""
    if not found.open_facts:
        return []
    pieces: list[Piece] = [18, label(tr("What would settle it, most useful first"), "section"), 4]
    for place, fact in enumerate(found.open_facts[:_MOST_OPEN], 1):
        words = label(strings.translate_text(fact.label), wrap=True)
        line = across(
            label(str(place), "strong"),
            words,
            label(strings.translate_text(fact.who), "caption"),
            gap=10,
        )
        line.setStretch(1, 1)
        pieces += [4, line]
    more = len(found.open_facts) - _MOST_OPEN
    return [*pieces, 4, label(tr_n("and %n more", more), "small")] if more > 0 else pieces
