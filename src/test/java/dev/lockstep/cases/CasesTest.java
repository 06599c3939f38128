package dev.lockstep.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every case folder, in both directions, through the whole rehearsal, on every major version.
 *
 * <p>{@code -Dcases=regex} picks cases, {@code -Dmajors=16,18} picks versions. The way back is
 * proven on two versions that change from case to case, with {@code -Dthorough} on all of them.
 */
class CasesTest {

  private static final Servers SERVERS = new Servers();

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicNode> cases() {
    String pick = System.getProperty("cases", ".*");
    return Servers.majors().stream()
        .map(
            major ->
                DynamicContainer.dynamicContainer(
                    "PostgreSQL " + major,
                    Case.all().stream()
                        .filter(folder -> folder.name().matches(pick))
                        .filter(folder -> folder.runsOn(major))
                        .flatMap(folder -> both(folder, major))));
  }

  private Stream<DynamicNode> both(Case folder, int major) {
    return isReversedOn(folder, major)
        ? Stream.of(forward(folder, major), reversed(folder, major))
        : Stream.of(forward(folder, major));
  }

  private static boolean isReversedOn(Case folder, int major) {
    List<Integer> majors = Servers.majors().stream().filter(folder::runsOn).toList();
    int turn = Math.floorMod(folder.name().hashCode() + majors.indexOf(major), majors.size());
    return turn < 2 || System.getProperty("thorough") != null;
  }

  private static DynamicNode forward(Case folder, int major) {
    return DynamicTest.dynamicTest(
        folder.name(),
        folder.path().toUri(),
        () ->
            SERVERS.run(
                folder, major, run -> run.prove(folder.old(), folder.wanted(), folder.seed())));
  }

  private static DynamicNode reversed(Case folder, int major) {
    return DynamicTest.dynamicTest(
        folder.name() + ", reversed",
        folder.path().toUri(),
        () -> SERVERS.run(folder, major, run -> run.prove(folder.wanted(), folder.old(), null)));
  }

  @TestFactory
  Stream<DynamicNode> everyFolderIsWhole() {
    return Case.all().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.name(),
                    () -> {
                      List<Path> needed = List.of(folder.old(), folder.wanted());
                      assertThat(needed).allSatisfy(file -> assertThat(file).isRegularFile());
                    }));
  }
}
