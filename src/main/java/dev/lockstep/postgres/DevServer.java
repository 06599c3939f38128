package dev.lockstep.postgres;

import java.util.function.Predicate;

/** A server on which Lockstep may make and drop scratch databases. */
public interface DevServer extends AutoCloseable {

  /** The server's major version, such as 16. */
  int majorVersion();

  /**
   * Makes a new, empty database, encoded in UTF8, with the collation {@code C}.
   *
   * @throws dev.lockstep.failure.Failure when the server refuses
   */
  Database create();

  /**
   * Makes sure that a role exists; one that did not is made without any right and lives until the
   * server is closed.
   *
   * @param name the raw name
   * @return whether it exists now; false when the server does not let us make roles
   */
  boolean ensureRole(String name);

  /**
   * Makes sure that a role exists that may own what only superusers own, such as event triggers. It
   * is made one on a server that is our own; on another the server has to allow it.
   *
   * @return whether it exists now
   */
  boolean ensureSuperuser(String name);

  /**
   * Begins to hold roles that are needed for a while only.
   *
   * @param mentioned whether a script that runs meanwhile may itself make a role of that name; what
   *     it made is dropped as well
   */
  RoleHold holdRoles(Predicate<String> mentioned);

  /**
   * Drops every role that was made here, so that a script can make roles of these names.
   *
   * @throws dev.lockstep.failure.Failure when something still belongs to one of them
   */
  void dropRoles();

  /**
   * Makes sure that a tablespace exists.
   *
   * @return whether it exists now; false on a server that is not our own
   */
  boolean ensureTablespace(String name);

  /**
   * Gives a database, and those that are made from now on, a collation of the operating system that
   * is not there: one of that name that sorts by bytes.
   *
   * @return whether it was made; false on a server that is not our own
   */
  boolean ensureCollation(Database database, String name);

  /** Drops every database and role that was made here, and stops the server if it is ours. */
  @Override
  void close();
}
