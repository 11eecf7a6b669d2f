# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How the values of options are read."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from desktop_app.basics.days import parse_day


def parse_folder(text: str) -> Path:
    """Return a folder that an option names."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the name of the folder is empty; name a folder")
    return Path(text)


def parse_day_text(text: str) -> str:
    """Return a day that an option names, as text."""
    try:
        return parse_day(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write YYYY-MM-DD") from None


def parse_date(text: str) -> date:
    """Return a day that an option names."""
    return date.fromisoformat(parse_day_text(text))
