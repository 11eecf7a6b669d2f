# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The live panel: verdict so far, share, what would settle it, standing, readings that matter."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from desktop_app.basics.quantity import Interval, point
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.interview import OpenQuestion
from desktop_app.domain.interview.same_entity import fact_of_path
from desktop_app.domain.law.pack import NARROWEST, Pack
from desktop_app.services.screening.screenings import reading_behind
from desktop_app.services.screening.whatif import deciding_share
from desktop_app.ui.look.theme import px, set_icon
from desktop_app.ui.widgets import parts
from desktop_app.ui.widgets.charts import ShareScaleView, VerdictChip
from desktop_app.ui.widgets.parts import Elided, across, boxed, button, down, emptied, fill, label, restyled
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import tr, translate_text

_MOST_OPEN = 6
_ANY: Final = 16_777_215
_LEAST_UNFOLDED, _MOST_UNFOLDED = 100, 240
_MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class PanelContent:
    """What the panel shows: each line's name and conclusion, the line in front, and what is open of that line.

    ``open_count`` is how many facts are open of that line, as the lists and the memo count them; ``settling`` says how
    many questions can settle them, blank where that was not worked out.
    ``again`` names the documents that have to be looked at again, with the reasons.
    ``assumption`` is what the case counts beyond the notices, blank for nothing; ``chosen`` says by profile, assumption
    or reading who chose it, when and why; ``profile`` is how the law is read, blank for the cautious readings.
    """

    names: Sequence[str]
    conclusions: Sequence[Conclusion]
    line: int
    open_places: Sequence[OpenQuestion]
    subjects: Sequence[str]
    open_count: int
    assumption: str = ""
    chosen: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    profile: str = ""
    settling: str = ""
    again: Sequence[str] = ()

    @property
    def left(self) -> str:
        """Return how many questions can settle it, or how many facts are open where that was not worked out."""
        return self.settling or strings.tr_n("%n open fact(s)", self.open_count)

    def who_chose(self, *choices: str) -> list[str]:
        """Return who made some choices, when and why; what several share stands once."""
        choices_made = (
            values.chosen_words(self.chosen[choice]) for choice in choices if choice in self.chosen
        )
        return [phrases for phrases in dict.fromkeys(choices_made) if phrases]

    @property
    def name(self) -> str:
        """Return the name of the line in front where there are several, else blank."""
        return self.names[self.line] if len(self.conclusions) > 1 else ""


def share_line_words(pack: Pack) -> str:
    """Return the threshold of the value share; a dash if no ground has one."""
    return strings.format_share(point(pack.threshold.limit) if pack.threshold else None)


def share_scales(pack: Pack, span: Interval | None, *, on_wash: bool = False) -> list[QWidget]:
    """Return the scale of a share with the threshold; an empty list if no ground has one."""
    if pack.threshold is None:
        return []
    scale = ShareScaleView(pack.threshold.limit, on_wash=on_wash)
    scale.show_share(span)
    return [scale]


def share_title(conclusion: Conclusion) -> str:
    """Return the name of the share that is compared with the threshold."""
    if deciding_share(conclusion) == "whole_article":
        return tr("Share of value, whole articles counted")
    return tr("Share of value, by content")


def choose_shares(pack: Pack, conclusion: Conclusion) -> tuple[Interval | None, str]:
    """Return the share that is compared with the threshold, and the other one in words if it differs."""
    threshold = pack.on(conclusion.on).threshold
    line = threshold.limit if threshold else None
    content, whole_article = conclusion.shares.content, conclusion.shares.whole_article
    if whole_article is None or whole_article == content:
        return content, ""
    if deciding_share(conclusion) == "whole_article":
        return whole_article, tr("By content only: {share}", share=strings.format_share(content, line))
    return content, tr("By the whole article: {share}", share=strings.format_share(whole_article, line))


