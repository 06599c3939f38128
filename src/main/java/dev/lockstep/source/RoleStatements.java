package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.postgres.ScriptStatement;
import dev.lockstep.postgres.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What declared files say of roles, and of the settings of roles and of the database, when that
 * counts.
 */
final class RoleStatements {

  /** A name of a database in a statement; null where it names none. */
  private record Place(ScriptStatement statement, Token database) {}

  private final Set<String> declared = new TreeSet<>();
  private final Set<String> databases = new TreeSet<>();
  private final String wanted;

  /**
   * @param live the name of the live database that the files are compared with; null for none
   */
  RoleStatements(Collection<Program> programs, String live) {
    for (Program program : programs) {
      for (Item item : program.items()) {
        Token database = database(item.statement()).database();
        if (database != null) {
          databases.add(database.name());
        }
        if (item.sort() == Statements.ROLE) {
          declared.add(subject(item.statement()));
        }
      }
    }
    this.wanted = databases.size() == 1 ? databases.iterator().next() : live;
  }

  /** Whether a file makes that role. */
  boolean declare(String role) {
    return declared.contains(role);
  }

  /** Whether a statement, which is no part of a schema, is one about what is compared. */
  boolean concerns(ScriptStatement statement) {
    return statement.startsWith("ALTER ROLE")
        || statement.startsWith("ALTER USER")
        || statement.startsWith("ALTER GROUP")
        || statement.startsWith("DROP ROLE")
        || statement.startsWith("DROP USER")
        || statement.startsWith("DROP GROUP")
        || statement.startsWith("COMMENT ON ROLE")
        || isMembership(statement)
        || ofDatabase(statement);
  }

  /** Whether it is said of a role that is left alone: the one that loads the files. */
  boolean isAboutLoader(ScriptStatement statement, String loader) {
    String subject = isMembership(statement) || ofDatabase(statement) ? "" : subject(statement);
    return Set.of(loader, "current_user", "session_user", "current_role").contains(subject);
  }

  /**
   * The statement about the database that the files are loaded into.
   *
   * @return null when it is about another one
   * @throws Failure when nothing says which of several databases is meant
   */
  ScriptStatement here(Item item, String scratch) {
    Place place = database(item.statement());
    if (place.database() == null) {
      return place.statement();
    }
    if (wanted == null) {
      throw new Failure(
          Code.SCHEMA_SQL,
          item.place(),
          "Settings of several databases are declared, and nothing says which one is compared: "
              + String.join(", ", databases)
              + ".",
          "Declare those of one database only.");
    }
    return place.database().name().equals(wanted)
        ? replaced(place.statement(), place.database(), scratch)
        : null;
  }

  /** The statement without {@code GRANTED BY}; null where that is not said. */
  static ScriptStatement byNobody(ScriptStatement statement) {
    List<Token> tokens = Token.of(statement);
    for (int i = 0; isMembership(statement) && i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("GRANTED") && tokens.get(i + 1).is("BY")) {
        int end = tokens.get(i).offset() - statement.offset();
        return sent(statement, statement.sql().substring(0, end));
      }
    }
    return null;
  }

  /** The raw name of the role that a statement is about. */
  static String subject(ScriptStatement statement) {
    List<Token> tokens = Token.of(statement);
    int at = statement.startsWith("COMMENT ON ROLE") ? 3 : 2;
    return at < tokens.size() && tokens.get(at).isName() ? tokens.get(at).name() : "";
  }

  private static boolean isMembership(ScriptStatement statement) {
    if (!statement.startsWith("GRANT") && !statement.startsWith("REVOKE")) {
      return false;
    }
    return Token.of(statement).stream()
        .filter(token -> token.depth() == 0)
        .filter(token -> token.is("ON") || token.is("TO") || token.is("FROM"))
        .findFirst()
        .filter(token -> !token.is("ON"))
        .isPresent();
  }

  private static boolean ofDatabase(ScriptStatement statement) {
    return statement.startsWith("ALTER DATABASE") && database(statement).database() != null;
  }

  private static Place database(ScriptStatement statement) {
    List<Token> tokens = new ArrayList<>();
    ScriptStatement plain = sent(statement, statement.sent());
    if (statement.startsWith("ALTER")) {
      tokens.addAll(Token.of(plain));
    }
    Token name = null;
    if (statement.startsWith("ALTER DATABASE")) {
      // After SET TABLESPACE it is about where the database is.
      boolean setting =
          tokens.size() > 4
              && (tokens.get(3).is("SET") || tokens.get(3).is("RESET"))
              && !tokens.get(4).is("TABLESPACE");
      name = setting || tokens.size() == 5 && tokens.get(3).is("RESET") ? tokens.get(2) : null;
    } else if (tokens.size() > 6 && tokens.get(3).is("IN") && tokens.get(4).is("DATABASE")) {
      name = tokens.get(5);
    }
    return new Place(plain, name);
  }

  private static ScriptStatement replaced(ScriptStatement statement, Token token, String name) {
    int start = token.offset() - statement.offset();
    String sql =
        statement.sql().substring(0, start)
            + dev.lockstep.sql.Sql.identifier(name)
            + statement.sql().substring(start + token.text().length());
    return sent(statement, sql);
  }

  private static ScriptStatement sent(ScriptStatement statement, String sql) {
    return new ScriptStatement(sql, statement.offset(), statement.words(), null);
  }
}
