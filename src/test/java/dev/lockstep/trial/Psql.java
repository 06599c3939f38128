package dev.lockstep.trial;

import dev.lockstep.postgres.Address;
import dev.lockstep.postgres.Connections;
import dev.lockstep.postgres.ScriptRunner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Runs scripts as users do: by psql where it is installed, and as psql would where it is not. */
final class Psql {

  private static final boolean INSTALLED =
      Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
          .anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")));

  private Psql() {}

  /** What runs the scripts, for people. */
  static String runner() {
    return INSTALLED ? "psql" : "the script runner";
  }

  /**
   * Runs a script to its end.
   *
   * @throws AssertionError when it fails, with what was said
   */
  static void run(Address address, Path script) throws IOException, SQLException {
    if (!INSTALLED) {
      try (Connection connection = Connections.open(address)) {
        ScriptRunner.run(connection, Files.readString(script), script.getFileName().toString());
      }
      return;
    }
    Process process = start(address, script);
    try {
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new AssertionError(script.getFileName() + ": " + said);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Starts psql on a script. */
  static Process start(Address address, Path script) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script.toString());
    builder.redirectErrorStream(true);
    builder.environment().put("PGHOST", address.host());
    builder.environment().put("PGPORT", Integer.toString(address.port()));
    builder.environment().put("PGDATABASE", address.database());
    builder.environment().put("PGUSER", address.user());
    builder.environment().put("PGSSLMODE", "disable");
    builder.environment().put("PGGSSENCMODE", "disable");
    if (address.password() != null) {
      builder.environment().put("PGPASSWORD", address.password());
    }
    return builder.start();
  }
}
