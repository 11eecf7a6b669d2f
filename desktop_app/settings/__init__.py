# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The choices of one user, and the file that keeps them."""

from desktop_app.settings.declared import Choice, Settings, Value, changed, choice, names
from desktop_app.settings.file import FORMAT, load, save, upgraded

__all__ = [
    "FORMAT",
    "Choice",
    "Settings",
    "Value",
    "changed",
    "choice",
    "load",
    "names",
    "save",
    "upgraded",
]
