# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads lists of parties from files of several kinds, entry by entry, so that a long one takes no more memory."""
