# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One page read back: its operators in one spelling, the digest of what it draws, its texts and strokes with places."""
