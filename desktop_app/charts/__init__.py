# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The share scale, the timeline and the shapes of the verdicts, described and drawn once for paper and window."""
