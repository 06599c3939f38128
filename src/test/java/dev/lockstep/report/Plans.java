package dev.lockstep.report;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Schema;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import dev.lockstep.observe.Observation;
import dev.lockstep.plan.Plan;
import dev.lockstep.plan.TableSize;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Check;
import dev.lockstep.recipe.Execution;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.LockMode;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Statement;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import dev.lockstep.rehearse.Evidence;
import dev.lockstep.rehearse.Excess;
import dev.lockstep.rehearse.PhaseState;
import dev.lockstep.render.ScriptOptions;
import dev.lockstep.render.Scripts;
import dev.lockstep.render.Templates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans made by hand, with names that break documents. */
final class Plans {

  static final FactId SCHEMA = FactId.schema("public");
  static final FactId USERS = SCHEMA.child(Kind.TABLE, "us|e`rs\n<b>*x*");
  static final FactId OLD = SCHEMA.child(Kind.TABLE, "old_things");
  static final FactId ORDERS = SCHEMA.child(Kind.TABLE, "orders");
  static final FactId AGE = USERS.child(Kind.COLUMN, "age");
  static final FactId BIO = USERS.child(Kind.COLUMN, "bio");
  static final FactId NAME = USERS.child(Kind.COLUMN, "user name");

  static final Templates TEMPLATES = Templates.load(null);

  private Plans() {}

  static Table table(FactId id) {
    return new Table(
        id, null, List.of(), List.of(), null, null, false, List.of(), null, null, "DEFAULT", null,
        false, false, null);
  }

  static Column column(FactId id, String type, boolean notNull, int position) {
    return new Column(
        id, type, null, notNull, null, null, null, null, false, null, null, null, List.of(), false,
        position);
  }

  static Constraint constraint(
      FactId table, String name, Constraint.Type type, List<String> columns, FactId referenced) {
    return new Constraint(
        table.child(Kind.CONSTRAINT, name),
        type,
        type + " (…)",
        true,
        true,
        columns,
        referenced,
        List.of(),
        null,
        null,
        List.of(),
        null,
        List.of(),
        null,
        false,
        false,
        null,
        false);
  }

  static Catalog catalog(Fact... facts) {
    return new Catalog(List.of(facts), List.of(), List.of());
  }

  static Step step(String key, FactId subject, Action up, Action down, Hazard... hazards) {
    return new Step(
        key,
        "test-recipe",
        subject,
        "do " + key,
        Phase.EXPAND,
        up,
        down,
        Set.of(subject),
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        List.of(hazards),
        List.of(
            new Check("rows of " + key, Check.Moment.AFTER, say("SELECT count(*) FROM " + key))));
  }

  static Statement say(String sql) {
    return new Statement("test/say", Map.of("sql", sql));
  }

  static Action action(String sql, Execution execution, Work work, LockMode mode) {
    return new Action(List.of(say(sql)), execution, List.of(new Lock(USERS, mode)), work);
  }

  static Action brief(String sql) {
    return action(sql, Execution.TRANSACTION, Work.CATALOG, LockMode.ACCESS_EXCLUSIVE);
  }

  static Plan.PlannedPhase phase(int number, Phase phase, Step... steps) {
    return new Plan.PlannedPhase(
        number, phase, List.of(steps).stream().map(step -> new Plan.Unit(List.of(step))).toList());
  }

  /** A plan with a bit of everything, in three phases. */
  static Plan everything() {
    Fact schema = new Schema(SCHEMA);
    Catalog before =
        catalog(
            schema,
            table(USERS),
            column(AGE, "integer", false, 1),
            table(OLD),
            column(OLD.child(Kind.COLUMN, "id"), "bigint", true, 1));
    Fact bioDefault = new ColumnDefault(BIO.child(Kind.DEFAULT, ""), "'a|b'::text");
    Catalog after =
        catalog(
            schema,
            table(USERS),
            column(AGE, "bigint", true, 1),
            column(BIO, "text", false, 2),
            bioDefault,
            table(ORDERS));
    List<Delta> deltas =
        List.of(
            new Delta.Added(table(ORDERS)),
            new Delta.Removed(table(OLD)),
            new Delta.Removed(column(OLD.child(Kind.COLUMN, "id"), "bigint", true, 1)),
            new Delta.Added(column(BIO, "text", false, 2)),
            new Delta.Added(bioDefault),
            new Delta.Altered(
                column(AGE, "integer", false, 1),
                column(AGE, "bigint", true, 1),
                Set.of("notNull", "type")));
    return new Plan(
        before,
        after,
        deltas,
        List.of(
            phase(
                1,
                Phase.EXPAND,
                step("add_bio", BIO, brief("ADD bio"), brief("DROP bio")),
                step(
                    "retype",
                    AGE,
                    action(
                        "RETYPE ```` age",
                        Execution.TRANSACTION,
                        Work.REWRITE,
                        LockMode.ACCESS_EXCLUSIVE),
                    brief("RETYPE back"),
                    new Hazard(HazardCode.NO_ONLINE_RECIPE, "It is <slow>.", "Wait | see."),
                    new Hazard(HazardCode.DOWN_LOSES_DATA, "Big ages are lost.", "Export."))),
            phase(
                2,
                Phase.BACKFILL,
                step(
                    "fill",
                    BIO,
                    action("FILL bio", Execution.STANDALONE, Work.BATCHES, LockMode.ROW_EXCLUSIVE),
                    Action.nothing())),
            phase(
                3,
                Phase.CONTRACT,
                step(
                    "drop_old",
                    OLD,
                    brief("DROP old"),
                    brief("CREATE old"),
                    new Hazard(HazardCode.DATA_LOSS, "The rows of old_things.", "Export them.")))));
  }

  static ReportedPlan reported(Plan plan, Optional<Evidence> evidence) {
    ScriptOptions options =
        new ScriptOptions("title", Duration.ofSeconds(5), Duration.ofSeconds(60), false);
    return new ReportedPlan(
        "Change | *us_ers*",
        plan,
        new Scripts(TEMPLATES).phases(plan, options),
        Map.of(Phase.EXPAND, "e1"),
        Map.of(USERS, TableSize.estimated(2_123_456, 1_340_000_000)),
        evidence);
  }

  private static Observation locked() {
    return new Observation(
        List.of(new Lock(USERS, LockMode.ACCESS_EXCLUSIVE)), List.of(), List.of(), List.of());
  }

  private static Observation retyped() {
    return new Observation(
        List.of(new Lock(USERS, LockMode.ACCESS_EXCLUSIVE)),
        List.of(USERS),
        List.of(USERS),
        List.of(new Observation.Build(SCHEMA.child(Kind.INDEX, "users_pkey"), USERS)));
  }

  static Evidence evidence() {
    return new Evidence(
        17,
        List.of(
            new Evidence.PhaseEvidence(
                Phase.EXPAND,
                "aa",
                "bb",
                List.of("a|b added"),
                new PhaseState(Set.of(OLD), List.of(column(BIO, "text", false, 2))))),
        true,
        List.of("public.users: 5 rows"),
        List.of("public.old: no"),
        List.of(
            new Evidence.Finding(
                Phase.EXPAND, true, false, "read public.late", "it is not there", false),
            new Evidence.Finding(
                Phase.EXPAND, false, true, "read public.early", "said before", true)),
        List.of("the old application: insert into public.odd: no row fits"),
        Map.of(
            "add_bio", new Evidence.Observed(locked(), locked()),
            "retype", new Evidence.Observed(retyped(), locked())),
        List.of(new Excess("phase 1 (expand), up, do retype: it locks ev|l", false, "LOCK x")));
  }
}
