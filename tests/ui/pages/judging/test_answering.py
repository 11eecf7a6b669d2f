# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names are judged by keys, one after the other: what each answer did is told, and taken back by Undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Party
from tests.ui.pages.judging.conftest import Judging

pytestmark = pytest.mark.slow

KHI = "Kawasaki Heavy Industries Aerospace Systems"
ALT = Qt.KeyboardModifier.AltModifier


def test_same_without_a_reason_asks_for_it_and_enter_gives_the_answer(judging: Judging) -> None:
    judging.choose(KHI)
    judging.page.queue.setFocus()
    judging.press(Qt.Key.Key_1)
    assert judging.driver.window.focusWidget() is judging.page.decision.reason_field
    assert "press Enter" in judging.page.decision.fault.text()
    assert judging.room.judgements.read_state().judged == ()
    judging.write("register number 1400-01")
    judging.press(Qt.Key.Key_Return)
    (judged,) = judging.room.judgements.read_state().judged
    assert judged.entry.judgement is not None
    assert (judged.entry.judgement.judged, judged.entry.judgement.why) == ("same", "register number 1400-01")
    told = judging.page.outcome.text.text()
    assert told.startswith("Judged the same. ")
    assert f"{KHI} counts as listed (control)" in told
    assert "1 open screening to be brought up to date" in told
    assert judging.front() not in ("", "khi")
    assert judging.driver.window.focusWidget() is judging.page.queue
    assert judging.page.decision.reason_field.toPlainText() == ""


def test_unsure_needs_no_reason_and_stays_in_the_queue_behind_the_others(judging: Judging) -> None:
    first = judging.front()
    waiting = len(judging.room.judgements.read_state().to_judge)
    judging.page.queue.setFocus()
    judging.press(Qt.Key.Key_3)
    assert judging.front() != first
    assert len(judging.room.judgements.read_state().to_judge) == waiting
    assert judging.page.reading is not None
    assert judging.page.reading.to_judge[-1].firm.key == first
    assert "the warning stays" in judging.page.outcome.text.text()


def test_digits_belong_into_the_reason_and_alt_gives_the_answer(judging: Judging) -> None:
    judging.choose("AeroVironment Europe")
    bar = judging.page.decision
    caps = [button.cap.text() for button in bar.buttons.values()]
    bar.reason_field.setFocus()
    judging.driver.settle()
    assert [button.cap.text() for button in bar.buttons.values()] == [f"Alt {cap}" for cap in caps]
    judging.write("KvK 60123")
    bar.twins_check.setChecked(False)
    judging.press(Qt.Key.Key_2, ALT)
    (judged,) = judging.room.judgements.read_state().judged
    assert judged.entry.judgement is not None
    assert (judged.entry.judgement.judged, judged.entry.judgement.why) == ("different", "KvK 60123")
    assert "AeroVironment Europe" in judging.page.outcome.text.text()


def test_enter_without_an_answer_says_how_answers_are_given(judging: Judging) -> None:
    judging.page.decision.reason_field.setFocus()
    judging.write("asked")
    judging.press(Qt.Key.Key_Return)
    assert "Alt 1 same" in judging.page.decision.fault.text()
    assert judging.room.judgements.read_state().judged == ()


def test_undo_returns_to_the_entry_and_to_its_reason(judging: Judging) -> None:
    judging.choose("L3Harris Technologies")
    judging.page.decision.reason_field.setFocus()
    judging.write("the address in Melbourne")
    judging.press(Qt.Key.Key_1, ALT)
    assert judging.front() != "l3"
    judging.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert judging.front() == "l3"
    assert judging.page.decision.reason_field.toPlainText() == "the address in Melbourne"
    assert judging.page.outcome.isHidden()
    assert judging.room.judgements.read_state().judged == ()
    judging.driver.window.run_command("redo")
    judging.driver.settle()
    (judged,) = judging.room.judgements.read_state().judged
    assert judged.firm.key == "l3"
    assert judging.front() == "l3"


def test_undo_of_the_line_takes_the_answer_back(judging: Judging) -> None:
    first = judging.page.key
    judging.page.queue.setFocus()
    judging.press(Qt.Key.Key_3)
    judging.page.outcome.undo_button.click()
    judging.driver.settle()
    assert judging.page.key == first
    assert judging.page.reading is not None
    assert judging.page.reading.entries[first or ("", "", "")].entry.judgement is None


