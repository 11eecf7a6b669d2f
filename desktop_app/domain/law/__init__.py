# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Law as data: provisions, their conditions and timelines, readings, doubts, lists; and the checks a pack must pass."""
