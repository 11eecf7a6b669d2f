# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialog What if: changes a copy of the case and compares the conclusions. Nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.basics.days import parse_day
from desktop_app.basics.messages import Refused
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.interview import NOT_KNOWN, Interview
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.line_effects import ITEM, MASS, PRICE, Limit
from desktop_app.services.screening import whatif
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.screening.panel import choose_shares, share_line_words, share_scales, share_title
from desktop_app.ui.screening.question import Question
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.dialog_frame import DialogFrame, describe_error
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.charts import OriginMark, VerdictChip
from desktop_app.ui.widgets.detail import FactList, ShownFact
from desktop_app.ui.widgets.form import DayEditor
from desktop_app.ui.widgets.parts import Note, across, boxed, button, down, emptied, fill, label, scrolled
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import origin_letter, tr

_DELAY = 120
_MOST_NAMED = 2


class WhatIfDialog(DialogFrame):
    """Changes export day, assumption, readings, and figures or origins; shows the outcome before and after."""

    handbook_place = "dialog/what_if"

    def __init__(
        self, window: QWidget, session: Session, interview: Interview, names: Sequence[str], currency: str
    ) -> None:
        """Change the case of an interview; ``names`` are those of its lines, ``currency`` is the client's."""
        super().__init__(
            window, tr("What if"), tr("Changes a copy of the case. The screening stays as it is."), 880
        )
        self._interview, self._names, self._currency = interview, names, currency
        self._program, self._tasks = session.program, session.tasks
        self._user, self._today = session.workspace.user_name, session.today
        self._values: dict[str, Any] = {}
        self._change_texts: dict[str, str] = {}
        self._question: Question | None = None
        self._lever: whatif.Lever | None = None
        self.outcome: whatif.WhatIf | None = None
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self.evaluate_change)
        self.line = editors.ChoiceEditor(
            tr("Line"), [(str(line), name) for line, name in enumerate(self._names)]
        )
        self.line.edited.connect(self.choose_line)
        self.on = DayEditor(tr("Export day"), 130)
        self.on.edited.connect(self._timer.start)
        self._day_fault = Note("fault")
        self.assume = editors.ChoiceEditor(
            tr("Assumption"),
            [
                ("", tr("As in the case")),
                ("none", tr("None")),
                ("announced", tr("What was announced is carried out")),
                ("published_text", tr("Printed notices only")),
            ],
        )
        self.profile = editors.ChoiceEditor(
            tr("Readings"),
            [("", tr("As in the case")), ("safest", tr("Cautious")), ("narrowest", tr("Narrow"))],
        )
        for editor in (self.assume, self.profile):
            editor.edited.connect(self._ask_who_chose)
        self.chosen_by, self.chosen_why = (
            editors.LineEditor(tr("Chosen by")),
            editors.LineEditor(tr("Reason")),
        )
        self.chosen_by.show_value(self._user)
        for line in (self.chosen_by, self.chosen_why):
            line.edited.connect(self._timer.start)
        wrong = tr("Choose one from the list; typing a part of it finds it.")
        hint = tr("Choose what to change")
        self.lever = editors.LookupEditor(tr("Figure or origin"), [], hint, wrong)
        self.lever.edited.connect(self._choose_lever)
        # the fault of a text that is none of the figures offered
        self.lever.left.connect(lambda: self._show_lever_fault(self.lever.describe_problem()))
        self._lever_fault = Note("fault")
        self._results = QVBoxLayout()
        self._results.setSpacing(0)
        self._arrange_widgets()
        self.choose_line()

    # ---- making ----

    def _arrange_widgets(self) -> None:
        self._lever_area = QVBoxLayout()
        self._changes = QVBoxLayout()
        left = down(gap=0)
        if len(self._names) > 1:
            fill(left, [label(tr("Line"), "caption"), 4, self.line, 12])
        else:
            self.line.setParent(self)
            self.line.hide()
        fill(left, [label(tr("Export day"), "caption"), 4, across(self.on, None)])
        fill(left, [self._day_fault, 12])
        fill(left, [label(tr("Assumption"), "caption"), 4, self.assume, 12])
        fill(left, [label(tr("Readings"), "caption"), 4, self.profile, 12])
        who_chose = down(label(tr("Chosen by"), "caption"), 4, self.chosen_by, 8)
        fill(who_chose, [label(tr("Reason"), "caption"), 4, self.chosen_why, 12])
        self._who_chose = boxed(who_chose)
        self._who_chose.hide()
        left.addWidget(self._who_chose)
        fill(left, [label(tr("Figure or origin"), "caption"), 4, self.lever])
        fill(left, [self._lever_fault, 10, self._lever_area])
        fill(left, [8, self._changes, None])
        left.setContentsMargins(0, 0, 12, 0)
        area = scrolled(boxed(left), tr("What is changed"))
        side = boxed(self._results, "panel")
        self._results.setContentsMargins(20, 4, 12, 8)
        halves = across(area, scrolled(side, tr("Result")), gap=0)
        halves.setStretch(0, 5)
        halves.setStretch(1, 4)
        frame = boxed(halves)
        frame.setMinimumHeight(px(460))
        self.body.addWidget(frame)
        self.add_buttons(button(tr("Close"), self.close, role="primary"))

    # ---- changing ----

    def _ask_who_chose(self) -> None:
        """Ask who chooses, and why, as long as assumption or readings are others than in the case."""
        self._who_chose.setVisible(bool(self.assume.current_value() or self.profile.current_value()))
        self._timer.start()

    def choose_line(self) -> None:
        """Take the case of the line that is chosen."""
        line = int(self.line.current_value() or 0)
        self._case = self._interview.state.tree_of_line(line, self._interview.today)
        self._levers = values.localise_value(whatif.list_levers(self._program, self._case))
        self.on.show_value(str(self._case.get("on", "")))
        self.lever.offer_options(
            [
                (lever.path, strings.join_with_commas((lever.field.label, lever.subject)))
                for lever in self._levers
            ]
        )
        self._values.clear()
        self._change_texts.clear()
        emptied(self._lever_area)
        self._lever = None
        self._show_changes()
        self.evaluate_change()

    def _show_lever_fault(self, fault: str) -> None:
        self.lever.mark_fault(fault)
        self._lever_fault.setText(fault)

    def _choose_lever(self) -> None:
        self._show_lever_fault("")
        path = self.lever.current_value()
        chosen = next((lever for lever in self._levers if lever.path == path), None)
        if chosen is not None and chosen is self._lever:
            return
        emptied(self._lever_area)
        self._lever, self._question = chosen, None
        if self._lever is None:
            return
        field = self._lever.field
        value = values.value_words(field.kind, field.present, field.options)
        line = across(label(tr("In the case: {value}", value=value), "caption"), gap=6)
        if field.source:
            line.addWidget(OriginMark(origin_letter(field.source)))
        if field.document:
            line.addWidget(label(field.document, "caption"))
        line.addStretch(1)
        self._lever_area.addLayout(line)
        self._lever_area.addSpacing(6)
        field = replace(self._lever.field, state="answered", help="")
        self._question = Question(field, alone=False, currency=self._currency)
        self._question.edited.connect(self._take_lever_value)
        self._lever_area.addWidget(self._question)

    def _take_lever_value(self) -> None:
        if self._question is None or self._lever is None:
            return
        value = self._question.value()
        if value is None:
            return
        field = self._lever.field
        self._values[self._lever.path] = None if value is NOT_KNOWN else value
        value_text = values.value_words(field.kind, value, field.options)
        self._change_texts[self._lever.path] = strings.labelled(self.lever.currentText(), value_text)
        self._show_changes()
        self._timer.start()

    def _show_changes(self) -> None:
        emptied(self._changes)
        for path, change_text in self._change_texts.items():
            take_back = partial(self._take_change_back, path)
            undo = button(tr("Take back"), take_back, role="link", about=change_text)
            self._changes.addLayout(across(label(change_text, "caption", wrap=True), undo, stretch=0))

    def _take_change_back(self, path: str) -> None:
        self._values.pop(path, None)
        self._change_texts.pop(path, None)
        self._show_changes()
        self._timer.start()

    # ---- showing ----

    def read_change(self) -> whatif.WhatIfChange:
        """Return what is changed.

        Errors: ValueError for a day that is none.
        """
        typed = self.on.current_value()
        on: date | None = parse_day(typed) if typed else None
        choice_made = {
            "by": self.chosen_by.current_value().strip(),
            "why": self.chosen_why.current_value().strip(),
        }
        return whatif.WhatIfChange(
            on=on,
            assume=self.assume.current_value() or None,
            profile=self.profile.current_value() or None,
            values=dict(self._values),
            chosen=(
                {key: text for key, text in choice_made.items() if text} | {"on": self._today.isoformat()}
            ),
        )

    def evaluate_change(self) -> None:
        """Screen the changed copy and show its conclusion."""
        try:
            change = self.read_change()
        except ValueError:
            self._show_day_fault(self.on.describe_problem())
            # Show that there is no result, because the previous one was for another day.
            self.outcome = None
            emptied(self._results)
            message = tr("The day cannot be read, so there is no result.")
            self._results.addWidget(label(message, "quiet", wrap=True))
            self._results.addStretch(1)
            return
        self._show_day_fault("")
        program, case = self._program, self._case

        def evaluate(_progress: object) -> tuple[whatif.WhatIf, Any]:
            outcome = whatif.try_change(program, case, change)
            return outcome, whatif.find_break_evens(program, outcome.after)

        self._tasks.run("what if", evaluate, self._show_outcome, failed=self._show_error)

    def _show_day_fault(self, fault: str) -> None:
        self.on.mark_fault(fault)
        self._day_fault.setText(fault)

    def _show_error(self, error: Exception) -> None:
        emptied(self._results)
        problem, do = describe_error(error)
        self._results.addWidget(label(strings.join_sentences(problem, do), "fault", wrap=True))
        self._results.addStretch(1)
        if not isinstance(error, Refused):
            raise error

    def _show_outcome(self, evaluated: tuple[whatif.WhatIf, Any]) -> None:
        if self.on.describe_problem():  # the day has become unreadable while this was worked out
            return
        self.outcome, evens = evaluated
        emptied(self._results)
        before, after = self.outcome.before.conclusion, self.outcome.after.conclusion
        pack = self._program.pack.on(after.on)
        span, other = choose_shares(pack, after)
        each = strings.quote_verdicts(after.possible) if len(after.possible) > 1 else ""
        possible = tr("Possible: {verdicts}.", verdicts=each) if each else ""
        widgets: list[QWidget | int] = [
            draw_side_by_side(pack, before, after), 4, label(possible, "quiet", wrap=True), 12,
            label(share_title(after), "caption", wrap=True), 4,
            *share_scales(pack, span), label(other, "caption", wrap=True), 12,
        ]  # fmt: skip
        fill(self._results, widgets)
        facts_shown = [line for move in self.outcome.moved if (line := move_words(pack, move))]
        if facts_shown:
            facts = FactList(facts_shown, 110)
            fill(self._results, [label(tr("What moved"), "caption"), 2, facts, 12])
        even = evens.get(whatif.deciding_share(after))
        rows = list_break_evens(even) if even is not None else []
        if rows:
            limit = share_line_words(pack)
            title = label(tr("Where the share reaches {line}, all else equal", line=limit), "caption")
            fill(self._results, [title, 2, FactList(rows, 150)])
        self._results.addStretch(1)


