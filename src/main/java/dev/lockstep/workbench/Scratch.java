package dev.lockstep.workbench;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.postgres.ScriptRunner;
import dev.lockstep.rehearse.Roles;
import dev.lockstep.rehearse.Tablespaces;
import dev.lockstep.render.Templates;
import java.sql.Connection;
import java.sql.SQLException;

/** Scratch databases with a schema in them. */
final class Scratch {

  private Scratch() {}

  /**
   * A new database with what a catalog says in it; the caller closes it.
   *
   * @throws dev.lockstep.postgres.StatementError when PostgreSQL refuses a statement
   */
  static Database built(DevServer server, Catalog whole, Templates templates) {
    // The roles of a server are nothing that a single scratch database has.
    Catalog catalog = whole.withoutRoles();
    Database database = server.create();
    Roles.ensure(server, catalog);
    Tablespaces.namedIn(catalog).forEach(server::ensureTablespace);
    try (Connection connection = database.connect()) {
      ScriptRunner.run(connection, Baseline.script(catalog, templates), "baseline.sql");
      return database;
    } catch (SQLException e) {
      database.close();
      throw interrupted(e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  static RuntimeException interrupted(SQLException e) {
    return new Failure(
        Code.DATABASE,
        null,
        "PostgreSQL could not answer what planning has to know: " + e.getMessage() + ".",
        "Run it again; if it happens again, report it with --verbose.",
        e);
  }
}
