# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the rows of a sheet are: their cells and words, totals and sums, sections, titles and labels."""
