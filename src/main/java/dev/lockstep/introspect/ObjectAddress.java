package dev.lockstep.introspect;

/**
 * Where PostgreSQL keeps an object, as {@code pg_depend} names it.
 *
 * @param catalog the system catalog, {@code pg_class}
 * @param oid the row in it
 * @param column the column of a relation, 0 for the object itself
 */
public record ObjectAddress(String catalog, long oid, int column) {

  // Written out because a reading looks up hundreds of thousands: the OID says nearly all.

  @Override
  public boolean equals(Object object) {
    return object instanceof ObjectAddress other
        && oid == other.oid
        && column == other.column
        && catalog.equals(other.catalog);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(oid) + column;
  }
}
