package dev.lockstep.report;

import dev.lockstep.catalog.FactId;
import dev.lockstep.observe.Observation;
import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Execution;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.LockMode;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import dev.lockstep.rehearse.Evidence;
import dev.lockstep.render.RenderedPhase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a plan the sections on phases, applications and rollback say. */
final class PhaseSummary {

  private final ReportedPlan reported;
  private final Form form;
  private final Map<String, String> numbers;

  PhaseSummary(ReportedPlan reported, Form form) {
    this.reported = reported;
    this.form = form;
    this.numbers = reported.numbers();
  }

  Map<String, Object> variables() {
    List<Map<String, Object>> before = new ArrayList<>();
    List<Map<String, Object>> after = new ArrayList<>();
    for (Plan.PlannedPhase phase : reported.plan().phases()) {
      (phase.phase().isBeforeGate() ? before : after).add(phase(phase));
    }
    List<Map<String, Object>> backBefore = new ArrayList<>(before);
    List<Map<String, Object>> backAfter = new ArrayList<>(after);
    Collections.reverse(backBefore);
    Collections.reverse(backAfter);
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("beforeGate", before);
    variables.put("afterGate", after);
    variables.put("rollbackBeforeGate", backBefore);
    variables.put("rollbackAfterGate", backAfter);
    return variables;
  }

  private Map<String, Object> phase(Plan.PlannedPhase phase) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("number", phase.number());
    variables.put("phase", phase.phase().word());
    for (Phase other : Phase.values()) {
      variables.put(other.word(), other == phase.phase());
    }
    variables.put("steps", phase.steps().map(this::step).toList());
    variables.put("stepCount", Review.counted((int) phase.steps().count(), "step"));
    variables.put("breaksOld", hazards(phase, HazardCode.BREAKS_OLD_APPLICATION));
    variables.put("newWaits", hazards(phase, HazardCode.NEW_APPLICATION_WAITS));
    variables.put("behaves", hazards(phase, HazardCode.BEHAVIOUR_CHANGES));
    List<String> lost = new ArrayList<>(hazards(phase, HazardCode.DATA_LOSS));
    lost.addAll(hazards(phase, HazardCode.DOWN_LOSES_DATA));
    variables.put("lost", lost);
    variables.put("waits", new WayBack(reported, form).waits(phase));
    variables.put("stays", hazards(phase, HazardCode.IRREVERSIBLE));
    return variables;
  }

  private Map<String, Object> step(Step step) {
    RenderedPhase.RenderedStep sql = reported.sql(step.key());
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("name", numbers.get(step.key()));
    variables.put("summary", form.text(step.summary()));
    variables.put("recipe", form.code(step.recipe()));
    variables.put("risk", Risk.of(step).name());
    variables.put("work", work(step.up()));
    variables.put("size", reported.sizeUp(step).map(size -> size.words(form::code)).orElse(null));
    variables.put("transaction", step.up().execution() == Execution.TRANSACTION);
    variables.putAll(measured(step));
    variables.put("hazards", step.hazards().stream().map(this::hazard).toList());
    variables.put(
        "checks", step.checks().stream().map(check -> form.text(check.meaning())).toList());
    variables.put("hasUp", !sql.up().isEmpty());
    variables.put("hasDown", !sql.down().isEmpty());
    variables.put("up", form.sql(sql.up()));
    variables.put("down", form.sql(sql.down()));
    return variables;
  }

  /** What the rehearsal saw; what the recipe declares where there was none. */
  private Map<String, Object> measured(Step step) {
    Optional<Observation> seen = reported.observed(step).map(Evidence.Observed::up);
    List<Lock> locks = seen.map(Observation::locks).orElse(step.up().locks());
    List<String> done = new ArrayList<>();
    seen.ifPresent(
        found -> {
          found.rewrites().forEach(table -> done.add("writes every row anew of " + code(table)));
          found.scans().forEach(table -> done.add("reads every row of " + code(table)));
          found
              .builds()
              .forEach(
                  build ->
                      done.add("builds " + code(build.index()) + " on " + code(build.table())));
        });
    return Map.of(
        "measured", seen.isPresent(),
        "locks", locks.stream().map(this::lock).toList(),
        "bars", locks.stream().map(lock -> bar(lock, step)).toList(),
        "locksNothing", locks.isEmpty(),
        "done", done);
  }

  private String code(FactId id) {
    return form.code(id.sqlName());
  }

  /** What an action does with rows, as the end of a sentence. */
  static String work(Action action) {
    return switch (action.work()) {
      case CATALOG -> action.isNothing() ? "nothing" : "changes the catalogs only, an instant";
      case SCAN -> "reads every row";
      case BUILD -> "builds an index";
      case REWRITE -> "writes every row anew";
      case BATCHES -> "updates rows in batches, a transaction each";
    };
  }

  private String lock(Lock lock) {
    return lock.mode().words()
        + " on "
        + form.code(lock.relation().sqlName())
        + " ("
        + waiting(lock.mode())
        + ")";
  }

  /** A row of the chart of locks; the stronger the mode, the longer the bar. */
  private Map<String, Object> bar(Lock lock, Step step) {
    LockMode mode = lock.mode();
    boolean works = step.up().work() != Work.CATALOG;
    return Map.of(
        "mode",
        mode.words(),
        "strength",
        mode.ordinal() + 1,
        "kind",
        mode.blocksReaders() ? "readers" : mode.blocksWriters() ? "writers" : "nobody",
        "relation",
        code(lock.relation()),
        "waiting",
        waiting(mode),
        "duration",
        works
            ? reported
                .sizeUp(step)
                .map(size -> size.span().words())
                .orElse("while it " + work(step.up()))
            : "an instant");
  }

  private static String waiting(LockMode mode) {
    return mode.blocksReaders()
        ? "readers and writers wait"
        : mode.blocksWriters()
            ? "writers wait, readers do not"
            : "neither readers nor writers wait";
  }

  private Map<String, Object> hazard(Hazard hazard) {
    return Map.of(
        "code", hazard.code().word(),
        "severity", hazard.code().severity().name(),
        "consequence", form.text(hazard.consequence()),
        "remedy", form.text(hazard.remedy()));
  }

  private List<String> hazards(Plan.PlannedPhase phase, HazardCode code) {
    return phase
        .steps()
        .flatMap(step -> step.hazards().stream())
        .filter(hazard -> hazard.code() == code)
        .map(hazard -> form.text(hazard.consequence()))
        .distinct()
        .toList();
  }
}
