# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lists: each a function that writes its files; the truth of each stands in ``tests/imports/truth``."""

from importlib import import_module
from pathlib import Path


def load() -> None:
    """Import every module of lists, so that each list is kept under its name."""
    for file in sorted(Path(__file__).parent.glob("[a-z]*.py")):
        import_module(f"{__name__}.{file.stem}")
