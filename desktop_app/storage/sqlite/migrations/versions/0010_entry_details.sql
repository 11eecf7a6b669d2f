-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

ALTER TABLE party_list_entry ADD COLUMN details VARCHAR;
ALTER TABLE party_list_version ADD COLUMN notes VARCHAR;
