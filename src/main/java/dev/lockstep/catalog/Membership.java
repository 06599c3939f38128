package dev.lockstep.catalog;

/**
 * That a role, the parent, is a member of another one, which is the name of the identity. Its
 * argument is the role that granted it; empty for the server's own superuser and whoever reads, and
 * before PostgreSQL 16, where it means nothing.
 *
 * @param admin whether the member may make others members
 * @param inherit whether it has the other's privileges by itself; null before PostgreSQL 16
 * @param set whether it may become the other; null before PostgreSQL 16
 */
public record Membership(FactId id, boolean admin, Boolean inherit, Boolean set) implements Fact {

  /** The identity of the role in which the parent is a member. */
  public FactId group() {
    return Role.id(id.name());
  }
}
