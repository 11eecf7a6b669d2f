# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The examples of the page on the library run, and its face is as small as it says."""

from __future__ import annotations

import doctest
from pathlib import Path

import desktop_app.paper
from desktop_app.paper import blocks

README = Path(desktop_app.paper.__file__).with_name("README.md")


def test_the_examples_come_to_what_they_say() -> None:
    ran = doctest.testfile(str(README), module_relative=False)
    assert ran.attempted >= 15
    assert ran.failed == 0


def test_the_examples_of_the_blocks_do() -> None:
    assert doctest.testmod(blocks).failed == 0


def test_the_face_has_at_most_twenty_names_and_each_is_there() -> None:
    names = desktop_app.paper.__all__
    assert len(names) <= 20
    assert all(getattr(desktop_app.paper, name) is not None for name in names)
