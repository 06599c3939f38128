package dev.lockstep.catalog;

import java.util.List;

/**
 * What one grantee may do with the parent, where that is not what PostgreSQL gives by itself.
 *
 * <p>The name of the identity is the grantee, empty for PUBLIC and {@link #OWNER} for the owner;
 * its argument is the role that granted it, empty for the owner.
 *
 * @param privileges key words, sorted; empty when a default was revoked
 * @param grantable those of them that may be passed on, sorted; none for the owner, who may always
 * @param usual what the grantee may do without this fact, sorted
 */
public record Grant(
    FactId id,
    List<String> privileges,
    List<String> grantable,
    @Uncompared("it is what there is without the fact, and follows from the object")
        List<String> usual)
    implements Fact {

  /** The owner as a grantee, whoever it is: PostgreSQL lets no role have such a name. */
  public static final String OWNER = "pg_owner";

  /** Whether this gives something that is not there without it. */
  public boolean gives() {
    return !usual.containsAll(privileges) || !grantable.isEmpty();
  }

  /** Whether this takes away something that is there without it. */
  public boolean takes() {
    return !privileges.containsAll(usual);
  }
}
