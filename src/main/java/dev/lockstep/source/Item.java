package dev.lockstep.source;

import dev.lockstep.failure.Place;
import dev.lockstep.postgres.ScriptStatement;

/** A statement and the file it stands in. */
record Item(SourceFile file, ScriptStatement statement) {

  Place place() {
    return file.place(statement.offset());
  }
}
