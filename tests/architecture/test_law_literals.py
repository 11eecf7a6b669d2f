# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Each kind of literal of the law in the code is noticed; that there is none is a measure of test_house.py."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.law_literals import law_literals, names_the_law
from tests.architecture.source import TREE

SOMEWHERE = "desktop_app/services/somewhere.py"


@pytest.mark.parametrize(
    "code",
    [
        'row.id.startswith("R61")',
        'provision = "R61-I-1"',
        'family = id.startswith("R61-")',
        'provision = "R46-2"',
        'instrument = "MOFCOM-2025-61"',
        '"2025-61" in instrument.id',
        'label("No. 61")',
        'tr("No. 61: {standing}.")',
        'text = "This speaks of Announcement No. 61 alone."',
        'help = "one provision in full, such as R61-I-1"',
        'f"{law} Announcement No. 61"',
        'KILO = "0.001"',
        "LINE = Fraction(1, 1000)",
        "LINE = Fraction(numerator / 1000) if x else 1 / 1000",
        'LINE = Decimal("0.001")',
        "line = 0.001",
        'tr("line 0.1 %")',
        'tr("Where the share of value reaches 0.1 %, all else equal")',
        'text = "one in 1/1000"',
        'is_home = origin == "CN"',
        'is_home = "China" != name',
        'is_near = destination in ("HK", "MO", "TW")',
        'is_near = destination in {"FR", "DE"}',
        'HOME = ("US",)\nis_home = origin in HOME',
        'match origin:\n    case "CN" | "HK":\n        pass',
        'cards = {"=CN": home}',
        'title = "No. " + "61"',
        'title = "No. " + str_of(x) + ", No. " + "61"',
        'title = f"No. {61}"',
        "title = f\"{'No.'} {61} of 2025\"",
        'NUMBER = 61\ntitle = f"No. {NUMBER}"',
        'def name() -> str:\n    number = "61"\n    return "No. " + number',
        'title = "No. %s" % 61',
        'title = "No. %s of %d" % ("61", 2025)',
        'title = "No. {}".format(61)',
        'title = "No. {1} of {0}".format(2025, 61)',
        'title = "No. {number}".format(number=61)',
        'title = " ".join(["No.", "61"])',
        'provision = "R61" + "-I-1"',
        'line = f"{0}.{1} %"',
    ],
)
def test_each_kind_is_noticed(code: str) -> None:
    assert law_literals(SOMEWHERE, ast.parse(code))


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (SOMEWHERE, 'tr("{law}: {standing}.")'),
        (SOMEWHERE, '"""Provisions as R61-I-1, caught from 0.1 % on."""'),
        (SOMEWHERE, 'abroad = ("CH", "NO")'),
        (SOMEWHERE, "share = Fraction(1, 100)"),
        (SOMEWHERE, 'text = "10.1 %"'),
        (SOMEWHERE, 'text = f"No. {number}"'),
        (SOMEWHERE, 'text = "No. " + number + " of " + "61 pages"'),
        (SOMEWHERE, 'text = "No. {number}".format(number=number)'),
        (SOMEWHERE, 'text = "No. %s" % number'),
        (SOMEWHERE, 'text = ", ".join(["No.", number, "61"])'),
        ("desktop_app/ui/somewhere.py", "seconds = 0.001"),
        ("desktop_app/basics/codes.py", 'is_home = code == "CN"'),
    ],
)
def test_what_is_not_of_the_law_may_stand(path: str, code: str) -> None:
    assert law_literals(path, ast.parse(code)) == []


@pytest.mark.parametrize("folder", ["commands", "window", "papers"])
def test_no_text_of_commands_window_and_papers_names_the_law(folder: str) -> None:
    files = sorted((TREE / "resources" / folder).glob("*.toml"))
    assert files
    named = {
        f"{file.name}: {line}"
        for file in files
        for line in file.read_text("utf-8").splitlines()
        if names_the_law(line)
    }
    assert named == set()
