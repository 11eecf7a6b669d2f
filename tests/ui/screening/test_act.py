# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do first: on top of the panel and of the review, in the lines, the products and the records."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.domain.engine.act import ACT_WORDS, Act
from desktop_app.domain.engine.conclusion import Conclusion, EntryDetail, WarningOrDuty
from desktop_app.domain.law.listed_names import IfSame
from desktop_app.domain.truth import YES
from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import Workspace
from desktop_app.ui.look.theme import DARK, LIGHT, choose_theme
from desktop_app.ui.widgets.charts import draw_act
from desktop_app.ui.words.values import act_reasons, act_short, act_words, plain_answer
from tests.ui.conftest import Driver
from tests.ui.screening.test_panel import review, texts, with_lines


def act_labels(widget: QWidget) -> list[QLabel]:
    return [mark for mark in widget.findChildren(QLabel) if mark.property("role") in ACT_WORDS]


def test_panel_and_review_begin_with_what_to_do_first(sample: int, desk: Workspace, driver: Driver) -> None:
    work = review(driver, desk, sample, with_lines(desk, sample))
    conclusion = work.interview.conclusions()[work.page.line or 0]
    assert work.live_panel.act == conclusion.act.word
    first = act_labels(work.live_panel)[0]
    assert first.text() == act_words(conclusion.act.word)
    chips = [line.text() for line in work.live_panel.findChildren(QLabel)]
    assert chips.index(first.text()) <= 1  # after the caption alone
    page = work.review_page
    assert page.advice.mapTo(page, page.advice.rect().topLeft()).y() < page.table.y()
    assert "What do I do now" in texts(page.advice)
    for each in work.interview.conclusions():
        for reason in act_reasons(each):
            assert reason in texts(page.advice)


def test_steps_beyond_the_third_are_shown_when_asked(sample: int, desk: Workspace, driver: Driver) -> None:
    work = review(driver, desk, sample, with_lines(desk, sample))
    page = work.review_page
    unfold = next(b for b in page.advice.findChildren(QPushButton) if b.text().endswith("more steps"))
    before = len(texts(page.advice))
    unfold.click()
    driver.settle()
    assert len(texts(page.advice)) > before
    assert unfold.text() == "The first steps alone"
    unfold.click()
    driver.settle()
    assert len(texts(page.advice)) == before


def with_warning(conclusion: Conclusion, warning: WarningOrDuty) -> Conclusion:
    return replace(conclusion, warnings=(warning, *conclusion.warnings))


def test_facts_that_contradict_each_other_are_the_answer(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    work = review(driver, desk, sample, with_lines(desk, sample))
    warning = WarningOrDuty(
        "facts_disagree",
        "Facts disagree",
        "",
        YES,
        "",
        (),
        ("a mass of 0 beside 4 % dysprosium",),
        effect="ask",
    )
    conclusion = with_warning(work.interview.conclusions()[0], warning)
    says = "The facts given contradict each other: a mass of 0 beside 4 % dysprosium."
    assert plain_answer(conclusion).startswith(says)
    assert says in "\n".join(act_reasons(conclusion))


def test_a_name_to_judge_says_what_it_would_come_to(sample: int, desk: Workspace, driver: Driver) -> None:
    work = review(driver, desk, sample, with_lines(desk, sample))
    entry = EntryDetail(
        *("Skydioo meets Skydio", "Skydioo", "e1", "control", None, "in_force"),
        IfSame("DENIED_IN_PRINCIPLE", "hold"),
    )
    warning = WarningOrDuty(
        "name_on_list", "A name on a list", "", YES, "", (), effect="ask", entries=(entry,)
    )
    reasons = "\n".join(act_reasons(with_warning(work.interview.conclusions()[0], warning)))
    assert (
        "If they are the same: Hold; the answer under the announcement is: Refused in principle." in reasons
    )


def test_what_a_warning_found_is_one_sentence_and_says_how_much_more_there_is(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    work = review(driver, desk, sample, with_lines(desk, sample))
    firms = ("Hareket A.Ş.", "Kilimci A.Ş.", "Kilimci family")
    warning = WarningOrDuty(
        "looked_for", "A party has not been looked up", "", YES, "", (), firms, effect="ask"
    )
    reasons = act_reasons(with_warning(work.interview.conclusions()[0], warning))
    assert "A party has not been looked up. Hareket A.Ş.; Kilimci A.Ş.; and 1 more." in reasons


@pytest.mark.parametrize(("entries", "details"), [(3, 3), (1, 2)])
def test_what_is_not_shown_beside_listed_entries_is_counted(
    sample: int, desk: Workspace, driver: Driver, entries: int, details: int
) -> None:
    work = review(driver, desk, sample, with_lines(desk, sample))
    texts = tuple(f"Firm {number} meets an entry" for number in range(details))
    met = tuple(EntryDetail(text, text, "e1", "control", None, "in_force", None) for text in texts[:entries])
    warning = WarningOrDuty(
        "name_on_list", "A name on a list", "", YES, "", (), texts, effect="ask", entries=met
    )
    (reason,) = (
        reason
        for reason in act_reasons(with_warning(work.interview.conclusions()[0], warning))
        if reason.startswith("A name on a list.")
    )
    assert reason.endswith("And 1 more.")


def test_nothing_found_is_said_with_what_was_examined(sample: int, desk: Workspace, driver: Driver) -> None:
    work = review(driver, desk, sample, with_lines(desk, sample))
    quiet = replace(work.interview.conclusions()[0], warnings=(), doubts_that_matter=())
    facts = replace(
        quiet.act_facts,
        overall="suspended",
        without_assumption="suspended",
        is_on_edge=False,
        is_turned=False,
    )
    quiet = replace(quiet, act_facts=facts)
    assert quiet.act.word == "nothing_holds"
    said = " ".join(act_reasons(quiet))
    assert "Examined:" in said
    assert "Not examined:" in said
    assert act_words("nothing_holds") == "Nothing found that holds this export"
    assert act_short("nothing_holds") == "Nothing found"
    assert Act("nothing_holds").because == ()


def test_products_and_records_have_it(sample: int, desk: Workspace, driver: Driver) -> None:
    client = desk.client_workspace(sample)
    driver.go("products")
    driver.settle()
    page = driver.window.pages["products"]
    columns = [column.id for column in page.list_columns()]  # type: ignore[attr-defined]
    assert columns.index("act") < columns.index("today")
    shipment = client.shipments.find_shipment("NW-02")
    assert shipment is not None
    work = client.screenings.start_shipment(shipment).value
    done = client.records.record_determination(work.id, Signature("J. Haug", "export control officer"))
    driver.go("records", done.value[0])
    records = driver.window.pages["records"]
    detail = client.records.get_determination(done.value[0])
    assert act_words(detail.conclusion["act"]["word"]) in [mark.text() for mark in act_labels(records)]


def test_the_three_frames_differ_without_colour(driver: Driver) -> None:
    from PySide6.QtCore import QRectF

    for theme in (LIGHT, DARK):
        choose_theme(theme)
        seen = set()
        for word in ACT_WORDS:
            picture = QImage(200, 32, QImage.Format.Format_Grayscale8)
            picture.fill(Qt.GlobalColor.white if theme is LIGHT else Qt.GlobalColor.black)
            painter = QPainter(picture)
            draw_act(painter, QRectF(0, 0, 200, 32), word, "Word")
            painter.end()
            seen.add(bytes(picture.constBits()))
        assert len(seen) == len(ACT_WORDS)
    choose_theme(LIGHT)