# --------------------------------------------------------------------------------------------------
# The outcome of a what-if as lines of text: limits and differences.


def list_break_evens(even: whatif.BreakEven) -> list[ShownFact]:
    """Return the limits as facts, each with its unit: below which value, above which price and mass."""
    material = strings.translate_text(even.material) or tr("the material")
    names = {
        ITEM: tr("Value of the item"),
        PRICE: tr("Price of {material}", material=material),
        MASS: tr("Mass of it in one {part}", part=even.of or tr("piece")),
    }
    found: dict[str, list[Limit]] = {}
    for effect in even.limits:
        found.setdefault(effect.limit.factor, []).append(effect.limit)
    facts = []
    for (
        factor,
        limits,
    ) in found.items():  # from which figure on a share meets the line, possibly and certainly
        figures = {limit.certain: _figure_words(limit) for limit in limits}
        maybe, sure = figures.get(False, ""), figures.get(True, "")
        below = factor == ITEM
        if maybe and sure and below:
            text = tr("possibly at {maybe} or less, certainly at {sure} or less")
        elif maybe and sure:
            text = tr("possibly at {maybe} or more, certainly at {sure} or more")
        elif maybe:
            text = tr("possibly at {maybe} or less") if below else tr("possibly at {maybe} or more")
        else:
            text = tr("{figure} or less") if below else tr("{figure} or more")
        facts.append(ShownFact(names[factor], text.format(maybe=maybe, sure=sure, figure=sure), "C"))
    return facts


