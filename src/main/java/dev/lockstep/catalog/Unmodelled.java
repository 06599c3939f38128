package dev.lockstep.catalog;

/**
 * A user object that is not compared, because Lockstep does not model its kind yet or because the
 * role that reads may not see all of it: reported, never silently left out.
 *
 * @param kind PostgreSQL's word for its kind, {@code publication}
 * @param name as {@code pg_identify_object} prints it
 */
public record Unmodelled(String kind, String name) implements Comparable<Unmodelled> {

  /** The kind of a label that is declared where no provider is loaded. */
  public static final String SECURITY_LABEL = "security label";

  /** A fact that could not be read in whole; what it is compared with leaves it out as well. */
  public static Unmodelled of(FactId id) {
    return new Unmodelled(id.kind().word(), id.sqlName());
  }

  @Override
  public int compareTo(Unmodelled other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : name.compareTo(other.name);
  }
}
