package dev.lockstep.recipe;

/**
 * A read-only query whose single number must be zero.
 *
 * @param meaning what the number counts, for people
 * @param moment when it must be zero
 */
public record Check(String meaning, Moment moment, Statement query) {

  /** When a check must hold. */
  public enum Moment {
    /** Before the step, or the step will fail. */
    BEFORE,
    /** After the step. */
    AFTER
  }
}
