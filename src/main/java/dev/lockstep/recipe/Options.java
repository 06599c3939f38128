package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a user can choose about a plan.
 *
 * @param batchRows how many rows one batch of a backfill updates
 * @param batchPause how long a backfill rests between two batches
 * @param maxReplicaLag how far a replica may be behind before a backfill waits for it; zero never
 *     waits
 * @param missingValues whether a required column that has no value for existing rows is planned all
 *     the same: nullable until {@code contract}, which fails while rows have none
 * @param assumed what the old application obeys already, by raw name, {@code table.name} or {@code
 *     schema.table.name}: constraints, unique indexes, and columns that become NOT NULL
 * @param online whether applications run meanwhile; else everything happens in one phase and
 *     without bridges
 */
public record Options(
    int batchRows,
    Duration batchPause,
    Duration maxReplicaLag,
    boolean missingValues,
    Set<String> assumed,
    boolean online) {

  /** Five thousand rows, no rest, ten seconds of lag; the figures are in docs/performance.md. */
  public static final Options DEFAULT =
      new Options(5000, Duration.ZERO, Duration.ofSeconds(10), false, Set.of(), true);

  /** Whether the old application is said to obey this already. */
  boolean assumes(FactId id) {
    return names(id).stream().anyMatch(assumed::contains);
  }

  /** What a fact of a table may be called in the assumptions. */
  static Set<String> names(FactId id) {
    Set<String> names = new TreeSet<>();
    String name = id.name();
    names.add(name);
    for (FactId at = id.parent(); at != null; at = at.parent()) {
      name = at.name() + "." + name;
      names.add(name);
    }
    return names;
  }
}
