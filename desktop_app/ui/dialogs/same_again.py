# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Same again: a deal on a new day; what may have changed since, and what it comes to, is told before it is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import NOT_KNOWN
from desktop_app.services.party_search.firm_searches import list_firms_behind
from desktop_app.services.schema.declaration import Number
from desktop_app.services.schema.forms import Shipment, ShipmentLine
from desktop_app.services.screening.changes_since import Difference
from desktop_app.services.screening.same_again import Override
from desktop_app.services.screening.screenings import Screening
from desktop_app.ui.dialogs.attachments import reasons_words
from desktop_app.ui.plain import PlainRadio
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.dialog_frame import FormDialog, describe_error, tell_error
from desktop_app.ui.shared_views.form_fields import make_checker, make_groups
from desktop_app.ui.shared_views.was_and_is import ARROW, difference_words, refusal_or
from desktop_app.ui.widgets.charts import VerdictChip
from desktop_app.ui.widgets.editors import LineEditor
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import across, boxed, button, down, emptied, fill, label, rule
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import join_with_commas, tr, tr_n, translate_text

if TYPE_CHECKING:
    from desktop_app.services.screening.same_again import Outlook, RepeatedDeal, SourceKind

_MOST_LINES: Final = 6
"""Lines whose quantities are asked for; those of a longer shipment keep theirs."""
_MOST_ROWS: Final = 8
"""Changes that are told one by one."""
_DELAY: Final = 250
_DAY: Final = "on"


def open_same_again(parent: QWidget, session: Session, source: SourceKind, row_id: int) -> None:
    """Read an earlier deal, look its parties up where that is stale, and open the form in which it is made again."""

    def read_deal() -> tuple[RepeatedDeal, Mapping[str, str]]:
        workspace = session.client_workspace
        deal = workspace.same_again.find_deal(source, row_id)
        look_up_parties(session, deal)
        lists = session.workspace.party_lists.list_newest()
        return deal, {party_list.id: party_list.name for party_list in lists}

    session.tasks.run(
        "same again",
        lambda _progress: read_deal(),
        lambda read: SameAgainDialog(parent, session, *read).show_first(),
        failed=partial(tell_error, parent),
    )


def look_up_parties(session: Session, deal: RepeatedDeal) -> None:
    """Look up the parties of a deal, and the owners behind them, where that is stale; off the thread of the window."""
    searches = session.client_workspace.searches
    parties = set(deal.form.parties.values()) if deal.form else set()
    session.look_ups.look_up_first(searches, list_firms_behind(parties, searches.firms()))


@dataclass(frozen=True, slots=True)
class _Change:
    """Something that may have changed: what it is, in a sentence what it was and is, and a link that says more.

    ``link`` is its text and the command that it runs; blank for none. ``choice`` is set where something else may hold
    for this deal.
    """

    title: str
    text: str
    link: tuple[str, str] = ("", "")
    choice: _Choice | None = None


@dataclass(frozen=True, slots=True)
class _Choice:
    """What is on file, what may hold instead for this deal, and at which paths; ``reason`` says why where nobody has to
    give one.
    """

    on_file: str
    instead: str
    paths: tuple[str, ...]
    value: Any
    reason: str = ""


