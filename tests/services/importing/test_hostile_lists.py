# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A megabyte of the worst is taken, or refused in a sentence; and one bad file does not stop the others.

One file in four is tried; by ``make thorough`` all.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services.workspace import Workspace
from tests.budget import some_of
from tests.imports.running import new_desk
from tests.listreader.hostile import FILES

pytestmark = pytest.mark.own_process


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, int]]:
    with new_desk(tmp_path_factory.mktemp("hostile"), {}) as opened:
        yield opened


@pytest.mark.slow
@pytest.mark.parametrize("name", some_of(list(FILES), 4))
def test_the_worst_of_every_reader_ends_in_an_account(
    desk: tuple[Workspace, int], tmp_path: Path, name: str
) -> None:
    importing, client = desk[0].importing, desk[1]
    file, content = FILES[name]()
    (tmp_path / file).write_bytes(content)
    preview = importing.preview_list(importing.open_list([tmp_path / file], client))
    (account,) = preview.account.files
    assert account.error or account.read


def test_one_bad_file_does_not_stop_the_others(desk: tuple[Workspace, int], tmp_path: Path) -> None:
    importing, client = desk[0].importing, desk[1]
    (tmp_path / "a.csv").write_text("Part number;Name\nA-1;Shaft\nA-2;Pin\n", "utf-8")
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    (tmp_path / "c.csv").write_text("Dear Sir,\n\nplease find attached our list.\n", "utf-8")
    (tmp_path / "d.csv").write_text(f"Part number;Price EUR\nB-1;{'1' * 5000}\nB-2;2\n", "utf-8")
    preview = importing.preview_list(importing.open_list([tmp_path], client))
    errors = {file.file.rpartition("/")[2]: bool(file.error) for file in preview.account.files}
    assert errors == {"a.csv": False, "b.xlsx": True, "c.csv": False, "d.csv": False}
    importing.commit_list(preview)
    numbers = desk[0].client_workspace(client).products
    assert numbers.find("A-1") is not None
    assert numbers.find("B-2") is not None
