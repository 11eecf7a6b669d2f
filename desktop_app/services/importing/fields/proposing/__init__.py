# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a mapping is proposed: what columns hold, what they can be, and which of several is taken for a field."""