def test_after_undo_of_the_line_the_digits_answer_again(judging: Judging) -> None:
    first = judging.page.key
    judging.page.queue.setFocus()
    judging.press(Qt.Key.Key_3)
    judging.page.outcome.undo_button.setFocus()
    judging.press(Qt.Key.Key_Space)
    assert judging.page.outcome.isHidden()
    assert judging.page.key == first
    judging.press(Qt.Key.Key_3)
    assert judging.page.reading is not None
    judgement = judging.page.reading.entries[first or ("", "", "")].entry.judgement
    assert judgement is not None
    assert judgement.judged == "unsure"


def test_what_was_typed_waits_while_one_looks_at_others(judging: Judging) -> None:
    first = judging.page.key
    judging.page.decision.reason_field.setFocus()
    judging.write("half a reas")
    judging.press(Qt.Key.Key_Down, ALT)
    assert judging.page.key != first
    assert judging.page.decision.reason_field.toPlainText() == ""
    judging.press(Qt.Key.Key_Escape)
    judging.press(Qt.Key.Key_K)
    assert judging.page.key == first
    assert judging.page.decision.reason_field.toPlainText() == "half a reas"
    judging.press(Qt.Key.Key_J)
    assert judging.page.key != first


def test_a_reason_given_before_is_offered_and_taken_by_keys(judging: Judging) -> None:
    judging.choose("AeroVironment Europe")
    judging.page.decision.twins_check.setChecked(False)
    judging.page.decision.reason_field.setFocus()
    judging.write("held by its founders, KvK 60123")
    judging.press(Qt.Key.Key_2, ALT)
    field = judging.page.decision.reason_field
    field.setFocus()
    judging.write("KvK")
    assert judging.offers()
    popup = judging.driver.window.focusWidget()
    assert popup is field
    QTest.keyClick(field._offers, Qt.Key.Key_Down)  # the list takes it
    QTest.keyClick(field._offers, Qt.Key.Key_Return)
    judging.driver.settle()
    assert field.toPlainText() == "held by its founders, KvK 60123"
    assert not judging.offers()
    assert len(judging.room.judgements.read_state().judged) == 1


def test_enter_gives_the_answer_while_reasons_are_offered_and_none_is_picked(judging: Judging) -> None:
    judging.choose("L3Harris Technologies")
    judging.page.decision.reason_field.setFocus()
    judging.write("seen in the register")
    judging.press(Qt.Key.Key_2, ALT)
    judging.page.queue.setFocus()
    judging.press(Qt.Key.Key_2)
    judging.write("seen")
    field = judging.page.decision.reason_field
    assert judging.offers()
    QTest.keyClick(field._offers, Qt.Key.Key_Return)
    judging.driver.settle()
    reasons = {
        one.entry.judgement.why for one in judging.room.judgements.read_state().judged if one.entry.judgement
    }
    assert reasons == {"seen in the register", "seen"}


def test_escape_leaves_the_reason_then_the_page(judging: Judging) -> None:
    judging.page.decision.reason_field.setFocus()
    judging.press(Qt.Key.Key_Escape)
    assert judging.driver.window.focusWidget() is judging.page.queue
    judging.press(Qt.Key.Key_Escape)
    assert judging.driver.window.page_id == "parties"


def test_a_reason_that_is_too_long_is_refused_and_stays(judging: Judging) -> None:
    first = judging.page.key
    long = "x" * 2001
    judging.page.decision.reason_field.setPlainText(long)
    judging.page.judge("different")
    judging.driver.settle()
    assert "2000" in judging.page.decision.fault.text()
    assert judging.page.key == first
    assert judging.page.decision.reason_field.reason() == long
    assert judging.page.decision.buttons["same"].isEnabled()


def test_a_judged_entry_is_judged_again_and_its_history_is_shown(judging: Judging) -> None:
    (key,) = [one.key for one in judging.room.judgements.read_state().to_judge if one.firm.key == "l3"][:1]
    judging.room.judgements.judge(*key, "different", why="another firm of that name")
    judging.room.judgements.judge(*key, "same", why="the address after all")
    judging.open("l3")
    judging.choose("L3Harris Technologies", "same")
    assert judging.says("Judged the same on 24")
    assert judging.says("the address after all")
    assert judging.says("Judged before")
    assert judging.says("another firm of that name")
    judging.page.queue.setFocus()
    judging.press(Qt.Key.Key_3)
    assert "L3Harris Technologies" in [one.firm.name for one in judging.room.judgements.read_state().to_judge]


