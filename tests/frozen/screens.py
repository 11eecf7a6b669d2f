# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A display without a monitor, and what can be seen on it."""

from __future__ import annotations

import os
import struct
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PIL import Image

WAIT = 30.0
DRAWN = 8  # colours; a window that is up but blank has one or two


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait until something holds.

    Errors: AssertionError if it does not in time.
    """
    begun = time.monotonic()
    while not holds():
        assert time.monotonic() - begun < WAIT, f"still not: {holds}"
        time.sleep(0.05)


class Screen:
    """One X server of our own, on a number that it chooses itself."""

    def __init__(self, folder: Path, size: str = "1600x1000x24") -> None:
        self._folder, self._size = folder, size

    def __enter__(self) -> Screen:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", self._size, "-nolisten", "tcp",
             "-fbdir", str(self._folder)],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            self.display = f":{told.readline().strip()}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.wait(WAIT)

    def picture(self) -> Image.Image:
        """Return what is on the display now."""
        raw = (self._folder / "Xvfb_screen0").read_bytes()
        header = struct.unpack(">25I", raw[:100])
        begins = header[0] + header[19] * 12  # the header, and a table of colours
        size, row = (header[4], header[5]), header[12]
        return Image.frombytes("RGB", size, raw[begins:], "raw", "BGRX", row)

    def colours(self) -> int:
        """Return how many colours are on the display, some thousands being as good as any."""
        found = self.picture().getcolors(maxcolors=5000)
        return 5000 if found is None else len(found)

    def wait_until_drawn(self, program: subprocess.Popen[str]) -> float:
        """Wait for a window with something in it; return the seconds that took.

        Errors: AssertionError if the program ends first, or nothing shows.
        """
        begun = time.monotonic()
        while time.monotonic() - begun < WAIT:
            assert program.poll() is None, f"the program ended: {program.communicate()[0]}"
            if self.colours() >= DRAWN:
                return time.monotonic() - begun
            time.sleep(0.02)
        raise AssertionError("no window was drawn")
