# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Services that check a printed paper against what it carries, and against the record where that is at hand."""