@pytest.mark.parametrize("stated", ["no", "unknown"])
def test_a_no_that_gives_way_is_told_before(judging: Judging, stated: str) -> None:
    party = next(row for row in judging.room.parties.rows() if row.name == "L3Harris Technologies")
    detail = judging.room.parties.get(party.id)
    judging.room.parties.update(
        party.id, Party(party="l3", name=detail.party.name, country=CountryCode("US"), listed=stated)
    )
    judging.open("l3")
    assert judging.says("given before is taken back") == (stated == "no")


@pytest.mark.parametrize("for_all", [True, False])
def test_one_answer_counts_for_the_other_entry_of_the_same_party_if_it_is_left_ticked(
    open_judging: Callable[..., Judging], for_all: bool
) -> None:
    judging = open_judging(
        Party(party="lm", name="Lockheed Martin Corporation", country=CountryCode("US"), listed="no")
    )
    decision = judging.page.decision
    judging.choose("Lockheed Martin Corporation")
    assert "unreliable entity list, unreliable-2023-1-01" in decision.twins_check.text()
    assert decision.twins_check.isVisible()
    decision.twins_check.setChecked(for_all)
    decision.reason_field.setFocus()
    judging.write("their own letterhead")
    judging.press(Qt.Key.Key_1, ALT)
    judged = {one.entry.met.entry.list for one in judging.room.judgements.read_state().judged}
    assert judged == ({"control", "unreliable"} if for_all else {"control"})
    assert ("1 more entry" in judging.page.outcome.text.text()) is for_all


def test_what_an_answer_does_follows_the_entries_that_it_counts_for(
    open_judging: Callable[..., Judging],
) -> None:
    judging = open_judging(Party(party="ray", name="Raytheon Missiles & Defense", country=CountryCode("US")))
    judging.choose("Raytheon Missiles & Defense", "match · control")
    panel, check = judging.page.panel, judging.page.decision.twins_check
    assert judging.says("listed (control)", panel)
    assert judging.says("on the unreliable list", panel)
    check.click()
    judging.driver.settle()
    assert judging.says("listed (control)", panel)
    assert not judging.says("on the unreliable list", panel)
    judging.page.read_again()
    judging.driver.settle()
    assert not check.isChecked()
    check.click()
    judging.page.decision.reason_field.setFocus()
    judging.write("the address in Tucson")
    judging.press(Qt.Key.Key_1, ALT)
    told = judging.page.outcome.text.text()
    assert "counts as listed (control) and as on the unreliable list" in told
    judging.driver.window.run_command("undo")
    judging.driver.settle()
    assert judging.page.key is not None
    assert judging.page.key[2].startswith("control-")
    assert judging.page.decision.reason_field.toPlainText() == "the address in Tucson"


def test_one_answer_counts_for_the_owner_that_is_the_same_body(open_judging: Callable[..., Judging]) -> None:
    judging = open_judging(
        Party(party="lm", name="Lockheed Martin Corporation", country=CountryCode("US")),
        Party(party="lm2", name="Lockheed Martin", country=CountryCode("US")),
    )
    judging.choose("Lockheed Martin Corporation", "match · control")
    assert "Answer for Lockheed Martin too" in judging.page.decision.twins_check.text()
    judging.page.decision.reason_field.setFocus()
    judging.write("one letterhead")
    judging.press(Qt.Key.Key_1, ALT)
    judged = {one.firm.key for one in judging.room.judgements.read_state().judged}
    assert judged == {"lm", "lm2"}
    assert "It counts for Lockheed Martin too" in judging.page.outcome.text.text()


def test_no_answer_is_proposed(open_judging: Callable[..., Judging]) -> None:
    judging = open_judging(Party(party="lm", name="Lockheed Martin Corporation", country=CountryCode("US")))
    buttons = judging.page.decision.buttons.values()
    assert not [one for one in buttons if one.property("role") == "primary" or one.isDefault()]
