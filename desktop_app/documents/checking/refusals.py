# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Why a PDF is not read as a paper: a word between two processes, a sentence for the user."""

from __future__ import annotations

from typing import Literal

from desktop_app.basics.errors import Refused

Reason = Literal["locked", "foreign", "damaged", "long", "full", "slow"]


class UnreadableError(Exception):
    """A PDF that is not read as a paper."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def refuse_paper(reason: str) -> Refused:
    """Return why a PDF is not read, in a sentence."""
    written_by_us = "Choose a paper written by Lodestone"
    match reason:
        case "locked":
            refused = Refused("the PDF is locked with a password", do="Open the paper as it was written")
        case "foreign":
            refused = Refused("the file is no PDF that can be read", do="Choose a paper written by Lodestone")
        case "long":
            refused = Refused("it has more pages than any paper of ours", do=written_by_us)
        case "full":
            refused = Refused("more is attached to it than to any paper of ours", do=written_by_us)
        case "slow":
            refused = Refused("the PDF takes longer to read than any paper of ours", do=written_by_us)
        case _:
            refused = Refused("the PDF is damaged, or made to be hard to read", do=written_by_us)
    return refused
