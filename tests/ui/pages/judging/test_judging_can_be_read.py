# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every text of the judging page can be read to its end, with large letters and in longer words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from desktop_app.services.workspace import ClientWorkspace
from tests.ui.conftest import Driver
from tests.ui.pages.judging.conftest import Judging
from tests.ui.test_clipping import Reader
from tests.ui.test_names import unnamed


def test_entries_answers_and_searches_can_be_read(
    situation: str, driver: Driver, room: ClientWorkspace
) -> None:
    judging, reader = Judging(driver, room).open("khi"), Reader(driver)
    reader.look("an owner two levels up")
    judging.page.queue.setFocus()
    judging.press(Qt.Key.Key_1)
    reader.look("a reason is asked for")
    judging.page.decision.reason_field.setPlainText("the register number 1400-01-084209, seen in Kobe")
    judging.page.judge("same")
    driver.settle()
    reader.look("what the answer did")
    key = next(one.key for one in room.judgements.read_state().to_judge if one.firm.key == "l3")
    room.judgements.judge(*key, "different", why="another firm in Boise, Idaho, by its register")
    row = next(row for row in room.parties.rows() if row.name == "L3Harris Technologies")
    room.parties.update(row.id, replace(room.parties.get(row.id).party, address="1025 W. NASA Boulevard"))
    judging.open("l3")
    reader.look("a judgement that came back")
    judging.open("kita")
    reader.look("a firm that meets nothing")
    driver.window.session.look_ups.progressed.emit(3, 12)
    reader.look("looking up")
    assert reader.found == {}


def test_everything_has_a_name_for_screen_readers(judging: Judging, driver: Driver) -> None:
    judging.choose("AeroVironment Europe")
    assert sorted(set(unnamed(driver.window))) == []
    index = judging.page.queue.currentIndex()
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("AeroVironment Europe, possible")


def test_no_english_is_left_but_names(chinese: None, judging: Judging) -> None:
    judging.choose("Kawasaki Heavy Industries Aerospace Systems")
    for text in ("是否就是名单上的这一方？", "各种回答的作用", "其他名称", "查到的理由"):
        assert judging.says(text), text
    judging.choose("AeroVironment Europe")
    assert judging.says("国家不同：荷兰与美国")
    judging.page.queue.setFocus()
    judging.press(Qt.Key.Key_2)
    assert "回车" in judging.page.decision.fault.text()
