# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The overview: open work, the standing of the law over time, verdicts of shipments, the latest shipments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget

from desktop_app.basics.days import next_day
from desktop_app.basics.frozen import dataclass
from desktop_app.charts.days_axis import Moment
from desktop_app.domain.engine.standing import find_old_law
from desktop_app.domain.law.pack import UNDETERMINED
from desktop_app.services.schema.declaration import ALL_TOPICS, Sheet
from desktop_app.services.schema.rows import OutlookRow, ShipmentRow, StatusCheckRow
from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.plain import PlainButton, set_tip
from desktop_app.ui.session.session import (
    BY_SHARE,
    BY_VERDICT,
    FLIPS,
    FirstShown,
    PageId,
    Session,
    page_of_topic,
)
from desktop_app.ui.shared_views import lists
from desktop_app.ui.shared_views.law_state import UNSURE, hanging_shipments, law_spans, recorded_checks
from desktop_app.ui.shared_views.record_answers import RecordAnswers, TodayVerdicts
from desktop_app.ui.widgets.charts import ShareBars, TimelineView, VerdictBars, draw_verdict
from desktop_app.ui.widgets.flow import NarrowWatch
from desktop_app.ui.widgets.page import EmptyPage, Page
from desktop_app.ui.widgets.parts import across, boxed, button, card, down, emptied, label
from desktop_app.ui.widgets.row_menu import RowMenu
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import format_day, format_short_day, join_with_commas, tr, tr_n

if TYPE_CHECKING:
    from desktop_app.services.records.overview import NamesToLookAt, Numbers

