# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The libraries that print, with their versions."""

from __future__ import annotations


def library_versions() -> dict[str, str]:
    """Return the versions by the libraries' names."""
    import pikepdf
    import reportlab

    return {"ReportLab": reportlab.__version__, "pikepdf": pikepdf.__version__}
