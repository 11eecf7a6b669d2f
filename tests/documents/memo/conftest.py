# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The memo that a test is about."""

from __future__ import annotations

import pytest

from tests.documents.memo.papers import Paper, paper_called


@pytest.fixture
def each(request: pytest.FixtureRequest) -> Paper:
    """Return the memo whose name the test was given."""
    return paper_called(request.param)