LEAST_WIDTH: Final = 960
"""How wide the window must be for the cards side by side, in pixels at 100 %."""
_LATEST: Final = 12
"""How many shipments are listed; a button leads to all of them."""
_TABLE: Final = 230
"""The least height of the table under cards that stand below each other, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class OverviewFigures:
    """The figures and rows that the overview shows."""

    numbers: Numbers
    shipments: Sequence[ShipmentRow]
    checks: Sequence[StatusCheckRow]
    names: NamesToLookAt
    flips: int


MOST_WORKED_OUT: Final = 100_000
"""Above this number of products, shipping each of them today is worked out when a filter asks for it."""


class TodayKind(NamedTuple):
    """What the overview tells of a product that is shipped today; those that are alike are counted."""

    verdict: str
    standing: str
    band: str
    is_refused: bool


def _tally(rows: Mapping[int, OutlookRow], line: Fraction) -> Counter[TodayKind]:
    from desktop_app.services.records.overview import band_of_share

    return Counter(
        TodayKind(row.verdict, row.standing, band_of_share(row.share, line), bool(row.refused))
        for row in rows.values()
    )


class OverviewPage(Page):
    """Three cards and the latest shipments."""

    def __init__(
        self, session: Session, today_verdicts: TodayVerdicts, record_answers: RecordAnswers
    ) -> None:
        super().__init__(tr("Overview"), tr("What needs you, and what changes next"))
        self.session = session
        self.add_actions(
            button(tr("Import parts list"), partial(session.navigator.run_command, "import")),
            button(tr("New screening"), partial(session.navigator.run_command, "screen.new"), role="primary"),
        )
        self._attention_rows = down()
        self._today_verdicts = today_verdicts
        today_verdicts.changed.connect(self._show_attention_rows)
        self._record_answers = record_answers
        record_answers.changed.connect(self._show_attention_rows)
        self._figures: OverviewFigures | None = None
        self._tallied: Mapping[int, OutlookRow] = {}
        self._tally: Counter[TodayKind] = Counter()
        self.strip = TimelineView()
        self._under = label("", "small", wrap=True)
        self.bars = VerdictBars(tr("Shipment lines by verdict"))
        self.product_bars = VerdictBars(tr("Products if shipped today"), is_pressed=True)
        self.product_bars.chosen.connect(
            lambda verdict: session.navigator.show_page(
                "products", "open" if verdict == UNDETERMINED else f"{BY_VERDICT}{verdict}"
            )
        )
        threshold = session.program.pack.on(session.today).threshold
        self._line = Fraction(1) if threshold is None else threshold.limit
        self.share_bars = ShareBars(tr("Products by the share that decides"), self._line)
        self.share_bars.chosen.connect(
            lambda band: session.navigator.show_page("products", f"{BY_SHARE}{band}")
        )
        self._products_by_share = boxed(
            down(label(tr("Products by the share that decides"), "section"), 8, self.share_bars, gap=0)
        )
        self._products_by_verdict = boxed(
            down(label(tr("Products if shipped today"), "section"), 8, self.product_bars, gap=0)
        )
        self.table = RowsTable(
            (
                lists.acts_column(112),
                lists.verdicts_column(190),
                Column("title", tr("What"), lambda row: row.title, width=300, stretch=True),
                Column("user", tr("To"), lambda row: row.end_user or row.importer, width=230),
                Column("place", "", lambda row: row.destination, width=48, quiet=True),
                lists.day_column("day", tr("Export day"), lambda row: row.on),
                lists.number_column("lines", tr("Lines"), lambda row: row.lines, 60),
            ),
            tr("Latest shipments"),
            memory=session.memory,
            key="latest",
        )
        self.table.sort_by_column("day", descending=True)
        self.table.opened.connect(lambda row: session.navigator.show_page("screenings", row.id))
        latest = tr("Only the latest shipments stand here. Open it to change it.")
        self.table.describe_menu = lambda row: RowMenu.only_open(
            partial(session.navigator.show_page, "screenings", row.id), latest
        )
        self.table.add_menu_entry(tr("Save list"), self.save_list)
        needs = card(label(tr("Needs you"), "section"), 6, self._attention_rows, None, gap=0)
        law = button(tr("All provisions"), partial(self.session.navigator.show_page, "law"), role="link")
        head = across(label(tr("Standing of {law}", law=strings.law_name()), "section"), None, law)
        standing = card(head, 6, self.strip, 4, self._under, 12, self._products_by_verdict, None, gap=0)
        verdicts = card(
            label(tr("Shipment lines by verdict"), "section"), 8, self.bars, 12, self._products_by_share, None
        )
        self._cards = QGridLayout()
        self._cards.setSpacing(16)
        self._card_widths = ((needs, 11), (standing, 11), (verdicts, 9))
        self.body.addLayout(self._cards)
        self.body.addSpacing(8)
        every = button(
            tr("All shipments"), partial(self.session.navigator.show_page, "screenings"), role="link"
        )
        self.body.addLayout(across(label(tr("Latest shipments"), "section"), None, every))
        self._under_table = QStackedWidget()
        self._under_table.addWidget(self.table)
        self._under_table.addWidget(EmptyPage.declared("overview", self.session.navigator.run_command))
        self.body.addWidget(self._under_table, 1)
        self._arrange_cards(is_narrow=False)
        NarrowWatch(self, LEAST_WIDTH, self._arrange_cards, is_narrow=False)
        session.change_bus.subscribe(ALL_TOPICS, self.read_if_shown)

    def _arrange_cards(self, is_narrow: bool) -> None:  # noqa: FBT001  as the watch says it
        """Put the cards side by side, or below each other in a narrow window."""

        for position, (shown_card, wide) in enumerate(self._card_widths):
            self._cards.removeWidget(shown_card)
            self._cards.addWidget(shown_card, *((position, 0) if is_narrow else (0, position)))
            self._cards.setColumnStretch(position, 0 if is_narrow else wide)
            self._cards.setColumnMinimumWidth(position, 0 if is_narrow else 220)
        self._under_table.setMinimumHeight(px(_TABLE) if is_narrow else 0)

    def save_list(self) -> bool:
        lists.save_list(self.session, self.table.accessibleName(), self.table)
        return True

    # ---- reading ----

    def read_again(self) -> None:
        if self.session.client is None:
            return

        def read_figures() -> OverviewFigures:
            client_workspace, workspace = self.session.client_workspace, self.session.workspace
            client = self.session.client or 0
            keys = {row.id: row.client for row in workspace.clients.rows()}
            return OverviewFigures(
                client_workspace.overview.count_work(),
                client_workspace.shipments.list_rows(),
                client_workspace.checks.rows(),
                client_workspace.overview.list_names(),
                len(workspace.laws.flips_to_look_at(keys.get(client, ""))),
            )

        self.session.read("overview", read_figures, self._show_figures)

    def _show_figures(self, seen: OverviewFigures) -> None:
        self._figures = seen
        by_day = sorted(seen.shipments, key=lambda row: (row.on, row.id), reverse=True)
        self.table.show_rows(by_day[:_LATEST])
        self.table.show_whole()
        self._under_table.setCurrentIndex(0 if seen.shipments else 1)
        self.bars.show_counts(seen.numbers.lines_by_verdict)
        set_tip(self.bars, values.verdict_bars_tip(seen.numbers.read_narrowly))
        self.bars.setAccessibleDescription(self.bars.toolTip())
        law, today = self.session.program.law, self.session.today
        spans = law_spans(law, recorded_checks(seen.checks))
        mark_text = tr("today, {day}", day=format_short_day(today))
        self.strip.show_spans(spans, Moment(mark_text, today, main=True))
        explanation = tr("Grounds 1 and 2 (value, technology) have not applied on any confirmed day.")
        if any(span.state in UNSURE for span in spans):
            dashed = tr("Dashed: announced or not confirmed, no notice seen.")
            explanation = strings.join_sentences(dashed, explanation)
        self._under.setText(explanation)
        self._show_attention_rows()
        if self._is_worked_out():
            self._today_verdicts.work_out()
        self._record_answers.work_out()

    def _is_worked_out(self) -> bool:
        """Tell whether there are products, and few enough for all of them to be screened for today."""
        return self._figures is not None and 0 < self._figures.numbers.products <= MOST_WORKED_OUT

    def clear_client(self) -> None:
        self._figures = None
        self.table.clear_rows()
        self.bars.show_counts({})
        self._under_table.setCurrentIndex(0)
        self._show_attention_rows()

    # ---- open work ----

    def _show_attention_rows(self) -> None:
        rows = self._today_verdicts.rows
        # counted once, and not on the thread of the window: they are many
        if rows and rows is not self._tallied:
            self._tallied = rows

            def take_tally(tally: Counter[TodayKind]) -> None:
                self._tally = tally
                self._show_attention_rows()

            self.session.read("tally of today", lambda: _tally(rows, self._line), take_tally)
            return
        if not rows:
            self._tally = Counter()
        emptied(self._attention_rows)
        today, shares = Counter[str](), Counter[str]()
        for kind, count in self._tally.items():
            today[kind.verdict] += 0 if kind.is_refused else count
            shares[kind.band] += 0 if kind.is_refused else count
        today, shares = +today, +shares
        self.product_bars.show_counts(today)
        self._products_by_verdict.setVisible(bool(today) and self._figures is not None)
        self.share_bars.show_counts(shares)
        has_shares = bool(set(shares) - {"none"}) and self._figures is not None
        self._products_by_share.setVisible(has_shares and self.session.program.pack.threshold is not None)
        attention_notes = self._list_attention_notes()
        for need in attention_notes:
            self._attention_rows.addWidget(AttentionRow(need))
        if self._is_worked_out() and not self._today_verdicts.is_known:
            waiting_text = tr("The result of shipping each product today is being worked out …")
            self._attention_rows.addWidget(label(waiting_text, "quiet", wrap=True))
        elif not attention_notes:
            waiting_text = tr("Nothing is waiting.") if self._figures is not None else tr("Reading …")
            self._attention_rows.addWidget(label(waiting_text, "quiet"))

    def _list_attention_notes(self) -> list[AttentionNote]:
        """Return the notes of open work, the most serious first; counts of zero are left out."""
        figures, navigator = self._figures, self.session.navigator
        if figures is None:
            return []
        notes = [
            AttentionNote(verdict, note_text, partial(navigator.show_page, *target))
            for count, verdict, note_text, target in self._count_work(figures)
            if count
        ]
        days = figures.numbers.days_since_check
        if days == 0:  # what that look came to is said in the line of the law, above the pages
            return notes
        old = find_old_law(self.session.program.law, recorded_checks(figures.checks), self.session.today)
        if old and old.ended:
            hanging = hanging_shipments(figures.shipments, old.ended)
            text = join_with_commas(
                (
                    tr("Look up what holds since {day}", day=format_day(next_day(old.ended))),
                    tr_n("%n open shipment(s) depend on it", hanging) if hanging else "",
                )
            )
            notes.insert(0, AttentionNote("", text, partial(navigator.run_command, "check.look_up")))
        elif days is None or days > self.session.settings.law_reminder_days:
            text = (
                tr("The ministry's notices were never looked up")
                if days is None
                else tr_n("Last look at the ministry's notices %n day(s) ago", days)
            )
            notes.append(AttentionNote("", text, partial(navigator.run_command, "check.record")))
        return notes

    def _count_work(self, figures: OverviewFigures) -> Iterator[CountedWork]:
        """Yield the open work: changed answers, verdicts of shipping today, names in lists, and the catalogue's."""
        numbers, count = figures.numbers, figures.numbers.altered_records
        note_text = tr_n("%n record(s) altered outside the program", count)
        yield count, "", note_text, ("records", "altered")
        count = len(figures.names.left_out)
        note_text = tr_n("%n check(s), lists or judgements to look at in the journal: {first}", count)
        first_named = strings.translate_text(figures.names.left_out[0]) if count else ""
        yield count, "", note_text.format(first=first_named), (PageId.JOURNAL,)
        count = figures.flips
        note_text = tr_n("%n answer(s) changed with the law file, not looked at yet", count)
        yield count, "", note_text, (PageId.LAW_FILE, FLIPS)
        today = [(kind.verdict, count) for kind, count in self._tally.items() if not kind.is_refused]
        count = sum(count for verdict, count in today if values.needs_licence(verdict))
        standings = {kind.standing for kind in self._tally if values.needs_licence(kind.verdict)}
        supposed = values.word_assumption_of_all(standings, self._today_verdicts.standing).phrase
        note_text = tr_n("%n product(s) would need a licence {supposed}", count).format(supposed=supposed)
        yield count, "LICENCE_REQUIRED", note_text, ("products", "licence")
        count = sum(count for verdict, count in today if verdict == UNDETERMINED)
        yield count, "UNDETERMINED", tr_n("%n product(s) not settled", count), ("products", "open")
        yield from count_names(figures.names, self.session.settings.lists_reminder_days)
        count = numbers.unsettled_screenings
        note_text = tr_n("%n screening(s) not settled", count)
        yield count, "UNDETERMINED", note_text, ("screenings", "unsettled")
        count = numbers.waiting_screenings
        yield count, "", tr_n("%n screening(s) waiting for review", count), ("records",)
        count = numbers.open_screenings
        yield count, "", tr_n("%n screening(s) in progress", count), ("screenings", "open")
        count = len(self._record_answers.differing)
        note_text = tr_n("%n record(s) would be answered otherwise today", count)
        yield count, "", note_text, ("records", "differs")
        count = numbers.reviews_due
        yield count, "", tr_n("%n record(s) to be looked at again", count), ("records", "review")
        count = numbers.follow_ups
        yield count, "", tr_n("%n thing(s) to do after records", count), ("records", "follows")
        documents = numbers.documents_again
        # where the first of them is; those of a screening are on its own page
        first = next(
            ((page_of_topic(sheet), row_id) for sheet, row_id in documents if sheet != Sheet.SCREENINGS),
            (PageId.SCREENINGS, "open"),
        )
        count = len(documents)
        yield count, "", tr_n("%n document(s) to be looked at again", count), first
        count = numbers.recorded_under_another_pack
        note_text = tr_n("%n record(s) made under another law file", count)
        yield count, "", note_text, ("records", "other_law")
        count = numbers.shipments_not_screened
        yield count, "", tr_n("%n shipment(s) not screened", count), ("screenings", "unscreened")
        count = numbers.unclassified
        yield count, "", tr_n("%n product(s) not classified", count), ("products", "unclassified")
        count = numbers.without_origin
        yield count, "", tr_n("%n product(s) without an origin", count), ("products", "no_origin")
        count = numbers.late_sheets
        yield count, "", tr_n("%n supplier(s) late with answers", count), (PageId.ASKED, "late")
        count = numbers.to_finish
        yield count, "", tr_n("%n open point(s) of lists to finish", count), ("to_finish",)
        count = numbers.open_material
        note_text = tr_n("%n product(s) with material of which nobody has named the kind", count)
        yield count, "", note_text, ("products", "open_material")
        count = sum(bool(row.rates_missing) for row in self._today_verdicts.rows.values())
        note_text = tr_n("%n product(s) with an amount that no exchange rate converts", count)
        yield count, "", note_text, ("rates",)


