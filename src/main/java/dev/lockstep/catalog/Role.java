package dev.lockstep.catalog;

/**
 * A role of the server. Its password is never read.
 *
 * @param connectionLimit -1 for none
 * @param validUntil until when its password counts, in UTC; null for always
 * @param reserved whether it is not compared: the server's own, that of whoever reads, and one that
 *     a declared schema only names
 */
public record Role(
    FactId id,
    boolean superuser,
    boolean inherit,
    boolean createRole,
    boolean createDatabase,
    boolean login,
    boolean replication,
    boolean bypassRowSecurity,
    int connectionLimit,
    String validUntil,
    @Uncompared("it says that the role is left alone") boolean reserved)
    implements Fact {

  /** The identity of a role. */
  public static FactId id(String name) {
    return FactId.of(Kind.ROLE, null, name);
  }

  /** The same, left alone. */
  public Role asReserved() {
    return new Role(
        id,
        superuser,
        inherit,
        createRole,
        createDatabase,
        login,
        replication,
        bypassRowSecurity,
        connectionLimit,
        validUntil,
        true);
  }
}
