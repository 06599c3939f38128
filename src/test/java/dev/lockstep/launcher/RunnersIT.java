package dev.lockstep.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.postgres.Address;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.EphemeralServer;
import dev.lockstep.postgres.ScriptRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The programs of {@code src/it/runners} run what the packaged program writes, as far as they are
 * there.
 */
class RunnersIT {

  /** One for each way in which programs send a file and keep transactions; the rest take longer. */
  private static final List<String> TRIED =
      List.of("dbmate", "sqitch", "drizzle", "node-pg-migrate");

  private static final Path CHECKOUT = Path.of(System.getProperty("lockstep.home"));

  @Test
  void takeWhatIsWrittenForThem() throws Exception {
    assumeTrue(isThere("psql"), "psql is not there, with which the runners are looked after");
    try (EphemeralServer server =
            EphemeralServer.start(
                17,
                CHECKOUT.resolve("target/postgres"),
                EphemeralServer.defaultCache(System.getenv()));
        Database blank = server.create()) {
      Address at = blank.address();
      try (Database copied = server.create();
          Connection connection = blank.connect()) {
        // An ephemeral server has no more than it needs; any other has this one too.
        ScriptRunner.run(
            connection,
            "CREATE DATABASE template0 TEMPLATE " + copied.address().database(),
            "template.sql");
      }
      ProcessBuilder runners =
          new ProcessBuilder(
              CHECKOUT.resolve("src/it/runners/run").toString(),
              "postgresql://%s:%s@%s:%d/%s"
                  .formatted(at.user(), at.password(), at.host(), at.port(), at.database()));
      runners.command().addAll(TRIED);
      Outcome outcome = Outcome.of(runners);
      outcome.out().lines().forEach(System.out::println);
      assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
    }
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
