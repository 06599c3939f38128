package dev.lockstep.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ForeignServerTest {

  private final Database home = Servers.of(17).create();

  /** An ephemeral server has no {@code template0}; every other one has. */
  @BeforeAll
  static void makeTheServerLikeAnyOther() throws SQLException {
    try (Database database = Servers.of(17).create();
        Connection connection = database.connect()) {
      ScriptRunner.run(
          connection, "CREATE DATABASE template0 TEMPLATE " + database.address().database(), "x");
    }
  }

  private long count(String query) throws SQLException {
    try (Connection connection = home.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void dropsWhatItMade() throws SQLException {
    String scratch = "SELECT count(*) FROM pg_database WHERE datname LIKE 'lockstep\\_scratch%'";
    String role = "SELECT count(*) FROM pg_roles WHERE rolname = 'foreign \"role\"'";
    try (ForeignServer server = ForeignServer.at(home.address())) {
      assertThat(server.majorVersion()).isEqualTo(17);
      Database database = server.create();
      try (Connection connection = database.connect()) {
        assertThat(server.ensureRole("foreign \"role\"")).isTrue();
        assertThat(server.ensureRole("foreign \"role\"")).isTrue();
        ScriptRunner.run(
            connection, "CREATE TABLE t (); ALTER TABLE t OWNER TO \"foreign \"\"role\"\"\"", "x");
      }
      database.copy();
      assertThat(count(scratch)).isEqualTo(2);
      assertThat(count(role)).isEqualTo(1);
    }
    assertThat(count(scratch)).isZero();
    assertThat(count(role)).isZero();
  }

  @Test
  void doesNotMeetAnotherRunOnTheSameServer() {
    try (ForeignServer one = ForeignServer.at(home.address());
        ForeignServer two = ForeignServer.at(home.address())) {
      assertThat(one.create().address().database()).isNotEqualTo(two.create().address().database());
    }
  }

  @Test
  void tellsThatTheUserMayNotMakeDatabases() throws SQLException {
    try (Connection connection = home.connect()) {
      ScriptRunner.run(
          connection,
          "SET password_encryption = md5; CREATE ROLE plain LOGIN PASSWORD 'plain-secret'",
          "x");
      Address a = home.address();
      Address plain =
          new Address(a.host(), a.port(), a.database(), "plain", "plain-secret", a.parameters());
      try (ForeignServer server = ForeignServer.at(plain)) {
        Failure failure = catchThrowableOfType(Failure.class, server::create);
        assertThat(failure.code()).isEqualTo(Code.DATABASE);
        assertThat(failure.getMessage()).contains("42501").doesNotContain("plain-secret");
        assertThat(server.ensureRole("another")).isFalse();
      }
    }
  }
}
