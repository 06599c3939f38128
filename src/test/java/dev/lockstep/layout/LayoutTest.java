package dev.lockstep.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.recipe.Phase;
import dev.lockstep.render.Portion;
import dev.lockstep.render.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

  private static final Templates TEMPLATES = Templates.load(null);
  private static final String STAMP = "20261120211500";
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 20, 12, 0, 0);

  private static final Migration MIGRATION =
      new Migration(
          STAMP,
          "x",
          "1_expand",
          Phase.EXPAND,
          false,
          new Portion.Side("-- * said\nDO $lockstep$\n`${a}\\` ;\n$lockstep$;\nCOMMIT;\n", false),
          new Portion.Side("", false));

  @TempDir Path folder;

  static List<Layout> runners() {
    return Layouts.runners();
  }

  @ParameterizedTest
  @CsvSource({
    "flyway, V20261120211500__x_1_expand.sql|V20261120211500__x_1_expand.sql.conf",
    "liquibase, 20261120211500_x_1_expand.sql",
    "golang-migrate, 20261120211500_x_1_expand.down.sql|20261120211500_x_1_expand.up.sql",
    "goose, 20261120211500_x_1_expand.sql",
    "dbmate, 20261120211500_x_1_expand.sql",
    "sqitch, deploy/x_1_expand.sql|revert/x_1_expand.sql|verify/x_1_expand.sql",
    "prisma, 20261120211500_x_1_expand/down.sql|20261120211500_x_1_expand/migration.sql",
    "drizzle, 20261120211500_x_1_expand.sql",
    "supabase, 20261120211500_x_1_expand.sql",
    "node-pg-migrate, 20261120211500000_x_1_expand.mjs",
    "knex, 20261120211500_x_1_expand.cjs",
    "kysely, 20261120211500_x_1_expand.mjs"
  })
  void namesFilesAsTheProgramDoes(String name, String files) {
    Layout layout = Layouts.runner(name).orElseThrow();
    assertThat(String.join("|", layout.files(MIGRATION, TEMPLATES).keySet())).isEqualTo(files);
  }

  @Test
  void testsTheNamesOfAllLayouts() {
    assertThat(runners()).hasSize(12).extracting(Layout::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("runners")
  void writesTheSameBytesAgain(Layout layout) {
    SortedMap<String, String> files = layout.files(MIGRATION, TEMPLATES);
    assertThat(layout.files(MIGRATION, TEMPLATES)).isEqualTo(files);
    assertThat(files.values()).allSatisfy(text -> assertThat(text).endsWith("\n"));
  }

  @Test
  void keepsTheSignsOfJavaScriptOutOfItsTexts() {
    String file = Layouts.runner("knex").orElseThrow().files(MIGRATION, TEMPLATES).toString();
    assertThat(file).contains("\\`\\${a}\\\\\\` ;").contains("// * said");
  }

  @Test
  void writesWhatIsMisreadInAnotherWay() {
    String script = "SELECT E'--rollback\\n', '--rollback ''', \"--rollback\", $a$--rollback$a$;";
    assertThat(Piece.of(script, Pattern.compile("--rollback")))
        .containsExactly(
            new Piece(
                "",
                "SELECT E'\\u002D\\u002Drollback\\n', E'\\u002D\\u002Drollback \\u0027',"
                    + " U&\"\\002D\\002Drollback\", E'\\u002D\\u002Drollback'"));
    assertThat(Piece.of(script, Pattern.compile("nothing")).get(0).sql() + ";").isEqualTo(script);
  }

  @Test
  void takesNoSemicolonForAComment() {
    assertThat(Piece.of("A\n;\n-- * b\nB;\nC\n;\n", null))
        .containsExactly(new Piece("", "A"), new Piece("-- * b", "B"), new Piece("", "C"));
  }

  @Test
  void comesAfterEveryMigrationThatIsThere() throws Exception {
    assertThat(Stamp.first(folder.resolve("none"), null, NOON)).isEqualTo(NOON);
    Files.writeString(folder.resolve("V20261120120500__a.sql"), "");
    Files.writeString(folder.resolve("99999999999999_no_moment.sql"), "");
    assertThat(Stamp.first(folder, null, NOON)).isEqualTo(NOON.plusSeconds(301));
    assertThat(Stamp.first(folder, NOON.plusHours(1), NOON)).isEqualTo(NOON.plusHours(1));
    Files.writeString(folder.resolve("20261120120600123_b.mjs"), "");
    assertThat(Stamp.first(folder, null, NOON)).isEqualTo(NOON.plusSeconds(361));
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> Stamp.first(folder, NOON.plusMinutes(5), NOON.plusHours(1)));
    assertThat(failure.code()).isEqualTo(Code.LAYOUT);
  }

  @Test
  void addsToTheJournalOfDrizzle() {
    DrizzleJournal journal = new DrizzleJournal();
    List<Layout.Listed> more = List.of(new Layout.Listed(STAMP, "x"));
    String first = journal.with(null, more, TEMPLATES);
    assertThat(first).contains("\"idx\" : 0", "\"tag\" : \"20261120211500_x\"");
    assertThat(journal.with(first, more, TEMPLATES))
        .startsWith(first.substring(0, first.indexOf("} ]")))
        .contains("\"idx\" : 1", "\"when\" : 1795209300001");
    Failure failure = catchThrowableOfType(Failure.class, () -> journal.with("[", more, TEMPLATES));
    assertThat(failure.code()).isEqualTo(Code.LAYOUT);
  }

  @Test
  void addsToThePlanOfSqitch() {
    SqitchPlan plan = new SqitchPlan();
    List<Layout.Listed> more = List.of(new Layout.Listed(STAMP, "x_1_expand"));
    assertThat(plan.with("%syntax-version=1.0.0\n%project=x", more, TEMPLATES))
        .isEqualTo(
            "%syntax-version=1.0.0\n%project=x\n"
                + "x_1_expand 2026-11-20T21:15:00Z Lockstep <lockstep@localhost>\n");
    Failure failure = catchThrowableOfType(Failure.class, () -> plan.with(null, more, TEMPLATES));
    assertThat(failure.code()).isEqualTo(Code.LAYOUT);
  }
}