# --------------------------------------------------------------------------------------------------
# The notes of the overview on names in lists: to be judged, judged before and changed since, lists grown
# old.


CountedWork = tuple[int, str, str, tuple[str] | tuple[str, FirstShown]]
"""Open work: count, verdict of the sign, text, page and filter it leads to; none where the count is zero."""
_MOST_NAMED: Final = 3


def count_names(names: NamesToLookAt, reminder_days: int) -> Iterator[tuple[int, str, str, tuple[str]]]:
    """Yield what lists ask of a person; a list counts as old after so many days."""
    count = len(names.to_judge)
    text = tr_n("%n name(s) to judge: {names}", count).format(names=_some(names.to_judge))
    yield count, "", text, (PageId.JUDGING,)
    count = len(names.came_back)
    text = tr_n("%n judgement(s) came back, for something changed: {names}", count)
    yield count, "", text.format(names=_some(names.came_back)), (PageId.JUDGING,)
    old = [strings.translate_text(name) for name, days in names.list_ages.items() if days > reminder_days]
    text = tr_n("%n list(s) loaded more than {days} days ago: {names}", len(old))
    yield len(old), "", text.format(days=reminder_days, names=_some(old)), (PageId.LIST_VERSIONS,)


def _some(names: Sequence[str]) -> str:
    """Return the first names, each once, and how many there are beyond."""
    each = list(dict.fromkeys(names))
    more = len(each) - _MOST_NAMED
    return join_with_commas([*each[:_MOST_NAMED], *([tr_n("and %n more", more)] if more > 0 else [])])


