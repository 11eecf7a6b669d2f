# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Modal dialogs. They are opened, never executed: Qt's exec would run a second event loop inside the first."""
