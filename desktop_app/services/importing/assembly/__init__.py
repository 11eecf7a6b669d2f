# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""From what the rows of lists say to rows of the catalogue, each with the rows that it comes from."""
