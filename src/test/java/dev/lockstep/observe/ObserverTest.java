package dev.lockstep.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.observe.Observation.Build;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.ScratchServer;
import dev.lockstep.postgres.ScriptRunner;
import dev.lockstep.postgres.ScriptStatement;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.LockMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is seen of statements whose cost is known. */
class ObserverTest {

  private static final FactId SCHEMA = FactId.schema("public");
  private static final FactId T = SCHEMA.child(Kind.TABLE, "t");
  private static final FactId R = SCHEMA.child(Kind.TABLE, "r");

  private static final String TABLES =
      """
      CREATE TABLE r (id integer PRIMARY KEY);
      CREATE TABLE t (id integer PRIMARY KEY, r integer, v varchar(5));
      CREATE INDEX t_v_idx ON t (v);
      INSERT INTO r SELECT generate_series(1, 5);
      INSERT INTO t SELECT n, n, 'x' FROM generate_series(1, 5) n;
      CREATE PROCEDURE fill() LANGUAGE plpgsql AS $$
      BEGIN
        FOR i IN 1..5 LOOP
          UPDATE t SET v = 'y' WHERE id = i;
          COMMIT;
        END LOOP;
      END $$;
      """;

  private static List<Seen> see(String script) {
    return see(script, false);
  }

  private static List<Seen> see(String script, boolean worksOnRows) {
    try (Database database = ScratchServer.SHARED.create();
        Connection session = database.connect();
        Connection watcher = database.connect();
        Bystanders bystanders = new Bystanders(database::connect, watcher)) {
      ScriptRunner.run(session, TABLES, "tables.sql");
      Conduct conduct =
          new Conduct() {
            @Override
            public Set<FactId> tables(ScriptStatement statement) {
              return Set.of(T);
            }

            @Override
            public boolean worksOnRows(ScriptStatement statement) {
              return worksOnRows;
            }
          };
      Observer observer = new Observer(conduct, bystanders);
      ScriptRunner.run(session, script, "script.sql", observer);
      return observer.seen();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Observation taken(String statement) {
    List<Seen> seen = see(statement);
    assertThat(seen).hasSize(1);
    return seen.get(0).taken();
  }

  private static Lock lock(FactId relation, LockMode mode) {
    return new Lock(relation, mode);
  }

  @Test
  void aChangeOfTheCatalogsOnly() {
    Observation seen = taken("ALTER TABLE t ADD n integer");
    assertThat(seen.locks()).containsExactly(lock(T, LockMode.ACCESS_EXCLUSIVE));
    assertThat(seen.works()).isFalse();
  }

  @Test
  void aScanUnderALock() {
    Observation seen = taken("ALTER TABLE t ADD CHECK (r > 0)");
    assertThat(seen.locks()).containsExactly(lock(T, LockMode.ACCESS_EXCLUSIVE));
    assertThat(seen.scans()).containsExactly(T);
    assertThat(seen.rewrites()).isEmpty();
    assertThat(seen.builds()).isEmpty();
  }

  @Test
  void aLookThatAnIndexOfALargeTableAnswersIsNoScan() {
    assertThat(taken("SELECT max(id) FROM t").scans()).isEmpty();
    assertThat(taken("SELECT id FROM t WHERE id = 2;").scans()).isEmpty();
    assertThat(taken("SELECT max(r) FROM t;").scans()).containsExactly(T);
    assertThat(taken("SELECT count(*) FROM t;").scans()).containsExactly(T);
    assertThat(taken("UPDATE t SET id = id;").scans()).containsExactly(T);
  }

  @Test
  void whatIsSaidToReadAllRowsIsSeenToDoSoThoughAnIndexCouldHelp() {
    String validating = "DO 'BEGIN ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES r (id); END'";
    assertThat(see(validating, true).get(0).taken().scans()).contains(T);
  }

  @Test
  void aRewriteWithItsIndexes() {
    Observation seen = taken("ALTER TABLE t ALTER v TYPE integer USING 1");
    assertThat(seen.rewrites()).containsExactly(T);
    assertThat(seen.builds())
        .extracting(Build::index)
        .extracting(FactId::name)
        .containsExactly("t_pkey", "t_v_idx");
  }

  @Test
  void anIndexThatIsBuiltAndOneThatIsTaken() {
    List<Seen> seen =
        see(
            """
            BEGIN;
            CREATE UNIQUE INDEX new ON t (r);
            ALTER TABLE t ADD UNIQUE USING INDEX new;
            COMMIT;
            """);
    assertThat(seen).hasSize(2).extracting(Seen::transaction).containsExactly(1, 1);
    Observation build = seen.get(0).taken();
    assertThat(build.locks()).containsExactly(lock(T, LockMode.SHARE));
    assertThat(build.builds()).containsExactly(new Build(SCHEMA.child(Kind.INDEX, "new"), T));
    Observation taken = seen.get(1).taken();
    assertThat(taken.locks()).containsExactly(lock(T, LockMode.ACCESS_EXCLUSIVE));
    assertThat(taken.works()).isFalse();
    assertThat(seen.get(1).held().locks()).isEqualTo(taken.locks());
  }

  @Test
  void bothTablesOfAForeignKey() {
    List<Seen> seen =
        see(
            """
            ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (r) REFERENCES r NOT VALID;
            ALTER TABLE t VALIDATE CONSTRAINT f;
            """);
    assertThat(seen).extracting(Seen::transaction).containsExactly(1, 2);
    assertThat(seen.get(0).taken().locks())
        .containsExactly(
            lock(R, LockMode.SHARE_ROW_EXCLUSIVE), lock(T, LockMode.SHARE_ROW_EXCLUSIVE));
    assertThat(seen.get(0).taken().scans()).isEmpty();
    assertThat(seen.get(1).taken().locks())
        .containsExactly(lock(R, LockMode.ROW_SHARE), lock(T, LockMode.SHARE_UPDATE_EXCLUSIVE));
    assertThat(seen.get(1).taken().scans()).contains(T);
  }

  @Test
  void namesThatWereThereBefore() {
    List<Seen> seen =
        see(
            """
            BEGIN;
            ALTER TABLE t RENAME TO u;
            CREATE VIEW t AS SELECT * FROM u;
            DROP VIEW t;
            COMMIT;
            ALTER TABLE u ADD n integer;
            """);
    assertThat(seen.get(0).taken().locks()).containsExactly(lock(T, LockMode.ACCESS_EXCLUSIVE));
    assertThat(seen.get(2).taken().locks()).isEmpty();
    assertThat(seen.get(3).taken().locks())
        .containsExactly(lock(SCHEMA.child(Kind.TABLE, "u"), LockMode.ACCESS_EXCLUSIVE));
  }

  @Test
  void anIndexThatIsBuiltInSeveralTransactions() {
    List<Seen> seen = see("CREATE INDEX CONCURRENTLY n ON t (r); DROP INDEX CONCURRENTLY n;");
    for (Seen one : seen) {
      assertThat(one.taken().locks()).containsExactly(lock(T, LockMode.SHARE_UPDATE_EXCLUSIVE));
    }
    assertThat(seen.get(0).taken().builds())
        .containsExactly(new Build(SCHEMA.child(Kind.INDEX, "n"), T));
    assertThat(seen.get(1).taken().works()).isFalse();
  }

  @Test
  void anIndexThatIsBuiltAnew() {
    Observation seen = taken("REINDEX INDEX CONCURRENTLY t_v_idx");
    assertThat(seen.locks()).containsExactly(lock(T, LockMode.SHARE_UPDATE_EXCLUSIVE));
    assertThat(seen.builds()).containsExactly(new Build(SCHEMA.child(Kind.INDEX, "t_v_idx"), T));
  }

  @Test
  void batchesThatCommit() {
    Observation seen = taken("CALL fill()");
    assertThat(seen.locks()).containsExactly(lock(T, LockMode.ROW_EXCLUSIVE));
    assertThat(seen.works()).isFalse();
  }

  @Test
  void nothingThatAnEarlierTransactionScanned() {
    List<Seen> seen =
        see(
            """
            SELECT count(*) FROM t;
            ALTER TABLE t ADD n integer;
            BEGIN;
            ALTER TABLE r ADD n integer;
            SELECT count(*) FROM r;
            ALTER TABLE t ADD o integer;
            COMMIT;
            """);
    assertThat(seen.get(0).taken().scans()).containsExactly(T);
    assertThat(seen.get(1).taken().scans()).isEmpty();
    assertThat(seen.get(3).taken().scans()).containsExactly(R);
    assertThat(seen.get(4).taken().scans()).isEmpty();
  }
}
