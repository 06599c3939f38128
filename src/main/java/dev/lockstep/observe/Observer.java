package dev.lockstep.observe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.postgres.ScriptRunner;
import dev.lockstep.postgres.ScriptStatement;
import dev.lockstep.postgres.SqlScript;
import dev.lockstep.postgres.StatementError;
import dev.lockstep.recipe.LockMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Runs the statements of one script and looks at what each does: from inside of its transaction,
 * or, where PostgreSQL allows none, from other sessions.
 *
 * <p>A statement that stands alone is put into a transaction for the look; only what PostgreSQL
 * then refuses is run without one.
 */
public final class Observer implements ScriptRunner.Executor {

  private static final Set<String> CONTROL =
      Set.of(
          "BEGIN",
          "START",
          "COMMIT",
          "END",
          "ROLLBACK",
          "ABORT",
          "SAVEPOINT",
          "RELEASE",
          "SET",
          "RESET",
          "SHOW");

  /** What the planner chooses the way of; all rows are read of what any other one scans. */
  private static final Set<String> PLANNED =
      Set.of("SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "VALUES", "TABLE", "DO");

  /**
   * Of a table with a handful of rows the planner reads all where it would look into an index of a
   * large one. Then only what no condition or order has an index for is read from end to end.
   *
   * <p>Source: PostgreSQL 18 manual, section 19.7.1, "Planner Method Configuration". To compile a
   * query takes longer than all of it here, and is thought to pay for what is discouraged.
   */
  private static final String AS_OF_LARGE_TABLES =
      "SELECT pg_catalog.set_config(name, 'off', true)"
          + " FROM (VALUES ('enable_seqscan'), ('enable_indexonlyscan'), ('jit')) AS setting(name)";

  private static final String AS_OF_THESE_TABLES =
      "SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL enable_indexonlyscan TO DEFAULT;"
          + " SET LOCAL jit TO DEFAULT";

  /** {@code active_sql_transaction} and {@code invalid_transaction_termination}. */
  private static final Set<String> NOT_IN_TRANSACTION = Set.of("25001", "2D000");

  private final Conduct conduct;
  private final Bystanders bystanders;
  private final List<Seen> seen = new ArrayList<>();
  private Relations relations;
  private int transaction;

  /** What the transaction has locked so far; null outside of one. */
  private Reading held;

  /** The counters of scans at the beginning of the transaction. */
  private Map<Long, Long> base = Map.of();

  /** Tables that were scanned in some transaction, whose counters may not be at zero. */
  private final Set<Long> counted = new HashSet<>();

  /**
   * @param bystanders the other sessions; the caller closes them
   */
  public Observer(Conduct conduct, Bystanders bystanders) {
    this.conduct = conduct;
    this.bystanders = bystanders;
  }

  /** What was seen, in the order in which the statements ran. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void execute(
      Connection connection, SqlScript script, String fileName, ScriptStatement statement) {
    try {
      if (relations == null) {
        relations = Relations.read(connection);
        counted.addAll(relations.scanned(connection));
      }
      if (CONTROL.contains(statement.words().split(" ", 2)[0])) {
        ScriptRunner.execute(connection, script, fileName, statement);
        if (!ScriptRunner.inTransaction(connection)) {
          settle();
        }
      } else if (ScriptRunner.inTransaction(connection)) {
        inside(connection, script, fileName, statement);
      } else {
        alone(connection, script, fileName, statement);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look at what a statement does", e);
    }
  }

  private void alone(
      Connection connection, SqlScript script, String fileName, ScriptStatement statement)
      throws SQLException {
    try {
      run(connection, "BEGIN");
      inside(connection, script, fileName, statement);
      run(connection, "COMMIT");
      settle();
    } catch (StatementError error) {
      if (!NOT_IN_TRANSACTION.contains(error.sqlState())) {
        throw error;
      }
      run(connection, "ROLLBACK");
      held = null;
      outside(connection, script, fileName, statement);
    }
  }

  private void inside(
      Connection connection, SqlScript script, String fileName, ScriptStatement statement)
      throws SQLException {
    boolean first = held == null;
    if (first) {
      base = counters(connection);
    }
    Reading before = first ? new Reading(Map.of(), Map.of(), Map.of()) : held;
    if (isPlanned(statement) && !conduct.worksOnRows(statement)) {
      run(connection, AS_OF_LARGE_TABLES);
      ScriptRunner.execute(connection, script, fileName, statement);
      run(connection, AS_OF_THESE_TABLES);
    } else {
      ScriptRunner.execute(connection, script, fileName, statement);
    }
    Reading after = Reading.own(connection);
    if (first) {
      transaction++;
    }
    held = after;
    seen.add(new Seen(statement, transaction, taken(before, after), all(after)));
  }

  private static boolean isPlanned(ScriptStatement statement) {
    return PLANNED.contains(statement.words().split(" ", 2)[0]);
  }

  /** The counters of what was scanned before, which the server may or may not have sent by now. */
  private Map<Long, Long> counters(Connection connection) throws SQLException {
    Map<Long, Long> counters = new HashMap<>();
    if (!counted.isEmpty()) {
      String oids = counted.stream().map(String::valueOf).collect(Collectors.joining(","));
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT oid, pg_catalog.pg_stat_get_xact_numscans(oid)"
                      + " FROM pg_catalog.unnest('{"
                      + oids
                      + "}'::pg_catalog.oid[]) AS oid")) {
        while (row.next()) {
          counters.put(row.getLong(1), row.getLong(2));
        }
      }
    }
    return counters;
  }

  private Observation taken(Reading before, Reading after) {
    Map<FactId, LockMode> locks = new TreeMap<>();
    Set<FactId> scans = new TreeSet<>();
    Set<FactId> rewrites = new TreeSet<>();
    Map<FactId, FactId> builds = new TreeMap<>();
    after
        .modes()
        .forEach(
            (oid, mode) -> {
              LockMode had = before.modes().get(oid);
              if (had == null || had.compareTo(mode) < 0) {
                lock(oid, mode, locks);
              }
              Relation was = relations.find(oid);
              if (was != null
                  && was.hasRows()
                  && after.scans().get(oid)
                      > before.scans().getOrDefault(oid, base.getOrDefault(oid, 0L))) {
                scans.add(was.id());
              }
            });
    after.scans().entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(Map.Entry::getKey)
        .forEach(counted::add);
    after.relations().values().stream()
        .filter(now -> !now.equals(before.relations().get(now.oid())))
        .forEach(now -> work(now, before.relations().get(now.oid()), rewrites, builds));
    return Observation.of(locks, rewrites, scans, builds);
  }

  /** A file that is another one than before this statement, of the relation or of its new index. */
  private void work(
      Relation now, Relation earlier, Set<FactId> rewrites, Map<FactId, FactId> builds) {
    Relation was = earlier == null ? relations.find(now.oid()) : earlier;
    if (!now.leaf() || now.file() == 0 || was != null && was.file() == now.file()) {
      return;
    }
    Relation before = relations.find(now.oid());
    if (!now.isIndex()) {
      if (before != null) {
        rewrites.add(before.id());
      }
    } else if (relations.find(now.table()) != null && !relations.isTakenOver(now)) {
      builds.put(now.id(), relations.find(now.table()).id());
    }
  }

  private Observation all(Reading reading) {
    Map<FactId, LockMode> locks = new TreeMap<>();
    reading.modes().forEach((oid, mode) -> lock(oid, mode, locks));
    return Observation.of(locks, Set.of(), Set.of(), Map.of());
  }

  private void lock(Long oid, LockMode mode, Map<FactId, LockMode> locks) {
    Relation relation = relations.find(oid);
    Relation home = relations.home(relation);
    // Readers and writers of a table lock its indexes too, as weakly as the table.
    if (home != null && (relation == home || mode.blocksWriters())) {
      locks.merge(home.id(), mode, Observation::stronger);
    }
  }

  private void settle() {
    if (held != null) {
      relations.settle(held.relations().values());
      held = null;
    }
  }

  private void outside(
      Connection connection, SqlScript script, String fileName, ScriptStatement statement)
      throws SQLException {
    Set<Relation> tables = relations.tables(conduct.tables(statement));
    List<Reading> readings =
        bystanders.look(
            connection,
            tables.stream().map(Relation::id).collect(Collectors.toSet()),
            () -> ScriptRunner.execute(connection, script, fileName, statement));
    transaction++;
    Map<FactId, LockMode> locks = new TreeMap<>();
    Set<Long> touched = tables.stream().map(Relation::oid).collect(Collectors.toSet());
    for (Reading reading : readings) {
      reading.modes().forEach((oid, mode) -> lock(oid, mode, locks));
    }
    Set<FactId> rewrites = new TreeSet<>();
    Map<FactId, FactId> builds = new TreeMap<>();
    Map<Long, Relation> earlier = new HashMap<>();
    relations.parts(touched).forEach(relation -> earlier.put(relation.oid(), relation));
    for (Relation now : relations.readAgain(connection, touched)) {
      Relation was = earlier.get(now.oid());
      boolean other = now.leaf() && now.file() != 0 && (was == null || was.file() != now.file());
      if (other && now.isIndex()) {
        builds.put(now.id(), relations.find(now.table()).id());
      } else if (other && was != null) {
        rewrites.add(was.id());
      }
    }
    counted.addAll(relations.scanned(connection));
    Observation found = Observation.of(locks, rewrites, Set.of(), builds);
    seen.add(new Seen(statement, transaction, found, found));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
