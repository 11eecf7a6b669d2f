# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The settings of one user, and the file that stores them."""

from desktop_app.settings.declared import Choice, Settings, Value, choice, setting_names, with_values
from desktop_app.settings.file import FORMAT, load_settings, save_settings, upgrade_values

__all__ = [
    "FORMAT",
    "Choice",
    "Settings",
    "Value",
    "choice",
    "load_settings",
    "save_settings",
    "setting_names",
    "upgrade_values",
    "with_values",
]
