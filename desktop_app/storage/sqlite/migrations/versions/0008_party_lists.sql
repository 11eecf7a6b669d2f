-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

CREATE TABLE party_list (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "key" VARCHAR NOT NULL, name VARCHAR NOT NULL,
      last INTEGER NOT NULL,
      CONSTRAINT uq_party_list_key UNIQUE ("key")
    );
CREATE TABLE party_list_version (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, list_id INTEGER NOT NULL, version INTEGER NOT NULL,
      format VARCHAR NOT NULL, file VARCHAR NOT NULL, day TEXT, rows INTEGER NOT NULL, left_out INTEGER NOT NULL,
      sha256 VARCHAR NOT NULL, lacks VARCHAR NOT NULL, loaded_at TEXT NOT NULL, "by" VARCHAR NOT NULL,
      CONSTRAINT uq_party_list_version_list_id_version UNIQUE (list_id, version),
      CONSTRAINT fk_party_list_version_list_id FOREIGN KEY(list_id) REFERENCES party_list (id) ON DELETE RESTRICT
    );
CREATE TABLE party_list_entry (
      version_id INTEGER NOT NULL, position INTEGER NOT NULL, entry VARCHAR NOT NULL, has_id INTEGER NOT NULL,
      names VARCHAR NOT NULL, countries VARCHAR NOT NULL, kind VARCHAR NOT NULL, list VARCHAR NOT NULL,
      notice VARCHAR NOT NULL, listed_on TEXT, standing VARCHAR NOT NULL, start TEXT, until TEXT,
      source VARCHAR NOT NULL,
      CONSTRAINT pk_party_list_entry PRIMARY KEY (version_id, position),
      CONSTRAINT fk_party_list_entry_version_id FOREIGN KEY(version_id) REFERENCES party_list_version (id) ON DELETE
        RESTRICT
    );
CREATE INDEX ix_party_list_entry_version_id_entry ON party_list_entry (version_id, entry);
