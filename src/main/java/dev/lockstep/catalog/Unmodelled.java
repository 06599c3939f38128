package dev.lockstep.catalog;

/**
 * A user object of a kind that Lockstep does not model yet: reported, never silently left out.
 *
 * @param kind PostgreSQL's word for its kind, {@code publication}
 * @param name as {@code pg_identify_object} prints it
 */
public record Unmodelled(String kind, String name) implements Comparable<Unmodelled> {

  /** The kind of a label that is declared where no provider is loaded. */
  public static final String SECURITY_LABEL = "security label";

  @Override
  public int compareTo(Unmodelled other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : name.compareTo(other.name);
  }
}
