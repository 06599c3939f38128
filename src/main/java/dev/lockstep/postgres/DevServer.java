package dev.lockstep.postgres;

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

  /** Drops every database and role that was made here, and stops the server if it is ours. */
  @Override
  void close();
}
