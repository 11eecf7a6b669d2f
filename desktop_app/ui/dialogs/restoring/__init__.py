# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Going back to a backup: it is chosen, looked through, and shown beside what it would replace."""
