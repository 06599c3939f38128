package dev.lockstep.source;

import dev.lockstep.failure.Place;
import dev.lockstep.postgres.ScriptStatement;

/**
 * A statement and the file it stands in.
 *
 * @param sort what it does, as far as loading must know
 */
record Item(SourceFile file, ScriptStatement statement, Statements sort) {

  Item(SourceFile file, ScriptStatement statement) {
    this(file, statement, Statements.of(statement));
  }

  /** Whether the schema may depend on it. */
  boolean ofSchema() {
    return switch (sort) {
      case SCHEMA, ROUTINE, SUBSCRIPTION, LABEL -> true;
      case BEGIN, END, ENCODING, SETTING, DATA, ROLE, TABLESPACE, OUTSIDE -> false;
    };
  }

  Place place() {
    return file.place(statement.offset());
  }
}
