# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A column is added where the sheet is declared, and to files that are there by a migration; everything else finds it.

The declarations are those of a temporary copy of the program, which a process of its own runs.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.storage.sqlite.database import VERSION

ROOT = Path(__file__).resolve().parents[3]
SCRIPTS = Path(__file__).parent
MIGRATION = """
from alembic import op

revision = "{new:04}"
down_revision = "{old:04}"


def upgrade():
    op.execute("ALTER TABLE product ADD COLUMN alloy_lot VARCHAR")
    op.execute("ALTER TABLE supplier ADD COLUMN employees TEXT")
"""
DECLARED = '    alloy_lot: str = column("Alloy lot", "text", "The melt.", search=True, list_width=90)\n'
WHOLE_NUMBER = (
    '    employees: WholeNumber = column("Employees", "whole", "How many people work there.", search=True)\n'
)
TAKEN_FROM_LISTS = '        "suppliers.employees": "suppliers.employees",\n'


def put_behind(file: Path, line: str, more: str) -> None:
    """Write a further line behind the first one that begins so."""
    before, found, after = file.read_text("utf-8").partition(line)
    assert found
    rest, _, following = after.partition("\n")
    file.write_text(f"{before}{found}{rest}\n{more}{following}", "utf-8")


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program in which products have one column more, and suppliers one of whole numbers."""
    folder = tmp_path_factory.mktemp("copy")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "desktop_app", folder / "desktop_app", ignore=ignored)
    (folder / "resources").symlink_to(ROOT / "resources")
    sqlite = folder / "desktop_app" / "storage" / "sqlite"
    put_behind(folder / "desktop_app/services/schema/forms.py", "    grade: str = column(", DECLARED)
    put_behind(folder / "desktop_app/services/schema/forms.py", "    contact: str = column(", WHOLE_NUMBER)
    put_behind(folder / "desktop_app/services/schema/forms.py", "    Sheet,", "    WholeNumber,\n")
    put_behind(
        folder / "desktop_app/listreader/fields/propose.py", "    ListKind.SUPPLIERS: {", TAKEN_FROM_LISTS
    )
    old, new = VERSION, VERSION + 1
    migration = sqlite / f"migrations/versions/{new:04}_alloy_lot.py"
    migration.write_text(MIGRATION.format(old=old, new=new), "utf-8")
    return folder


def look_with(script: str, copied: Path, sample_file: Path, folder: Path) -> dict[str, Any]:
    """Return what a script finds that is run by the copy of the program, on the sample client."""
    shutil.copy(sample_file, folder / "lodestone.sqlite")
    ran = subprocess.run(
        [sys.executable, str(SCRIPTS / script), str(folder)],
        env={**os.environ, "PYTHONPATH": str(copied), "QT_QPA_PLATFORM": "offscreen"},
        cwd=copied,
        capture_output=True,
        check=False,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    found: dict[str, Any] = json.loads(ran.stdout)
    assert Path(found["program"]).is_relative_to(copied)
    return found


def test_a_column_of_products_is_found_wherever_products_are(
    copied: Path, sample_file: Path, tmp_path: Path
) -> None:
    found = look_with("added_columns.py", copied, sample_file, tmp_path)
    assert found["form"] == ["grade", "alloy_lot"]
    assert found["label"] == "Alloy lot"
    assert found["filtered"] == ["Lot 7"]
    assert found["list"] == ["Alloy lot", "Lot 7"]
    assert found["exported"] == ["KM-4212", "Lot 7"]
    assert found["imported"] == "Lot 8"
    assert found["template"] == ["alloy_lot", "Alloy lot"]


def test_a_whole_number_is_entered_found_stored_and_taken_from_the_list_of_somebody_else(
    copied: Path, sample_file: Path, tmp_path: Path
) -> None:
    found = look_with("added_whole_number.py", copied, sample_file, tmp_path)
    assert found["form"] == ["contact", "employees", "figure"]
    assert {text: found["said"][text] for text in ("0", "40")} == {"0": "0", "40": "40"}
    for text in ("3.5", "40.0"):
        assert found["said"][text] == f'"{text}" is not a whole number. Give a number without decimals'
    for text in ("-4", "many"):
        assert f'"{text}" is not a plain decimal' in found["said"][text]
    assert found["found"]
    assert found["taken"] == {"Zerbst Magnete": "1250", "Quorn Alloys": "40", "Ytterby Wire": ""}
    assert len(found["doubts"]) == 1
    assert "12.5" in found["doubts"][0]
    assert found["again"] == "40"
