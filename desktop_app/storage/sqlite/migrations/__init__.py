# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How files of every version become files of this one. A step that has been released is never changed."""
