package dev.lockstep.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The plan of every case, from old to new, is the {@code plan.txt} in its folder.
 *
 * <p>{@code -Dapprove} rewrites the files, {@code -Dcases=regex} picks cases.
 */
class PlanTextTest {

  private static final String HINT =
      "Look at the difference; if it is meant, run again with -Dapprove and commit the file.";
  private static final Servers SERVERS = new Servers();

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> plansAreAsApproved() {
    String pick = System.getProperty("cases", ".*");
    return Case.all().stream()
        .filter(folder -> folder.name().matches(pick))
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.name(), folder.approved().toUri(), () -> compare(folder)));
  }

  private static void compare(Case folder) throws IOException {
    String planned = plan(folder);
    if (System.getProperty("approve") != null) {
      Files.writeString(folder.approved(), planned);
      return;
    }
    assertThat(folder.approved()).as("the approved plan. %s", HINT).isRegularFile();
    List<String> approved = Files.readString(folder.approved()).lines().toList();
    List<String> difference = LineDiff.of(approved, planned.lines().toList());
    assertThat(difference)
        .withFailMessage(
            () ->
                "%s: the plan is not the approved one (-) but (+):%n%n%s%n%n%s"
                    .formatted(folder.approved(), String.join("\n", difference), HINT))
        .isEmpty();
  }

  private static String plan(Case folder) throws IOException {
    return SERVERS.run(
        folder,
        folder.runsOn(16) ? 16 : 18,
        run -> PlanText.of(run.plan(folder.old(), folder.wanted()).plan()));
  }

  @Test
  void plansBelongToCases() throws IOException {
    List<Path> folders = Case.all().stream().map(Case::path).toList();
    List<Path> orphans;
    try (Stream<Path> files = Files.walk(Case.root())) {
      orphans =
          files
              .filter(file -> file.getFileName().toString().equals("plan.txt"))
              .filter(
                  file ->
                      !folders.contains(file.getParent())
                          || !Files.exists(new Case(file.getParent()).old()))
              .toList();
    }
    assertThat(orphans).as("plan.txt without old.sql and new.sql beside it").isEmpty();
  }
}
