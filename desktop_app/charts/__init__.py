# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The share scale, the timeline and the shapes of the verdicts, laid out and drawn by one code for paper and window."""
