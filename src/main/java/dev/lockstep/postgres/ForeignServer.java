package dev.lockstep.postgres;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;

/**
 * A server of the user's own ({@code --dev-url}), on which Lockstep makes databases of unique names
 * and drops them again; nothing else there is touched.
 */
public final class ForeignServer implements DevServer {

  private final int majorVersion;
  private final ScratchDatabases databases;

  private ForeignServer(int majorVersion, ScratchDatabases databases) {
    this.majorVersion = majorVersion;
    this.databases = databases;
  }

  /**
   * Connects to the server.
   *
   * @param address any database on it; its user must be allowed to create databases
   * @throws Failure when it cannot be reached
   */
  public static ForeignServer at(Address address) {
    try (Connection connection = Connections.open(address)) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      String prefix = "lockstep_scratch_" + ServerProcess.randomHex(6) + "_";
      return new ForeignServer(major, new ScratchDatabases(address, major, prefix, false));
    } catch (SQLException e) {
      throw new Failure(
          Code.DATABASE,
          null,
          "The server at " + address.display() + " cannot be used: " + Words.of(e),
          "See what PostgreSQL says above.",
          e);
    }
  }

  @Override
  public int majorVersion() {
    return majorVersion;
  }

  @Override
  public Database create() {
    return databases.create();
  }

  @Override
  public boolean ensureRole(String name) {
    return databases.roles().ensure(name);
  }

  @Override
  public boolean ensureSuperuser(String name) {
    return databases.roles().ensureSuperuser(name);
  }

  @Override
  public RoleHold holdRoles(Predicate<String> mentioned) {
    return databases.roles().hold(mentioned);
  }

  @Override
  public void dropRoles() {
    databases.dropRoles();
  }

  @Override
  public boolean ensureTablespace(String name) {
    return databases.standIns().ensureTablespace(name);
  }

  @Override
  public boolean ensureCollation(Database database, String name) {
    return databases.standIns().ensureCollation(database, name);
  }

  @Override
  public void close() {
    databases.close();
  }
}
