package dev.lockstep.plan;

import static dev.lockstep.catalog.Facts.catalog;
import static dev.lockstep.catalog.Facts.columnFact;
import static dev.lockstep.catalog.Facts.table;
import static dev.lockstep.catalog.Facts.tableFact;
import static dev.lockstep.catalog.Facts.viewFact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Measured;
import dev.lockstep.catalog.View;
import dev.lockstep.diff.Differ;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Edit;
import dev.lockstep.recipe.Execution;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.LockMode;
import dev.lockstep.recipe.Options;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Statement;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static final FactId USERS = table("users");
  private static final FactId ORDERS = table("orders");

  // A view that reads a view whose name comes later.
  private static final View ALPHA = viewFact("alpha", " SELECT zeta.id FROM public.zeta");
  private static final View ZETA = viewFact("zeta", " SELECT users.id FROM public.users");
  private static final Catalog TABLE =
      catalog(tableFact("users"), columnFact("users", "id", "bigint", 1));
  private static final Catalog VIEWS =
      catalog(
          List.of(new Edge(ALPHA.id(), ZETA.id()), new Edge(ZETA.id(), USERS)),
          tableFact("users"),
          columnFact("users", "id", "bigint", 1),
          ALPHA,
          ZETA);

  @Test
  void makesWhatIsNeededFirst() {
    assertThat(subjects(plan(TABLE, VIEWS))).containsExactly(ZETA.id(), ALPHA.id());
  }

  @Test
  void removesWhatNeedsFirst() {
    assertThat(subjects(plan(VIEWS, TABLE))).containsExactly(ALPHA.id(), ZETA.id());
  }

  @Test
  void startsWithTheTableOfANewSchema() {
    List<FactId> order = subjects(plan(catalog(), VIEWS));

    assertThat(order).containsExactly(USERS, ZETA.id(), ALPHA.id());
  }

  @Test
  void plansNothingWhereNothingDiffers() {
    assertThat(plan(VIEWS, VIEWS).isEmpty()).isTrue();
  }

  @Test
  void numbersThePhasesThatHaveSteps() {
    Catalog after =
        catalog(tableFact("users"), columnFact("users", "name", "text", 1), tableFact("orders"));

    assertThat(plan(TABLE, after).phases())
        .extracting(Plan.PlannedPhase::number, Plan.PlannedPhase::phase)
        .containsExactly(tuple(1, Phase.EXPAND), tuple(2, Phase.CONTRACT));
  }

  @Test
  void ordersTheSameStepsAlwaysTheSameWay() {
    List<Step> steps =
        IntStream.range(0, 30)
            .mapToObj(i -> step("s" + i, Phase.EXPAND).after(i % 3 == 0 ? "s" + (29 - i) : "none"))
            .map(StepSketch::build)
            .collect(Collectors.toList());
    List<Plan.Unit> sorted = sorted(steps);

    Collections.shuffle(steps, new Random(7));

    assertThat(sorted(steps)).isEqualTo(sorted);
  }

  @Test
  void reportsACircleWithItsMembersOnly() {
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () ->
                sorted(
                    List.of(
                        step("chicken", Phase.EXPAND).after("egg").build(),
                        step("egg", Phase.EXPAND).after("chicken").build(),
                        step("breakfast", Phase.EXPAND).after("egg").build(),
                        step("sunrise", Phase.EXPAND).build())));

    assertThat(failure.code()).isEqualTo(Code.ORDER_CYCLE);
    assertThat(failure)
        .hasMessageContaining("chicken")
        .hasMessageContaining("egg")
        .hasMessageNotContaining("breakfast")
        .hasMessageNotContaining("sunrise");
  }

  @Test
  void pushesAStepBehindWhatItNeeds() {
    List<Step> placed =
        placed(
            step("fill", Phase.BACKFILL).build(),
            step("read", Phase.EXPAND).after("fill").build(),
            step("free", Phase.EXPAND).build());

    assertThat(phases(placed))
        .isEqualTo(Map.of("fill", Phase.BACKFILL, "read", Phase.BACKFILL, "free", Phase.EXPAND));
    assertThat(placed).allSatisfy(step -> assertThat(step.hazards()).isEmpty());
  }

  @Test
  void saysThatTheNewApplicationWaitsForWhatIsPushedOverTheGate() {
    List<Step> placed =
        placed(
            step("drop", Phase.CONTRACT).build(),
            step("make", Phase.EXPAND).after("drop").build(),
            step("use", Phase.VALIDATE).after("make").build(),
            step("mark", Phase.EXPAND).after("drop").up(Action.nothing()).build());

    assertThat(phases(placed).values()).containsOnly(Phase.CONTRACT);
    assertThat(
            placed.stream()
                .filter(step -> !step.hazards().isEmpty())
                .peek(
                    step ->
                        assertThat(step.hazards())
                            .extracting(Hazard::code)
                            .containsExactly(HazardCode.NEW_APPLICATION_WAITS))
                .map(Step::key))
        .containsExactly("make", "use");
  }

  @Test
  void keepsTheStepsOfAGroupInOnePhaseAndOneTransaction() {
    List<Step> placed =
        placed(
            step("remove", Phase.EXPAND).group("swap").build(),
            step("make", Phase.CONTRACT).group("swap").after("remove").build(),
            step("later", Phase.EXPAND).after("remove").build());

    assertThat(phases(placed).values()).containsOnly(Phase.CONTRACT);
    assertThat(sorted(placed).get(0).steps())
        .extracting(Step::key)
        .containsExactly("remove", "make");
  }

  @Test
  void joinsInstantsThatLockOneRelation() {
    List<Plan.Unit> units =
        merged(
            step("a", Phase.EXPAND).up(instant(USERS)),
            step("b", Phase.EXPAND).up(instant()),
            step("c", Phase.EXPAND).up(instant(USERS)).down(instant(USERS)),
            step("d", Phase.EXPAND).up(instant(ORDERS)),
            step("e", Phase.EXPAND).up(instant(ORDERS)));

    assertThat(keys(units)).containsExactly(List.of("a", "b", "c"), List.of("d", "e"));
  }

  @Test
  void countsTheLocksOfTheWayBackToo() {
    List<Plan.Unit> units =
        merged(
            step("a", Phase.EXPAND).up(instant(USERS)),
            step("b", Phase.EXPAND).up(instant(USERS)).down(instant(ORDERS)));

    assertThat(keys(units)).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void leavesAloneWhatWorksOnRowsOrStandsAlone() {
    List<Plan.Unit> units =
        merged(
            step("a", Phase.EXPAND).up(instant(USERS)),
            step("b", Phase.EXPAND).up(action(Execution.TRANSACTION, Work.SCAN, USERS)),
            step("c", Phase.EXPAND).up(instant(USERS)),
            step("d", Phase.EXPAND).up(action(Execution.STANDALONE, Work.CATALOG, USERS)),
            step("e", Phase.EXPAND).up(instant(USERS)),
            step("f", Phase.EXPAND)
                .up(instant(USERS))
                .down(action(Execution.STANDALONE, Work.BUILD, USERS)),
            step("g", Phase.EXPAND).up(instant(USERS)));

    assertThat(units).hasSize(7);
  }

  private static Plan plan(Catalog before, Catalog after) {
    return Planner.plan(edit(before, after));
  }

  private static Edit edit(Catalog before, Catalog after) {
    return new Edit(
        Differ.between(Declared.of(before), Declared.of(after), false),
        Declared.of(after),
        Measured.nothing(before, after),
        Options.DEFAULT);
  }

  private static Constraints constraints(List<Step> steps) {
    return new Constraints(edit(catalog(), catalog()), steps);
  }

  private static List<Plan.Unit> sorted(List<Step> steps) {
    return Sort.units(steps, constraints(steps));
  }

  private static List<Step> placed(Step... steps) {
    return Phases.place(List.of(steps), constraints(List.of(steps)));
  }

  private static List<Plan.Unit> merged(StepSketch... steps) {
    return Transactions.merge(
        List.of(steps).stream().map(step -> new Plan.Unit(List.of(step.build()))).toList(),
        Catalog.EMPTY);
  }

  private static Map<String, Phase> phases(List<Step> steps) {
    return steps.stream().collect(Collectors.toMap(Step::key, Step::phase));
  }

  private static List<List<String>> keys(List<Plan.Unit> units) {
    return units.stream().map(unit -> unit.steps().stream().map(Step::key).toList()).toList();
  }

  private static List<FactId> subjects(Plan plan) {
    return plan.steps().map(Step::subject).toList();
  }

  private static Action instant(FactId... locked) {
    return action(Execution.TRANSACTION, Work.CATALOG, locked);
  }

  private static Action action(Execution execution, Work work, FactId... locked) {
    return new Action(
        List.of(new Statement("test/say", Map.of())),
        execution,
        List.of(locked).stream().map(id -> new Lock(id, LockMode.ACCESS_EXCLUSIVE)).toList(),
        work);
  }

  private static StepSketch step(String key, Phase phase) {
    return new StepSketch(key, phase, instant(), Action.nothing(), Set.of(), null);
  }

  /** What these tests say of a step. */
  private record StepSketch(
      String key, Phase phase, Action up, Action down, Set<String> after, String group) {

    StepSketch up(Action action) {
      return new StepSketch(key, phase, action, down, after, group);
    }

    StepSketch down(Action action) {
      return new StepSketch(key, phase, up, action, after, group);
    }

    StepSketch after(String other) {
      return new StepSketch(key, phase, up, down, Set.of(other), group);
    }

    StepSketch group(String name) {
      return new StepSketch(key, phase, up, down, after, name);
    }

    Step build() {
      return new Step(
          key, "test", USERS, key, phase, up, down, Set.of(), Set.of(), Set.of(), after, group,
          List.of(), List.of());
    }
  }
}
