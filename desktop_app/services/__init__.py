# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a user can do, one function each. Talks to ports; never to a screen, a database or a printer by name."""
