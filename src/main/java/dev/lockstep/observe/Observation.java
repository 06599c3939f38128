package dev.lockstep.observe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.LockMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was seen of a statement, or of several together. Of relations only those count that were
 * there before its transaction, under the names that they had then; a lock on an index counts as
 * one on its table, because queries of the table wait for it.
 *
 * @param locks the strongest on each relation, sorted by relation
 * @param rewrites the tables and materialized views that were written anew, sorted
 * @param scans the tables and materialized views that were read from one end to the other, sorted
 * @param builds the indexes that were built on what was there, sorted by index
 */
public record Observation(
    List<Lock> locks, List<FactId> rewrites, List<FactId> scans, List<Build> builds) {

  /**
   * An index that was built.
   *
   * @param table which of them it is an index of
   */
  public record Build(FactId index, FactId table) {}

  /** Nothing was locked and nothing was read. */
  public static final Observation NOTHING =
      new Observation(List.of(), List.of(), List.of(), List.of());

  static Observation of(
      Map<FactId, LockMode> locks,
      Set<FactId> rewrites,
      Set<FactId> scans,
      Map<FactId, FactId> builds) {
    return new Observation(
        new TreeMap<>(locks)
            .entrySet().stream().map(lock -> new Lock(lock.getKey(), lock.getValue())).toList(),
        sorted(rewrites),
        sorted(scans),
        new TreeMap<>(builds)
            .entrySet().stream()
                .map(build -> new Build(build.getKey(), build.getValue()))
                .toList());
  }

  /** Both, the strongest lock on each relation. */
  public Observation and(Observation other) {
    Map<FactId, LockMode> all = new TreeMap<>();
    locks.forEach(lock -> all.merge(lock.relation(), lock.mode(), Observation::stronger));
    other.locks.forEach(lock -> all.merge(lock.relation(), lock.mode(), Observation::stronger));
    Map<FactId, FactId> built = new TreeMap<>();
    builds.forEach(build -> built.put(build.index(), build.table()));
    other.builds.forEach(build -> built.put(build.index(), build.table()));
    return of(all, both(rewrites, other.rewrites), both(scans, other.scans), built);
  }

  /** Whether rows were worked on. */
  public boolean works() {
    return !rewrites.isEmpty() || !scans.isEmpty() || !builds.isEmpty();
  }

  static LockMode stronger(LockMode one, LockMode other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Set<FactId> both(List<FactId> some, List<FactId> others) {
    Set<FactId> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  private static List<FactId> sorted(Set<FactId> ids) {
    return new ArrayList<>(new TreeSet<>(ids)).stream().toList();
  }
}