class LivePanel(QFrame):
    """The live panel: shows the conclusion so far and changes with every answer."""

    def __init__(
        self,
        pack: Pack,
        revisit: Callable[[str], None],
        show_line: Callable[[int], None],
        other_law: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAccessibleName(tr("So far"))
        self.setFixedWidth(px(286))
        self._pack, self._revisit = pack, revisit
        self._show_line, self._other_law = show_line, other_law
        self._inner = down(margins=(18, 18, 16, 18))
        content = QWidget()
        content.setLayout(self._inner)
        area = parts.scrolled(content, tr("So far"))
        content.setProperty("role", "")
        content.setStyleSheet("background: transparent;")
        self._area = area
        self._headline = boxed(across(gap=10))
        self._headline.setContentsMargins(28, px(4), 28, px(4))
        self.unfold = button(tr("Show"), self._show_whole, role="link")
        self.unfold.setCheckable(True)
        self.unfold.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._is_folded = False
        fill(QVBoxLayout(self), [self._headline, area], margins=(0, 0, 0, 0))
        self._headline.hide()
        self.verdict = self.act = ""
        self._rows: list[QPushButton] = []

    def show_content(self, live: PanelContent) -> None:
        """Show the conclusion so far; a button in it that has the focus keeps it although all is drawn again."""
        focused: QWidget | None = self.focusWidget()
        held = focused.accessibleName() if focused is not None and focused.hasFocus() else ""
        gone = self.findChildren(QPushButton)
        emptied(self._inner)
        conclusion = live.conclusions[live.line]
        self.verdict, self.act = conclusion.verdict, conclusion.act.word
        self._add_verdict(live, conclusion)
        if live.again:
            visible = [label(phrases, wrap=True) for phrases in live.again[:_MOST_REASONS]]
            if len(live.again) > _MOST_REASONS:
                visible.append(label(strings.tr_n("and %n more", len(live.again) - _MOST_REASONS), "small"))
            self._add_section(tr("Documents to look at again"), *visible)
        span, other_share = choose_shares(self._pack, conclusion)
        if span is not None:
            scales = share_scales(self._pack.on(conclusion.on), span, on_wash=True)
            if other_share:
                scales.append(label(other_share, "caption", wrap=True))
            self._add_section(share_title(conclusion), *scales)
        self._add_open_facts(live)
        self._add_standing(live, conclusion)
        blocks: list[QWidget] = []
        for name in conclusion.readings_that_matter:
            switch, chosen = self._pack.switches[name], conclusion.readings[name]
            here = translate_text(switch.words.get(chosen, chosen)).rstrip(".。")
            blocks.append(label(translate_text(switch.question), wrap=True, explains=True))
            blocks.append(label(tr("Read here as: {reading}.", reading=here), wrap=True))
            other = across(label(tr("Read otherwise:"), "quiet"), VerdictChip(conclusion.flips[name]))
            blocks.append(boxed(across(other, None)))
        if blocks:
            self._add_section(tr("Readings that matter"), *blocks)
        if len(live.conclusions) > 1:
            self._add_line_list(live)
        self._inner.addStretch(1)
        line = self._headline.layout()
        if not isinstance(line, QBoxLayout):
            return
        self.unfold.setParent(None)
        emptied(line)
        word = conclusion.act.word
        act, chip = label(values.act_short(word), word), VerdictChip(conclusion.verdict, 14)
        fill(line, [act, chip, label(live.left, "quiet"), None, self.unfold])
        if held:
            fresh = [
                every for every in self.findChildren(QPushButton) if every is self.unfold or every not in gone
            ]
            same = [every for every in fresh if every.accessibleName() == held]
            # a line keeps its name, and not the answer behind it
            same += [every for every in fresh if every.accessibleName().split(":")[0] == held.split(":")[0]]
            for again in same[:1]:
                again.setFocus()

    def fold(self, *, is_folded: bool) -> None:
        """Lie above the question as one line, what is behind it shown on demand; or stand beside it, whole."""
        self._is_folded = is_folded
        self.setMinimumWidth(0 if is_folded else px(286))
        self.setMaximumWidth(_ANY if is_folded else px(286))
        self.unfold.setChecked(False)
        self._headline.setVisible(is_folded)
        self._show_whole()
        self.setProperty("role", "under" if is_folded else "panel")
        restyled(self)

    def _show_whole(self) -> None:
        is_whole = not self._is_folded or self.unfold.isChecked()
        self._area.setVisible(is_whole)
        self._area.setMaximumHeight(px(_MOST_UNFOLDED) if self._is_folded else _ANY)
        self._area.setMinimumHeight(px(_LEAST_UNFOLDED) if self._is_folded and is_whole else 0)
        self.unfold.setText(tr("Hide") if self.unfold.isChecked() else tr("Show"))
        set_icon(self.unfold, "chevron-up" if self.unfold.isChecked() else "chevron-down")

    def _add_section(self, title: str, *blocks: QWidget) -> None:
        fill(self._inner, [label(title, "caption", wrap=True), 4, *blocks, 18])

    def _add_verdict(self, live: PanelContent, conclusion: Conclusion) -> None:
        title = tr("So far, {line}", line=live.name) if live.name else tr("So far")
        word, answer = conclusion.act.word, values.plain_answer(conclusion)
        further = [reason for reason in values.act_reasons(conclusion) if reason != answer]
        blocks: list[QWidget] = [boxed(down(across(label(values.act_words(word), word), None), 2))]
        for reason in further[:_MOST_REASONS]:
            bullet = label("•")
            row = across(bullet, label(reason, wrap=True), gap=6)
            row.setAlignment(bullet, Qt.AlignmentFlag.AlignTop)
            row.setStretch(1, 1)
            blocks.append(boxed(row))
        if len(further) > _MOST_REASONS:
            blocks.append(label(strings.tr_n("and %n more", len(further) - _MOST_REASONS), "small"))
        steps = button(tr("What do I do now"), self._other_law, role="link")
        blocks.append(boxed(down(2, across(steps, None), 8)))
        blocks += [VerdictChip(conclusion.verdict, 16), label(answer, wrap=True)]
        if len(conclusion.possible) > 1:
            blocks.append(
                label(
                    tr("Possible: {verdicts}.", verdicts=strings.quote_verdicts(conclusion.possible)),
                    wrap=True,
                )
            )
        if rests := values.reading_words(reading_behind(self._pack, conclusion)):
            blocks.append(label(rests, wrap=True))
        read_as = tr("Narrow readings") if live.profile == NARROWEST else tr("Cautious readings")
        for phrases in live.who_chose("profile", *self._pack.switches):
            blocks.append(label(strings.join_sentences(read_as, phrases), "caption", wrap=True))
        if values.asks_nothing(conclusion.verdict):
            hint = label(
                tr("This covers {law} only; other law may still apply.", law=strings.law_name()), wrap=True
            )
            go = button(tr("What else to look at"), self._other_law, role="link")
            blocks.append(boxed(down(4, hint, across(go, None))))
        self._add_section(title, *blocks)
        self._add_open_questions(conclusion)

    def _add_open_questions(self, conclusion: Conclusion) -> None:
        """Show the open questions of the law whose other answer would turn this one, with what it would be."""
        blocks: list[QWidget] = []
        for matter in conclusion.doubts_that_matter:
            answer = translate_text(self._pack.doubts[matter.doubt].safest).rstrip(".。")
            blocks.append(label(values.hanging_question(matter.doubt), wrap=True))
            blocks.append(label(tr("Answered the other way: {answer}.", answer=answer), wrap=True))
            then: QWidget = VerdictChip(matter.verdict)
            if matter.possible is None:
                then = label(strings.standing_words(matter.standing), "strong")
            blocks.append(boxed(across(label(tr("Then:"), "quiet"), then, None)))
        if blocks:
            singular = tr("It hangs on an open question of the law")
            many = tr("It hangs on open questions of the law")
            self._add_section(singular if len(conclusion.doubts_that_matter) == 1 else many, *blocks)

    def _add_open_facts(self, live: PanelContent) -> None:
        if not live.open_places:
            return
        rows = down(gap=2)
        numbers: dict[str, int] = {}
        for open_place, subject in zip(live.open_places, live.subjects, strict=True):
            fact = fact_of_path(open_place.path)
            if fact not in numbers and len(numbers) == _MOST_OPEN:
                continue
            # importer and end user are one fact, the parties: the first of them carries the number
            number = "" if fact in numbers else str(len(numbers) + 1)
            numbers.setdefault(fact, len(numbers) + 1)
            link_name = strings.join_with_commas((open_place.label, subject))
            revisit = partial(self._revisit, open_place.path)
            tip = "\n".join(filter(None, (link_name, values.law_term(open_place.path))))
            go = button(open_place.label, revisit, role="link", tip=tip, name=link_name)
            number_label = label(number, "strong")
            number_label.setFixedWidth(px(9))
            line = down(across(number_label, go, None, gap=8), gap=0)
            if subject:
                line.addLayout(across(px(16), Elided(subject, "small"), gap=0, stretch=1))
            rows.addLayout(line)
        hidden_count = len({fact_of_path(place.path) for place in live.open_places}) - len(numbers)
        if hidden_count > 0:
            rows.addWidget(label(strings.tr_n("and %n more", hidden_count), "small"))
        of = label(strings.join_with_commas((live.name, live.left)), "small", wrap=True)
        self._add_section(tr("What would settle it, in the order asked"), of, boxed(rows))

    def _add_standing(self, live: PanelContent, conclusion: Conclusion) -> None:
        standing = conclusion.standing
        state = strings.standing_words(standing.overall, live.assumption)
        lines = [label(strings.join_sentences(state), "strong", wrap=True)]
        change = standing.next_change
        if change is not None:
            sentence = tr(
                "Changes on {day}: {state}.",
                day=strings.format_day(change.on),
                state=strings.lower_first_letter(strings.standing_words(change.standing)),
            )
            lines.append(label(sentence, wrap=True))
        if standing.overall == "unconfirmed":
            sentence = tr("No notice seen that settles it; look it up and record a check.")
            lines.append(label(sentence, "quiet", wrap=True))
        lines += [label(phrases, "caption", wrap=True) for phrases in live.who_chose("assumption")]
        self._add_section(tr("On {day}", day=strings.format_day(conclusion.on)), *lines)

    def _choose_line(self, line: int) -> None:
        """Show another line; its row gets the focus and keeps it although the rows are drawn again."""
        self._rows[line].setFocus()
        self._show_line(line)

    def _add_line_list(self, live: PanelContent) -> None:
        rows = down(gap=4)
        self._rows = []
        for line, (name, conclusion) in enumerate(zip(live.names, live.conclusions, strict=True)):
            verdict = strings.verdict_words(conclusion.verdict)
            show = tr("Show line {line}: {verdict}", line=name, verdict=verdict)
            go = button(name, partial(self._choose_line, line), role="link", name=show)
            self._rows.append(go)
            rows.addLayout(across(go, None, label(tr("shown here") if line == live.line else "", "caption")))
            rows.addLayout(across(label(values.act_short(conclusion.act.word), conclusion.act.word), None))
            rows.addWidget(VerdictChip(conclusion.verdict))
            if rests := values.reading_words(reading_behind(self._pack, conclusion)):
                rows.addWidget(label(rests, "small", wrap=True))
            if hangs := values.hanging_words(conclusion.turning_doubts):
                rows.addWidget(label(hangs, "small", wrap=True))
            if values.asks_nothing(conclusion.verdict):
                rows.addWidget(label(tr("other law may still apply"), "small"))
            rows.addSpacing(4)
        self._add_section(tr("All lines"), boxed(rows))
