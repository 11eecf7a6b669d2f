# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The review: every answer with its source, open ones first; overrides; texts of the memo; next steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.engine.act import ACT_WORDS
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.interview import NOT_KNOWN, Interview, Page, ReviewRow, list_review_rows
from desktop_app.domain.interview.paths import entity_path, parse_gap
from desktop_app.domain.interview.questions.pages import build_plain_field
from desktop_app.domain.interview.questions.question_texts import name_subject, question_for
from desktop_app.services.outgoing.papers import papers_at
from desktop_app.services.screening.next_steps import NextStep
from desktop_app.ui.dialogs.outgoing import paper_title
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.screening.keep_list import KeepList
from desktop_app.ui.screening.paper_words import PaperWords
from desktop_app.ui.widgets.charts import OriginMark
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import across, boxed, button, down, emptied, fill, label, rule
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import join_with_commas, origin_letter, tr, translate_text

_FIRST_STEPS: Final = 3
ShowPaper = Callable[[str, str, int], None]
"""Shows a paper that goes out: its kind, which report it is, and the line of the screening."""


def _state_words(row: ReviewRow) -> str:
    if row.matters:
        return tr("open")
    if row.state == "not_known":
        return tr("not known")
    return tr("catalogue") if row.state == "catalogue" else tr("answered")


def _answer_tip(row: ReviewRow) -> str:
    provenance = strings.join_with_commas(
        (row.document, row.by, strings.format_day(row.on) if row.on else "")
    )
    answer = values.value_words(row.kind, row.value)
    if not row.source or row.value is None:
        return answer
    return f"{answer}\n{strings.origin_words(origin_letter(row.source))}: {provenance}".rstrip(": ")


def review_columns(lines: Sequence[str]) -> Sequence[Column[Any]]:
    """Return the columns of the review table."""

    def subject(row: ReviewRow) -> str:
        if row.subject:
            return row.subject
        return lines[row.line] if row.line is not None and len(lines) > 1 else ""

    return (
        Column("step", tr("Step"), lambda row: values.step_words(row.step), quiet=True, width=80),
        Column("what", tr("What"), lambda row: row.label, width=166, tip=_describe_fact),
        Column("of", tr("Of"), subject, quiet=True, width=130, stretch=True),
        Column(
            "value",
            tr("Answer"),
            lambda row: values.value_words(row.kind, row.value),
            width=122,
            tip=_answer_tip,
            mark=lambda row: origin_letter(row.source) if row.value is not None else "",
        ),
        Column(
            "state",
            tr("State"),
            _state_words,
            width=86,
            quiet=True,
            verdict=lambda row: "UNDETERMINED" if row.matters else "",
        ),
    )


def _describe_fact(row: ReviewRow) -> str:
    return "\n".join(filter(None, (row.label, values.law_term(row.path))))


