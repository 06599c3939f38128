package dev.lockstep.source;

import dev.lockstep.postgres.ScriptStatement;
import java.util.List;

/** What sort of thing a statement does, as far as loading a schema must know it. */
enum Statements {
  /** Begins a transaction. */
  BEGIN("BEGIN", "START TRANSACTION"),
  /** Ends one. */
  END("COMMIT", "END", "ROLLBACK", "ABORT"),
  /** Changes how later statements of the session are understood. */
  SETTING("SET", "RESET"),
  /** Writes rows. */
  DATA("INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE", "COPY"),
  /** Makes a role. */
  ROLE("CREATE ROLE", "CREATE USER", "CREATE GROUP"),
  /** Is about roles or databases, which are no part of a schema. */
  OUTSIDE(
      "ALTER ROLE",
      "ALTER USER",
      "ALTER GROUP",
      "DROP ROLE",
      "DROP USER",
      "DROP GROUP",
      "COMMENT ON ROLE",
      "CREATE DATABASE",
      "ALTER DATABASE",
      "DROP DATABASE",
      "COMMENT ON DATABASE"),
  /** Anything else. */
  SCHEMA;

  private final List<String> beginnings;

  Statements(String... beginnings) {
    this.beginnings = List.of(beginnings);
  }

  static Statements of(ScriptStatement statement) {
    for (Statements sort : values()) {
      if (sort.beginnings.stream().anyMatch(statement::startsWith)) {
        return sort == ROLE && statement.startsWith("CREATE USER MAPPING")
            ? SCHEMA
            : sort == OUTSIDE && statement.startsWith("ALTER USER MAPPING")
                ? SCHEMA
                : sort == OUTSIDE && statement.startsWith("DROP USER MAPPING")
                    ? SCHEMA
                    : sort == END && statement.startsWith("ROLLBACK TO") ? SCHEMA : sort;
      }
    }
    // pg_dump writes SELECT pg_catalog.set_config('search_path', '', false).
    return statement.startsWith("SELECT") && statement.words().contains("SET_CONFIG")
        ? SETTING
        : SCHEMA;
  }
}
