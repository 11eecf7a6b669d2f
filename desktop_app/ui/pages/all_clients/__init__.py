# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is shown while all clients are open: the page of all, and lists over all of them."""
