# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Finding the tables in a sheet: titles, headings, rows of data, totals and notes."""
