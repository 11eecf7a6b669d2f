# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What these tests need where the library stands alone, without the guards of the whole suite."""

from __future__ import annotations

from hypothesis import settings

if settings.default is not None and settings.default.deadline is not None:
    settings.register_profile("alone", deadline=None)
    settings.load_profile("alone")
