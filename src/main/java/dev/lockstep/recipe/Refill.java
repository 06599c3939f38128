package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.MaterializedView;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fills a materialized view that was made again in a transaction with others: it is made without
 * data there, so that no lock of that transaction is held while its query runs, and refreshed after
 * it, what it reads first. One that was not filled before stays so. Its owner and its privileges
 * come back when it is full, because REFRESH runs its query with the rights of the owner.
 *
 * <p>Source: PostgreSQL manual, REFRESH MATERIALIZED VIEW (14 to 18).
 */
final class Refill {

  private static final String NAME = "rebuild-dependents";

  private Refill() {}

  /** The fact as it is made in the transaction. */
  static Fact unfilled(Fact fact) {
    return fact instanceof MaterializedView view ? view.unfilled() : fact;
  }

  /** The steps around a rebuild: the first one before what it removes, the last one at the end. */
  static List<Step> steps(Edit edit, FactId id, Phase phase, Step removal, String made) {
    if (!isFilled(edit, id)) {
      return List.of(removal);
    }
    Step back =
        step(id, "unfill-", phase)
            .summary("fill " + id.display() + " again on the way down")
            .down(refilling(id))
            .after(keys("unfill-", phase, over(edit.before(), id)))
            .after(
                edit.before().children(id).stream()
                    .filter(Refill::isRight)
                    .map(right -> RebuildDependents.removalKey(right, phase))
                    .toList())
            .build();
    Step refill =
        step(id, "refill-", phase)
            .summary("fill " + id.display() + " again")
            .up(refilling(id))
            .after(made)
            .after(keys("refill-", phase, under(edit.after(), id)))
            .hazard(
                HazardCode.UNFILLED_UNTIL_REFRESHED,
                "Reading "
                    + id.sqlName()
                    + " fails from the moment it is made again until it is filled.",
                "Run it when nobody needs the view for as long as its query takes.")
            .build();
    return List.of(back, removal.behind(back.key()), refill);
  }

  /**
   * The materialized view that has to be filled before an owner or a privilege of it comes back;
   * empty for everything else.
   */
  static Optional<FactId> awaited(Edit edit, Rebuilds rebuilds, Fact right, Phase phase) {
    return isRight(right.id())
        ? Optional.of(Locks.relation(right))
            .filter(view -> rebuilds.isRebuilt(view, phase) && isFilled(edit, view))
        : Optional.empty();
  }

  /** The step that fills one again. */
  static String key(FactId view, Phase phase) {
    return StepBuilder.key(NAME, "refill-" + phase.word(), view);
  }

  private static boolean isRight(FactId id) {
    return id.kind() == Kind.OWNER || id.kind() == Kind.GRANT;
  }

  private static boolean isFilled(Edit edit, FactId id) {
    return edit.before()
        .find(id, MaterializedView.class)
        .filter(MaterializedView::populated)
        .isPresent();
  }

  /** The steps after which a query over these materialized views can run. */
  static List<String> keysBefore(Edit edit, FactId id) {
    Set<FactId> views = under(edit.after(), id);
    return Arrays.stream(Phase.values())
        .flatMap(phase -> keys("refill-", phase, views).stream())
        .toList();
  }

  private static StepBuilder step(FactId id, String verb, Phase phase) {
    return new StepBuilder(NAME, verb + phase.word(), id, phase);
  }

  private static List<String> keys(String verb, Phase phase, Set<FactId> views) {
    return views.stream().map(view -> StepBuilder.key(NAME, verb + phase.word(), view)).toList();
  }

  private static Action refilling(FactId id) {
    return new Action(
        refresh(id).statements(),
        Execution.STANDALONE,
        List.of(new Lock(id, LockMode.ACCESS_EXCLUSIVE)),
        Work.REWRITE);
  }

  /** What fills one that nobody reads yet. */
  static Action refresh(FactId id) {
    return Actions.alone(
        Work.REWRITE,
        List.of(),
        Actions.sql("sql/materialized-view/refresh", "name", id.sqlName()));
  }

  /** The materialized views that one reads, also through others. */
  private static Set<FactId> under(Catalog catalog, FactId id) {
    return reached(catalog, id, false);
  }

  /** The materialized views that read one, also through others. */
  static Set<FactId> over(Catalog catalog, FactId id) {
    return reached(catalog, id, true);
  }

  private static Set<FactId> reached(Catalog catalog, FactId start, boolean users) {
    Set<FactId> seen = new TreeSet<>();
    Deque<FactId> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      FactId at = open.removeLast();
      for (FactId next : users ? catalog.dependents(at) : catalog.dependencies(at)) {
        if (isRead(next) && seen.add(next)) {
          open.add(next);
        }
      }
    }
    seen.removeIf(id -> catalog.find(id, MaterializedView.class).isEmpty());
    return seen;
  }

  /** What a query can read another one through. */
  private static boolean isRead(FactId id) {
    return switch (id.kind()) {
      case VIEW, MATERIALIZED_VIEW, ROUTINE, RULE -> true;
      default -> false;
    };
  }
}
