# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A pack is compiled once for as long as it is in use, and never taken for another."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.engine.compiled import compiled_pack
from tests.making import program


def test_a_pack_is_compiled_once() -> None:
    pack = program().pack
    assert compiled_pack(pack) is compiled_pack(pack)
    assert compiled_pack(pack).pack is pack


def test_another_pack_is_not_taken_for_it_though_both_say_the_same() -> None:
    pack = program().pack
    other = replace(pack)
    assert compiled_pack(other) is not compiled_pack(pack)
    assert compiled_pack(other).pack is other
