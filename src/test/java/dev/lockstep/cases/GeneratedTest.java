package dev.lockstep.cases;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.generate.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Proves the way between generated schemas, and that each of them survives a round trip through
 * {@code inspect}, comes from nothing and goes to nothing.
 *
 * <p>{@code -Dgenerated=2000} sets the number of pairs, {@code -Dseed=7} the first seed; each pair
 * has the next one, on the next of the {@code -Dmajors}. Without them it proves again what has been
 * proven once; which seeds are known to fail stands in {@code schemas/README.md}.
 */
class GeneratedTest {

  private static final Servers SERVERS = new Servers();

  /** Where the pairs that fail are left. */
  private static final Path FOLDER =
      Path.of(System.getProperty("lockstep.home"), "target", "generated");

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> pairs() {
    long first = Long.getLong("seed", 60016);
    List<Integer> majors = Servers.majors();
    return LongStream.range(first, first + Integer.getInteger("generated", 14))
        .mapToObj(
            seed -> {
              int major = majors.get(Math.floorMod(seed, majors.size()));
              return DynamicTest.dynamicTest(
                  "seed " + seed + " on " + major, () -> prove(seed, major));
            });
  }

  private static void prove(long seed, int major) throws IOException {
    Schemas.Pair pair = Schemas.pair(seed, major);
    Path folder = Files.createDirectories(FOLDER);
    Path before = Files.writeString(folder.resolve(seed + "-before.sql"), pair.before());
    Path after = Files.writeString(folder.resolve(seed + "-after.sql"), pair.after());
    CaseRun run = new CaseRun(SERVERS.of(major));
    refusable(() -> run.prove(before, after, null));
    refusable(() -> run.prove(after, before, null));
    run.proveAlone(after);
    Files.delete(before);
    Files.delete(after);
  }

  /** What may be refused. */
  @FunctionalInterface
  private interface Proof {
    void run() throws IOException;
  }

  /** A required column without a value for existing rows cannot be planned, and is refused. */
  private static void refusable(Proof proof) throws IOException {
    try {
      proof.run();
    } catch (Failure failure) {
      if (failure.code() != Code.MISSING_VALUE) {
        throw failure;
      }
    }
  }
}
