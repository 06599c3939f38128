package dev.lockstep.lint;

/** How grave it is, gravest last. */
public enum Level {
  /** Worth a thought. */
  NOTE,
  /** Most schemas would be better otherwise. */
  WARNING,
  /** Hardly ever meant. */
  ERROR
}
