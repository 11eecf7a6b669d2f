# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Killed at any moment of taking a law file or going back: the old law counts or the new one, whole.

It is killed twice; by ``make thorough`` twelve times.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_app.bootstrap import build_program
from desktop_app.services.law_files import make_law_file
from desktop_app.services.workspace import open_workspace
from tests.architecture.source import TREE
from tests.budget import IS_THOROUGH
from tests.law_files import extended_law, public_key, secret_key

KILLS = 12 if IS_THOROUGH else 2
pytestmark = pytest.mark.e2e


def test_whenever_it_is_killed_the_old_law_counts_or_the_new_one(tmp_path: Path) -> None:
    program = build_program()
    folder = extended_law(tmp_path / "extended")
    law = tmp_path / "newer.lodestone-law"
    law.write_bytes(make_law_file(program, folder, secret_key(), "")[0])
    hashes = {program.load_pack(path).sha256: path for path in (folder, None)}
    file = tmp_path / "l.sqlite"
    desk = open_workspace(program, file, user_name="J. Haug")
    desk.laws.trust_key(public_key(), "J. Haug", "a test")
    desk.close()
    chance = random.Random(3)  # noqa: S311
    for _ in range(KILLS):
        worker = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.law_killing", file, law],
            cwd=TREE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert worker.stdout is not None
        for _ in range(chance.randrange(1, 4)):  # so many steps are confirmed before it is killed in the next
            confirmed = worker.stdout.readline().strip()
        time.sleep(chance.random() * 0.3)
        worker.kill()
        rest, _ = worker.communicate()
        after = build_program()
        desk = open_workspace(after, file, user_name="J. Haug")
        assert after.pack.sha256 in hashes
        versions = [entry.subject.split()[-1] for entry in desk.list_journal(limit=5)]
        assert (rest.split() or [confirmed])[-1] in versions[:2], "what was confirmed is not lost"
        assert after.pack.version == versions[0]
        assert desk.verify_records() == []
        desk.close()
