# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone schema``: prints the JSON schemas of the formats, for other tools."""

from __future__ import annotations

import json
from argparse import Namespace

from desktop_app.cli.output import print_text
from desktop_app.domain.casefile.schema import case_schema
from desktop_app.domain.engine.report import conclusion_schema
from desktop_app.services.context.context import Program


def run_schema(program: Program, options: Namespace) -> int:
    """Print a schema."""
    tree = case_schema(program.case_file_kind) if options.which == "case" else conclusion_schema(program.pack)
    print_text(json.dumps(tree, ensure_ascii=False, indent=2))
    return 0
