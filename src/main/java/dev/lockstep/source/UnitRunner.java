package dev.lockstep.source;

import dev.lockstep.catalog.Unmodelled;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.introspect.ObjectAddress;
import dev.lockstep.postgres.ScriptRunner;
import dev.lockstep.postgres.ScriptStatement;
import dev.lockstep.postgres.StatementError;
import dev.lockstep.postgres.Token;
import dev.lockstep.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Runs units of declared files on a scratch database, and takes what people have. */
final class UnitRunner {

  private final Connection connection;
  private final Provisions provisions;
  private final Notices notices;
  private final Map<Item, List<Recorder.Made>> made = new LinkedHashMap<>();

  /** What the server refuses and the schema does not need: left out when the unit runs again. */
  private final Set<ScriptStatement> skipped = new HashSet<>();

  private final Set<Unmodelled> unmodelled = new TreeSet<>();

  UnitRunner(Connection connection, Provisions provisions, Notices notices) {
    this.connection = connection;
    this.provisions = provisions;
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

  /** What the files declare and this server cannot hold. */
  Set<Unmodelled> unmodelled() {
    return unmodelled;
  }

  /** Makes the session as new, so that no file depends on the settings of another. */
  void beginFile() throws SQLException {
    run("DISCARD ALL");
  }

  /**
   * Runs a unit; when it fails nothing of it remains.
   *
   * @throws StatementError when PostgreSQL refuses a statement
   */
  void run(Unit unit) throws SQLException {
    Set<String> provided = new HashSet<>();
    try {
      while (true) {
        try {
          attempt(unit);
          return;
        } catch (StatementError e) {
          ScriptRunner.rollBack(connection);
          unit.items().forEach(made::remove);
          if (!skipped.contains(e.statement()) && !provisions.provide(e, provided)) {
            throw e;
          }
        }
      }
    } finally {
      provisions.takeBack();
    }
  }

  private void attempt(Unit unit) throws SQLException {
    for (Item item : unit.items()) {
      if (skipped.contains(item.statement())) {
        continue;
      }
      switch (item.sort()) {
        case DATA -> notices.data(item.place());
        case OUTSIDE -> outside(item);
        case ENCODING -> {}
        case ROLE -> role(item);
        case TABLESPACE -> make(item, provisions::tablespace);
        case SUBSCRIPTION -> subscribe(item);
        case LABEL -> label(item);
        case SETTING -> set(item);
        case BEGIN, END -> execute(item);
        case ROUTINE -> made.put(item, Recorder.made(makeRoutine(unit, item)));
        case SCHEMA -> made.put(item, Recorder.made(execute(item)));
      }
    }
    if (unit.open()) {
      run("COMMIT");
      notices.say(unit.items().get(0).place() + ": this BEGIN has no COMMIT; one is assumed.");
    }
  }

  private List<SQLWarning> execute(Item item) {
    return ScriptRunner.execute(
        connection, item.file().script(), item.file().name(), item.statement());
  }

  /** A body may use what comes later; {@link Bodies} looks at it when everything is there. */
  private List<SQLWarning> makeRoutine(Unit unit, Item item) throws SQLException {
    boolean block = unit.items().size() > 1;
    if (!block) {
      try {
        return execute(item);
      } catch (StatementError e) {
        refuseUnlessUnchecked(e);
        run("SET check_function_bodies = off");
        try {
          return execute(item);
        } finally {
          run("SET check_function_bodies = on");
        }
      }
    }
    run("SAVEPOINT lockstep_routine");
    try {
      return execute(item);
    } catch (StatementError e) {
      run("ROLLBACK TO SAVEPOINT lockstep_routine");
      refuseUnlessUnchecked(e);
      run("SET LOCAL check_function_bodies = off");
      List<SQLWarning> said = execute(item);
      run("SET LOCAL check_function_bodies = on");
      return said;
    }
  }

  /** Trying again without a check helps where something is missing and was looked for. */
  private void refuseUnlessUnchecked(StatementError error) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT current_setting('check_function_bodies')::boolean")) {
      if (!Refusals.missing(error) || !row.next() || !row.getBoolean(1)) {
        throw error;
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A dump may set what only a later server knows, such as {@code transaction_timeout}. */
  private void set(Item item) {
    try {
      execute(item);
    } catch (StatementError e) {
      boolean unknownSetting =
          e.sqlState().equals("42704") && e.serverMessage().contains("configuration parameter");
      if (unknownSetting) {
        skipped.add(item.statement());
        notices.say(item.place() + ": left out, " + e.serverMessage() + ".");
      }
      throw e;
    }
  }

  private void outside(Item item) throws SQLException {
    RoleStatements roles = provisions.statements();
    if (roles == null
        || !roles.concerns(item.statement())
        || roles.isAboutLoader(item.statement(), connection.getMetaData().getUserName())) {
      notices.leftOut(item.place(), head(item));
      return;
    }
    ScriptStatement here = roles.here(item, provisions.database());
    if (here == null) {
      notices.say(item.place() + ": left out, because it is about another database.");
    } else {
      execute(item, here);
    }
  }

  /** Where roles count, they are made as they are declared. */
  private void role(Item item) throws SQLException {
    RoleStatements roles = provisions.statements();
    if (roles == null) {
      make(item, provisions::role);
    } else if (!roles.isAboutLoader(item.statement(), connection.getMetaData().getUserName())) {
      execute(item);
      made.put(item, List.of(recorder(item)));
    }
  }

  /** Event triggers say nothing of what belongs to the server. */
  private Recorder.Made recorder(Item item) throws SQLException {
    String name = RoleStatements.subject(item.statement());
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ?")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        long oid = row.next() ? row.getLong(1) : 0;
        ObjectAddress address = new ObjectAddress("pg_authid", oid, 0);
        return new Recorder.Made("CREATE ROLE", address, true, "", Sql.identifier(name));
      }
    }
  }

