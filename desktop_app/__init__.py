# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lodestone, an offline assistant for trade compliance. Importing the package has no side effects."""

__version__ = "1.3.0"
