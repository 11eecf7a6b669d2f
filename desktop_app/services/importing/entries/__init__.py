# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of a list read under a mapping, and the rows of the catalogue that they make."""
