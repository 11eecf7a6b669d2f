# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables, fact grids and numbered steps, set into ruled rows."""
