# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a list that is about to be loaded is called, and when a person has to say so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.party_lists.lists import propose_name
from desktop_app.services.workspace import Workspace, open_workspace
from tests.making import program, put_empty_data_file
from tests.partynames.list_files import ENTITIES, OWN, SCREENING_JSON, TARGETS
from tests.services.party_lists.test_lists import written


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(
        program(), put_empty_data_file(tmp_path / "data" / "lodestone.sqlite"), user_name="J. Haug"
    )
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("content", "file", "name", "is_certain"),
    [
        (OWN, "house list.csv", "house list", True),
        (TARGETS, "targets.simple.csv", "", False),
        (TARGETS, "eu sanctions.csv", "eu sanctions", True),
        (ENTITIES, "entities.ftm.json", "", False),
        (SCREENING_JSON, "anything.json", "US Consolidated Screening List", True),
    ],
)
def test_a_file_that_tells_its_list_needs_no_question(
    content: str, file: str, name: str, is_certain: bool, tmp_path: Path
) -> None:
    proposed = propose_name(written(tmp_path, content, file), [])
    assert (proposed.name, proposed.is_certain, proposed.renews) == (name, is_certain, None)


def test_a_list_of_a_kind_that_is_there_may_renew_it(workspace: Workspace, tmp_path: Path) -> None:
    lists = workspace.party_lists
    lists.load_file(written(tmp_path, OWN, "house.csv"), "House list")
    proposed = propose_name(written(tmp_path, OWN, "house 2.csv"), lists.newest_loaded())
    assert (proposed.name, proposed.is_certain) == ("house 2", False)
    assert proposed.renews is not None
    assert proposed.renews.id == "house-list"
    lists.load_file(written(tmp_path, OWN, "other.csv"), "Other list")
    newest = lists.newest_loaded()
    assert propose_name(written(tmp_path, OWN, "third.csv"), newest).renews is None
    of_file = propose_name(written(tmp_path, OWN, "other.csv"), newest).renews
    assert of_file is not None
    assert of_file.name == "Other list"
    with pytest.raises(Refused):
        propose_name(written(tmp_path, "no list"), newest)
