package dev.lockstep.plan;

import dev.lockstep.recipe.Work;

/**
 * The order of magnitude of the time that work on rows takes. It comes from rates at which a small
 * server works on a table that is larger than its memory (docs/performance.md, "How long a step
 * takes"): a larger server is faster, and one that is busy slower. Nobody should rely on more than
 * the order of magnitude.
 */
public enum Span {
  INSTANT("less than a second"),
  SECONDS("seconds"),
  MINUTES("minutes"),
  HOURS("hours");

  private static final double SCANNED_BYTES = 200e6;
  private static final double BUILT_BYTES = 50e6;
  private static final double WRITTEN_BYTES = 30e6;
  private static final double UPDATED_ROWS = 30e3;

  private final String words;

  Span(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** How long an action takes that does this with all rows of a table. */
  public static Span of(Work work, TableSize size) {
    double seconds =
        switch (work) {
          case CATALOG -> 0;
          case SCAN -> size.bytes() / SCANNED_BYTES;
          case BUILD -> size.bytes() / BUILT_BYTES;
          case REWRITE -> size.bytes() / WRITTEN_BYTES;
          case BATCHES ->
              size.rows() < 0 ? size.bytes() / WRITTEN_BYTES : size.rows() / UPDATED_ROWS;
        };
    return seconds < 1 ? INSTANT : seconds < 60 ? SECONDS : seconds < 3600 ? MINUTES : HOURS;
  }
}
