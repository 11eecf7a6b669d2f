# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Suppliers, parties and owners that lists name, and whether they are on file already."""
