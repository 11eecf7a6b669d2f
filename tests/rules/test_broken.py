# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A fault in a rule file is refused, with the file and the key it is in.

Each second fault is tried; by ``make thorough`` all.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.storage.packs import load_pack
from tests.architecture.source import TREE
from tests.budget import some_of
from tests.rules.broken import ANNEX, Broken
from tests.rules.broken_tables import ALL

RULES = TREE / "resources" / "rules" / "cn-rare-earth"

pytestmark = pytest.mark.rules


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a folder that holds a copy of the pack."""
    shutil.copytree(RULES, tmp_path / "pack")
    return tmp_path


def _load(copy: Path) -> None:
    load_pack(copy / "pack")


def _path(copy: Path, name: str) -> Path:
    return copy / "pack" / name


def _seal(copy: Path, name: str) -> None:
    """Put the hash of a data file into the pack, so that only its own fault is left."""
    head = copy / "pack" / "pack.toml"
    digest = hashlib.sha256(_path(copy, name).read_bytes()).hexdigest()
    line = re.compile(rf'^("{re.escape(name)}"\s*= )"[0-9a-f]*"$', re.MULTILINE)
    head.write_text(line.sub(rf'\1"{digest}"', head.read_text("utf-8")), "utf-8")


def _break(copy: Path, fault: Broken) -> None:
    file = _path(copy, fault.file)
    text = file.read_text("utf-8")
    assert fault.old in text, f"{fault.file} no longer says {fault.old!r}"
    text = text.replace(fault.old, fault.new, 1) if fault.old else text + fault.new
    file.write_text(text, "utf-8")
    _seal(copy, fault.file)


def _refusal(copy: Path) -> Refused:
    with pytest.raises(Refused) as caught:
        _load(copy)
    return caught.value


def _assert_refused(copy: Path, fault: Broken) -> None:
    refused = _refusal(copy)
    assert refused.file == (fault.named or fault.file), str(refused)
    assert fault.where in refused.where, str(refused)
    assert fault.what in refused.what, str(refused)
    assert refused.do, "it says what to do"


def test_the_copy_is_sound(copy: Path) -> None:
    _load(copy)


@pytest.mark.parametrize("fault", some_of(list(ALL.values()), 2), ids=some_of(list(ALL), 2))
def test_a_fault_is_refused_where_it_is(copy: Path, fault: Broken) -> None:
    if "R61-X" in fault.new:
        _circle_back(copy)
    _break(copy, fault)
    _assert_refused(copy, fault)


def _circle_back(copy: Path) -> None:
    """Add a provision that rests on the one that is going to rest on it."""
    text = (copy / "pack" / "no-61" / "R61-V-1.toml").read_text("utf-8")
    text = text.replace('"R61-V-1"', '"R61-X"', 1)
    text = text.replace("humanitarian is yes", "provision R61-I is met", 1)
    (copy / "pack" / "no-61" / "R61-X.toml").write_text(text, "utf-8")


@pytest.mark.parametrize(
    "name", ["annex1.csv", "prices.csv", "grades.csv", "listed_parties.csv", "working_days.toml"]
)
def test_a_data_file_that_changed_is_refused(copy: Path, name: str) -> None:
    file = copy / "pack" / name
    file.write_bytes(file.read_bytes() + b"\n")
    refused = _refusal(copy)
    assert refused.file == "pack.toml"
    assert refused.what == f"the hash of {name} is another"


@pytest.mark.parametrize("name", ["sources.toml", "readings.toml", "doubts.toml", "duties.toml"])
def test_a_file_that_is_missing_is_named(copy: Path, name: str) -> None:
    (copy / "pack" / name).unlink()
    refused = _refusal(copy)
    assert (refused.file, refused.what) == (name, "the file is missing")


def test_a_folder_without_a_pack_is_refused(copy: Path) -> None:
    (copy / "pack" / "pack.toml").unlink()
    assert _refusal(copy).what == "there is no pack.toml in the folder"


def test_a_data_file_that_is_missing_is_named(copy: Path) -> None:
    (copy / "pack" / ANNEX).unlink()
    assert ANNEX in str(_refusal(copy))


def test_a_file_in_another_encoding_is_named(copy: Path) -> None:
    file = copy / "pack" / "doubts.toml"
    file.write_bytes(file.read_bytes() + b"# \xff\n")
    refused = _refusal(copy)
    assert (refused.file, refused.what) == ("doubts.toml", "the file is not UTF-8")


def test_every_file_is_part_of_the_hash(copy: Path) -> None:
    before = load_pack(copy / "pack")
    file = copy / "pack" / "doubts.toml"
    file.write_bytes(file.read_bytes() + b"# a remark\n")
    assert load_pack(copy / "pack").sha256 != before.sha256


def test_a_law_file_of_before_the_lists_were_worked_out_still_loads(copy: Path) -> None:
    heading = "list,instrument,listed_on,count,rows,complete,status,suspended_from,suspended_until,source"
    _path(copy, "listed_batches.csv").write_text(f"{heading}\n", "utf-8")
    _path(copy, "listed_parties.csv").write_text("list,name_en\n", "utf-8")
    for name in ("listed_batches.csv", "listed_parties.csv"):
        _seal(copy, name)
    pack = load_pack(copy / "pack")
    assert (pack.listings, pack.listed, pack.newest_listing) == ({}, {}, None)
