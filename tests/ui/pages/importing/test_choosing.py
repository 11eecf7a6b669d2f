# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Choices for an import are made and taken back one by one."""

from __future__ import annotations

from desktop_app.listreader.read_lists import NO_CHOICES
from desktop_app.ui.pages.importing.sheet_state import Choosing


def test_reading_a_list_as_the_last_of_its_shape_can_be_given_up_and_taken_up_again() -> None:
    choosing = Choosing()
    choosing.read_as_before(False)
    assert not choosing.choices.remembered
    assert choosing.undo()
    assert choosing.choices == NO_CHOICES
    assert choosing.redo()
    assert not choosing.choices.remembered


def test_a_choice_after_one_taken_back_leaves_nothing_to_make_again() -> None:
    choosing = Choosing()
    choosing.empty_by_blanks(True)
    choosing.undo()
    choosing.take_hidden(True)
    assert not choosing.redo()
    assert choosing.choices.hidden
    assert not choosing.choices.empties
