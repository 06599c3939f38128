package dev.lockstep.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.postgres.ScriptRunner;
import dev.lockstep.recipe.Phase;
import dev.lockstep.render.RenderedPhase;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the triggers of a bridge make of statements of the old and the new application. */
class BridgeTest {

  private static final Servers SERVERS = new Servers();

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  /** A database in the middle of a plan. */
  private static final class Midway implements AutoCloseable {

    private final List<RenderedPhase> phases;
    private final Database database;
    private final Connection connection;

    Midway(String name) throws IOException {
      DevServer server = SERVERS.of(Servers.majors().get(0));
      Case folder =
          Case.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
      phases = new CaseRun(server).plan(folder.old(), folder.wanted()).scripts();
      database = server.create();
      connection = database.connect();
      run(Files.readString(folder.old()));
    }

    Midway up(Phase phase) {
      script(phase).forEach(one -> run(one.up()));
      return this;
    }

    Midway down(Phase phase) {
      script(phase).forEach(one -> run(one.down()));
      return this;
    }

    private List<RenderedPhase> script(Phase phase) {
      Predicate<RenderedPhase> wanted = one -> one.phase() == phase;
      assertThat(phases).anyMatch(wanted);
      return phases.stream().filter(wanted).toList();
    }

    Midway run(String sql) {
      ScriptRunner.run(connection, sql, "bridge.sql");
      return this;
    }

