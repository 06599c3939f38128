package dev.lockstep.postgres;

/** Roles that are needed for a while; those that were made for it are dropped when nobody holds. */
public interface RoleHold extends AutoCloseable {

  /**
   * Makes sure that a role exists until this is closed; one that did not is made without any right.
   *
   * @param name the raw name
   * @return whether it exists now; false when the server does not let us make roles
   */
  boolean ensure(String name);

  /**
   * Gives every role all rights until they are taken back.
   *
   * @return false where that may not be done, on a server that is not our own
   */
  boolean empower();

  /** Takes back what {@link #empower} gave. */
  void weaken();

  /** Lets go of them; whatever in a database belongs to them must be gone. */
  @Override
  void close();
}
