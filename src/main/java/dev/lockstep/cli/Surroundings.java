package dev.lockstep.cli;

import dev.lockstep.policy.Policy;
import dev.lockstep.postgres.EphemeralServer;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the program finds around itself.
 *
 * @param environment the environment variables
 * @param input standard input
 * @param home the folder of the program, in which the build has put PostgreSQL's binaries
 * @param policy what is decided about hazards
 */
record Surroundings(Map<String, String> environment, InputStream input, Path home, Policy policy) {

  /** Those of a run for which nothing is decided. */
  Surroundings(Map<String, String> environment, InputStream input, Path home) {
    this(environment, input, home, Policy.NONE);
  }

  /** The same under a policy. */
  Surroundings under(Policy decided) {
    return new Surroundings(environment, input, home, decided);
  }

  /** Those of this process; the launcher names the folder in {@code lockstep.home}. */
  static Surroundings ofProcess() {
    return new Surroundings(
        System.getenv(), System.in, Path.of(System.getProperty("lockstep.home", ".")));
  }

  /** The folder with {@code postgres-<major>.jar}. */
  Path carriedBinaries() {
    return home.resolve("target").resolve("postgres");
  }

  /** Where binaries are unpacked once and kept. */
  Path cache() {
    return EphemeralServer.defaultCache(environment);
  }
}
