package dev.lockstep.source;

import dev.lockstep.postgres.DevServer;
import dev.lockstep.postgres.ScriptRunner;
import dev.lockstep.postgres.StatementError;
import dev.lockstep.postgres.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs units of declared files on a scratch database, and takes what people have. */
final class UnitRunner {

  private static final Pattern MISSING_ROLE = Pattern.compile("role \"(.*?)\" does not exist.*");

  private final DevServer server;
  private final Connection connection;
  private final Notices notices;
  private final Map<Item, List<Recorder.Made>> made = new LinkedHashMap<>();

  UnitRunner(DevServer server, Connection connection, Notices notices) {
    this.server = server;
    this.connection = connection;
    this.notices = notices;
  }

  /** What each statement made, for the statements that ran. */
  Map<Item, List<Recorder.Made>> made() {
    return made;
  }

  /** What the statements of a unit made, if it ran. */
  List<Recorder.Made> madeBy(Unit unit) {
    return unit.items().stream()
        .flatMap(item -> made.getOrDefault(item, List.of()).stream())
        .toList();
  }

  /** Makes the session as new, so that no file depends on the settings of another. */
  void beginFile() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DISCARD ALL");
      // Bodies may use what comes later; they are checked when they are called.
      statement.execute("SET check_function_bodies = off");
    }
  }

  /**
   * Runs a unit; when it fails nothing of it remains.
   *
   * @throws StatementError when PostgreSQL refuses a statement
   */
  void run(Unit unit) throws SQLException {
    String missing = null;
    while (true) {
      try {
        attempt(unit);
        return;
      } catch (StatementError e) {
        ScriptRunner.rollBack(connection);
        unit.items().forEach(made::remove);
        String role = missingRole(e);
        if (role == null || role.equals(missing) || !server.ensureRole(role)) {
          throw e;
        }
        missing = role;
      }
    }
  }

  private void attempt(Unit unit) throws SQLException {
    for (Item item : unit.items()) {
      Statements sort = Statements.of(item.statement());
      switch (sort) {
        case DATA -> notices.data(item.place());
        case OUTSIDE -> notices.leftOut(item.place(), head(item));
        case ROLE -> ensureRole(item);
        case SETTING -> set(item);
        case BEGIN, END -> execute(item);
        case SCHEMA -> {
          made.put(item, Recorder.made(execute(item)));
        }
      }
    }
    if (unit.open()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("COMMIT");
      }
      notices.say(unit.items().get(0).place() + ": this BEGIN has no COMMIT; one is assumed.");
    }
  }

  private List<SQLWarning> execute(Item item) {
    return ScriptRunner.execute(
        connection, item.file().script(), item.file().name(), item.statement());
  }

  /** A dump may set what only a later server knows, such as {@code transaction_timeout}. */
  private void set(Item item) {
    try {
      execute(item);
    } catch (StatementError e) {
      boolean unknownSetting =
          e.sqlState().equals("42704") && e.serverMessage().contains("configuration parameter");
      if (!unknownSetting) {
        throw e;
      }
      notices.say(item.place() + ": left out, " + e.serverMessage() + ".");
    }
  }

  /** Roles belong to the server; the schema only needs them to be there. */
  private void ensureRole(Item item) {
    List<Token> tokens = Token.of(item.statement());
    if (tokens.size() < 3 || !tokens.get(2).isName() || !server.ensureRole(tokens.get(2).name())) {
      execute(item);
    }
  }

  private static String head(Item item) {
    String[] words = item.statement().words().split(" ");
    return words.length > 1 ? words[0] + " " + words[1] : words[0];
  }

  private static String missingRole(StatementError e) {
    Matcher matcher = MISSING_ROLE.matcher(e.serverMessage());
    return e.sqlState().equals("42704") && matcher.matches() ? matcher.group(1) : null;
  }
}
