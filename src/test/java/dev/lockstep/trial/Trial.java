package dev.lockstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Declared;
import dev.lockstep.diff.Differ;
import dev.lockstep.introspect.Introspector;
import dev.lockstep.introspect.Reading;
import dev.lockstep.layout.PhasedLayout;
import dev.lockstep.postgres.Address;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.ScriptRunner;
import dev.lockstep.render.RenderedPhase;
import dev.lockstep.workbench.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One scenario on one filled database: the scripts of each phase run, up and then down, while the
 * applications that may run then do what they always do.
 */
final class Trial {

  /** New numbers start above all that there are. */
  private static final long FIRST_NEW = 10_000_000;

  private final Scenario scenario;
  private final Migration migration;
  private final Database database;
  private final Pace pace;
  private final Path folder;
  private final AtomicLong numbers = new AtomicLong(FIRST_NEW);
  private final List<Stretch> stretches = new ArrayList<>();

  /**
   * How much is done.
   *
   * @param rows that the tables have in the beginning
   * @param rate transactions per second of each application
   * @param seconds at least, for each script
   */
  record Pace(int rows, int rate, double seconds) {}

  /**
   * What happened while one script ran.
   *
   * @param script its file name, or null for the time at the gate
   */
  record Stretch(String script, Outcome outcome) {}

  /**
   * @param database empty; with the schema and rows of the scenario when this is done
   * @param folder where the scripts go
   */
  Trial(Scenario scenario, Migration migration, Database database, Pace pace, Path folder)
      throws SQLException, IOException {
    this.scenario = scenario;
    this.migration = migration;
    this.database = database;
    this.pace = pace;
    this.folder = folder;
    for (var script : PhasedLayout.scripts(migration.scripts()).entrySet()) {
      Files.writeString(folder.resolve(script.getKey()), script.getValue());
    }
    try (Connection connection = database.connect()) {
      ScriptRunner.run(connection, Files.readString(scenario.old()), "old.sql");
      ScriptRunner.run(connection, scenario.rows(pace.rows()), "rows.sql");
      ScriptRunner.run(connection, "VACUUM ANALYZE;", "analyze");
    }
  }

  /** Up and down; the stretches in order. */
  List<Stretch> run() throws Exception {
    List<RenderedPhase> phases = migration.scripts();
    check("old");
    boolean successor = false;
    for (RenderedPhase phase : phases) {
      boolean contract = !phase.phase().isBeforeGate();
      if (contract && !successor) {
        successor = true;
        stretch(null, true, true);
        check("gate");
      }
      stretch(script(phase, "up"), !contract, contract);
    }
    if (!successor) {
      stretch(null, true, true);
    }
    requireEqual(migration.plan().after());
    stretch(null, !successor, true);
    check("new");
    for (RenderedPhase phase : reversed(phases)) {
      boolean contract = !phase.phase().isBeforeGate();
      if (!contract && successor) {
        successor = false;
        stretch(null, true, true);
        check("gate");
      }
      stretch(script(phase, "down"), !contract, contract);
    }
    requireEqual(migration.plan().before());
    stretch(null, true, false);
    check("old");
    return stretches;
  }

  private static List<RenderedPhase> reversed(List<RenderedPhase> phases) {
    List<RenderedPhase> reversed = new ArrayList<>(phases);
    java.util.Collections.reverse(reversed);
    return reversed;
  }

  private Path script(RenderedPhase phase, String direction) {
    return folder.resolve(phase.number() + "_" + phase.phase().word() + "." + direction + ".sql");
  }

  /** Runs a script, or only lets time pass, with applications at work. */
  private void stretch(Path script, boolean old, boolean successor) throws Exception {
    Outcome outcome = new Outcome();
    List<Crowd> crowds = new ArrayList<>();
    if (old) {
      crowds.add(crowd("old application", scenario.oldApplication(), outcome));
    }
    if (successor) {
      crowds.add(crowd("new application", scenario.newApplication(), outcome));
    }
    long end = System.nanoTime() + (long) (pace.seconds() * 1e9);
    try {
      if (script != null) {
        Thread.sleep((long) (pace.seconds() * 250));
        Psql.run(database.address(), script);
      }
      while (System.nanoTime() < end) {
        Thread.sleep(20);
      }
    } finally {
      for (Crowd crowd : crowds) {
        crowd.stop();
      }
      stretches.add(new Stretch(script == null ? null : script.getFileName().toString(), outcome));
    }
  }

  private Crowd crowd(String name, List<Deal> deals, Outcome outcome) throws SQLException {
    return new Crowd(
        name, deals, () -> open(database.address()), pace.rows(), pace.rate(), numbers, outcome);
  }

  /** As drivers and pools do: prepared on the server from the first time on. */
  private static Connection open(Address address) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    properties.setProperty("sslmode", "disable");
    properties.setProperty("prepareThreshold", "1");
    return DriverManager.getConnection(address.jdbcUrl(), properties);
  }

  private void check(String when) throws SQLException {
    List<Deal.Order> queries =
        scenario.checks().stream()
            .filter(deal -> deal.name().equals(when))
            .flatMap(deal -> deal.orders().stream())
            .toList();
    try (Connection connection = open(database.address())) {
      assertThat(Client.firstWrong(connection, queries)).as("data, " + when).isNull();
    }
  }

  private void requireEqual(Catalog expected) throws SQLException {
    try (Connection connection = database.connect()) {
      Catalog found = Introspector.read(connection, Reading.LIVE).catalog();
      assertThat(Differ.between(Declared.of(found), Declared.of(expected), false).deltas())
          .isEmpty();
    }
  }

  /** All stretches together. */
  static Outcome total(List<Stretch> stretches) {
    Outcome total = new Outcome();
    stretches.forEach(stretch -> total.addAll(stretch.outcome()));
    return total;
  }
}
