# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Share scale, timeline, picture of owners and the shapes of the verdicts: laid out and drawn for paper and window."""
