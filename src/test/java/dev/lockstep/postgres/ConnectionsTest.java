package dev.lockstep.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

  private final Address good = Servers.of(17).create().address();

  private Failure refused(Address address) {
    Failure failure = catchThrowableOfType(Failure.class, () -> Connections.open(address));
    assertThat(failure).isNotNull();
    assertThat(failure.getMessage()).contains(address.display());
    assertThat(failure.remedy()).isNotBlank();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      assertThat(t.toString()).doesNotContain("wrong-secret").doesNotContain(good.password());
    }
    return failure;
  }

  private Address with(int port, String database, String user, String password) {
    return new Address(good.host(), port, database, user, password, good.parameters());
  }

  @Test
  void saysItsNameAndSendsNoStatementOfItsOwn() throws Exception {
    try (Connection connection = Connections.open(good);
        Connection other = Connections.open(good);
        Statement statement = other.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT query FROM pg_stat_activity WHERE application_name = 'lockstep'"
                    + " AND datname = current_database() AND pid <> pg_backend_pid()")) {
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEmpty();
    }
  }

  @Test
  void tellsThatNoServerAnswers() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(refused(with(port, "d", "u", "wrong-secret")).code()).isEqualTo(Code.NO_SERVER);
  }

  @Test
  void tellsThatThePasswordIsWrongOrMissing() {
    Failure wrong = refused(with(good.port(), good.database(), good.user(), "wrong-secret"));
    assertThat(wrong.code()).isEqualTo(Code.AUTHENTICATION);
    assertThat(wrong.getMessage()).contains("28P01");
    assertThat(refused(with(good.port(), good.database(), good.user(), null)).code())
        .isEqualTo(Code.AUTHENTICATION);
  }

  @Test
  void tellsThatThereIsNoSuchDatabase() {
    Failure failure = refused(with(good.port(), "no_such", good.user(), good.password()));
    assertThat(failure.code()).isEqualTo(Code.NO_DATABASE);
    assertThat(failure.getMessage()).contains("\"no_such\" does not exist").contains("3D000");
  }

  @Test
  void tellsThatThereIsNoSuchHost() {
    Address nowhere =
        new Address("no-such-host.invalid", 1, "d", "u", "wrong-secret", good.parameters());
    Failure failure = refused(nowhere);
    assertThat(failure.code()).isEqualTo(Code.NO_SERVER);
    assertThat(failure.getMessage()).contains("no host of that name");
  }

  @Test
  void tellsThatTheRoleMayNotConnect() throws Exception {
    try (Connection connection = Connections.open(good);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE stranger LOGIN PASSWORD 'strange'");
      statement.execute("REVOKE CONNECT ON DATABASE " + good.database() + " FROM PUBLIC");
    }
    Failure failure = refused(with(good.port(), good.database(), "stranger", "strange"));
    assertThat(failure.code()).isEqualTo(Code.PERMISSION);
    assertThat(failure.remedy()).contains("CONNECT");
  }
}
