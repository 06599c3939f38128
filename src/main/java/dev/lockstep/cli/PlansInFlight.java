package dev.lockstep.cli;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Declared;
import dev.lockstep.diff.Delta;
import dev.lockstep.diff.Differ;
import dev.lockstep.diff.Difference;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.layout.PlanFolder;
import dev.lockstep.rehearse.PhaseState;
import dev.lockstep.report.InFlight;
import dev.lockstep.report.PhaseStates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The newest plans of a folder, read when a database first differs, to find the one that it is on
 * the way of.
 *
 * <p>A plan counts what it was made for: where it was made with {@code --schemas}, {@code --ignore}
 * or {@code --no-owner} and the drift counts more, what it left out is a difference to its states.
 * Where the drift counts less, only that is compared.
 */
final class PlansInFlight {

  private static final int MOST = 10;

  private final Path folder;
  private final Scope scope;
  private final Console console;
  private List<ReadPlan> plans;

  /**
   * A plan of the folder.
   *
   * @param states after each of its phases, in order; null for one that was not rehearsed
   */
  private record ReadPlan(
      String name, Catalog before, Catalog after, Map<String, PhaseState> states) {}

  /**
   * @param folder null when there is none
   */
  PlansInFlight(Path folder, Scope scope, Console console) {
    this.folder = folder;
    this.scope = scope;
    this.console = console;
    if (folder != null && !Files.isDirectory(folder)) {
      throw new Failure(
          Code.FILE,
          Place.of(folder.toString()),
          "There is no such folder of plans.",
          "Correct --plans.");
    }
  }

  /**
   * The plan that a database is on the way of; null when it is on none.
   *
   * @param compared the database and what is declared
   * @param settled takes out what only reads differently
   * @param remaining what of some differences nobody knows of
   */
  InFlight of(
      Comparison compared,
      UnaryOperator<Difference> settled,
      Function<List<Delta>, List<Delta>> remaining) {
    Predicate<Pair> same =
        pair ->
            remaining
                .apply(settled.apply(Differ.between(pair.first(), pair.second(), false)).deltas())
                .isEmpty();
    for (ReadPlan plan : plans()) {
      InFlight found = of(plan, compared, same);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Two schemas, cut to what counts. */
  private record Pair(Declared first, Declared second) {}

  private InFlight of(ReadPlan plan, Comparison compared, Predicate<Pair> same) {
    List<String> phases = List.copyOf(plan.states().keySet());
    for (int i = 0; i < phases.size(); i++) {
      PhaseState state = plan.states().get(phases.get(i));
      if (state != null && same.test(live(compared, state.of(plan.before())))) {
        return new InFlight(
            plan.name(),
            phases.get(i),
            alike(plan, phases, i),
            i + 1,
            phases.size(),
            leadsHere(plan, compared, same));
      }
    }
    boolean pending =
        same.test(live(compared, plan.before())) && same.test(declared(compared, plan.after()));
    return pending ? new InFlight(plan.name(), null, List.of(), 0, phases.size(), true) : null;
  }

  /** The phases behind this one that leave the schema as it is, such as one that moves rows. */
  private static List<String> alike(ReadPlan plan, List<String> phases, int at) {
    PhaseState state = plan.states().get(phases.get(at));
    return phases.stream()
        .skip(at + 1)
        .takeWhile(phase -> state.equals(plan.states().get(phase)))
        .toList();
  }

  private boolean leadsHere(ReadPlan plan, Comparison compared, Predicate<Pair> same) {
    return same.test(declared(compared, plan.after()))
        || same.test(declared(compared, plan.before()));
  }

  private Pair live(Comparison compared, Catalog state) {
    return cut(compared.whole(), state);
  }

  /** What is declared second, because it need not say who owns what. */
  private Pair declared(Comparison compared, Catalog end) {
    return cut(end, compared.after().catalog());
  }

  private Pair cut(Catalog left, Catalog right) {
    Comparison cut = scope.of(Declared.of(left), Declared.of(right));
    return new Pair(cut.before(), cut.after());
  }

  private synchronized List<ReadPlan> plans() {
    if (plans == null) {
      plans = new ArrayList<>();
      List<Path> folders = folder == null ? List.of() : PlanFolder.newestFirst(folder);
      for (Path path : folders.subList(0, Math.min(MOST, folders.size()))) {
        try {
          PlanFolder plan = new PlanFolder(path);
          plans.add(
              new ReadPlan(
                  path.getFileName().toString(),
                  plan.before(),
                  plan.after(),
                  PhaseStates.read(plan.plan(), plan.planName())));
        } catch (Failure e) {
          // A plan of another release must not keep anybody from seeing a drift.
          console.note(
              Paint.YELLOW, "note: a plan was not looked at: " + e.place() + ": " + e.getMessage());
        }
      }
    }
    return plans;
  }
}
