# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of a list read under a mapping into entries, and what becomes of each row: the account."""
