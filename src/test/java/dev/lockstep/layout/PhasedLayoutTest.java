package dev.lockstep.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.recipe.Phase;
import dev.lockstep.render.RenderedPhase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhasedLayoutTest {

  private static final String STAMP = "20261120211500";

  @TempDir Path temp;

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      return files.map(path -> temp.relativize(path).toString()).sorted().toList();
    }
  }

  @Test
  void namesTheScripts() {
    RenderedPhase phase = new RenderedPhase(2, Phase.CONTRACT, "u", "d", List.of());
    assertThat(PhasedLayout.scripts(List.of(phase)))
        .isEqualTo(Map.of("2_contract.up.sql", "u", "2_contract.down.sql", "d"));
  }

  @Test
  void writesTheFolderAndNothingBesides() throws IOException {
    Path folder =
        PhasedLayout.write(temp.resolve("a/b"), STAMP, "Rename x!", Map.of("plan.md", "é\n"));
    assertThat(folder.getFileName()).hasToString(STAMP + "_rename_x");
    assertThat(folder.resolve("plan.md")).hasContent("é\n");
    assertThat(left())
        .containsExactly(
            "",
            "a",
            "a/b",
            "a/b/" + folder.getFileName(),
            "a/b/" + folder.getFileName() + "/plan.md");
  }

  @Test
  void takesAnEmptyFolderAndRefusesAFullOne() throws IOException {
    Files.createDirectories(temp.resolve(STAMP + "_x"));
    PhasedLayout.write(temp, STAMP, "x", Map.of("a", "1"));
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> PhasedLayout.write(temp, STAMP, "x", Map.of("a", "2")));
    assertThat(failure.code()).isEqualTo(Code.OUTPUT_EXISTS);
    assertThat(temp.resolve(STAMP + "_x/a")).hasContent("1");
    assertThat(left()).containsExactly("", STAMP + "_x", STAMP + "_x/a");
  }

  @Test
  void leavesNothingBehindWhenItFails() throws IOException {
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () ->
                PhasedLayout.write(
                    temp.resolve("new/deep"), STAMP, "x", Map.of("a", "1", "a/b", "2")));
    assertThat(failure.code()).isEqualTo(Code.FILE);
    assertThat(left()).containsExactly("");
  }

  @Test
  void failsWhereAFileStandsInTheWay() throws IOException {
    Files.writeString(temp.resolve("file"), "");
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () -> PhasedLayout.write(temp.resolve("file"), STAMP, "x", Map.of("a", "1")));
    assertThat(failure.code()).isEqualTo(Code.FILE);
  }
}