  private void execute(Item item, ScriptStatement statement) {
    try {
      ScriptRunner.execute(connection, item.file().script(), item.file().name(), statement);
    } catch (StatementError e) {
      ScriptStatement byNobody = RoleStatements.byNobody(statement);
      // The server's own superuser may have another name here, and may alone grant for others.
      if (!e.sqlState().equals("42501") || byNobody == null) {
        throw e;
      }
      ScriptRunner.execute(connection, item.file().script(), item.file().name(), byNobody);
    }
  }

  /** Roles and tablespaces belong to the server; the schema only needs them to be there. */
  private void make(Item item, Predicate<String> make) {
    List<Token> tokens = Token.of(item.statement());
    if (tokens.size() < 3 || !tokens.get(2).isName() || !make.test(tokens.get(2).name())) {
      execute(item);
    }
  }

  /** Without connect = false it would go to the publisher and make a replication slot there. */
  private void subscribe(Item item) {
    List<Token> tokens = Token.of(item.statement());
    boolean offline = false;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      String value = tokens.get(i + 2).text().replace("'", "").toLowerCase(Locale.ROOT);
      offline |=
          tokens.get(i).is("connect")
              && tokens.get(i + 1).is("=")
              && (value.equals("false") || value.equals("off") || value.equals("0"));
    }
    if (!offline) {
      throw new Failure(
          Code.SCHEMA_SQL,
          item.place(),
          "This subscription would connect to its publisher while the schema is loaded.",
          "Declare it WITH (connect = false, …), as pg_dump does.");
    }
    made.put(item, Recorder.made(execute(item)));
  }

  private void label(Item item) {
    try {
      execute(item);
    } catch (StatementError e) {
      // The provider is not loaded.
      if (e.sqlState().equals("22023")) {
        skipped.add(item.statement());
        unmodelled.add(
            new Unmodelled(
                Unmodelled.SECURITY_LABEL,
                "at " + item.place() + ", whose provider is not loaded"));
      }
      throw e;
    }
  }

  private static String head(Item item) {
    String[] words = item.statement().words().split(" ");
    // After these two a name may follow.
    int shown = words[0].equals("GRANT") || words[0].equals("REVOKE") ? 1 : 2;
    shown += item.statement().startsWith("COMMENT ON") ? 1 : 0;
    return String.join(" ", List.of(words).subList(0, Math.min(shown, words.length)));
  }
}
