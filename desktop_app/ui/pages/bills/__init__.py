# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a bill on all its levels: a tree that is edited in place, and rows pasted into it."""
