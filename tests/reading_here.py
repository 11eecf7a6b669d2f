# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists and papers read in the process of the tests: to start a process for each takes longer than to read it.

Tests of what such a process is for (hostile files, limits, being stopped) are marked ``own_process`` and start it;
by ``make thorough`` every test does.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from desktop_app.basics.own_process import OwnProcess, RunningProcess
from desktop_app.basics.progress import Cancelled


def read_all_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every list and every paper read here."""
    for module in ("listreader.reading.files", "paper.reading_process"):
        monkeypatch.setattr(f"desktop_app.{module}.run_own_process", _run_here)


@contextmanager
def _run_here(
    own_process: OwnProcess, request: bytes, _seconds: float, cancelled: Cancelled
) -> Iterator[RunningProcess]:
    """Answer a request in the lines that the process would write."""
    head, _, content = request.partition(b"\n")
    lines = [] if cancelled() else _answer(own_process, json.loads(head), content)
    yield RunningProcess(
        io.BytesIO("".join(f"{line}\n" for line in lines).encode("ascii")), is_cancelled=cancelled()
    )


def _answer(own_process: OwnProcess, request: dict[str, object], content: bytes) -> list[str]:
    from desktop_app.listreader.reading import files
    from desktop_app.listreader.reading.output import TableWriter
    from desktop_app.paper import reading_process

    lines: list[str] = []
    if own_process.command == reading_process.PaperReader.COMMAND:
        return [json.dumps(reading_process._answer(content, request["detailed"], is_form=request["form"]))]  # type: ignore[arg-type]
    writer = TableWriter(lines.append)
    refused = files._read(request, content, writer)
    if refused is not None:
        writer.refuse(refused)
    return lines
