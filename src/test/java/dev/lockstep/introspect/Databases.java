package dev.lockstep.introspect;

import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.postgres.EphemeralServer;
import dev.lockstep.postgres.ScriptRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Scratch databases on ephemeral servers, one server per major version for all tests. */
final class Databases {

  private static final Map<Integer, DevServer> SERVERS = new ConcurrentHashMap<>();

  private Databases() {}

  /** A new database with the given test resources loaded. */
  static Database with(int major, String... resources) {
    DevServer server = SERVERS.computeIfAbsent(major, Databases::start);
    Database database = server.create();
    try (Connection connection = database.connect()) {
      for (String resource : resources) {
        ScriptRunner.run(connection, text(resource), resource);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return database;
  }

  private static DevServer start(int major) {
    Path target = Path.of(System.getProperty("lockstep.home", "."), "target");
    DevServer server =
        EphemeralServer.start(
            major, target.resolve("postgres"), EphemeralServer.defaultCache(System.getenv()));
    server.ensureRole("reader");
    server.ensureRole("writer");
    server.ensureRole("Odd Role");
    try (Database any = server.create();
        Connection connection = any.connect()) {
      ScriptRunner.run(
          connection,
          "SET allow_in_place_tablespaces = on; CREATE TABLESPACE introspect_space LOCATION '';",
          "tablespace");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server;
  }

  private static String text(String resource) {
    try (InputStream stream = Databases.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
