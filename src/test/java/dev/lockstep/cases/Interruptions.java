package dev.lockstep.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.introspect.Introspector;
import dev.lockstep.introspect.Reading;
import dev.lockstep.postgres.Address;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.postgres.ScriptRunner;
import dev.lockstep.postgres.StatementError;
import dev.lockstep.render.RenderedPhase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One plan whose scripts are stopped at random moments and run again, or taken back. */
final class Interruptions implements AutoCloseable {

  private static final Reading READING = new Reading(java.util.Set.of(), true);
  private static final boolean PSQL =
      Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
          .anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")));

  /** What a database is: its catalog, and its rows whatever the order of their columns. */
  private record State(String catalog, TreeMap<String, String> rows) {}

  private final List<RenderedPhase> phases;
  private final Database start;
  private final List<State> states = new ArrayList<>();
  private final List<Long> millis = new ArrayList<>();

  /** What is left after the whole way back, on which values of dropped columns do not return. */
  private State back;

  private int stopped;

  /**
   * @param old the schema before, with rows in it
   */
  Interruptions(DevServer server, List<RenderedPhase> phases, String old, String rows)
      throws SQLException {
    this.phases = phases;
    this.start = server.create();
    try (Connection connection = start.connect()) {
      ScriptRunner.run(connection, old + ";" + rows, "old.sql");
    }
    undisturbed();
  }

  /** How many scripts did not get to their end. */
  int stopped() {
    return stopped;
  }

  private void undisturbed() throws SQLException {
    try (Database database = start.copy()) {
      states.add(state(database));
      for (RenderedPhase phase : phases) {
        long begin = System.nanoTime();
        run(database, phase.up());
        millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        states.add(state(database));
      }
      for (int i = phases.size() - 1; i >= 0; i--) {
        run(database, phases.get(i).down());
        assertThat(state(database).catalog()).isEqualTo(states.get(i).catalog());
      }
      back = state(database);
    }
  }

  /** One walk up and down, with one phase in which a script is stopped. */
  void walk(Random random) throws SQLException, IOException, InterruptedException {
    int at = random.nextInt(phases.size());
    boolean onTheWayDown = random.nextBoolean();
    boolean takenBack = random.nextBoolean();
    try (Database database = start.copy()) {
      for (int i = 0; i < phases.size(); i++) {
        if (i == at && !onTheWayDown) {
          stop(database, phases.get(i).up(), random, millis.get(i));
          if (takenBack) {
            run(database, phases.get(i).down());
            same(database, i);
          }
          if (random.nextInt(3) == 0) {
            stop(database, phases.get(i).up(), random, millis.get(i));
          }
        }
        run(database, phases.get(i).up());
        same(database, i + 1);
        if (i == at) {
          run(database, phases.get(i).up());
          same(database, i + 1);
        }
      }
      assertThat(state(database).rows()).isEqualTo(states.get(phases.size()).rows());
      for (int i = phases.size() - 1; i >= 0; i--) {
        if (i == at && onTheWayDown) {
          stop(database, phases.get(i).down(), random, millis.get(i));
        }
        run(database, phases.get(i).down());
        same(database, i);
        if (i == at) {
          run(database, phases.get(i).down());
          same(database, i);
        }
      }
      assertThat(state(database)).isEqualTo(back);
    }
  }

  private void same(Database database, int state) throws SQLException {
    assertThat(state(database).catalog()).isEqualTo(states.get(state).catalog());
  }

  private static void run(Database database, String script) throws SQLException {
    try (Connection connection = database.connect()) {
      ScriptRunner.run(connection, script, "script.sql");
    }
  }

  /** Runs a script and kills the client, or ends the server's side of it, at a random moment. */
  private void stop(Database database, String script, Random random, long usual)
      throws SQLException, IOException, InterruptedException {
    long moment = random.nextInt((int) Math.max(20, usual + usual / 3));
    boolean client = PSQL && random.nextBoolean();
    Path file = Files.createTempFile("interrupted", ".sql");
    Files.writeString(file, script);
    boolean ended =
        PSQL ? stopPsql(database, file, moment, client) : stopSession(database, script, moment);
    Files.delete(file);
    stopped += ended ? 0 : 1;
  }

  private static boolean stopPsql(Database database, Path file, long moment, boolean client)
      throws IOException, InterruptedException, SQLException {
    Address address = database.address();
    ProcessBuilder builder =
        new ProcessBuilder(
            "psql",
            "-X",
            "-q",
            "-v",
            "ON_ERROR_STOP=1",
            "-h",
            address.host(),
            "-p",
            String.valueOf(address.port()),
            "-U",
            address.user(),
            "-d",
            address.database(),
            "-f",
            file.toString());
    if (address.password() != null) {
      builder.environment().put("PGPASSWORD", address.password());
    }
    builder.environment().put("PGAPPNAME", "interrupted");
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process psql = builder.start();
    boolean ended = psql.waitFor(moment, TimeUnit.MILLISECONDS);
    if (!ended && client) {
      psql.destroyForcibly();
    } else if (!ended) {
      endSession(database);
    }
    int status = psql.waitFor();
    return ended && status == 0;
  }

  private static boolean stopSession(Database database, String script, long moment)
      throws InterruptedException, SQLException {
    boolean[] ended = new boolean[1];
    Thread thread =
        new Thread(
            () -> {
              try (Connection connection = database.connect();
                  Statement named = connection.createStatement()) {
                named.execute("SET application_name = 'interrupted'");
                ScriptRunner.run(connection, script, "script.sql");
                ended[0] = true;
              } catch (SQLException | StatementError e) {
                ended[0] = false;
              }
            });
    thread.start();
    thread.join(Math.max(1, moment));
    endSession(database);
    thread.join();
    return ended[0];
  }

  private static void endSession(Database database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE application_name = 'interrupted' AND datname = current_database()");
    }
  }

  private static State state(Database database) throws SQLException {
    try (Connection connection = database.connect()) {
      Catalog catalog = Introspector.read(connection, READING).catalog();
      TreeMap<String, String> rows = new TreeMap<>();
      try (Statement statement = connection.createStatement()) {
        List<String> tables = new ArrayList<>();
        try (ResultSet names =
            statement.executeQuery(
                "SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 'm')"
                    + " AND relnamespace = 'public'::regnamespace ORDER BY 1")) {
          while (names.next()) {
            tables.add(names.getString(1));
          }
        }
        for (String table : tables) {
          try (ResultSet sum =
              statement.executeQuery(
                  "SELECT count(*) || ' ' || coalesce(md5(string_agg(to_jsonb(t)::text, ','"
                      + " ORDER BY to_jsonb(t)::text)), '') FROM "
                      + table
                      + " AS t")) {
            sum.next();
            rows.put(table, sum.getString(1));
          }
        }
      }
      return new State(catalog.fingerprint(), rows);
    }
  }

  @Override
  public void close() {
    start.close();
  }
}
