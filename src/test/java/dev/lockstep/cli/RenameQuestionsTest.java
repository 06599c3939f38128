package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about what may have been renamed, and what becomes of the answers. */
class RenameQuestionsTest {

  @TempDir Path folder;

  private Path before;
  private Path after;

  @BeforeEach
  void write() throws IOException {
    before = folder.resolve("before.sql");
    after = folder.resolve("after.sql");
    Files.writeString(
        before, "CREATE TABLE users (\n  id int,\n  \"Login\" text,\n  nick text\n);\n");
    Files.writeString(after, "CREATE TABLE users (\r\n  id int,\r\n  username text\r\n);\r\n");
  }

  @Test
  void theAnswerIsARenameAndIsWrittenAboveTheColumn() throws IOException {
    Run run = diff("x\n2\ny\n");
    assertThat(run.err())
        .contains("Is column public.users.username new, or was it renamed?")
        .contains("  2  ~ \"Login\" > username  renamed, with its data")
        .contains("  3  ~ nick > username")
        .contains(after + ":3:3  -- @renamed from=\"Login\"");
    assertThat(run.out())
        .contains("renamed column public.users.\"Login\" to username")
        .contains("- column public.users.nick");
    assertThat(Files.readString(after))
        .isEqualTo(
            "CREATE TABLE users (\r\n  id int,\r\n  -- @renamed from=\"Login\"\r\n"
                + "  username text\r\n);\r\n");
    Run again = diff("");
    assertThat(again.err()).doesNotContain("renamed?");
    assertThat(again.out()).isEqualTo(run.out().replace(":3:3", ":4:3"));
  }

  @Test
  void nothingIsWrittenUnlessThatIsWanted() throws IOException {
    String untouched = Files.readString(after);
    assertThat(diff("3\n\n").out()).contains("renamed column public.users.nick to username");
    assertThat(Files.readString(after)).isEqualTo(untouched);
  }

  @Test
  void whatIsNewIsADropAndAnAdd() {
    assertThat(diff("1\n").out())
        .contains("- column public.users.\"Login\"")
        .contains("+ column public.users.username");
  }

  @Test
  void noAnswerStops() {
    Run run = diff("");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("error LS-PROBABLE-RENAME");
  }

  @Test
  void aColumnOnTheLineOfAnotherIsNotWrittenAbove() throws IOException {
    Files.writeString(after, "CREATE TABLE users (id int, username text);");
    assertThat(diff("2\n").err()).contains("after.sql:1:29  -- @renamed").doesNotContain("[y/N]");
  }

  @Test
  void nobodyIsAskedWithoutATerminal() {
    Run run = Run.of("diff", "--from", before.toString(), "--to", after.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("error LS-PROBABLE-RENAME").doesNotContain("or Enter");
  }

  private Run diff(String answers) {
    return Run.atTerminal(
        answers, "diff", "--color", "never", "--from", before.toString(), "--to", after.toString());
  }
}
