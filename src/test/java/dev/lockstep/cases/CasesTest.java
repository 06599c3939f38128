package dev.lockstep.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every case folder, in both directions, through the whole rehearsal, on the major versions.
 *
 * <p>{@code -Dcases=regex} picks cases, {@code -Dmajors=16,18} picks versions. Unless {@code
 * -Dthorough} asks for everything, each case goes forth on one of the versions and back on another;
 * which ones changes from case to case.
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
    int turn = turn(folder, major);
    boolean thorough = System.getProperty("thorough") != null;
    return Stream.of(
            thorough || turn == 0 ? Stream.of(forward(folder, major)) : Stream.<DynamicNode>empty(),
            thorough || turn == 1 || versions(folder).size() == 1
                ? Stream.of(reversed(folder, major))
                : Stream.<DynamicNode>empty())
        .flatMap(Function.identity());
  }

  /** The place of a version among those of a case, which start at another one for each case. */
  private static int turn(Case folder, int major) {
    List<Integer> versions = versions(folder);
    return Math.floorMod(folder.name().hashCode() + versions.indexOf(major), versions.size());
  }

  private static List<Integer> versions(Case folder) {
    return Servers.majors().stream().filter(folder::runsOn).toList();
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
