package dev.lockstep.recipe;

import java.time.Duration;

/**
 * What a user can choose about a plan.
 *
 * @param batchRows how many rows one batch of a backfill updates
 * @param batchPause how long a backfill rests between two batches
 * @param maxReplicaLag how far a replica may be behind before a backfill waits for it; zero never
 *     waits
 * @param missingValues whether a required column that has no value for existing rows is planned all
 *     the same: nullable until {@code contract}, which fails while rows have none
 */
public record Options(
    int batchRows, Duration batchPause, Duration maxReplicaLag, boolean missingValues) {

  /** Five thousand rows, no rest, ten seconds of lag; the figures are in docs/performance.md. */
  public static final Options DEFAULT =
      new Options(5000, Duration.ZERO, Duration.ofSeconds(10), false);
}
