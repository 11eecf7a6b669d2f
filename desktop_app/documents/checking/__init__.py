# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a printed paper back: what its pages say and draw, what is attached, what was laid over it."""