def _figure_words(limit: Limit) -> str:
    """Return a limit with its unit; one that had to be rounded says so."""
    units = {ITEM: limit.currency, PRICE: f"{limit.currency}/kg", MASS: "g"}
    figure = strings.format_amount(limit.text, "", units[limit.factor])
    return figure if limit.exact else tr("about {figure}", figure=figure)


def draw_side_by_side(pack: Pack, before: Conclusion, after: Conclusion) -> QWidget:
    """Return two answers beside each other, line by line; a line on which they differ is marked and read as such."""
    line = pack.threshold.limit if pack.threshold else None
    deciding = []  # the provisions; where nothing is decided, the facts that would, the most useful first
    for side in (before, after):
        if len(side.possible) > 1 and side.open_facts:
            names = [fact.label for fact in side.open_facts[:_MOST_NAMED]]
        else:
            known = pack.provisions
            names = [known[provision].title for provision in side.decided_by if provision in known]
        deciding.append(strings.join_with_commas(map(strings.translate_text, names)) or strings.DASH)
    rows = [
        (tr("Verdict"), [strings.verdict_words(side.verdict) for side in (before, after)]),
        (tr("Do first"), [values.act_words(side.act.word) for side in (before, after)]),
        (tr("Share"), [strings.format_share(choose_shares(pack, side)[0], line) for side in (before, after)]),
        (tr("Standing"), [strings.standing_words(side.standing.overall) for side in (before, after)]),
        (tr("What decides"), deciding),
    ]
    area = QWidget()
    grid = QGridLayout(area)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(6)
    is_stacked = px(100) >= LARGE  # what a line is about stands above it then
    at = 0 if is_stacked else 1
    headings = (tr("As it stands"), tr("Changed"))
    for column, heading in enumerate(headings, at):
        grid.addWidget(label(heading, "caption"), 0, column)
        grid.setColumnStretch(column, 1)
    for row, (about, sides) in enumerate(rows):
        is_changed = sides[0] != sides[1]
        title = label(f"{about} ≠" if is_changed else about, "section" if is_changed else "caption")
        grid_row = 2 * row + 1
        grid.addWidget(title, grid_row, 0, 1, 2 if is_stacked else 1)
        for column, (words, heading, side) in enumerate(
            zip(sides, headings, (before, after), strict=True), at
        ):
            if row == 0:
                shown: QWidget = boxed(across(VerdictChip(side.verdict, 13), None))
            else:
                shown = label(words, "section" if is_changed and side is after else "", wrap=True)
                shown.setAccessibleName(f"{about}, {heading}: {words}")
            grid.addWidget(shown, grid_row + is_stacked, column)
    return area


