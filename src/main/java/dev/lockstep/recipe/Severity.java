package dev.lockstep.recipe;

/** How grave something is, mildest first. */
public enum Severity {
  /** No blocking lock beyond an instant, no data loss. */
  SAFE,
  /** A brief lock, or care is needed. */
  CAUTION,
  /** A long lock, or data loss. */
  DANGEROUS;

  /** The graver of the two. */
  public Severity max(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
