# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The index of the law file's names that comes with the program is the one its tables make, in every run."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from typing import Any

from desktop_app.basics.resources import resources_folder
from desktop_app.services.context.names import SHIPPED_INDEX, names_of_pack, open_pack_index
from tests.making import program

BUILD = """
from hashlib import sha256
from desktop_app.services.context.names import names_of_pack, open_pack_index
from tests.making import program
print(sha256(open_pack_index(names_of_pack(program().pack), None)[1]).hexdigest())
"""


def shipped() -> bytes:
    return (resources_folder() / SHIPPED_INDEX).read_bytes()


def parts_of(shard: Any) -> tuple[object, ...]:
    return shard.postings.lengths, shard.postings.starts, shard.postings.holders, shard.members


def test_it_is_what_the_tables_make() -> None:
    kept, again = open_pack_index(names_of_pack(program().pack), shipped())
    assert again is None, "write it again: make renew"
    anew, _ = open_pack_index(names_of_pack(program().pack), None)
    assert kept.names == anew.names
    assert [parts_of(shard) for shard in kept.shards] == [parts_of(shard) for shard in anew.shards]


def test_it_is_searched_and_answers_as_one_built_anew() -> None:
    kept, _ = open_pack_index(names_of_pack(program().pack), shipped())
    anew, _ = open_pack_index(names_of_pack(program().pack), None)
    for name in ("Northrop Grumman", "洛克希德马丁", "Skydio", "Adler Robotics"):
        assert kept.find(name, limit=None) == anew.find(name, limit=None)


def test_another_list_of_names_is_not_searched_by_it() -> None:
    pack = program().pack
    listed = dict(list(pack.listed.items())[1:])
    index, built = open_pack_index(names_of_pack(replace(pack, listed=listed)), shipped())
    assert built is not None
    assert len({one.entry for one in index.names}) == len(listed)


def test_every_run_makes_the_same() -> None:
    made = {
        subprocess.run(
            [sys.executable, "-c", BUILD],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1