def _met_words(word: str) -> str:
    return {"yes": tr("yes"), "no": tr("no")}.get(word, tr("not known"))


def move_words(pack: Pack, move: whatif.OutcomeMove) -> ShownFact | None:
    """Return one difference, before and after; None if the window does not show it."""
    limbs = values.list_ground_names()
    if move.fact.startswith("limb."):
        return ShownFact(limbs[move.fact[5:]], f"{_met_words(move.before)} → {_met_words(move.after)}")
    if move.fact == "standing":
        states = [strings.standing_words(side) for side in (move.before, move.after)]
        return ShownFact(tr("Standing"), " → ".join(states))
    if move.fact in ("share.content", "share.whole_article"):
        name = tr("Share by content") if move.fact.endswith("content") else tr("Whole articles")
        line = pack.threshold.limit if pack.threshold else None
        shares = (strings.format_share(side, line) for side in (move.before, move.after))
        return ShownFact(name, " → ".join(shares), "C")
    if move.fact == "next_change":
        days = [
            strings.format_day(side.on) if side else tr("none known") for side in (move.before, move.after)
        ]
        return ShownFact(tr("Next change"), " → ".join(days))
    if move.fact == "open_facts":
        return ShownFact(tr("Open facts"), f"{len(move.before)} → {len(move.after)}")
    return None
