package dev.lockstep.policy;

import java.util.Locale;

/** What happens to a plan that has a hazard, mildest first. */
public enum Action {
  /** Nothing: it was thought of. */
  ALLOW,
  /** It is listed. */
  WARN,
  /** The plan is refused. */
  BLOCK;

  /** The word users write: {@code block}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