# --------------------------------------------------------------------------------------------------
# A line of the overview about open work, which leads to the page where it is done.


_WRAPPED: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class AttentionNote:
    """A note of open work; ``verdict`` chooses its sign, blank a plain dot. ``go`` shows the page it leads to."""

    verdict: str
    text: str
    go: Callable[[], object]


class AttentionRow(PlainButton):
    """The note as a button."""

    def __init__(self, need: AttentionNote) -> None:
        super().__init__()
        self._need = need
        self.setProperty("role", "row")
        self.setAccessibleName(need.text)
        set_tip(self, need.text)
        self.setMinimumHeight(px(28))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(policy.Policy.Minimum)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda _on=False: need.go())

    def heightForWidth(self, width: int) -> int:
        """Return the height at which the whole text fits into a width."""
        text_width = max(width - round(px(11)) - 14 - 22, 40)
        box = self.fontMetrics().boundingRect(QRect(0, 0, text_width, 10_000), _WRAPPED, self._need.text)
        return max(px(28), box.height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(px(11))
        shape_area = QRectF(5, (self.height() - side) / 2, side, side)
        if self._need.verdict:
            draw_verdict(painter, shape_area, self._need.verdict)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(active_theme().quiet))
            painter.drawEllipse(shape_area.center(), side / 4, side / 4)
        painter.setPen(QColor(active_theme().text))
        left = round(side) + 14
        text_area = self.rect().adjusted(left, 0, -22, 0)
        painter.drawText(text_area, _WRAPPED, self._need.text)
        painter.setPen(QColor(active_theme().quiet))
        painter.drawText(
            self.rect().adjusted(0, 0, -6, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            "›",
        )
        painter.end()
