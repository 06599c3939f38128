package dev.lockstep.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.postgres.DevServer;
import dev.lockstep.render.RenderedPhase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Scripts that are stopped at random moments, the client killed or the session ended, and run again
 * or taken back, reach the same end.
 *
 * <p>{@code -Dkills=200} asks for more walks, {@code -Dseed=n} for the same ones again, {@code
 * -Dmajors=14} for another version.
 */
class InterruptionsTest {

  private static final Path FOLDER = Path.of("src/test/resources/interrupted");

  @TestFactory
  Stream<DynamicTest> walks() throws IOException {
    int kills = Integer.getInteger("kills", 9);
    long seed = Long.getLong("seed", 20261127L);
    List<Path> folders;
    try (Stream<Path> all = Files.list(home().resolve(FOLDER))) {
      folders = all.sorted().toList();
    }
    int major = System.getProperty("majors") == null ? 17 : Servers.majors().get(0);
    return folders.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName() + " (seed " + seed + ")",
                    () ->
                        walk(folder, major, (kills + folders.size() - 1) / folders.size(), seed)));
  }

  private static Path home() {
    return Path.of(System.getProperty("lockstep.home", "."));
  }

  private static void walk(Path folder, int major, int walks, long seed)
      throws IOException, SQLException, InterruptedException {
    try (Servers servers = new Servers()) {
      DevServer server = servers.of(major);
      List<RenderedPhase> phases =
          new CaseRun(server).plan(folder.resolve("old.sql"), folder.resolve("new.sql")).scripts();
      Random random = new Random(seed);
      try (Interruptions interruptions =
          new Interruptions(
              server,
              phases,
              Files.readString(folder.resolve("old.sql")),
              Files.readString(folder.resolve("rows.sql")))) {
        for (int i = 0; i < walks; i++) {
          interruptions.walk(random);
        }
        System.out.println(
            folder.getFileName()
                + ": "
                + walks
                + " walks, "
                + interruptions.stopped()
                + " stopped");
        assertThat(interruptions.stopped()).isPositive();
      }
    }
  }
}
