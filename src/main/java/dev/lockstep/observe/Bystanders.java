package dev.lockstep.observe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.postgres.ScriptRunner;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Other sessions, which hold up a statement that commits inside of itself, at points that do not
 * depend on its speed, and look at what it holds and waits for there: where it wants its first lock
 * that a {@code SHARE} lock stops, where it waits for those who write into the tables, and where it
 * waits for those who have an older snapshot.
 */
public final class Bystanders implements AutoCloseable {

  private static final long POLL_NANOS = 300_000;

  private final Supplier<Connection> connect;
  private final Connection watcher;
  private Connection writer;
  private Connection reader;

  /**
   * @param connect opens another connection to the same database
   * @param watcher a connection that is idle
   */
  public Bystanders(Supplier<Connection> connect, Connection watcher) {
    this.connect = connect;
    this.watcher = watcher;
  }

  /**
   * Runs a statement and looks at it where it waits.
   *
   * @param session where it runs
   * @param tables on which it is held up; none when it is not
   * @param work runs it
   */
  List<Reading> look(Connection session, Set<FactId> tables, Runnable work) throws SQLException {
    if (tables.isEmpty()) {
      work.run();
      return List.of();
    }
    if (writer == null) {
      writer = connect.get();
      reader = connect.get();
    }
    int pid = ScriptRunner.processId(session);
    String names =
        new TreeSet<>(tables).stream().map(FactId::sqlName).collect(Collectors.joining(", "));
    List<Reading> readings = new ArrayList<>();
    run(writer, "BEGIN");
    run(writer, "LOCK TABLE " + names + " IN ROW EXCLUSIVE MODE");
    run(writer, "SAVEPOINT first");
    run(writer, "LOCK TABLE " + names + " IN SHARE MODE");
    run(reader, "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    run(reader, "SELECT 1");
    CompletableFuture<Void> running = CompletableFuture.runAsync(work);
    try {
      lookOnce(pid, running, readings);
      run(writer, "ROLLBACK TO SAVEPOINT first");
      lookOnce(pid, running, readings);
      run(writer, "COMMIT");
      lookOnce(pid, running, readings);
    } finally {
      run(writer, "ROLLBACK");
      run(reader, "COMMIT");
      join(running);
    }
    return readings;
  }

  /** Waits until the statement waits for one of the sessions here, or is at its end. */
  private void lookOnce(int pid, CompletableFuture<Void> running, List<Reading> readings)
      throws SQLException {
    String waits =
        "SELECT pg_catalog.pg_blocking_pids(%d) && ARRAY[%d, %d]"
            .formatted(pid, ScriptRunner.processId(writer), ScriptRunner.processId(reader));
    while (!running.isDone()) {
      if (answer(waits)) {
        readings.add(Reading.of(pid, watcher));
        return;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private boolean answer(String question) throws SQLException {
    try (Statement statement = watcher.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static void join(CompletableFuture<Void> running) {
    try {
      running.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    if (writer != null) {
      writer.close();
      reader.close();
    }
  }
}
