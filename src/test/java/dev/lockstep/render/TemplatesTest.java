package dev.lockstep.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.recipe.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

  @TempDir Path overrides;

  private String render(String template, Map<String, ?> variables) throws IOException {
    return override("test/say.sql.mustache", template).render("test/say", variables);
  }

  private Templates override(String file, String template) throws IOException {
    Path path = overrides.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, template);
    return Templates.load(overrides);
  }

  private static Failure failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
    Failure failure = catchThrowableOfType(Failure.class, action);
    assertThat(failure).isNotNull();
    return failure;
  }

  @Test
  void escapesNothing() throws IOException {
    assertThat(render("{{x}}", Map.of("x", "<\"'&\\>"))).isEqualTo("<\"'&\\>");
  }

  @Test
  void rendersSectionsOfFalseNullAndEmpty() throws IOException {
    Map<String, Object> variables = new java.util.HashMap<>();
    variables.put("false", false);
    variables.put("null", null);
    variables.put("empty", List.of());
    String template =
        "{{#false}}a{{/false}}{{#null}}b{{/null}}{{#empty}}c{{/empty}}"
            + "{{^false}}d{{/false}}{{^null}}e{{/null}}{{^empty}}f{{/empty}}";
    assertThat(render(template, variables)).isEqualTo("def");
  }

  @Test
  void looksOutwardsFromNestedScopes() throws IOException {
    Map<String, Object> variables =
        Map.of(
            "outer",
            "o",
            "rows",
            List.of(Map.of("x", 1, "t", Map.of("y", "deep")), Map.of("x", 2)));
    assertThat(
            render(
                "{{#rows}}{{x}}{{outer}}{{#t}}{{y}}{{x}}{{/t}};{{/rows}}",
                Map.of(
                    "outer",
                    "o",
                    "rows",
                    List.of(Map.of("x", 1, "t", Map.of("y", "deep")), Map.of("x", 2, "t", false)))))
        .isEqualTo("1odeep1;2o;");
    assertThat(failure(() -> render("{{#rows}}{{t.y}}{{/rows}}", variables)).getMessage())
        .contains("t.y");
  }

  @Test
  void readsDottedNamesAndListsOfText() throws IOException {
    assertThat(
            render(
                "{{a.b}}{{#c}}-{{.}}{{/c}}", Map.of("a", Map.of("b", 1), "c", List.of("x", "y"))))
        .isEqualTo("1-x-y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n{{gone}}",
        "\n{{#gone}}x{{/gone}}",
        "\n{{^gone}}x{{/gone}}",
        "\n{{there.gone}}",
        "{{#there}}\n{{gone}}{{/there}}"
      })
  void failsOnAMissingVariable(String template) {
    Failure failure = failure(() -> render(template, Map.of("there", Map.of("x", 1))));
    assertThat(failure.code()).isEqualTo(Code.TEMPLATE);
    assertThat(failure.getMessage()).contains("gone");
    assertThat(failure.remedy()).contains("there");
    assertThat(failure.place().toString())
        .isEqualTo(overrides.resolve("test/say.sql.mustache") + ":2");
  }

  @Test
  void failsOnWritingWhatIsNoText() {
    assertThat(failure(() -> render("{{x}}", Collections.singletonMap("x", null))).getMessage())
        .contains("x, which is null");
    assertThat(failure(() -> render("{{x}}", Map.of("x", List.of("a")))).getMessage())
        .contains("no text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n{{#x}}b",
        "a\n{{x",
        "a\n{{#x}}{{/y}}",
        "a\n{{/x}}",
        "a\n{{#x}}{{#y}}{{/x}}{{/y}}"
      })
  void failsOnADamagedTemplate(String template) {
    Failure failure = failure(() -> render(template, Map.of("x", true)));
    assertThat(failure.code()).isEqualTo(Code.TEMPLATE);
    assertThat(failure.place().toString())
        .isEqualTo(overrides.resolve("test/say.sql.mustache") + ":2");
  }

  @Test
  void failsOnAMissingTemplateAndOnAMissingPartial() throws IOException {
    Failure missing = failure(() -> Templates.load(null).render("sql/no/such", Map.of()));
    assertThat(missing.code()).isEqualTo(Code.TEMPLATE);
    assertThat(missing.place().file()).isEqualTo("templates/sql/no/such.sql.mustache");
    Failure partial = failure(() -> render("{{> test/none.md}}", Map.of()));
    assertThat(partial.place().file()).isEqualTo("templates/test/none.md.mustache");
  }

  @Test
  void includesPartialsByTheirWholeNameAndPrefersOverrides() throws IOException {
    Templates templates = override("test/include.sql.mustache", "<\n{{> test/say}}\n>");
    assertThat(templates.render("test/include", Map.of("sql", "x"))).isEqualTo("<\nx\n>");
    assertThat(render("over {{sql}}", Map.of("sql", "x"))).isEqualTo("over x");
    assertThat(Templates.load(overrides).render("test/include", Map.of("sql", "x")))
        .contains("over x");
  }

  @Test
  void leavesTheLinesOfAValueAloneInAnIndentedPartial() throws IOException {
    Templates templates = override("test/include.sql.mustache", "<\n  {{> test/say}}\n>");
    assertThat(templates.render("test/include", Map.of("sql", "'a\nb'")))
        .isEqualTo("<\n  'a\nb'\n>");
  }

  @Test
  void failsOnAnOverrideOfNothing() {
    Failure failure = failure(() -> override("sql/tabel/create.sql.mustache", ""));
    assertThat(failure.code()).isEqualTo(Code.TEMPLATE);
    assertThat(failure.place().file()).endsWith("sql/tabel/create.sql.mustache");
  }

  @Test
  void ignoresHiddenFilesAndFailsOnAMissingFolder() throws IOException {
    override(".git/config", "");
    assertThat(failure(() -> Templates.load(overrides.resolve("none"))).code())
        .isEqualTo(Code.FILE);
  }

  @Test
  void trimsTheEndAndReadsAnyLineEnd() throws IOException {
    assertThat(render("a\r\nb \r\n\r\n", Map.of())).isEqualTo("a\nb");
  }

  @Test
  void givesAStatementWithoutItsSemicolonAndRefusesAnEmptyOne() {
    Templates templates = Templates.load(null);
    assertThat(templates.render(new Statement("test/say", Map.of("sql", "SELECT 1 ;\n;"))))
        .isEqualTo("SELECT 1");
    assertThat(
            failure(() -> templates.render(new Statement("test/say", Map.of("sql", " ;")))).code())
        .isEqualTo(Code.TEMPLATE);
  }
}
