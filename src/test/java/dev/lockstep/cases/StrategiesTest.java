package dev.lockstep.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Options;
import dev.lockstep.recipe.Phase;
import dev.lockstep.workbench.Migration;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases planned in the ways that a user can choose, and rehearsed. */
class StrategiesTest {

  private static final Servers SERVERS = new Servers();

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  private static Case named(String name) {
    return Case.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static CaseRun run(Set<String> assumed, boolean online) {
    List<Integer> majors = Servers.majors();
    return new CaseRun(
        SERVERS.of(majors.get(majors.size() - 1)),
        false,
        new Options(2, Duration.ZERO, Duration.ofSeconds(10), true, assumed, online));
  }

  private static Plan proven(String name, Set<String> assumed, boolean online) throws IOException {
    Case folder = named(name);
    Migration migration = run(assumed, online).prove(folder.old(), folder.wanted(), folder.seed());
    return migration.plan();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "column-renamed-with-index",
        "column-split",
        "column-added-required",
        "not-null-set-with-backfill",
        "type-text-to-int",
        "type-int-to-bigint-key",
        "check-added",
        "enum-values-reordered",
        "release"
      })
  void inOnePhaseWhereNoApplicationRuns(String name) throws IOException {
    Plan plan = proven(name, Set.of(), false);
    assertThat(plan.phases()).hasSize(1);
    assertThat(plan.hazards())
        .noneMatch(hazard -> hazard.code() == HazardCode.NEW_APPLICATION_WAITS);
  }

  @Test
  void withoutABridgeWhereNoApplicationRuns() throws IOException {
    Plan plan = proven("column-renamed", Set.of(), false);
    assertThat(plan.steps()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "check-added, products_price_check",
    "not-null-set, users.email",
    "unique-added, public.users.users_email_key",
    "check-restricted, ratings_stars_check",
  })
  void beforeTheGateWhatTheOldApplicationObeys(String name, String assumed) throws IOException {
    Case folder = named(name);
    assertThat(phases(run(Set.of(), true).plan(folder.old(), folder.wanted()).plan()))
        .containsExactly(Phase.CONTRACT);
    assertThat(phases(proven(name, Set.of(assumed), true))).contains(Phase.VALIDATE);
  }

  private static List<Phase> phases(Plan plan) {
    return plan.phases().stream().map(Plan.PlannedPhase::phase).toList();
  }

  @Test
  void onlyOfWhatComesOrChanges() {
    Case folder = named("check-added");
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> run(Set.of("nothing"), true).plan(folder.old(), folder.wanted()));
    assertThat(failure.code()).isEqualTo(Code.ASSUMPTION);
    assertThat(failure.getMessage()).contains("--assume-satisfied nothing");
  }
}
