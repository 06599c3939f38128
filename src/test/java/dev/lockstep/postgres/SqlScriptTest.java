package dev.lockstep.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.failure.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {

  @Test
  void splitsAtSemicolonsAndKeepsOffsets() {
    String text = "-- first\nSELECT 1;\n\n  SELECT ';' ; /* ; */ SELECT \"a;b\"";
    SqlScript script = SqlScript.split(text);
    assertThat(script.statements())
        .extracting(ScriptStatement::sql)
        .containsExactly("SELECT 1", "SELECT ';'", "SELECT \"a;b\"");
    for (ScriptStatement statement : script.statements()) {
      assertThat(text).startsWith(text.substring(0, statement.offset()) + statement.sql());
    }
    assertThat(script.place("f.sql", script.statements().get(1).offset()))
        .isEqualTo(new Place("f.sql", 4, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$",
        "CREATE FUNCTION f() RETURNS int AS $a$ SELECT ';$$;'; $a$ LANGUAGE sql",
        "CREATE FUNCTION f(i int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN i > 1 THEN 1 END;"
            + " SELECT 2; END",
        "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC DELETE FROM t; DELETE FROM u; END",
        "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM u; DELETE FROM v)",
        "SELECT E'it\\'s; one' || 'C:\\' || U&'\\0061;'",
        "SELECT 1 /* a /* nested; */ ; */ + 1",
        "SELECT a$b$ FROM t",
        "CREATE TABLE t (\n  a int, -- one; two\n  b int\n)",
        "DO $x$ BEGIN COMMIT; END $x$",
      })
  void keepsOneStatementWhole(String statement) {
    assertThat(SqlScript.split(statement + ";\nSELECT 2;").statements())
        .extracting(ScriptStatement::sql)
        .containsExactly(statement, "SELECT 2");
  }

  @Test
  void seesBackslashCommandsOutsideOfQuotes() {
    SqlScript script =
        SqlScript.split(
            "\\restrict abc\nSET x = 1;\n\\ir 'my file.sql'\nSELECT '\\q';\n\\echo a; b\nSELECT 2;");
    assertThat(script.parts())
        .filteredOn(MetaCommand.class::isInstance)
        .map(part -> ((MetaCommand) part).name() + " " + ((MetaCommand) part).arguments(Map.of()))
        .containsExactly("restrict [abc]", "ir [my file.sql]", "echo [a;, b]");
    assertThat(script.statements()).hasSize(3);
  }

  @Test
  void takesCopyDataOutOfTheScript() {
    SqlScript script =
        SqlScript.split(
            "COPY public.t (a, b) FROM stdin;\n1\tit's; fine\n2\t\\N\n\\.\n\nSELECT 1;\n"
                + "COPY t TO stdout;");
    List<ScriptStatement> statements = script.statements();
    assertThat(statements).hasSize(3);
    assertThat(statements.get(0).copyData()).isEqualTo("1\tit's; fine\n2\t\\N\n");
    assertThat(statements.get(1).sql()).isEqualTo("SELECT 1");
    assertThat(statements.get(2).copyData()).isNull();
  }

  @Test
  void findsLineCommentsButNotThoseInBodies() {
    SqlScript script =
        SqlScript.split("-- one\nSELECT '--no', $$ -- no $$ -- two\n/* -- no */;\r\n--three\r\n");
    assertThat(script.comments())
        .extracting(LineComment::text)
        .containsExactly(" one", " two", "three");
  }

  @Test
  void countsColumnsInCharacters() {
    SqlScript script = SqlScript.split("SELECT '\uD83D\uDE00ä', x");
    assertThat(script.place("f", script.text().indexOf('x'))).isEqualTo(new Place("f", 1, 14));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "-- only\n/* comments */", "\uFEFF", ";;"})
  void findsNothingInNothing(String text) {
    assertThat(SqlScript.split(text).statements()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT 'open", "SELECT \"open", "SELECT $$ open", "SELECT /* open", "("})
  void leavesWhatIsUnfinishedToPostgres(String text) {
    assertThat(SqlScript.split(text).statements()).hasSize(1);
  }
}