class ReviewPage(QWidget):
    """The review: shown when nothing is left to ask, or when the user goes there."""

    def __init__(
        self,
        lines: Sequence[str],
        revisit: Callable[[str], None],
        withdraw: Callable[[str], None],
        keep_list: KeepList,
        documents: QWidget,
        *,
        show_paper: ShowPaper,
    ) -> None:
        super().__init__()
        self._show_paper = show_paper
        self._revisit, self.keep_list = revisit, keep_list
        self.table = RowsTable(review_columns(lines), tr("All answers"))
        self.table.keep_order()
        self.table.opened.connect(lambda row: revisit(row.path))
        self.change = button(tr("Change answer"), self._change_answer)
        self.paper_words = PaperWords()
        self.overrides = OverrideList(revisit, withdraw)
        self._title = label(tr("Review"), "title")
        self._context = label("", "quiet", wrap=True)
        self._about = label("", "quiet", wrap=True)
        self._lines, self._all_steps = lines, False
        self._advice = down()
        self.advice = boxed(self._advice)
        self.advice.setAccessibleName(tr("What do I do now"))
        self.advice.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        head = across(boxed(down(self._title, 2, self._about)), self.change, gap=12, stretch=0)
        head.setAlignment(self.change, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        texts = (
            self._context, 4, self.advice, 16, head, 12, self.table, self.overrides, self.keep_list, documents, 16,
            label(tr("For the paper"), "section"), 4, self.paper_words,
        )  # fmt: skip
        fill(layout, texts, margins=(28, 18, 28, 18))

    def _change_answer(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._revisit(row.path)
            return
        self._about.setText(tr("Choose the answer to change in the list first."))
        self.table.select_first()
        self.table.setFocus()

    def show_interview(self, interview: Interview, page: Page, context: str, title: str) -> None:
        """Show what was overridden and the words of the paper; ``title`` is the screening's own."""
        self._context.setText(context)
        self.overrides.show_interview(interview)
        self.keep_list.show_interview(interview)
        self.paper_words.show_fields(page.fields, {"title": title})

    def accept_paper_words(self, interview: Interview, page: Page) -> None:
        """Show the changes after texts of the memo were stored; a line being edited keeps its text and focus."""
        self.show_rows(values.localise_value(list_review_rows(interview)))
        self.overrides.show_interview(interview)
        self.paper_words.accept_fields(page.fields)

    def show_rows(self, rows: Sequence[ReviewRow]) -> None:
        """Show every answer."""
        waiting = sum(row.matters for row in rows)
        answer_count = strings.tr_n("%n answer(s)", len(rows))
        if waiting:
            opened = strings.tr_n("%n of them could still change it", waiting)
            hint = tr("Enter on a row goes back to it.")
            self._about.setText(
                strings.join_sentences(strings.join_with_commas((answer_count, opened)), hint)
            )
        else:
            hint = tr("Nothing that can be asked changes the answer.")
            self._about.setText(strings.join_sentences(answer_count, hint))
        self.table.show_rows(rows)
        self.table.show_whole()

    def show_steps(self, steps: Sequence[NextStep], conclusions: Sequence[Conclusion]) -> None:
        """Show what to do first and why, line by line, then the steps: three, and the others on demand."""
        emptied(self._advice)
        self._advice.addWidget(label(tr("What do I do now"), "section"))
        alike: dict[tuple[str, ...], list[str]] = {}
        for name, conclusion in zip(self._lines, conclusions, strict=True):
            alike.setdefault((conclusion.act.word, *values.act_reasons(conclusion)), []).append(name)
        for (word, *reasons), names in sorted(alike.items(), key=lambda item: ACT_WORDS.index(item[0][0])):
            mark = across(label(values.act_words(word), word), gap=8)
            if len(conclusions) > 1:
                mark.addWidget(label(join_with_commas(names), "strong", wrap=True), 1)
            else:
                mark.addStretch(1)
            fill(self._advice, [8, boxed(mark)])
            for reason in reasons:
                fill(self._advice, [4, label(reason, wrap=True, explains=True)])
        self._advice.addSpacing(8)
        for step in steps[:_FIRST_STEPS]:
            fill(self._advice, [self._make_step_row(step), rule()])
        further = steps[_FIRST_STEPS:]
        if further:
            self._further = down(gap=0)
            unfold = button("", partial(self._unfold_steps, further), role="link")
            self._unfold = unfold
            fill(self._advice, [boxed(across(unfold, None)), self._further])
            self._draw_further(further)
        if not steps:
            self._advice.addWidget(label(tr("Nothing arises under {law}.", law=strings.law_name()), "quiet"))

    def _unfold_steps(self, further: Sequence[NextStep]) -> None:
        self._all_steps = not self._all_steps
        self._draw_further(further)

    def _draw_further(self, further: Sequence[NextStep]) -> None:
        """Draw the steps after the first ones where they are wanted."""
        emptied(self._further)
        for step in further if self._all_steps else ():
            fill(self._further, [self._make_step_row(step), rule()])
        self._unfold.setText(
            tr("The first steps alone") if self._all_steps else strings.tr_n("%n more step(s)", len(further))
        )

    def _make_step_row(self, step: NextStep) -> QWidget:
        title = tr("{title} (may arise)", title=step.title) if step.perhaps else step.title
        due = step.note
        if step.due:
            due = (
                tr("from {day}", day=strings.format_day(step.due))
                if step.code == "next_change"
                else tr("until {day}", day=strings.format_day(step.due))
                if step.until
                else tr("by {day}", day=strings.format_day(step.due))
            )
        due_widget: QWidget = label(due, "fault" if step.late else "caption")
        if step.path:
            due_widget = button(tr("Go to it"), lambda: self._revisit(step.path), role="link", about=title)
        head = across(label(title, "strong", wrap=True), due_widget, gap=12, stretch=0)
        column = down(head, label(step.text, "", wrap=True, explains=True), gap=2)
        beside = [tr("Who: {who}.", who=step.who)] if step.who and not step.path else []
        beside += [tr("Where: {where}.", where=step.where)] if step.where else []
        beside += [tr("It waits for the steps above.")] if step.waits else []
        if beside:
            column.addWidget(label(strings.join_sentences(*beside), "caption", wrap=True))
        if len(self._lines) > 1 and step.lines:
            text = tr("For {lines}", lines=strings.join_with_commas(self._lines[line] for line in step.lines))
            if len(step.lines) == len(self._lines):
                text = tr("For every line")
            column.addWidget(label(text, "caption", wrap=True))
        papers = [
            button(
                tr("Show: {paper}", paper=paper_title(kind, report)),
                partial(self._show_paper, kind, report, step.lines[0]),
                role="link",
            )
            for kind, report in (papers_at(step.code) if step.lines else ())
        ]
        if papers:
            column.addLayout(Flow(*papers))
        column.setContentsMargins(0, 7, 0, 7)
        return boxed(column)


# --------------------------------------------------------------------------------------------------
# The overrides of a case: the catalogue's value, the value answered, and the reason.


@dataclass(frozen=True, slots=True)
class Override:
    """One value that replaces that of the catalogue in this case."""

    path: str
    label: str
    value: str
    mark: str
    catalogue: str
    reason: str


def list_overrides(interview: Interview) -> Iterator[Override]:
    """Yield every override, in words."""
    state, pack = interview.state, interview.law.pack
    for path, answer in state.answered.items():
        if path not in state.catalogue or question_for(pack, path) is None:
            continue
        field = values.localise_value(build_plain_field(pack, state, path))
        present: Any = NOT_KNOWN if field.state == "not_known" else field.present
        if present == state.catalogue[path]:
            continue
        subject = "" if parse_gap(path) else translate_text(name_subject(pack, state.root, entity_path(path)))
        yield Override(
            path,
            join_with_commas((field.label, subject)),
            values.value_words(field.kind, present, field.options),
            origin_letter(field.source),
            values.value_words(field.kind, state.catalogue[path], field.options),
            answer.reason,
        )


class OverrideList(QWidget):
    """The list of overrides, each with a link to its page and a button that withdraws it."""

    def __init__(self, revisit: Callable[[str], object], withdraw: Callable[[str], object]) -> None:
        super().__init__()
        self._revisit, self._withdraw = revisit, withdraw
        self._rows = down(on=self)

    def show_interview(self, interview: Interview) -> None:
        """Show the overrides of an interview; nothing is drawn where there are none."""
        emptied(self._rows)
        shown_overrides = list(list_overrides(interview))
        self.setVisible(bool(shown_overrides))
        if not shown_overrides:
            return
        fill(self._rows, [16, label(tr("Overridden for this case"), "section"), 4, rule()])
        for override in shown_overrides:
            fill(self._rows, [self._make_row(override), rule()])

    def _make_row(self, override: Override) -> QWidget:
        value = label(strings.labelled(override.label, override.value), "strong", wrap=True)
        remark = tr("The catalogue has: {value}.", value=override.catalogue)
        if override.reason:
            remark = f"{remark} {tr('Reason: {reason}.', reason=override.reason.rstrip('.。'))}"
        revisit, withdraw = partial(self._revisit, override.path), partial(self._withdraw, override.path)
        change = button(tr("Change"), revisit, role="link", about=override.label)
        back = button(tr("As in the catalogue"), withdraw, role="link", about=override.label)
        head = across(value, gap=14, stretch=0)
        if override.mark:
            head.addWidget(OriginMark(override.mark))
        fill(head, [change, back])
        return boxed(down(head, label(remark, "caption", wrap=True), gap=2, margins=(0, 7, 0, 7)))
