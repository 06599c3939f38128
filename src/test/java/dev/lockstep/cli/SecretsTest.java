package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  private final Secrets none = new Secrets(List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at postgres://me:s3cret@host/db ok        | at postgres://me:***@host/db ok
          postgresql://me:s3/c:r@et@host/db         | postgresql://me:***@host/db
          postgresql://:s3cret@host                 | postgresql://:***@host
          jdbc:postgresql://h/d?user=u&password=s3cret&ssl=true | jdbc:postgresql://h/d?user=u&password=***&ssl=true
          postgresql://h/d?sslpassword=s3cret       | postgresql://h/d?sslpassword=***
          host=h password=s3cret user=u             | host=h password=*** user=u
          host=h password = 's3 cr''et' x           | host=h password = ***'et' x
          no file "postgres:/me:s3cret@h/x"       | no file "postgres:/me:***@h/x"
          no file "me:s3/cr@et@h:5432/x".        | no file "me:***@h:5432/x".
          postgres:me:s3cret@h/x                  | postgres:me:***@h/x
          PGPASSWORD=s3cret psql                    | PGPASSWORD=*** psql
          """)
  void masksPasswords(String text, String masked) {
    assertThat(none.masked(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me@host:5432/db",
        "see https://example.com:8080/a and mail me@example.com",
        "a.sql:3:5: operator does not exist: text @> text",
        "wrong password for user \"me\"",
        "a plain sentence: nothing in it",
      })
  void leavesEverythingElse(String text) {
    assertThat(none.masked(text)).isEqualTo(text);
  }

  @Test
  void masksAnArgumentWithSpacesInItsPassword() {
    String argument = "postgres://me:s3 cr@et@host/db";
    Secrets secrets = new Secrets(List.of("plan", argument));

    assertThat(secrets.masked("Unknown: '" + argument + "'"))
        .isEqualTo("Unknown: 'postgres://me:***@host/db'");
  }

  @Test
  void masksAnArgumentThatSetsAnOption() {
    String argument = "--from=postgres://me:s3 cret@host/db";

    assertThat(new Secrets(List.of(argument)).masked("Unknown option: '" + argument + "'"))
        .isEqualTo("Unknown option: '--from=postgres://me:***@host/db'");
  }
}
