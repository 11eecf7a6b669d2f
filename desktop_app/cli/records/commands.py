# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone record``: its actions."""

from __future__ import annotations

import argparse

from desktop_app.cli.records.registers import add_register_commands


def add_record_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the command line."""
    top = commands.add_parser("record", help="what was decided: numbered, frozen, kept")
    actions = top.add_subparsers(metavar="ACTION", required=True)
    add_register_commands(actions)
