# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where a build reads, works and leaves its results, and what it is a build of."""

from __future__ import annotations

import os
import platform
import re
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """The three folders of one build."""

    tree: Path
    work: Path
    dist: Path

    @property
    def folder(self) -> Path:
        """Return the folder of the built program."""
        return self.work / "lodestone"

    @property
    def bundle(self) -> Path:
        """Return the folder that macOS shows as one program; elsewhere there is none."""
        return self.work / "Lodestone.app"

    @property
    def beside(self) -> Path:
        """Return the folder of what lies beside the program: texts. In a bundle of macOS that is a place of its own."""
        resources = self.bundle / "Contents" / "Resources"
        return resources if resources.is_dir() else self.folder

    @property
    def version(self) -> str:
        """Return the version of the program, read rather than imported."""
        text = (self.tree / "desktop_app" / "__init__.py").read_text("utf-8")
        found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
        if found is None:
            raise ValueError("desktop_app/__init__.py states no version")
        return found[1]

    @property
    def epoch(self) -> int:
        """Return the time that everything is dated with, in seconds."""
        return int(os.environ["SOURCE_DATE_EPOCH"])

    @property
    def system(self) -> str:
        """Return the system this is built for as file names state it, such as ``linux-x86_64``."""
        name = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
        return f"{name}-{platform.machine().lower().replace('amd64', 'x86_64')}"
