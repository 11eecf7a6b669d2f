# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Mappings are kept for a client and a shape; they can be named, found again, forgotten and taken back."""

from __future__ import annotations

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import ClientWorkspace, Workspace


def test_a_mapping_is_kept_once_for_its_shape_and_keeps_its_name(room: ClientWorkspace) -> None:
    first = room.remembered.save("shape-a", '{"tables": []}', "  Kitakami  price list ").value
    second = room.remembered.save("shape-a", '{"tables": [1]}').value
    assert first == second
    (kept,) = room.remembered.rows()
    assert (kept.name, kept.mapping) == ("Kitakami price list", '{"tables": [1]}')
    assert room.remembered.find("shape-b") is None
    assert room.remembered.find("shape-a") == kept


def test_keeping_the_same_again_changes_nothing(room: ClientWorkspace) -> None:
    room.remembered.save("shape-a", "{}")
    assert not room.remembered.save("shape-a", "{}").changes


def test_named_ones_stand_first_and_the_others_latest_first(room: ClientWorkspace) -> None:
    for shape in ("a", "b", "c"):
        room.remembered.save(shape, "{}")
    room.remembered.rename(room.remembered.rows()[-1].id, "Bill of the shop")
    named = next(row.id for row in room.remembered.rows() if row.name == "Bill of the shop")
    with pytest.raises(Refused, match='it has been named "Bill of the shop" since it was opened'):
        room.remembered.rename(named, "mine", opened="")
    assert [(one.shape, one.name) for one in room.remembered.rows()] == [
        ("a", "Bill of the shop"), ("c", ""), ("b", ""),
    ]  # fmt: skip
    with pytest.raises(Refused, match="too long"):
        room.remembered.rename(room.remembered.rows()[0].id, "x" * 101)


def test_a_forgotten_mapping_comes_back_when_that_is_undone(sample: Workspace, room: ClientWorkspace) -> None:
    room.remembered.save("a", "{}", "Mine")
    before = room.remembered.rows()
    done = room.remembered.delete(before[0].id)
    assert room.remembered.rows() == []
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert room.remembered.rows() == before


def test_mappings_of_one_client_are_not_those_of_another(sample: Workspace, room: ClientWorkspace) -> None:
    room.remembered.save("a", "{}")
    other = sample.client_workspace(sample.clients.create(Client(client="", name="Other")).value)
    assert other.remembered.find("a") is None
    with pytest.raises(Refused):
        other.remembered.delete(room.remembered.rows()[0].id)
    sample.clients.delete(room.client)
    assert other.remembered.rows() == []
