package dev.lockstep.cases;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every case's new schema by itself: {@code inspect} writes SQL that loads to the same fingerprint,
 * and there is a plan to it from nothing, and from it to nothing.
 *
 * <p>Each is written and loaded on one of the {@code -Dmajors} that hold it, one in four goes from
 * nothing and one in four to nothing; with {@code -Dthorough} each does all of it on all of them;
 * {@code -Dcases=regex} picks cases.
 */
class AloneTest {

  private static final boolean THOROUGH = System.getProperty("thorough") != null;

  private static final Servers SERVERS = new Servers();

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> cases() {
    String pick = System.getProperty("cases", ".*");
    return Case.all().stream()
        .filter(folder -> folder.name().matches(pick))
        .flatMap(folder -> majors(folder).stream().map(major -> test(folder, major)));
  }

  private static DynamicTest test(Case folder, int major) {
    return DynamicTest.dynamicTest(
        folder.name() + " on " + major,
        folder.path().toUri(),
        () ->
            SERVERS.run(
                folder,
                major,
                run -> {
                  prove(run, folder);
                  return null;
                }));
  }

  private static void prove(CaseRun run, Case folder) throws IOException {
    if (THOROUGH) {
      run.proveAlone(folder.wanted());
      return;
    }
    run.proveRoundTrip(folder.wanted());
    int turn = Math.floorMod(folder.name().hashCode(), 4);
    if (turn == 0) {
      run.proveFromNothing(folder.wanted());
    } else if (turn == 1) {
      run.proveToNothing(folder.wanted());
    }
  }

  private static List<Integer> majors(Case folder) {
    List<Integer> majors = Servers.majors().stream().filter(folder::runsOn).toList();
    int turn = Math.floorMod(folder.name().hashCode(), Math.max(1, majors.size()));
    return THOROUGH || majors.isEmpty() ? majors : List.of(majors.get(turn));
  }
}
