package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.postgres.Address;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.ScriptRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs that run migrations take them, in the way that users call them. */
@Timeout(120)
class LayoutsTest {

  private static final String STAMP = "20260102030405";

  private static TestServer server;

  @TempDir Path root;

  private int runs;

  @BeforeAll
  static void start() {
    server = new TestServer(17);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Where two schemas are: one of the cases, or the one that is made to be misread. */
  private static Path schemas(String name) {
    Path home = Run.HOME.resolve(name.equals("layouts") ? "src/test/resources" : "schemas/cases");
    return home.resolve(name);
  }

  private Path migrations() {
    return root.resolve("migrations");
  }

  private Path plan() {
    return root.resolve("plans").resolve(STAMP + "_x");
  }

  /** A database with the schema before. */
  private Database live(String name) throws Exception {
    Database live = server.create(Files.readString(schemas(name).resolve("old.sql")));
    // The role has the name of the schema in which scripts keep their marks.
    TestServer.run(
        live, "ALTER DATABASE " + live.address().database() + " SET search_path = public");
    Path seed = schemas(name).resolve("seed.sql");
    if (Files.exists(seed)) {
      TestServer.run(live, Files.readString(seed));
    }
    return live;
  }

  private Run plan(String layout, Database live, String name) {
    return Run.of(
        "plan",
        "--from",
        TestServer.url(live),
        "--to",
        schemas(name).resolve("new.sql").toString(),
        "--layout",
        layout,
        "--out",
        migrations().toString(),
        "--plans",
        root.resolve("plans").toString(),
        "--at",
        STAMP,
        "--name",
        "x",
        "--allow-missing-values",
        "--no-rehearse",
        "--dev-url",
        server.devUrl());
  }

  private static int drift(Database live, String name, String file) {
    return Run.of(
            "drift",
            "--from",
            TestServer.url(live),
            "--to",
            schemas(name).resolve(file).toString(),
            "--dev-url",
            server.devUrl())
        .status();
  }

  private List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** Up to the gate, then what is held back; and every run after that does nothing. */
  private void there(String layout, String name, Database live, Consumer<Database> runner)
      throws Exception {
    Run planned = plan(layout, live, name);
    assertThat(planned.status()).as(planned.err()).isZero();
    boolean held = Files.exists(plan().resolve("contract"));
    runner.accept(live);
    runner.accept(live);
    assertThat(drift(live, name, "new.sql")).isEqualTo(held ? 2 : 0);
    if (held) {
      assertThat(planned.out()).contains("release lockstep release " + plan());
      Run released = Run.of("release", plan().toString());
      assertThat(released.status()).as(released.err()).isZero();
      assertThat(plan().resolve("contract")).doesNotExist();
      runner.accept(live);
    }
    Run left =
        Run.of(
            "drift",
            "--from",
            TestServer.url(live),
            "--to",
            schemas(name).resolve("new.sql").toString(),
            "--dev-url",
            server.devUrl());
    assertThat(left.status()).as(left.out() + left.err()).isZero();
    runner.accept(live);
  }

  /** Back by the scripts of the plan's folder, where the program has no way back. */
  private void back(String name, Database live) throws Exception {
    List<String> downs =
        files(plan()).stream().filter(file -> file.endsWith(".down.sql")).sorted().toList();
    try (Connection connection = live.connect()) {
      for (int i = downs.size() - 1; i >= 0; i--) {
        String script = Files.readString(plan().resolve(downs.get(i)));
        ScriptRunner.run(connection, script, downs.get(i));
      }
    }
    assertThat(drift(live, name, "old.sql")).isZero();
  }

  private static String jdbc(Database live) {
    Address address = live.address();
    return "jdbc:postgresql://%s:%d/%s"
        .formatted(address.host(), address.port(), address.database());
  }

  private void flyway(Database live) {
    flyway(live, false);
  }

  private void flyway(Database live, boolean transactionalLock) {
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(jdbc(live), live.address().user(), live.address().password())
            .locations("filesystem:" + migrations())
            .baselineOnMigrate(true);
    configuration
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(transactionalLock);
    configuration.load().migrate();
  }

  private void liquibase(Database live) {
    // It remembers in the process that there was nothing to do, for each set of contexts.
    String context = "run" + runs++;
    liquibase(live, liquibase -> liquibase.update(context));
  }

  /** What is done with Liquibase and a database. */
  @FunctionalInterface
  private interface Deed {
    void on(Liquibase liquibase) throws LiquibaseException;
  }

  @SuppressWarnings(
      "try") // The accessor may be interrupted while it is closed, as nobody does here.
  private void liquibase(Database live, Deed deed) {
    try (Connection connection = live.connect();
        DirectoryResourceAccessor folder = new DirectoryResourceAccessor(root)) {
      Files.writeString(
          root.resolve("master.yaml"),
          "databaseChangeLog:\n  - includeAll:\n      path: migrations/\n");
      try (Liquibase liquibase =
          new Liquibase("master.yaml", folder, new JdbcConnection(connection))) {
        deed.on(liquibase);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theReviewSaysHowItIsRunAndTheCheckWhetherItIsAsItWasWritten() throws Exception {
    String name = "enum-value-added-and-used";
    try (Database live = live(name)) {
      assertThat(plan("flyway", live, name).status()).isZero();
      assertThat(Files.readString(plan().resolve("plan.html")))
          .contains("<li>run flyway -locations=filesystem:" + migrations() + " migrate</li>");
      assertThat(check(name).out()).doesNotContain("CHECK-");
      Path migration = migrations().resolve(files(migrations()).get(0));
      Files.writeString(migration, Files.readString(migration) + "\n-- more\n");
      Run edited = check(name);
      assertThat(edited.status()).isEqualTo(2);
      assertThat(edited.out()).contains("CHECK-EDITED-FILE  " + migration.getFileName());
      Files.delete(migration);
      assertThat(check(name).out()).contains("CHECK-MISSING-FILE  " + migration.getFileName());
    }
  }

  private Run check(String name) {
    return Run.of(
        "check",
        "--to",
        schemas(name).resolve("new.sql").toString(),
        "--plans",
        root.resolve("plans").toString(),
        "--dev-url",
        server.devUrl());
  }

  @ParameterizedTest
  @ValueSource(strings = {"layouts", "enum-value-added-and-used"})
  void flywayRunsIt(String name) throws Exception {
    try (Database live = live(name)) {
      there("flyway", name, live, this::flyway);
      back(name, live);
    }
  }

  @Test
  void flywayIsToldOfTheLockForWhichItWouldWaitForever() throws Exception {
    try (Database live = live("layouts")) {
      assertThat(plan("flyway", live, "layouts").status()).isZero();
      assertThatThrownBy(() -> flyway(live, true))
          .hasMessageContaining("flyway.postgresql.transactional.lock=false");
      flyway(live);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"layouts", "partitioned-unique-index-becomes-constraint"})
  void liquibaseRunsItAndTakesItBack(String name) throws Exception {
    try (Database live = live(name)) {
      there("liquibase", name, live, this::liquibase);
      int migrations = files(migrations()).size();
      liquibase(live, liquibase -> liquibase.rollback(migrations, ""));
      assertThat(drift(live, name, "old.sql")).isZero();
    }
  }

  @Test
  void rehearsesThePlanUntilAMigrationIsEdited() throws Exception {
    String name = "not-null-set-with-backfill";
    try (Database live = live(name)) {
      assertThat(plan("golang-migrate", live, name).status()).isZero();
      String[] rehearse = {"rehearse", plan().toString(), "--dev-url", server.devUrl()};
      Run held = Run.of(rehearse);
      assertThat(held.status()).as(held.err()).isZero();
      assertThat(Run.of("release", plan().toString(), "--at", STAMP).err())
          .startsWith("error LS-LAYOUT: ")
          .contains("would have to be run before it");
      assertThat(Run.of("release", plan().toString()).status()).isZero();
      assertThat(Run.of("release", plan().toString()).err())
          .startsWith("error LS-LAYOUT: Nothing is held back");
      Path edited = migrations().resolve(files(migrations()).get(0));
      Files.writeString(edited, "SELECT 2;\n");
      Run refused = Run.of(rehearse);
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.err()).startsWith("error LS-PLAN-FILE: ").contains("at " + edited);
    }
  }

  @Test
  void namesTheLayoutsThatThereAre() throws Exception {
    try (Database live = server.create()) {
      Run run = plan("flywya", live, "not-null-set-with-backfill");
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err())
          .startsWith("error LS-USAGE: ")
          .contains("Did you mean flyway?", "flyway, liquibase");
      assertThat(root).isEmptyDirectory();
    }
  }
}
