package dev.lockstep.source;

import dev.lockstep.postgres.ScriptStatement;
import dev.lockstep.postgres.Token;
import java.util.List;
import java.util.Set;

/** What sort of thing a statement does, as far as loading a schema must know it. */
enum Statements {
  /** Begins a transaction. */
  BEGIN("BEGIN", "START TRANSACTION"),
  /** Ends one. */
  END("COMMIT", "END", "ROLLBACK", "ABORT"),
  /** Says in which encoding the file is, which was found out when it was read. */
  ENCODING(
      "SET CLIENT_ENCODING",
      "SET SESSION CLIENT_ENCODING",
      "SET LOCAL CLIENT_ENCODING",
      "RESET CLIENT_ENCODING",
      "SET NAMES"),
  /** Changes how later statements of the session are understood. */
  SETTING("SET", "RESET", "DISCARD"),
  /** Writes rows, large objects or the state of sequences. */
  DATA(
      "INSERT",
      "UPDATE",
      "DELETE",
      "MERGE",
      "TRUNCATE",
      "COPY",
      "REFRESH MATERIALIZED VIEW",
      "ALTER LARGE OBJECT",
      "COMMENT ON LARGE OBJECT"),
  /** Makes a role. */
  ROLE("CREATE ROLE", "CREATE USER", "CREATE GROUP"),
  /** Makes a tablespace. */
  TABLESPACE("CREATE TABLESPACE"),
  /** Makes a subscription. */
  SUBSCRIPTION("CREATE SUBSCRIPTION"),
  /** Says what a provider of labels, mostly an extension, thinks of an object. */
  LABEL("SECURITY LABEL"),
  /** Makes a routine, whose body may be about what comes later. */
  ROUTINE(
      "CREATE FUNCTION",
      "CREATE PROCEDURE",
      "CREATE OR REPLACE FUNCTION",
      "CREATE OR REPLACE PROCEDURE"),
  /** Is about roles, databases or the server, which are no part of a schema. */
  OUTSIDE(
      "ALTER ROLE",
      "ALTER USER",
      "ALTER GROUP",
      "ALTER SYSTEM",
      "DROP ROLE",
      "DROP USER",
      "DROP GROUP",
      "COMMENT ON ROLE",
      "CREATE DATABASE",
      "ALTER DATABASE",
      "DROP DATABASE",
      "COMMENT ON DATABASE",
      "ALTER TABLESPACE",
      "DROP TABLESPACE",
      "COMMENT ON TABLESPACE"),
  /** Anything else. */
  SCHEMA;

  private static final Set<String> WRITES = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");

  /** PostgreSQL 18 manual, 9.17 and 33.4: functions that a dump calls to bring data back. */
  private static final Set<String> WRITING_FUNCTIONS =
      Set.of(
          "SETVAL",
          "LO_CREATE",
          "LO_CREAT",
          "LO_OPEN",
          "LO_CLOSE",
          "LO_PUT",
          "LO_FROM_BYTEA",
          "LOWRITE",
          "LO_UNLINK",
          "LO_IMPORT");

  private final List<String> beginnings;

  Statements(String... beginnings) {
    this.beginnings = List.of(beginnings);
  }

  static Statements of(ScriptStatement statement) {
    for (Statements sort : values()) {
      if (sort.beginnings.stream().anyMatch(statement::startsWith)) {
        return exception(statement) ? SCHEMA : sort;
      }
    }
    List<String> words = List.of(statement.words().split(" "));
    return switch (words.get(0)) {
      case "SELECT" ->
          words.stream().anyMatch(WRITING_FUNCTIONS::contains)
              ? DATA
              // pg_dump writes SELECT pg_catalog.set_config('search_path', '', false).
              : words.contains("SET_CONFIG") ? SETTING : SCHEMA;
      case "WITH" -> words.stream().anyMatch(WRITES::contains) ? DATA : SCHEMA;
      case "GRANT", "REVOKE" -> privileges(statement);
      default -> SCHEMA;
    };
  }

  private static boolean exception(ScriptStatement statement) {
    return statement.startsWith("CREATE USER MAPPING")
        || statement.startsWith("ALTER USER MAPPING")
        || statement.startsWith("DROP USER MAPPING")
        || statement.startsWith("ROLLBACK TO");
  }

  /** Of a role in a role, or of something that is no part of a schema. */
  private static Statements privileges(ScriptStatement statement) {
    List<Token> tokens = Token.of(statement);
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.depth() > 0) {
        continue;
      }
      if (token.is("TO") || token.is("FROM")) {
        return OUTSIDE;
      }
      if (token.is("ON")) {
        // Unless that is what a table is called.
        boolean named = i + 2 < tokens.size() && tokens.get(i + 2).isName();
        named &= named && !tokens.get(i + 2).is("TO") && !tokens.get(i + 2).is("FROM");
        Token kind = tokens.get(Math.min(i + 1, tokens.size() - 1));
        boolean outside = kind.is("DATABASE") || kind.is("TABLESPACE") || kind.is("PARAMETER");
        return named && outside ? OUTSIDE : named && kind.is("LARGE") ? DATA : SCHEMA;
      }
    }
    return SCHEMA;
  }
}
