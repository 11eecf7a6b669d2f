# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The paper that is checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.pages.check_paper import findings


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    file = tmp_path / "memo_NA-2026-0061.pdf"
    file.write_bytes(findings.printed_memo())
    return file
