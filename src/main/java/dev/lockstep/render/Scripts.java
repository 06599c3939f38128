package dev.lockstep.render;

import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Check;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Statement;
import dev.lockstep.recipe.Step;
import dev.lockstep.sql.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the phases of a plan as SQL scripts that psql runs as they are and that also run statement
 * by statement over any other connection in autocommit.
 */
public final class Scripts {

  private final Templates templates;

  public Scripts(Templates templates) {
    this.templates = templates;
  }

  /**
   * Both scripts of a phase, and each step's own SQL.
   *
   * @param plan what tells the plan from others in the same database
   */
  public RenderedPhase phase(Plan.PlannedPhase phase, ScriptOptions options, String plan) {
    return phase(phase, options, plan, false);
  }

  private RenderedPhase phase(
      Plan.PlannedPhase phase, ScriptOptions options, String plan, boolean guest) {
    return new RenderedPhase(
        phase.number(),
        phase.phase(),
        script(phase, options, Direction.UP, plan, guest),
        script(phase, options, Direction.DOWN, plan, guest),
        phase.steps().map(this::step).toList());
  }

  /** All phases of a plan, in order. */
  public List<RenderedPhase> phases(Plan plan, ScriptOptions options) {
    return phases(plan, options, false);
  }

  /**
   * The same for the session of a program that runs migrations: a script leaves its settings as
   * they were, and no comment begins with a word that such a program might take for its own.
   */
  public List<RenderedPhase> guests(Plan plan, ScriptOptions options) {
    return phases(plan, options, true);
  }

  private List<RenderedPhase> phases(Plan plan, ScriptOptions options, boolean guest) {
    String id = options.rerunnable() ? plan.id() : "";
    return plan.phases().stream().map(phase -> phase(phase, options, id, guest)).toList();
  }

  /**
   * All phases in parts that can be sent as one message each.
   *
   * @param own whether a part brings its transaction; if not, somebody else begins and ends it
   */
  public List<Portion> portions(Plan plan, ScriptOptions options, boolean own) {
    return new Portions(templates, options, own).of(plan);
  }

  /**
   * The script of all checks of a plan, by phase; every query only reads and answers with one row:
   * phase, moment, meaning and the number that must be zero.
   */
  public String verify(Plan plan, ScriptOptions options) {
    List<Map<String, Object>> phases = new ArrayList<>();
    for (Plan.PlannedPhase phase : plan.phases()) {
      List<Map<String, Object>> checks =
          phase.steps().flatMap(step -> step.checks().stream()).map(this::check).toList();
      if (!checks.isEmpty()) {
        phases.add(
            Map.of("number", phase.number(), "phase", phase.phase().word(), "checks", checks));
      }
    }
    Map<String, Object> variables = new TreeMap<>();
    variables.put("title", Remarks.lines(options.title()));
    variables.put("phases", phases);
    variables.put("none", phases.isEmpty());
    return templates.render("script/verify", variables) + "\n";
  }

  private Map<String, Object> check(Check check) {
    return Map.of(
        "remarks", Remarks.lines(check.meaning()),
        "meaning", Sql.literal(check.meaning()),
        "moment", check.moment().name().toLowerCase(Locale.ROOT),
        "query", templates.render(check.query()));
  }

  private RenderedPhase.RenderedStep step(Step step) {
    return new RenderedPhase.RenderedStep(
        step.key(), sql(step.up().statements()), sql(step.down().statements()));
  }

  private String sql(List<Statement> statements) {
    return statements.stream()
        .map(statement -> templates.render(statement) + ";")
        .collect(Collectors.joining("\n"));
  }

  private String script(
      Plan.PlannedPhase phase,
      ScriptOptions options,
      Direction direction,
      String plan,
      boolean guest) {
    Guards guards =
        options.rerunnable()
            ? new Guards(templates, plan, phase, direction, timeout(options.lockTimeout()))
            : null;
    List<Map<String, Object>> runs = new ArrayList<>();
    for (Plan.Unit unit : direction.ordered(phase.units())) {
      Run.of(unit, direction).forEach(run -> runs.add(run(run, options, direction, guards)));
    }
    Map<String, Object> variables = new TreeMap<>();
    variables.put("title", Remarks.lines(options.title()));
    variables.put("number", phase.number());
    variables.put("phase", phase.phase().word());
    variables.put("up", direction == Direction.UP);
    variables.put("guest", guest);
    variables.put("local", false);
    for (Phase other : Phase.values()) {
      variables.put(other.word(), other == phase.phase());
    }
    variables.put("runs", runs);
    variables.put("nothing", runs.isEmpty());
    variables.put("empty", runs.isEmpty() && guards == null);
    variables.put("begin", guards == null ? null : guards.begin());
    variables.put("end", guards == null ? null : guards.end());
    return templates.render("script/phase", variables) + "\n";
  }

  private Map<String, Object> run(
      Run run, ScriptOptions options, Direction direction, Guards guards) {
    Duration statementTimeout =
        run.worksOnRows(direction) ? Duration.ZERO : options.statementTimeout();
    return Map.of(
        "remarks",
            run.steps().stream().flatMap(step -> Remarks.on(step, direction).stream()).toList(),
        "transaction", run.transaction(),
        "lockTimeout", timeout(options.lockTimeout()),
        "statementTimeout", timeout(statementTimeout),
        "statements",
            run.steps().stream().flatMap(step -> statements(step, direction, guards)).toList());
  }

  private Stream<String> statements(Step step, Direction direction, Guards guards) {
    return guards == null
        ? direction.action(step).statements().stream().map(templates::render)
        : guards.statements(step).stream();
  }

  static String timeout(Duration duration) {
    return Sql.literal(duration.toMillis() + "ms");
  }
}
