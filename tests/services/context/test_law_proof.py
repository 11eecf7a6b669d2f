# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The difference between two law files is read like a proof: provision by provision, words, days, and tests."""

from __future__ import annotations

import doctest
import shutil
from pathlib import Path

import pytest

from desktop_app.services.context import law_proof
from desktop_app.services.context.law_proof import diff_laws, read_provision
from tests.law_files import SHIPPED, change_head, extended_law
from tests.making import program


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    return shutil.copytree(SHIPPED, tmp_path / "law")


def diff(folder: Path) -> list[str]:
    return list(diff_laws(program().shipped.pack, program().load_pack(folder)))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def under(lines: list[str], head: str) -> list[str]:
    """Return the lines below one that begins with ``head``, as far as they stand deeper or it ends."""
    start = next(number for number, line in enumerate(lines) if line.startswith(head)) + 1
    depth = len(head) - len(head.lstrip())
    end = next(
        (n for n, line in enumerate(lines[start:], start) if len(line) - len(line.lstrip()) <= depth),
        len(lines),
    )
    return lines[start:end]


def test_a_law_file_does_not_differ_from_itself(changed: Path) -> None:
    assert diff(changed) == []


def test_an_extension_is_told_by_its_days_and_the_tests_that_it_turns(tmp_path: Path) -> None:
    lines = diff(extended_law(tmp_path / "law"))
    assert lines[:2] == [f"version: {program().pack.version} → 2027.1.1", "known to: 2026-10-09 → 2026-11-20"]
    limb = under(lines, "  R61-I-1  ")
    assert "    from 2026-11-11: unconfirmed → suspended" in limb
    assert "    from 2027-01-11: alike, unconfirmed" in limb
    assert "    days    + suspended from 2026-11-11 to 2027-01-10 (INVENTED-2026-75)" in limb
    turned = under(lines, "Tests that come to another answer")
    assert any(line.startswith("  R61-I-1, ") and "was unconfirmed, is suspended" in line for line in turned)
    assert "  INVENTED-2026-75  Invented for tests: No. 70 goes on until 10 January 2027 is new" in lines


def test_words_that_differ_are_shown_among_those_around_them(changed: Path) -> None:
    edit(
        changed / "other-law" / "R1-2026.toml",
        "may not be exported to military users",
        "may be exported to no user",
    )
    text = " ".join(line.strip() for line in under(diff(changed), "  R1-2026  "))
    assert "[-not-]" in text
    assert "{+no user" in text
    assert text.count("…") >= 1


def test_a_condition_joined_otherwise_is_a_difference(changed: Path) -> None:
    file = next(file for file in sorted(changed.rglob("R61-I-0.toml")))
    text = file.read_text("utf-8")
    assert "all_of" in text
    file.write_text(text.replace("all_of", "any_of", 1), "utf-8")
    lines = under(diff(changed), "  R61-I-0  ")
    assert any(line.startswith("    if ") for line in lines), lines


def test_a_provision_that_is_gone_is_told_with_its_title(changed: Path) -> None:
    (changed / "other-law" / "R26-2026.toml").unlink()
    change_head(changed)
    assert any(line.startswith("  R26-2026  ") and line.endswith(" is gone") for line in diff(changed))


def test_a_threshold_and_a_warning_are_told_by_their_place(changed: Path) -> None:
    edit(
        changed / "warnings.toml",
        'title              = "Goods leaving China are under other law"',
        'title = "Other"',
    )
    lines = diff(changed)
    assert "Warnings" in lines
    text = " ".join(under(lines, "Warnings"))
    assert "Goods leaving China are under other law" in text
    assert "other regime" in text


def test_a_provision_is_read_with_words_days_and_tests() -> None:
    pack = program().shipped.pack
    lines = list(read_provision(pack, pack.provisions["R61-I-1"]))
    assert lines[0].startswith("R61-I-1  ")
    assert "    days    suspended from 2025-11-07 to 2026-11-10" in lines
    assert any(line.startswith("    words ") for line in lines)
    assert any(line.startswith("    if ") for line in lines)
    assert lines[-1].startswith("    tests ")


def test_the_examples_of_the_module_hold() -> None:
    assert doctest.testmod(law_proof).failed == 0
