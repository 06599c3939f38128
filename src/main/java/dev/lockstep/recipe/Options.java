package dev.lockstep.recipe;

import java.time.Duration;

/**
 * What a user can choose about a plan.
 *
 * @param batchRows how many rows one batch of a backfill updates
 * @param batchPause how long a backfill rests between two batches
 * @param missingValues whether a required column that has no value for existing rows is planned all
 *     the same: nullable until {@code contract}, which fails while rows have none
 */
public record Options(int batchRows, Duration batchPause, boolean missingValues) {

  /** A thousand rows, ten milliseconds of rest. */
  public static final Options DEFAULT = new Options(1000, Duration.ofMillis(10), false);
}