    List<String> rows(String query) throws SQLException {
      List<String> rows = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(query)) {
        while (result.next()) {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            values.add(String.valueOf(result.getString(i)));
          }
          rows.add(String.join("|", values));
        }
      }
      return rows;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
      database.close();
    }
  }

  private static final String PEOPLE =
      "SELECT id, full_name, first_name, last_name FROM people ORDER BY id";

  @Test
  void eachSideSeesWhatTheOtherWrites() throws Exception {
    try (Midway midway = new Midway("column-split")) {
      midway
          .up(Phase.EXPAND)
          .run("INSERT INTO people (id, full_name) VALUES (1, 'Ann Lee'), (2, 'Bo')")
          .run("INSERT INTO people (id, first_name, last_name) VALUES (3, 'Mary Ann', 'Roe')")
          .run("UPDATE people SET full_name = 'Ann Poe' WHERE id = 1")
          .run("UPDATE people SET last_name = 'Diddley' WHERE id = 2")
          .run("UPDATE people SET city = 'Oslo'");
      assertThat(midway.rows(PEOPLE))
          .containsExactly(
              "1|Ann Poe|Ann|Poe", "2|Bo Diddley|Bo|Diddley", "3|Mary Ann Roe|Mary Ann|Roe");
    }
  }

  @Test
  void upsertsOfBothReachBoth() throws Exception {
    try (Midway midway = new Midway("column-split")) {
      midway
          .up(Phase.EXPAND)
          .run("INSERT INTO people (id, full_name) VALUES (1, 'Ann Lee')")
          .run(
              "INSERT INTO people (id, full_name) VALUES (1, 'Ann Poe'), (2, 'Bo Roe') ON CONFLICT"
                  + " (id) DO UPDATE SET full_name = excluded.full_name")
          .run(
              "INSERT INTO people (id, first_name, last_name) VALUES (2, 'Bob', 'Roe') ON CONFLICT"
                  + " (id) DO UPDATE SET first_name = excluded.first_name, last_name ="
                  + " excluded.last_name");
      assertThat(midway.rows(PEOPLE)).containsExactly("1|Ann Poe|Ann|Poe", "2|Bob Roe|Bob|Roe");
    }
  }

  @Test
  void theBackfillKeepsSpellings() throws Exception {
    try (Midway midway = new Midway("column-split")) {
      midway
          .run("INSERT INTO people VALUES (1, 'Prince '), (2, 'Ann  Lee'), (3, '')")
          .up(Phase.EXPAND)
          .run("UPDATE people SET city = 'Oslo'")
          .up(Phase.BACKFILL);
      assertThat(midway.rows(PEOPLE))
          .containsExactly("1|Prince |Prince|", "2|Ann  Lee|Ann| Lee", "3|||");
    }
  }

  @Test
  void theWayBackKeepsWhatTheNewApplicationWrote() throws Exception {
    try (Midway midway = new Midway("column-split")) {
      midway
          .up(Phase.EXPAND)
          .up(Phase.BACKFILL)
          .up(Phase.VALIDATE)
          .up(Phase.CONTRACT)
          .run("INSERT INTO people (id, first_name, last_name) VALUES (1, 'Mary Ann', 'Lee')")
          .down(Phase.CONTRACT);
      assertThat(midway.rows(PEOPLE)).containsExactly("1|Mary Ann Lee|Mary Ann|Lee");
    }
  }

  @Test
  void defaultsOfTheNewApplicationHold() throws Exception {
    try (Midway midway = new Midway("columns-merged")) {
      midway
          .up(Phase.EXPAND)
          .run("INSERT INTO app.prices (id) VALUES (1)")
          .run("INSERT INTO app.prices (id, whole) VALUES (2, 7)")
          .run("INSERT INTO app.prices (id, amount) VALUES (3, 8.25)");
      assertThat(midway.rows("SELECT id, whole, cents, amount FROM app.prices ORDER BY id"))
          .containsExactly("1|0|0|0.00", "2|7|0|7.00", "3|8|25|8.25");
    }
  }

  @Test
  void aColumnThatGoesFollowsThoseThatStay() throws Exception {
    try (Midway midway = new Midway("column-dropped-told-from-others")) {
      midway
          .up(Phase.EXPAND)
          .run("INSERT INTO lines (id, price, quantity) VALUES (1, 3, 4), (2, 5, 6)")
          .run("INSERT INTO lines VALUES (3, 1, 1, 100)")
          .run("UPDATE lines SET quantity = 7 WHERE id = 2")
          .run("UPDATE lines SET quantity = 2 WHERE id = 3");
      assertThat(midway.rows("SELECT id, total FROM lines ORDER BY id"))
          .containsExactly("1|12", "2|35", "3|100");
    }
  }

  @Test
  void aFilledColumnFollowsUntilItHasAValueOfItsOwn() throws Exception {
    try (Midway midway = new Midway("column-added-nullable-with-backfill")) {
      midway
          .up(Phase.EXPAND)
          .run("INSERT INTO cities (id, name) VALUES (1, 'Oslo'), (2, 'Bergen')")
          .run("UPDATE cities SET name_length = 99 WHERE id = 2")
          .run("UPDATE cities SET name = name || '!'")
          .run("UPDATE cities SET name_length = NULL WHERE id = 1");
      assertThat(midway.rows("SELECT id, name_length FROM cities ORDER BY id"))
          .containsExactly("1|null", "2|99");
    }
  }

  @Test
  void theSameValueInAnotherFormIsAChange() throws Exception {
    try (Midway midway = new Midway("column-renamed-without-equality")) {
      midway
          .up(Phase.EXPAND)
          .run("INSERT INTO places (id, extra, spot) VALUES (1, '{\"a\":1}', '(1,2)')")
          .run("UPDATE places SET extra = '{\"a\": 1}'")
          .run("UPDATE places SET at = '(3,4)'");
      assertThat(midway.rows("SELECT details, spot FROM places"))
          .containsExactly("{\"a\": 1}|(3,4)");
    }
  }

  @Test
  void aShorterTypeCutsNothing() throws Exception {
    try (Midway midway = new Midway("type-varchar-narrowed")) {
      midway.run("INSERT INTO tags VALUES (1, repeat('x', 21))");
      assertThatThrownBy(() -> midway.up(Phase.CONTRACT)).hasMessageContaining("22001");
      midway.run("ROLLBACK");
      assertThat(midway.rows("SELECT length(label) FROM public.tags")).containsExactly("21");
    }
  }

  @Test
  void anotherUpdateDoesNotCallTheFunction() throws Exception {
    try (Midway midway = new Midway("column-split")) {
      midway
          .up(Phase.EXPAND)
          .run("INSERT INTO people (id, full_name) VALUES (1, 'Ann Lee')")
          .run(
              "CREATE OR REPLACE FUNCTION lockstep_sync_people_first_name() RETURNS trigger"
                  + " LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''called''; END'")
          .run("UPDATE people SET city = 'Oslo', full_name = 'Ann Lee'");
      assertThat(midway.rows("SELECT city FROM people")).containsExactly("Oslo");
    }
  }

  @Test
  void aReplicaIsLeftAlone() throws Exception {
    try (Midway midway = new Midway("column-split")) {
      midway
          .up(Phase.EXPAND)
          .run("SET session_replication_role = replica")
          .run("INSERT INTO people (id, full_name) VALUES (1, 'Ann Lee')");
      assertThat(midway.rows(PEOPLE)).containsExactly("1|Ann Lee|null|null");
    }
  }
}
