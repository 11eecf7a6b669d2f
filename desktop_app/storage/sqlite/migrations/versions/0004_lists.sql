-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

ALTER TABLE material_line ADD COLUMN element VARCHAR;
CREATE TABLE list_shape (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, shape VARCHAR NOT NULL,
      name VARCHAR, mapping VARCHAR NOT NULL, file VARCHAR, saved_at TEXT NOT NULL,
      CONSTRAINT uq_list_shape_client_id_shape UNIQUE (client_id, shape),
      CONSTRAINT fk_list_shape_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE
        RESTRICT
    );
CREATE TABLE unfinished_row (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, file VARCHAR NOT NULL,
      sha256 VARCHAR NOT NULL, sheet VARCHAR NOT NULL, "row" VARCHAR NOT NULL, part_number VARCHAR,
      "column" VARCHAR, field VARCHAR, "key" VARCHAR, text VARCHAR, reason VARCHAR NOT NULL,
      "do" VARCHAR, at TEXT NOT NULL,
      CONSTRAINT fk_unfinished_row_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE
        RESTRICT
    );
CREATE INDEX ix_unfinished_row_client_id ON unfinished_row (client_id);
