package dev.lockstep.ignore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.DefaultPrivileges;
import dev.lockstep.catalog.DefaultPrivileges.Objects;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Unmodelled;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreRulesTest {

  private static final FactId APP = FactId.schema("app");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table:app.users       | schema:app/table:users                 | true",
        "app.users             | schema:app/table:users                 | true",
        "app.users             | schema:app/view:users                  | true",
        "users                 | schema:app/table:users                 | true",
        "users                 | schema:app/table:users/column:users    | false",
        "column:users          | schema:app/table:users/column:users    | true",
        "column:app.*.secret   | schema:app/table:users/column:secret   | true",
        "column:app.secret     | schema:app/table:users/column:secret   | false",
        "column:**.secret      | schema:app/table:users/column:secret   | true",
        "view:app.users        | schema:app/table:users                 | false",
        "TABLE:app.us?rs       | schema:app/table:users                 | true",
        "table:app.tmp_*       | schema:app/table:tmp_                  | true",
        "table:app.tmp_*       | schema:app/table:tmp                   | false",
        "app.**                | schema:app/table:users/trigger:t       | true",
        "schema:app            | schema:app                             | true",
        "extension:hstore      | extension:hstore                       | true",
        "table:a\\.b.c         | schema:a.b/table:c                     | true",
        "grant:**.reader       | schema:app/table:users/grant:reader    | true",
        "grant:**.public       | schema:app/table:users/grant:          | true",
        "comment:app.users     | schema:app/table:users/comment:        | true",
        "routine:app.f         | schema:app/routine:f(integer, text)    | true",
        "table:App.users       | schema:app/table:users                 | false"
      })
  void matches(String rule, String key, boolean ignored) {
    assertThat(rules(rule).ignores(FactId.parse(key))).isEqualTo(ignored);
  }

  @Test
  void theLastRuleThatMatchesCounts() {
    FactId users = APP.child(Kind.TABLE, "users");
    assertThat(rules("app.*", "!table:app.users").ignores(users)).isFalse();
    assertThat(rules("app.*", "!table:app.users", "users").ignores(users)).isTrue();
    assertThat(rules("!table:app.users", "app.*").ignores(users)).isTrue();
  }

  @Test
  void knowsDefaultPrivilegesByRoleAndGrantee() {
    FactId everywhere = DefaultPrivileges.id(null, Objects.TABLES, "admin", "reader");
    FactId inSchema = DefaultPrivileges.id(APP, Objects.TABLES, "admin", "");
    assertThat(rules("default-privileges:**.admin.*").ignores(everywhere)).isTrue();
    assertThat(rules("default-privileges:**.admin.*").ignores(inSchema)).isTrue();
    assertThat(rules("default-privileges:app.admin.public").ignores(inSchema)).isTrue();
    assertThat(rules("default-privileges:**.other.*").ignores(inSchema)).isFalse();
  }

  @Test
  void knowsWhatIsNotModelledByItsPrintedName() {
    Unmodelled table = new Unmodelled("foreign table", "app.\"Odd.Name\"");
    assertThat(rules("foreign-table:app.Odd\\.Name").ignores(table)).isTrue();
    assertThat(rules("schema:app").ignores(table)).isTrue();
    Unmodelled trigger = new Unmodelled("event trigger", "app");
    assertThat(rules("schema:app").ignores(trigger)).isFalse();
    assertThat(rules("event-trigger:a*").ignores(trigger)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tabel:users", "table:", "table:app..users", "!", "a..b", ".x"})
  void refusesWhatIsNoRule(String rule) {
    assertThatThrownBy(() -> rules(rule))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo(Code.IGNORE_RULE));
  }

  @Test
  void saysWhereARuleOfAFileStands() {
    assertThatThrownBy(() -> IgnoreRules.parse("# mine\n\ntabel:x\n", "db/.lockstepignore"))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> assertThat(failure.place().toString()).isEqualTo("db/.lockstepignore:3"));
  }

  @Test
  void appliesThePlatformsThatThereAre() {
    FactId auth = FactId.schema("auth");
    FactId flyway = APP.child(Kind.TABLE, "flyway_schema_history");
    IgnoreRules anywhere = Platforms.of(Catalog.EMPTY, Set.of());
    IgnoreRules supabase = Platforms.of(Catalog.EMPTY, Set.of("supabase_admin"));
    assertThat(anywhere.ignores(auth)).isFalse();
    assertThat(anywhere.ignores(flyway)).isTrue();
    assertThat(supabase.ignores(auth)).isTrue();
    assertThat(supabase.ignores(flyway)).isTrue();
  }

  private static IgnoreRules rules(String... texts) {
    return IgnoreRules.of(Arrays.stream(texts).map(String::strip).toList());
  }

  @Test
  void printsWhatItWasGiven() {
    assertThat(rules("a.b", "!c").texts()).isEqualTo(List.of("a.b", "!c"));
  }
}
