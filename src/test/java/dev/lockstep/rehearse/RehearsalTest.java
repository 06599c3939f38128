package dev.lockstep.rehearse;

import static dev.lockstep.rehearse.PlanScript.column;
import static dev.lockstep.rehearse.PlanScript.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.introspect.Reading;
import dev.lockstep.plan.Plan;
import dev.lockstep.postgres.ScratchServer;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.LockMode;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Work;
import dev.lockstep.rehearse.PlanScript.Written;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class RehearsalTest {

  private static final String USERS =
      "CREATE TABLE public.users (id bigint PRIMARY KEY, name text NOT NULL);\n";
  private static final String USERS_WITH_AGE =
      "CREATE TABLE public.users (id bigint PRIMARY KEY, name text NOT NULL, age integer);\n";
  private static final FactId AGE = column("users", "age");

  private static Written addAge() {
    return new Written(
            AGE,
            "ALTER TABLE public.users ADD COLUMN age integer;",
            "ALTER TABLE public.users DROP COLUMN age;")
        .produces(AGE);
  }

  private static AbstractThrowableAssert<?, ?> assertFails(PlanScript plan) {
    return assertThatThrownBy(plan::rehearse)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo(Code.REHEARSAL));
  }

  @Test
  void aGoodPlanGivesEvidence() {
    PlanScript plan =
        new PlanScript(USERS, "CREATE TABLE public.users (id bigint PRIMARY KEY, age integer);")
            .phase(Phase.EXPAND, addAge())
            .phase(
                Phase.CONTRACT,
                new Written(
                        column("users", "name"),
                        "ALTER TABLE public.users DROP COLUMN name;",
                        "ALTER TABLE public.users ADD COLUMN name text NOT NULL DEFAULT '';\n"
                            + "ALTER TABLE public.users ALTER COLUMN name DROP DEFAULT;")
                    .destroys(column("users", "name"))
                    .hazard(HazardCode.DATA_LOSS));

    Evidence evidence = plan.rehearse();

    assertThat(evidence.converged()).isTrue();
    assertThat(evidence.serverMajor()).isEqualTo(ScratchServer.SHARED.majorVersion());
    assertThat(evidence.seeded()).containsExactly("public.users: 5 rows");
    assertThat(evidence.notSeeded()).isEmpty();
    Plan made = plan.plan();
    assertThat(evidence.phases())
        .extracting(Evidence.PhaseEvidence::phase)
        .containsExactly(Phase.EXPAND, Phase.CONTRACT);
    assertThat(evidence.phases().get(0).fingerprintAfterDown())
        .isEqualTo(made.before().fingerprint());
    assertThat(evidence.phases().get(1).fingerprintAfterUp()).isEqualTo(made.after().fingerprint());
    assertThat(evidence.phases().get(0).changed())
        .containsExactly("column public.users.age: added");
    assertThat(plan.progress)
        .containsExactly(
            "building the schema before the plan",
            "filling it with rows",
            "phase 1 (expand), up",
            "phase 1 (expand), down",
            "phase 1 (expand), up",
            "phase 2 (contract), up",
            "phase 2 (contract), down",
            "phase 1 (expand), down",
            "phase 1 (expand), up",
            "phase 2 (contract), up");
  }

  private static PlanScript declaring(Work work, LockMode mode, String up) {
    return new PlanScript(USERS, USERS_WITH_AGE)
        .phase(
            Phase.EXPAND,
            new Written(AGE, up, "ALTER TABLE public.users DROP COLUMN age;")
                .produces(AGE)
                .locks(work, new Lock(table("users"), mode)));
  }

  @Test
  void whatAStepDoesIsSeen() {
    Evidence evidence =
        declaring(
                Work.CATALOG,
                LockMode.ACCESS_EXCLUSIVE,
                "ALTER TABLE public.users ADD COLUMN age integer;")
            .rehearse();
    Evidence.Observed seen = evidence.observed().get("hand/" + AGE.key());
    Lock lock = new Lock(table("users"), LockMode.ACCESS_EXCLUSIVE);
    assertThat(seen.up().locks()).containsExactly(lock);
    assertThat(seen.down().locks()).containsExactly(lock);
    assertThat(evidence.excessLines()).isEmpty();
  }

  @Test
  void aStrongerLockThanDeclaredIsNamed() {
    Evidence evidence =
        declaring(Work.CATALOG, LockMode.SHARE, "ALTER TABLE public.users ADD COLUMN age integer;")
            .rehearse();
    assertThat(evidence.excessLines())
        .contains(
            "phase 1 (expand), up, do something by hand: it locks table public.users in ACCESS"
                + " EXCLUSIVE and declares SHARE; others wait for it");
  }

  @Test
  void aLockThatIsNotDeclaredIsNamed() {
    Evidence evidence =
        new PlanScript(USERS, USERS_WITH_AGE)
            .phase(
                Phase.EXPAND,
                new Written(
                        AGE,
                        "ALTER TABLE public.users ADD COLUMN age integer;",
                        "ALTER TABLE public.users DROP COLUMN age;")
                    .produces(AGE)
                    .locks(Work.CATALOG))
            .rehearse();
    assertThat(evidence.excessLines())
        .anyMatch(line -> line.contains("in ACCESS EXCLUSIVE and declares no lock on it"));
  }

  @Test
  void aRewriteThatIsNotDeclaredIsNamed() {
    Evidence evidence =
        declaring(
                Work.CATALOG,
                LockMode.ACCESS_EXCLUSIVE,
                "ALTER TABLE public.users ADD COLUMN age integer DEFAULT random() * 9;"
                    + "ALTER TABLE public.users ALTER COLUMN age DROP DEFAULT;")
            .rehearse();
    assertThat(evidence.excessLines())
        .contains(
            "phase 1 (expand), up, do something by hand: it writes every row anew of table"
                + " public.users and declares no work on rows; others wait for it");
  }

  @Test
  void whatNobodyWaitsForIsOnlyListed() {
    Evidence evidence =
        declaring(
                Work.CATALOG,
                LockMode.ACCESS_EXCLUSIVE,
                "SELECT count(*) FROM public.users;"
                    + "ALTER TABLE public.users ADD COLUMN age integer;")
            .rehearse();
    assertThat(evidence.excessLines())
        .containsExactly(
            "phase 1 (expand), up, do something by hand: it reads every row of table"
                + " public.users and declares no work on rows");
  }

  @Test
  void aLockThatIsHeldWhileRowsAreWorkedOnHasToBeSaid() {
    Evidence evidence =
        declaring(
                Work.SCAN,
                LockMode.ACCESS_EXCLUSIVE,
                "BEGIN;"
                    + "ALTER TABLE public.users ADD COLUMN age integer;"
                    + "SELECT count(*) FROM public.users;"
                    + "COMMIT;")
            .rehearse();
    assertThat(evidence.excessLines())
        .containsExactly(
            "phase 1 (expand), up, do something by hand: table public.users stays locked while"
                + " rows are worked on, and no step says so; others wait for it");
  }

  @Test
  void aLockThatIsHeldOnTheWayDownHasToBeDeclaredWithItsWork() {
    String down =
        "BEGIN;ALTER TABLE public.users DROP COLUMN age;SELECT count(*) FROM public.users;COMMIT;";
    Written step = new Written(AGE, "ALTER TABLE public.users ADD COLUMN age integer;", down);
    Lock lock = new Lock(table("users"), LockMode.ACCESS_EXCLUSIVE);
    Evidence unsaid =
        new PlanScript(USERS, USERS_WITH_AGE)
            .phase(Phase.EXPAND, step.produces(AGE).locks(Work.CATALOG, lock))
            .rehearse();
    assertThat(unsaid.excessLines())
        .anyMatch(
            line ->
                line.startsWith("phase 1 (expand), down, ")
                    && line.contains("it reads every row of table public.users"));
    Evidence said =
        new PlanScript(USERS, USERS_WITH_AGE)
            .phase(Phase.EXPAND, step.locks(Work.SCAN, lock))
            .rehearse();
    assertThat(said.excessLines()).isEmpty();
  }

  @Test
  void applicationsWaitForNothingThatIsNotDeclared() {
    Evidence waits =
        declaring(Work.CATALOG, LockMode.SHARE, "ALTER TABLE public.users ADD COLUMN age integer;")
            .rehearse();
    assertThatThrownBy(waits::requireDeclared)
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(Code.UNDECLARED_LOCK);
              assertThat(failure)
                  .hasMessageContaining(
                      "phase 1 (expand), up, do something by hand: it locks table public.users in"
                          + " ACCESS EXCLUSIVE and declares SHARE; others wait for it\n"
                          + "    ALTER TABLE public.users ADD COLUMN age integer");
              assertThat(failure.remedy()).contains("--allow-undeclared");
            });
    Evidence reads =
        declaring(
                Work.CATALOG,
                LockMode.ACCESS_EXCLUSIVE,
                "SELECT count(*) FROM public.users;"
                    + "ALTER TABLE public.users ADD COLUMN age integer;")
            .rehearse();
    assertThat(reads.excess()).isNotEmpty();
    reads.requireDeclared();
  }

  @Test
  void anEmptyPlanIsOnlyCompared() {
    PlanScript plan = new PlanScript(USERS, USERS);
    assertThat(plan.rehearse().phases()).isEmpty();
    assertFails(new PlanScript(USERS, USERS_WITH_AGE))
        .hasMessageContaining("column public.users.age is missing");
  }

  @Test
  void aBaselineThatIsAnotherSchemaIsNamed() {
    PlanScript script = new PlanScript(USERS, USERS_WITH_AGE).phase(Phase.EXPAND, addAge());
    assertThatThrownBy(
            () ->
                new Rehearsal(
                        ScratchServer.SHARED, Reading.EPHEMERAL, PlanScript.LITERALLY, line -> {})
                    .prove(
                        script.plan(),
                        List.of(),
                        "CREATE TABLE public.users (id integer PRIMARY KEY, name text NOT NULL)",
                        false,
                        null))
        .hasMessageContaining("did not come out the same")
        .hasMessageContaining("column public.users.id: type is integer and should be bigint");
  }

  @Test
  void aDownThatForgetsSomethingIsNamed() {
    assertFails(
            new PlanScript(USERS, USERS_WITH_AGE)
                .phase(
                    Phase.EXPAND,
                    new Written(AGE, "ALTER TABLE users ADD COLUMN age integer;", "SELECT 1;")
                        .produces(AGE)))
        .hasMessageContaining("phase 1 (expand), down")
        .hasMessageContaining("column public.users.age is there and should not be");
  }

  @Test
  void aChangeThatNoStepDeclaresIsNamed() {
    assertFails(
            new PlanScript(USERS, USERS_WITH_AGE)
                .phase(
                    Phase.EXPAND,
                    new Written(
                            AGE,
                            "ALTER TABLE users ADD COLUMN age integer;\n"
                                + "ALTER TABLE users ALTER COLUMN name DROP NOT NULL;",
                            "ALTER TABLE users DROP COLUMN age;\n"
                                + "ALTER TABLE users ALTER COLUMN name SET NOT NULL;")
                        .produces(AGE)))
        .hasMessageContaining("phase 1 (expand), up")
        .hasMessageContaining("changed what none of its steps declares")
        .hasMessageContaining("column public.users.name: notNull altered");
  }

  @Test
  void aPlanThatEndsElsewhereIsNamed() {
    assertFails(
            new PlanScript(USERS, USERS_WITH_AGE.replace("integer", "bigint"))
                .phase(Phase.EXPAND, addAge()))
        .hasMessageContaining("not the declared one")
        .hasMessageContaining("column public.users.age: type is integer and should be bigint");
  }

  @Test
  void aStatementThatFailsIsShownWithItsStepAndPostgresWords() {
    assertFails(
            new PlanScript(USERS, USERS_WITH_AGE)
                .phase(
                    Phase.EXPAND,
                    addAge(),
                    new Written(
                            column("users", "name"),
                            "ALTER TABLE public.users ADD CONSTRAINT few CHECK (length(name) < 2);",
                            "SELECT 1;")
                        .alters(column("users", "name"))))
        .hasMessageContaining("phase 1 (expand), up")
        .hasMessageContaining("hand/schema:public/table:users/column:name (do something by hand)")
        .hasMessageContaining("check constraint \"few\" of relation \"users\" is violated")
        .hasMessageContaining("SQLSTATE 23514")
        .hasMessageContaining("ALTER TABLE public.users ADD CONSTRAINT few")
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.place().file()).isEqualTo("1_expand.up.sql");
              assertThat(failure.place().line()).isEqualTo(4);
              assertThat(failure.remedy()).contains("--templates");
            });
  }

  @Test
  void aDownScriptThatFailsNamesItsStep() {
    assertFails(
            new PlanScript(USERS, USERS_WITH_AGE)
                .phase(
                    Phase.EXPAND,
                    new Written(
                            AGE,
                            "ALTER TABLE users ADD COLUMN age integer;",
                            "ALTER TABLE users DROP COLUMN ages;")
                        .produces(AGE)))
        .hasMessageContaining("phase 1 (expand), down, step hand/schema:public/table:users")
        .hasMessageContaining("SQLSTATE 42703");
  }

  @Test
  void lostRowsAreNoticed() {
    assertFails(
            new PlanScript(USERS, USERS_WITH_AGE)
                .phase(
                    Phase.EXPAND,
                    new Written(
                            AGE,
                            "ALTER TABLE users ADD COLUMN age integer;\n"
                                + "DELETE FROM users WHERE id = 1;",
                            "ALTER TABLE users DROP COLUMN age;")
                        .produces(AGE)))
        .hasMessageContaining("rows did not survive")
        .hasMessageContaining("table public.users had 5 rows and has 4");
  }

  @Test
  void changedValuesAreNoticed() {
    assertFails(
            new PlanScript(USERS, USERS_WITH_AGE)
                .phase(
                    Phase.EXPAND,
                    new Written(
                            AGE,
                            "ALTER TABLE users ADD COLUMN age integer;\n"
                                + "UPDATE users SET name = name || '!' WHERE id = 1;",
                            "ALTER TABLE users DROP COLUMN age;")
                        .produces(AGE)))
        .hasMessageContaining("column public.users.name has other values");
  }

  @Test
  void valuesThatADownLosesWithoutSayingSoAreNoticed() {
    FactId name = column("users", "name");
    Written drop =
        new Written(
                name,
                "ALTER TABLE users DROP COLUMN name;",
                "ALTER TABLE users ADD COLUMN name text NOT NULL DEFAULT '';\n"
                    + "ALTER TABLE users ALTER COLUMN name DROP DEFAULT;")
            .destroys(name);
    String after = "CREATE TABLE users (id bigint PRIMARY KEY);";
    assertFails(new PlanScript(USERS, after).phase(Phase.CONTRACT, drop))
        .hasMessageContaining("phase 1 (contract), down")
        .hasMessageContaining("column public.users.name has other values");
    assertThat(
            new PlanScript(USERS, after)
                .phase(Phase.CONTRACT, drop.hazard(HazardCode.DATA_LOSS))
                .rehearse()
                .converged())
        .isTrue();
  }

  @Test
  void aRenamedColumnKeepsItsValues() {
    FactId name = column("users", "name");
    FactId login = column("users", "login");
    String after = "CREATE TABLE users (id bigint PRIMARY KEY, login text NOT NULL);";
    String down = "ALTER TABLE users RENAME COLUMN login TO name;";
    PlanScript good =
        new PlanScript(USERS, after)
            .renamed(name, login)
            .phase(
                Phase.CONTRACT,
                new Written(login, "ALTER TABLE users RENAME COLUMN name TO login;", down)
                    .destroys(name)
                    .produces(login));
    assertThat(good.rehearse().converged()).isTrue();
    PlanScript bad =
        new PlanScript(USERS, after)
            .renamed(name, login)
            .phase(
                Phase.CONTRACT,
                new Written(
                        login,
                        "ALTER TABLE users RENAME COLUMN name TO login;\n"
                            + "UPDATE users SET login = '';",
                        down)
                    .destroys(name)
                    .produces(login));
    assertFails(bad).hasMessageContaining("column public.users.name has other values");
  }

  @Test
  void aRenamedTableKeepsItsRowsAndWhatPointsToIt() {
    String before =
        USERS
            + "CREATE INDEX users_name ON users (name);"
            + "CREATE TABLE orders (id int PRIMARY KEY,"
            + " user_id bigint NOT NULL CONSTRAINT orders_user REFERENCES users);";
    String after =
        before
            .replace("public.users", "public.accounts")
            .replace("ON users", "ON accounts")
            .replace("REFERENCES users", "REFERENCES accounts");
    after += "ALTER TABLE accounts RENAME CONSTRAINT accounts_pkey TO users_pkey;";
    PlanScript plan =
        new PlanScript(before, after)
            .renamed(table("users"), table("accounts"))
            .phase(
                Phase.CONTRACT,
                new Written(
                        table("accounts"),
                        "ALTER TABLE users RENAME TO accounts;",
                        "ALTER TABLE accounts RENAME TO users;")
                    .destroys(table("users"))
                    .produces(table("accounts")));
    assertThat(plan.rehearse().seeded())
        .containsExactly("public.orders: 5 rows", "public.users: 5 rows");
  }

  @Test
  void anEnumValueMayStayBehind() {
    FactId mood = FactId.schema("public").child(Kind.ENUM, "mood");
    String before = "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (m mood NOT NULL);";
    Written add =
        new Written(mood, "ALTER TYPE public.mood ADD VALUE IF NOT EXISTS 'happy';", "SELECT 1;")
            .alters(mood);
    Written comment =
        new Written(
                table("t"),
                "COMMENT ON TABLE public.t IS 'x';",
                "COMMENT ON TABLE public.t IS NULL;")
            .produces(table("t").child(Kind.COMMENT, ""));
    String after = before.replace("'ok'", "'ok', 'happy'") + "COMMENT ON TABLE t IS 'x';";
    assertFails(
            new PlanScript(before, after).phase(Phase.EXPAND, add).phase(Phase.CONTRACT, comment))
        .hasMessageContaining("enum public.mood: labels is [sad, ok, happy]");
    add.hazard(HazardCode.IRREVERSIBLE);
    assertThat(
            new PlanScript(before, after)
                .phase(Phase.EXPAND, add)
                .phase(Phase.CONTRACT, comment)
                .rehearse()
                .phases())
        .hasSize(2);
  }

  @Test
  void partitionsAndOwnedThingsFollowWhatIsDeclared() {
    String before =
        "CREATE TABLE m (id int NOT NULL, at date NOT NULL, note text) PARTITION BY RANGE (at);"
            + "CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');"
            + "CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');"
            + "CREATE INDEX m_note ON m (note);"
            + "CREATE TABLE s (id serial, x int);";
    FactId note = column("m", "note");
    FactId pkey = table("m").child(Kind.CONSTRAINT, "m_pkey");
    FactId id = column("s", "id");
    PlanScript plan =
        new PlanScript(
                before,
                "CREATE TABLE m (id int NOT NULL, at date NOT NULL, PRIMARY KEY (id, at))"
                    + " PARTITION BY RANGE (at);"
                    + "CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO"
                    + " ('2025-01-01');"
                    + "CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO"
                    + " ('2026-01-01');"
                    + "CREATE TABLE s (x int);")
            .phase(
                Phase.CONTRACT,
                new Written(
                        note,
                        "ALTER TABLE m DROP COLUMN note;",
                        "ALTER TABLE m ADD COLUMN note text; CREATE INDEX m_note ON m (note);")
                    .destroys(note, FactId.schema("public").child(Kind.INDEX, "m_note"))
                    .hazard(HazardCode.DATA_LOSS),
                new Written(
                        pkey,
                        "ALTER TABLE m ADD CONSTRAINT m_pkey PRIMARY KEY (id, at);",
                        "ALTER TABLE m DROP CONSTRAINT m_pkey;")
                    .produces(pkey),
                new Written(
                        id, "ALTER TABLE s DROP COLUMN id;", "ALTER TABLE s ADD COLUMN id serial;")
                    .destroys(id)
                    .hazard(HazardCode.DATA_LOSS));
    // The lost notes are those of each partition, which has rows of its own.
    assertThat(plan.rehearse().seeded()).contains("public.m: 5 rows");
  }

  @Test
  void triggersOfTheUserMayWriteDuringABackfill() {
    String before =
        """
        CREATE TABLE audit (at timestamptz DEFAULT now(), what text);
        CREATE TABLE users (id bigint PRIMARY KEY, seen timestamptz);
        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
          'BEGIN INSERT INTO audit(what) VALUES (''u''); NEW.seen := clock_timestamp(); RETURN NEW; END';
        CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();
        """;
    String up =
        "ALTER TABLE public.users ADD COLUMN age integer;\nUPDATE public.users SET age = 1;";
    String down = "ALTER TABLE public.users DROP COLUMN age;";
    String after = before + "ALTER TABLE users ADD age integer;";
    assertThat(
            new PlanScript(before, after)
                .phase(Phase.EXPAND, new Written(AGE, up, down).produces(AGE).inBatches())
                .rehearse()
                .converged())
        .isTrue();
    assertFails(
            new PlanScript(before, after)
                .phase(
                    Phase.EXPAND,
                    new Written(AGE, up + "\nDELETE FROM users WHERE id = 2;", down)
                        .produces(AGE)
                        .inBatches()))
        .hasMessageContaining("table public.users had 5 rows and has 4");
  }

  @Test
  void aLargeSchemaIsSeededWhereThePlanIs() {
    String before =
        USERS
            + "CREATE TABLE far (id int PRIMARY KEY);"
            + "CREATE TABLE country (id int PRIMARY KEY);"
            + "ALTER TABLE users ADD country int REFERENCES country;";
    Plan plan =
        new PlanScript(before, before + "ALTER TABLE users ADD age integer;")
            .phase(Phase.EXPAND, addAge())
            .plan();
    assertThat(SeedScope.concerned(plan, plan.before()))
        .containsExactly(table("country"), table("users"));
    assertThat(SeedScope.of(plan, plan.before())).hasSize(3);
  }

  @Test
  void aSeedFileComesFirst() {
    PlanScript plan = new PlanScript(USERS, USERS_WITH_AGE).phase(Phase.EXPAND, addAge());
    plan.seed = new SeedFile("seed.sql", "INSERT INTO users VALUES (7, 'Ann');");
    assertThat(plan.rehearse().seeded()).containsExactly("public.users: 1 row");
    plan.seed = new SeedFile("seed.sql", "INSERT INTO users\nVALUES (7, NULL);");
    assertFails(plan)
        .hasMessageContaining("The rows could not be loaded")
        .hasMessageContaining("SQLSTATE 23502")
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.place().file()).isEqualTo("seed.sql"));
  }

  @Test
  void rolesThatTheSchemaNamesAreMade() {
    String before =
        "DO $$ BEGIN CREATE ROLE \"Some Clerk\"; EXCEPTION WHEN duplicate_object THEN END $$;"
            + USERS
            + "GRANT SELECT ON users TO \"Some Clerk\"; ALTER TABLE users OWNER TO \"Some Clerk\";";
    PlanScript plan =
        new PlanScript(before, before + "ALTER TABLE users ADD age integer;")
            .phase(Phase.EXPAND, addAge());
    assertThat(Roles.namedIn(plan.plan().before())).containsExactly("Some Clerk");
    assertThat(plan.rehearse().converged()).isTrue();
  }
}
