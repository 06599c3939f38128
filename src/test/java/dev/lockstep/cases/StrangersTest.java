package dev.lockstep.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Plans from the schema of one case to that of another, which have nothing to do with each other:
 * whatever is there goes, and whatever is wanted comes, in one plan.
 *
 * <p>{@code -Dstrangers=200} sets the number of pairs, {@code -Dseed=7} picks others.
 */
class StrangersTest {

  private static final Servers SERVERS = new Servers();

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  @TestFactory
  Stream<DynamicTest> pairs() {
    int count = Integer.getInteger("strangers", 25);
    long seed = Long.getLong("seed", 20260101L);
    List<Path> files = new ArrayList<>();
    Case.all().stream()
        .filter(folder -> folder.runsOn(16) && !folder.roles())
        .forEach(folder -> files.addAll(List.of(folder.old(), folder.wanted())));
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(
            number -> {
              Path from = files.get(random.nextInt(files.size()));
              Path to = files.get(random.nextInt(files.size()));
              return DynamicTest.dynamicTest(
                  name(from) + " to " + name(to) + ", seed " + seed, () -> prove(from, to));
            });
  }

  private static void prove(Path from, Path to) throws IOException {
    new CaseRun(SERVERS.of(16)).proveStrangers(from, to);
  }

  private static String name(Path file) {
    return file.getParent().getFileName() + "/" + file.getFileName();
  }
}
