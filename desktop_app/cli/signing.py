# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone sign``: signs a paper with the user's key, in a file beside it."""

from __future__ import annotations

import getpass
import os
import sys
import warnings
from argparse import Namespace
from contextlib import suppress
from datetime import UTC, datetime
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import display_name
from desktop_app.basics.phrase import visible_text
from desktop_app.cli.output import print_text
from desktop_app.services.context.program import Program
from desktop_app.services.signing.sign_paper import read_paper_to_sign

PASSPHRASE: Final = "LODESTONE_PASSPHRASE"  # noqa: S105 - the name of the variable, no passphrase
"""The environment variable with the passphrase of the key file; without it a person is asked."""


def run_sign(program: Program, options: Namespace) -> int:
    """Sign a paper, and print the file of the signature and whose it is."""
    paper = read_paper_to_sign(program, options.memo, options.key)
    signed = paper.sign(_ask_passphrase(), datetime.now(UTC))
    print_text(f"{display_name(signed.file)}\nSigned by {visible_text(signed.signer.subject)}.")
    return 0


def _ask_passphrase() -> str:
    given = os.environ.get(PASSPHRASE)
    if given is not None:
        return given
    if sys.stdin is not None and sys.stdin.isatty():
        # Where the terminal cannot hide what is typed, nobody is asked.
        with warnings.catch_warnings(), suppress(EOFError, getpass.GetPassWarning):
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass("Passphrase of the key file: ")
    raise Refused(
        "nobody can be asked for the passphrase here",
        do=f"Set the environment variable {PASSPHRASE}, or run it in a terminal",
    )
