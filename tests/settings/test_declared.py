# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What may be chosen, and what is refused."""

from __future__ import annotations

import dataclasses

import pytest

from desktop_app import settings
from desktop_app.basics.messages import Refused
from desktop_app.settings import Settings

REFUSED: dict[str, list[object]] = {
    "language": ["fr", 1, None],
    "text_size": [74, 201, "100", 100.0, True],
    "keep_backups": [0, -1],
    "detailed_log": [1, "yes"],
    "signer": ["two\nlines", "a\x00b", "x" * 201, "\ud800"],
}


def test_defaults_are_allowed() -> None:
    assert settings.with_values(Settings(), dataclasses.asdict(Settings())) == Settings()


def test_a_changed_copy_leaves_the_first_as_it_was() -> None:
    first = Settings()
    second = settings.with_values(first, {"text_size": 200, "signer": "M. Roth"})
    assert (first.text_size, first.signer) == (100, "")
    assert (second.text_size, second.signer) == (200, "M. Roth")


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in REFUSED.items() for value in values]
)
def test_a_value_that_is_not_allowed_is_refused(name: str, value: object) -> None:
    with pytest.raises(Refused) as refusal:
        settings.with_values(Settings(), {name: value})
    assert refusal.value.where == name


def test_a_name_that_is_no_setting_is_refused_with_the_names_that_are() -> None:
    with pytest.raises(Refused, match="text_size"):
        settings.with_values(Settings(), {"colour": "red"})


@pytest.mark.parametrize("name", ["Łódź Sp. z o.o.", "稀土\u3000有限公司", "a\u00a0b"])
def test_names_may_hold_any_letters_and_blanks(name: str) -> None:
    assert settings.with_values(Settings(), {"signer": name}).signer == name


@pytest.mark.parametrize("name", settings.setting_names())
def test_a_number_has_a_range_that_holds_its_default(name: str) -> None:
    declared, default = settings.choice(name), getattr(Settings(), name)
    if type(default) is int:
        assert declared.least <= default <= declared.most
    if declared.choices:
        assert default in declared.choices
