package dev.lockstep.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Check;
import dev.lockstep.recipe.Concurrent;
import dev.lockstep.recipe.Execution;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.LockMode;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Statement;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScriptsTest {

  private static final ScriptOptions OPTIONS =
      new ScriptOptions("rename login", Duration.ofSeconds(5), Duration.ofMinutes(1), false);
  private static final FactId TABLE = FactId.schema("public").child(Kind.TABLE, "we\"ird\nname");

  private final Scripts scripts = new Scripts(Templates.load(null));

  private static Statement say(String sql) {
    return new Statement("test/say", Map.of("sql", sql));
  }

  private static Action transaction(Work work, String... sql) {
    return new Action(
        Arrays.stream(sql).map(ScriptsTest::say).toList(), Execution.TRANSACTION, List.of(), work);
  }

  private static Action standalone(String... sql) {
    return new Action(
        Arrays.stream(sql).map(ScriptsTest::say).toList(),
        Execution.STANDALONE,
        List.of(new Lock(TABLE, LockMode.SHARE_UPDATE_EXCLUSIVE)),
        Work.BUILD);
  }

  private static Step step(String key, Action up, Action down, Hazard... hazards) {
    return new Step(
        key,
        "test",
        TABLE,
        "do " + key,
        Phase.EXPAND,
        up,
        down,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        List.of(hazards),
        List.of());
  }

  private static Plan.Unit unit(Step... steps) {
    return new Plan.Unit(List.of(steps));
  }

  private RenderedPhase render(Phase phase, Plan.Unit... units) {
    return scripts.phase(new Plan.PlannedPhase(1, phase, List.of(units)), OPTIONS, "");
  }

  private static String body(String script) {
    return script
        .lines()
        .filter(line -> !line.startsWith("--") && !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void writesOneTransactionPerUnit() {
    RenderedPhase phase =
        render(
            Phase.EXPAND,
            unit(
                step("a", transaction(Work.CATALOG, "A1", "A2;"), transaction(Work.CATALOG, "-A")),
                step("b", transaction(Work.CATALOG, "B"), transaction(Work.CATALOG, "-B"))));
    assertThat(phase.up())
        .isEqualTo(
            """
            -- rename login
            -- Phase 1: expand
            --
            -- Run it before the new application is deployed. The application that is running
            -- keeps working and does not notice.
            --
            -- Run as: psql -v ON_ERROR_STOP=1 -f <this file>

            SET client_encoding = 'UTF8';
            SET search_path = '';
            SET check_function_bodies = off;
            SET standard_conforming_strings = on;
            SET array_nulls = on;
            SET transform_null_equals = off;
            SET xmloption = content;
            SET default_tablespace = '';
            SET default_table_access_method = heap;

            -- do a
            -- do b
            BEGIN;
            SET LOCAL lock_timeout = '5000ms';
            SET LOCAL statement_timeout = '60000ms';
            A1;
            A2;
            B;
            COMMIT;

            RESET default_table_access_method;
            RESET default_tablespace;
            RESET xmloption;
            RESET transform_null_equals;
            RESET array_nulls;
            RESET standard_conforming_strings;
            RESET check_function_bodies;
            RESET search_path;
            RESET client_encoding;
            """);
    assertThat(phase.down()).containsSubsequence("-B;\n-A;\nCOMMIT;");
    assertThat(phase.steps())
        .containsExactly(
            new RenderedPhase.RenderedStep("a", "A1;\nA2;", "-A;"),
            new RenderedPhase.RenderedStep("b", "B;", "-B;"));
  }

  @Test
  void writesStandaloneStatementsByThemselvesAndMixedUnitsAsRuns() {
    RenderedPhase phase =
        render(
            Phase.VALIDATE,
            unit(
                step("a", standalone("A1", "A2"), Action.nothing()),
                step("b", transaction(Work.SCAN, "B"), transaction(Work.CATALOG, "-B")),
                step("c", standalone("C"), standalone("-C"))));
    assertThat(body(phase.up()))
        .isEqualTo(
            """
            SET client_encoding = 'UTF8';
            SET search_path = '';
            SET check_function_bodies = off;
            SET standard_conforming_strings = on;
            SET array_nulls = on;
            SET transform_null_equals = off;
            SET xmloption = content;
            SET default_tablespace = '';
            SET default_table_access_method = heap;
            SET lock_timeout = 0;
            SET statement_timeout = 0;
            A1;
            A2;
            RESET lock_timeout;
            RESET statement_timeout;
            BEGIN;
            SET LOCAL lock_timeout = '5000ms';
            SET LOCAL statement_timeout = '0ms';
            B;
            COMMIT;
            SET lock_timeout = 0;
            SET statement_timeout = 0;
            C;
            RESET lock_timeout;
            RESET statement_timeout;
            RESET default_table_access_method;
            RESET default_tablespace;
            RESET xmloption;
            RESET transform_null_equals;
            RESET array_nulls;
            RESET standard_conforming_strings;
            RESET check_function_bodies;
            RESET search_path;
            RESET client_encoding;""");
    assertThat(body(phase.down())).containsSubsequence("-C;", "BEGIN;", "-B;", "COMMIT;");
    assertThat(phase.down()).doesNotContain("do a");
  }

  @Test
  void takesUnitsBackInReverse() {
    RenderedPhase phase =
        render(
            Phase.CONTRACT,
            unit(step("a", transaction(Work.CATALOG, "A"), transaction(Work.CATALOG, "-A"))),
            unit(step("b", transaction(Work.CATALOG, "B"), transaction(Work.CATALOG, "-B"))));
    assertThat(phase.up()).containsSubsequence("last old application is gone", "\nA;", "\nB;");
    assertThat(phase.down()).containsSubsequence("taken back", "\n-B;", "\n-A;");
  }

  @Test
  void saysThatThereIsNothingToTakeBack() {
    RenderedPhase phase =
        render(Phase.EXPAND, unit(step("a", transaction(Work.CATALOG, "A"), Action.nothing())));
    assertThat(body(phase.down())).isEmpty();
    assertThat(phase.down()).contains("Nothing has to be taken back");
    assertThat(phase.steps().get(0).down()).isEmpty();
  }

  @Test
  void keepsEveryRemarkInItsComment() {
    Hazard hazard =
        new Hazard(HazardCode.DATA_LOSS, "gone\nDROP TABLE x; */", "keep\r\na\rb\u2028c");
    RenderedPhase phase =
        scripts.phase(
            new Plan.PlannedPhase(
                1,
                Phase.EXPAND,
                List.of(unit(step("a\nDROP", standalone("A"), standalone("-A"), hazard)))),
            new ScriptOptions("two\nlines", Duration.ZERO, Duration.ZERO, false),
            "");
    assertThat(body(phase.up()))
        .isEqualTo(
            """
            SET client_encoding = 'UTF8';
            SET search_path = '';
            SET check_function_bodies = off;
            SET standard_conforming_strings = on;
            SET array_nulls = on;
            SET transform_null_equals = off;
            SET xmloption = content;
            SET default_tablespace = '';
            SET default_table_access_method = heap;
            SET lock_timeout = 0;
            SET statement_timeout = 0;
            A;
            RESET lock_timeout;
            RESET statement_timeout;
            RESET default_table_access_method;
            RESET default_tablespace;
            RESET xmloption;
            RESET transform_null_equals;
            RESET array_nulls;
            RESET standard_conforming_strings;
            RESET check_function_bodies;
            RESET search_path;
            RESET client_encoding;""");
    assertThat(phase.up())
        .contains("-- two\n-- lines\n", "-- do a\n-- DROP\n", "--   DATA-LOSS: gone\n-- ")
        .contains("lock: SHARE UPDATE EXCLUSIVE on public.\"we\"\"ird\n--   name\"\n");
    assertThat(phase.down()).doesNotContain("DATA-LOSS").contains("Take back: do a");
  }

  private static final ScriptOptions AGAIN =
      new ScriptOptions("rename login", Duration.ofSeconds(5), Duration.ofMinutes(1), true);

  private RenderedPhase again(Plan.Unit... units) {
    return scripts.phase(new Plan.PlannedPhase(2, Phase.EXPAND, List.of(units)), AGAIN, "p1");
  }

  @Test
  void marksWhatIsDoneInItsTransaction() {
    RenderedPhase phase =
        again(unit(step("a", transaction(Work.CATALOG, "A1", "A2"), transaction(Work.SCAN, "-A"))));
    assertThat(phase.up())
        .contains("step = 'phase 1' AND done_at IS NOT NULL")
        .contains(
            """
            BEGIN;
            SET LOCAL lock_timeout = '5000ms';
            SET LOCAL statement_timeout = '60000ms';
            DO $lockstep$
            BEGIN
              INSERT INTO lockstep.progress (plan, phase, step, done_at) VALUES
                ('p1', 2, 'a', clock_timestamp())
                ON CONFLICT DO NOTHING;
              IF FOUND THEN
            A1;
            A2;
              END IF;
            END
            $lockstep$;
            COMMIT;
            """);
    assertThat(phase.down())
        .contains(
            """
              DELETE FROM lockstep.progress WHERE plan = 'p1' AND step = 'a';
              IF FOUND THEN
            -A;
              END IF;
            """);
    assertThat(phase.steps())
        .containsExactly(new RenderedPhase.RenderedStep("a", "A1;\nA2;", "-A;"));
  }

  @Test
  void marksWhatOnlyTheWayDownDoesWithWhatItTakesBack() {
    RenderedPhase phase =
        again(
            unit(step("before", Action.nothing(), standalone("-B"))),
            unit(step("swap", transaction(Work.CATALOG, "S"), transaction(Work.CATALOG, "-S"))),
            unit(step("after", Action.nothing(), transaction(Work.CATALOG, "-A"))));
    assertThat(phase.up())
        .contains(
            """
                ('p1', 2, 'swap', clock_timestamp()),
                ('p1', 2, 'before', clock_timestamp()),
                ('p1', 2, 'after', clock_timestamp())
                ON CONFLICT DO NOTHING;
              IF FOUND THEN
            S;
            """);
  }

  @Test
  void marksWhatStandsAloneBeforeAndAfter() {
    RenderedPhase phase = again(unit(step("a", standalone("A"), Action.nothing())));
    assertThat(phase.up())
        .containsSubsequence(
            "('p1', 2, 'a', NULL)",
            "WHERE plan = 'p1' AND step = 'a' AND done_at IS NULL)",
            "\nA;\n",
            "SET done_at = clock_timestamp()\n  WHERE plan = 'p1' AND step = 'a'");
    assertThat(phase.down()).contains("DELETE FROM lockstep.progress WHERE plan = 'p1' AND phase");
  }

  @Test
  void letsTheNamesOfAnIndexThatIsDoneMeanSomethingElse() {
    FactId index = FactId.of(Kind.INDEX, FactId.schema("shop"), "by name");
    FactId table = FactId.schema("shop").child(Kind.TABLE, "people");
    Statement build =
        new Statement(
            "test/say",
            Map.of("sql", "BUILD"),
            null,
            new Concurrent(Concurrent.Effect.CREATE, index, table, Map.of("name", "text")));
    Action action = new Action(List.of(build), Execution.STANDALONE, List.of(), Work.BUILD);
    RenderedPhase phase = again(unit(step("a", action, Action.nothing())));
    assertThat(phase.up())
        .containsSubsequence(
            "DROP INDEX shop.\"by name\";",
            "set_config('search_path', 'shop', false)",
            "CREATE TEMPORARY TABLE people (name text);",
            "set_config('search_path', 'pg_temp', false)",
            "\nBUILD;\n",
            "DROP TABLE IF EXISTS pg_temp.people;");
  }

  @Test
  void writesTheSameTwice() {
    Plan.Unit unit = unit(step("a", standalone("A"), standalone("-A")));
    assertThat(render(Phase.EXPAND, unit)).isEqualTo(render(Phase.EXPAND, unit));
  }

  @Test
  void writesChecksAsQueriesByPhase() {
    Step step = step("a", standalone("A"), standalone("-A"));
    Check check = new Check("rows that can't be\nNULL", Check.Moment.BEFORE, say("SELECT 1"));
    Step checked =
        new Step(
            "b",
            "test",
            TABLE,
            "do b",
            Phase.CONTRACT,
            step.up(),
            step.down(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            List.of(),
            List.of(check));
    Plan plan =
        new Plan(
            Catalog.EMPTY,
            Catalog.EMPTY,
            List.of(),
            List.of(
                new Plan.PlannedPhase(1, Phase.EXPAND, List.of(unit(step))),
                new Plan.PlannedPhase(2, Phase.CONTRACT, List.of(unit(checked)))));
    assertThat(scripts.verify(plan, OPTIONS))
        .contains("-- Phase 2: contract\n\n-- before: rows that can't be\n-- before: NULL\n")
        .contains("AS meaning, (\nSELECT 1\n) AS must_be_zero;\n")
        .doesNotContain("Phase 1");
    Plan unchecked = new Plan(Catalog.EMPTY, Catalog.EMPTY, List.of(), List.of());
    assertThat(body(scripts.verify(unchecked, OPTIONS))).isEmpty();
  }
}
