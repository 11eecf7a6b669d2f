# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Declares the sheets of a program's workbook, as a program does before it reads the first list."""

from __future__ import annotations

import tests.listreader.sheets  # noqa: F401
