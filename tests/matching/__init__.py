# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pairs of names with what a careful clerk says of each, and how well the program and plain measures of text agree."""
