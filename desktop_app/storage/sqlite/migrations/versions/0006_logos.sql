-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

CREATE TABLE client_logo (
  client_id INTEGER NOT NULL PRIMARY KEY, picture BLOB NOT NULL,
  CONSTRAINT fk_client_logo_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE CASCADE
);