class SameAgainDialog(FormDialog):
    """Day and quantities of a deal that is made again; below what may have changed since, and what it comes to."""

    handbook_place = "dialog/same_again"

    def __init__(
        self, parent: QWidget, session: Session, deal: RepeatedDeal, list_names: Mapping[str, str]
    ) -> None:
        self._session, self._deal, self._list_names = session, deal, list_names
        self._lines = {f"quantity {line.line}": line for line in deal.lines[:_MOST_LINES]}
        form = Form([Group("", [[field] for field in self._list_fields()])], 150, check=self._check)
        about = join_with_commas(
            (translate_text(deal.title), tr("as on {day}", day=strings.format_day(deal.on)))
        )
        super().__init__(
            parent,
            tr("Same again"),
            form,
            lambda _dialog: self._make(),
            about=about,
            verb=tr("Make and review"),
        )
        self._overrides: dict[tuple[str, ...], Override] = {}
        self._reasons: dict[tuple[str, ...], LineEditor] = {}
        self._shown: tuple[int, Sequence[_Change]] | None = None
        self._changes, self._outcome = down(gap=4), down(gap=6)
        fill(self.body, [12, self._changes, 10, self._outcome])
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._work_out)
        quantities = {name: line.quantity for name, line in self._lines.items()}
        form.show_values({_DAY: session.today.isoformat(), **quantities})
        form.edited.connect(self._timer.start)
        self._work_out()

    def _list_fields(self) -> Iterator[Input]:
        (of_day,) = make_groups(self._session, Shipment, [("", [(_DAY,)])])
        yield replace(of_day.rows[0][0], label=tr("Export day"))
        (of_line,) = make_groups(self._session, ShipmentLine, [("", [("quantity",)])])
        for name, line in self._lines.items():
            yield replace(of_line.rows[0][0], name=name, label=tr("{part}, pieces", part=line.part_number))

    def _check(self, texts: Mapping[str, str]) -> dict[str, str]:
        check_day, check_line = (
            make_checker(self._session, Shipment),
            make_checker(self._session, ShipmentLine),
        )
        faults = dict(check_day({_DAY: texts[_DAY]}))
        if not texts[_DAY]:
            faults[_DAY] = tr("Fill this in.")
        for name in self._lines:
            if fault := check_line({"quantity": texts[name]}).get("quantity"):
                faults[name] = fault
        return faults

    def _asked(self) -> tuple[date, dict[str, Number]] | None:
        """Return day and quantities as typed; None while one of them cannot be read."""
        texts = self.form.current_values()
        if self._check(texts):
            return None
        quantities = {line.line: Number(texts[name]) for name, line in self._lines.items()}
        return date.fromisoformat(texts[_DAY]), quantities

    def _work_out(self) -> None:
        """Work out off the thread of the window what may have changed and what the deal comes to."""
        asked, again, deal = self._asked(), self._session.client_workspace.same_again, self._deal
        if asked is not None:
            overrides = [override for override in self._overrides.values() if override.reason]
            work = partial(refusal_or, lambda: again.work_out(deal, *asked, overrides))
            self._session.read("same again", work, self._show)

    def _show(self, outlook: Outlook | Refused) -> None:
        if not isValid(self):  # closed while it was worked out
            return
        emptied(self._outcome)
        if isinstance(outlook, Refused):
            emptied(self._changes)
            self._shown = None
            self.show_faults({}, " ".join(describe_error(outlook)))
            return
        changes = list(self._list_changes(outlook))
        if self._shown != (outlook.taken, changes):  # else a reason may be being typed
            self._shown = outlook.taken, changes
            self._show_changes(outlook, changes)
        self._show_outcome(outlook)
        self._fit_again()

    def _show_changes(self, outlook: Outlook, changes: Sequence[_Change]) -> None:
        emptied(self._changes)
        self._reasons.clear()
        # what is no longer offered, as a document that holds on another day, is chosen no longer
        offered = {change.choice.paths for change in changes[:_MOST_ROWS] if change.choice is not None}
        kept = {paths: one for paths, one in self._overrides.items() if paths in offered}
        if len(kept) < len(self._overrides):
            self._overrides = kept
            self._timer.start()
        head = tr("May have changed since: {count}", count=len(changes))
        taken = tr_n("%n fact(s) taken over", outlook.taken)
        fill(self._changes, [across(label(head, "section"), None, label(taken, "caption")), rule()])
        for number, change in enumerate(changes[:_MOST_ROWS], 1):
            self._changes.addWidget(self._draw_change(number, change))
        if len(changes) > _MOST_ROWS:
            more = tr_n("and %n more", len(changes) - _MOST_ROWS)
            self._changes.addWidget(label(more, "quiet", wrap=True))
        if changes:
            counts = tr(
                "What is on file now counts, unless something else is chosen here or, for any fact, on the review."
            )
            self._changes.addWidget(label(counts, "small", wrap=True))
        else:
            self._changes.addWidget(label(tr("Nothing that is on file says otherwise."), "quiet", wrap=True))

    def _show_outcome(self, outlook: Outlook) -> None:
        for line in outlook.lines:
            name = [label(line.part_number, "caption")] if len(outlook.lines) > 1 else []
            share = strings.format_share(line.share) if line.share else ""
            opened = tr_n("%n open fact(s)", line.open_facts) if line.open_facts else ""
            act = label(values.act_short(line.act), line.act)
            rest = label(join_with_commas((share, opened)), "quiet")
            self._outcome.addLayout(across(*name, act, VerdictChip(line.verdict, 14), rest, None, gap=10))

    def _draw_change(self, number: int, change: _Change) -> QWidget:
        title = across(
            label(f"{number}", "strong"), label(change.title, "strong", wrap=True), gap=10, stretch=1
        )
        text, (link, command) = label(change.text, wrap=True), change.link
        column = down(title, 2, text, margins=(0, 6, 0, 6))
        if link:
            go = button(link, partial(self._leave_for, command), role="link")
            column.addLayout(across(go, None))
        if change.choice is not None:
            self._add_choice(column, change.title, change.choice)
        return boxed(column)

    def _add_choice(self, column: QVBoxLayout, title: str, choice: _Choice) -> None:
        """Add the choice between what is on file and what holds for this deal alone, and the reason for that."""
        chosen = self._overrides.get(choice.paths)
        on_file, instead = PlainRadio(choice.on_file), PlainRadio(choice.instead)
        group = QButtonGroup(on_file)
        for radio in (on_file, instead):
            radio.setAccessibleDescription(title)
            group.addButton(radio)
        (on_file if chosen is None else instead).setChecked(True)
        fill(column, [6, across(on_file, instead, None, gap=16)])
        reason = None
        if not choice.reason:
            reason = LineEditor(tr("Reason"), tr("Reason: what says that it holds for this deal"))
            reason.setText(chosen.reason if chosen is not None else "")
            reason.setVisible(chosen is not None)
            reason.edited.connect(partial(self._override, choice, reason))
            self._reasons[choice.paths] = reason
            fill(column, [6, reason])

        def choose(*_of_signal: object) -> None:
            is_instead = instead.isChecked()
            if reason is not None:
                reason.setVisible(is_instead)
            if is_instead:
                self._override(choice, reason)
            else:
                self._overrides.pop(choice.paths, None)
                self._timer.start()
            self._fit_again()

        instead.toggled.connect(choose)

    def _override(self, choice: _Choice, reason: LineEditor | None) -> None:
        """Let something else than what is on file hold for this deal, once there is a reason."""
        if reason is not None and not reason.hasFocus():
            reason.setFocus()
        why = choice.reason or (reason.current_value() if reason is not None else "")
        self._overrides[choice.paths] = Override(choice.paths, choice.value, why)
        self._timer.start()

    def _leave_for(self, command: str) -> None:
        self.close()
        self._session.navigator.run_command(command)

    def _list_changes(self, outlook: Outlook) -> Iterator[_Change]:
        """Yield what may have changed, lists first, the law last."""
        for newer in outlook.lists:
            name = translate_text(self._list_names.get(newer.id, newer.id))
            days = [strings.format_day(day) for day, _entries in (newer.was, newer.now)]
            counts = [strings.format_figure(entries) for _day, entries in (newer.was, newer.now)]
            text = tr(
                "{name}: {was}{arrow}{now}, entries {before}{arrow}{after}. Looked up anew.",
                name=name,
                arrow=ARROW,
                was=days[0],
                now=days[1],
                before=counts[0],
                after=counts[1],
            )
            yield _Change(tr("A list is newer"), text, (tr("Judge names"), "go.judging"))
        for one in outlook.documents:
            reasons = {"name": one.document.name, "reasons": reasons_words(one.document.again)}
            choice = _Choice(
                tr("Keep what it states; the memo says so"),
                tr("Not known"),
                one.paths,
                NOT_KNOWN,
                tr("{name} is to be looked at again: {reasons}", **reasons),
            )
            yield _Change(
                tr("A document is to be looked at again"),
                tr("{name}: {reasons}.", **reasons),
                choice=choice if one.paths else None,
            )
        for difference in outlook.differences:
            title = tr("A value has moved")
            if difference.kind in ("money", "price"):
                title = tr("A price has moved")
            elif difference.change in ("new", "gone"):
                title = tr("The catalogue has changed")
            text = strings.join_sentences(difference_words(difference))
            yield _Change(title, text, choice=_choice_of(difference))
        if outlook.standing.was != outlook.standing.now:
            was, now = map(strings.standing_words, (outlook.standing.was, outlook.standing.now))
            text = strings.join_sentences(f"{was}{ARROW}{now}")
            yield _Change(tr("The standing"), text, (tr("Look it up"), "check.look_up"))
        if outlook.law_file.was != outlook.law_file.now:
            text = strings.join_sentences(f"{outlook.law_file.was}{ARROW}{outlook.law_file.now}")
            yield _Change(tr("The law file is another one"), text)

    def _make(self) -> None:
        """Make the deal, and open its screening, which has every answer that holds."""
        asked, again, deal = self._asked(), self._session.client_workspace.same_again, self._deal
        if asked is None:
            return
        without = next(
            (self._reasons[paths] for paths, one in self._overrides.items() if not one.reason), None
        )
        if without is not None:
            self.show_faults({}, tr("Say why what was holds for this deal, or let what is on file count."))
            without.setFocus()
            return
        overrides = [*self._overrides.values()]

        def review(screening: Screening) -> None:
            self.close_when_done()
            self._session.navigator.open_screening("resume", screening.id)

        self.lock_until_done()
        self._session.change(lambda: again.make(deal, *asked, overrides), review, self.show_refusal)


def _choice_of(difference: Difference) -> _Choice | None:
    """Return the choice between a value on file and the one before it; None where there is nothing to choose."""
    if difference.change != "other" or not difference.paths or difference.before is None:
        return None
    shown = values.localise_value(difference)
    before, now = (
        values.value_words(shown.kind, value, shown.options) for value in (shown.before, shown.after)
    )
    return _Choice(
        now,
        tr("{value}, with a reason", value=before),
        difference.paths,
        difference.before,
    )
