-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

CREATE TABLE taken_client (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, data_file VARCHAR NOT NULL,
      made_at TEXT NOT NULL, number INTEGER NOT NULL, via INTEGER,
      CONSTRAINT uq_taken_client_client_id_data_file UNIQUE (client_id, data_file),
      CONSTRAINT fk_taken_client_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE RESTRICT,
      CONSTRAINT fk_taken_client_via FOREIGN KEY(via) REFERENCES taken_client (id) ON DELETE RESTRICT
    );
CREATE TABLE taken_entry (
      taken_id INTEGER NOT NULL, nr INTEGER NOT NULL, previous VARCHAR NOT NULL, hash VARCHAR NOT NULL, at TEXT,
      "by" VARCHAR, what VARCHAR, subject VARCHAR, payload_sha256 VARCHAR, payload BLOB,
      CONSTRAINT pk_taken_entry PRIMARY KEY (taken_id, nr),
      CONSTRAINT fk_taken_entry_taken_id FOREIGN KEY(taken_id) REFERENCES taken_client (id) ON DELETE RESTRICT
    );
CREATE INDEX ix_taken_entry_taken_id_what_subject ON taken_entry (taken_id, what, subject);
CREATE TABLE taken_row (
      taken_id INTEGER NOT NULL, table_name VARCHAR NOT NULL, row_id INTEGER NOT NULL, number INTEGER NOT NULL,
      was VARCHAR,
      CONSTRAINT pk_taken_row PRIMARY KEY (taken_id, table_name, row_id),
      CONSTRAINT fk_taken_row_taken_id FOREIGN KEY(taken_id) REFERENCES taken_client (id) ON DELETE RESTRICT
    );
CREATE INDEX ix_taken_row_table_name_row_id ON taken_row (table_name, row_id);
CREATE TABLE taken_list (
      taken_id INTEGER NOT NULL, list VARCHAR NOT NULL, version INTEGER NOT NULL, described VARCHAR NOT NULL,
      entries BLOB NOT NULL,
      CONSTRAINT pk_taken_list PRIMARY KEY (taken_id, list, version),
      CONSTRAINT fk_taken_list_taken_id FOREIGN KEY(taken_id) REFERENCES taken_client (id) ON DELETE RESTRICT
    );
CREATE TRIGGER taken_client_is_never_changed BEFORE UPDATE ON taken_client
        BEGIN SELECT RAISE(ABORT, 'taken client is never changed'); END;
CREATE TRIGGER taken_client_is_never_deleted BEFORE DELETE ON taken_client
        BEGIN SELECT RAISE(ABORT, 'taken client is never deleted'); END;
CREATE TRIGGER taken_client_is_never_replaced BEFORE INSERT ON taken_client
          WHEN EXISTS (SELECT 1 FROM taken_client
            WHERE id = NEW.id OR (client_id = NEW.client_id AND data_file = NEW.data_file))
        BEGIN SELECT RAISE(ABORT, 'taken client is never replaced'); END;
CREATE TRIGGER taken_entry_is_never_changed BEFORE UPDATE ON taken_entry
        BEGIN SELECT RAISE(ABORT, 'taken entry is never changed'); END;
CREATE TRIGGER taken_entry_is_never_deleted BEFORE DELETE ON taken_entry
        BEGIN SELECT RAISE(ABORT, 'taken entry is never deleted'); END;
CREATE TRIGGER taken_entry_is_never_replaced BEFORE INSERT ON taken_entry
          WHEN EXISTS (SELECT 1 FROM taken_entry WHERE taken_id = NEW.taken_id AND nr = NEW.nr)
        BEGIN SELECT RAISE(ABORT, 'taken entry is never replaced'); END;
CREATE TRIGGER taken_list_is_never_changed BEFORE UPDATE ON taken_list
        BEGIN SELECT RAISE(ABORT, 'taken list is never changed'); END;
CREATE TRIGGER taken_list_is_never_deleted BEFORE DELETE ON taken_list
        BEGIN SELECT RAISE(ABORT, 'taken list is never deleted'); END;
CREATE TRIGGER taken_list_is_never_replaced BEFORE INSERT ON taken_list
          WHEN EXISTS (SELECT 1 FROM taken_list
            WHERE taken_id = NEW.taken_id AND list = NEW.list AND version = NEW.version)
        BEGIN SELECT RAISE(ABORT, 'taken list is never replaced'); END;
