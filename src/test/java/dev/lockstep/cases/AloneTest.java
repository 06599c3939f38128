package dev.lockstep.cases;

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
 * <p>Each runs on one of the {@code -Dmajors} that hold it; {@code -Dcases=regex} picks cases.
 */
class AloneTest {

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
        .filter(folder -> Servers.majors().stream().anyMatch(folder::runsOn))
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.name(),
                    folder.path().toUri(),
                    () ->
                        SERVERS.run(
                            folder,
                            major(folder),
                            run -> {
                              run.proveAlone(folder.wanted());
                              return null;
                            })));
  }

  private static int major(Case folder) {
    List<Integer> majors = Servers.majors().stream().filter(folder::runsOn).toList();
    return majors.get(Math.floorMod(folder.name().hashCode(), majors.size()));
  }
}
