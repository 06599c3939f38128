package dev.lockstep.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @TempDir Path home;

  private Map<String, String> env(String... pairs) {
    Map<String, String> env = new java.util.HashMap<>(Map.of("HOME", home.toString()));
    for (int i = 0; i < pairs.length; i += 2) {
      env.put(pairs[i], pairs[i + 1]);
    }
    return env;
  }

  @Test
  void readsEveryPartOfAUrl() {
    Address address =
        Address.parse(
            "postgresql://a%40b:p%2Fw%3A@db.example.org:6543/my%20shop?sslmode=require"
                + "&connect_timeout=3&schema=public",
            env());
    assertThat(address.host()).isEqualTo("db.example.org");
    assertThat(address.port()).isEqualTo(6543);
    assertThat(address.database()).isEqualTo("my shop");
    assertThat(address.user()).isEqualTo("a@b");
    assertThat(address.password()).isEqualTo("p/w:");
    assertThat(address.parameters()).isEqualTo(Map.of("sslmode", "require", "connectTimeout", "3"));
    assertThat(address.display()).isEqualTo("db.example.org:6543/my shop as a@b");
    assertThat(address.toString()).doesNotContain("p/w:");
    assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.org:6543/my%20shop");
  }

  @Test
  void fillsGapsFromTheEnvironment() {
    Address address =
        Address.parse(
            "postgres://",
            env(
                "PGHOST",
                "h",
                "PGPORT",
                "1",
                "PGUSER",
                "u",
                "PGPASSWORD",
                "x",
                "PGSSLMODE",
                "disable"));
    assertThat(address.display()).isEqualTo("h:1/u as u");
    assertThat(address.password()).isEqualTo("x");
    assertThat(address.parameters()).containsEntry("sslmode", "disable");
  }

  @Test
  void readsJdbcAndIpv6AndSockets() {
    assertThat(Address.parse("jdbc:postgresql://[::1]:5/d?user=u&password=p", env()).display())
        .isEqualTo("[::1]:5/d as u");
    assertThat(Address.parse("postgresql://u@%2Fvar%2Frun/d", env()).host()).isEqualTo("localhost");
    assertThat(Address.parse("postgresql+psycopg2://u@h/d", env()).host()).isEqualTo("h");
    assertThat(Address.parse("postgresql:///d?host=h&port=7", env("PGUSER", "u")).display())
        .isEqualTo("h:7/d as u");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://u:secret@h:port/d",
        "postgresql://u:secret@h:99999/d",
        "postgresql://u:sec%zzret@h/d",
        "postgresql://u:secret@h1,h2/d",
        "postgresql://u:secret@h/d?sslmode",
      })
  void refusesWhatMakesNoSenseWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> Address.parse(url, env()))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(Code.SOURCE);
              assertThat(failure.getMessage() + failure.remedy()).doesNotContain("sec");
            });
  }

  @Test
  void prefersDatabaseUrlAndKnowsWhenNothingIsNamed() {
    assertThat(Address.fromEnvironment(env("DATABASE_URL", "postgres://u@h/d", "PGHOST", "other")))
        .map(Address::display)
        .contains("h:5432/d as u");
    assertThat(Address.fromEnvironment(env("PGHOST", "h", "PGUSER", "u")))
        .map(Address::display)
        .contains("h:5432/u as u");
    assertThat(Address.fromEnvironment(env("PGPASSWORD", "x"))).isEmpty();
  }

  @Test
  void looksUpThePasswordFile() throws IOException {
    Path file = home.resolve(".pgpass");
    Files.writeString(
        file, "# comment\nh:5432:d:other:no\n*:5432:d:u\\:1:se\\\\cr\\:et\n*:*:*:*:last\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(Address.parse("postgres://u%3A1@h/d", env()).password()).isEqualTo("se\\cr:et");
    assertThat(Address.parse("postgres://u@h/e", env()).password()).isEqualTo("last");
    assertThat(Address.parse("postgres://u:own@h/e", env()).password()).isEqualTo("own");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(Address.parse("postgres://u@h/e", env()).password()).isNull();
  }
}
