package dev.lockstep.catalog;

/**
 * A cast from one type to another; its identity has the source as its name and the target as its
 * arguments, because a cast is in no schema and there is one for each pair of types.
 *
 * @param function the function with its arguments that makes the value; null for other ways
 * @param context where PostgreSQL uses it without being told
 */
public record Cast(FactId id, Method method, String function, Context context) implements Fact {

  /** How the value is made. */
  public enum Method {
    /** By a function. */
    FUNCTION,
    /** By writing the value as text and reading that. */
    INOUT,
    /** Not at all, because the bytes are the same. */
    BINARY
  }

  /** Where a cast is used without being written, each also where the ones before are. */
  public enum Context {
    EXPLICIT,
    ASSIGNMENT,
    IMPLICIT
  }
}
