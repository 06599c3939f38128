package dev.lockstep.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {

  @ParameterizedTest
  @ValueSource(strings = {"users", "_x", "a1", "the_name_9"})
  void leavesPlainNamesAlone(String name) {
    assertThat(Sql.identifier(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"select", "order", "user", "int", "values", "json_table", "table"})
  void quotesKeyWords(String name) {
    assertThat(Sql.identifier(name)).isEqualTo('"' + name + '"');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Users", "1a", "a b", "a-b", "$1", "größe", "a$b", "x\\y", "🐘", "a.b"})
  void quotesWhatPostgresqlWouldFoldOrNotRead(String name) {
    assertThat(Sql.identifier(name)).isEqualTo('"' + name + '"');
  }

  @Test
  void doublesQuotesInNames() {
    assertThat(Sql.identifier("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    assertThat(Sql.identifier("it's")).isEqualTo("\"it's\"");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"plain,'plain'", "it's,'it''s'", "a\\b,E'a\\\\b'", "\\',E'\\\\'''", "größe,'größe'"})
  void quotesValues(String value, String literal) {
    assertThat(Sql.literal(value)).isEqualTo(literal);
  }

  @Test
  void keepsLineBreaksAndTheEmptyValue() {
    assertThat(Sql.literal("")).isEqualTo("''");
    assertThat(Sql.literal("a\nb")).isEqualTo("'a\nb'");
  }

  @Test
  void findsADollarQuoteThatTheBodyDoesNotHold() {
    assertThat(Sql.dollarQuote("SELECT 1")).isEqualTo("$lockstep$");
    assertThat(Sql.dollarQuote("SELECT $lockstep$x$lockstep$")).isEqualTo("$lockstep1$");
    // A body that ends in the beginning of a tag would close it one character too early.
    assertThat(Sql.dollarQuote("SELECT $lockstep")).isEqualTo("$lockstep1$");
    assertThat(Sql.dollarQuote("$lockstep $lockstep1")).isEqualTo("$lockstep2$");
  }

  @Test
  void keepsNamesThatPostgresqlKeeps() {
    String name = "n".repeat(Sql.MAX_IDENTIFIER_BYTES);

    assertThat(Sql.shortName(name)).isEqualTo(name);
    assertThat(Sql.shortName("users", "login", "new")).isEqualTo("users_login_new");
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "ü", "€", "🐘", "aü€🐘"})
  void cutsLongNamesBetweenCharactersAndKeepsThemDifferent(String piece) {
    String name = piece.repeat(70);

    for (int length = 0; length <= 10; length++) {
      String longName = "x".repeat(length) + name;
      String cut = Sql.shortName(longName);
      byte[] bytes = cut.getBytes(StandardCharsets.UTF_8);

      assertThat(bytes).hasSizeBetween(60, Sql.MAX_IDENTIFIER_BYTES);
      assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(cut);
      assertThat(longName).startsWith(cut.substring(0, cut.length() - 9));
      assertThat(cut).isEqualTo(Sql.shortName(longName)).isNotEqualTo(Sql.shortName(longName, "y"));
    }
  }

  @Test
  void hashesTheBytesOfUtf8() {
    assertThat(Sql.sha256(""))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Sql.sha256("ü"))
        .isEqualTo("607474ca475a9724d7360aba71a56d5df77e61350e3f724cfa1f46e857e2d85f");
  }
}
