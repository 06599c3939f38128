package dev.lockstep.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EphemeralServerTest {

  @TempDir Path temporary;

  private static String value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void startsEveryCarriedVersion(int major) throws SQLException {
    Path data;
    try (EphemeralServer server = Servers.start(major);
        Database database = server.create();
        Connection connection = database.connect()) {
      data = Path.of(value(connection, "SHOW data_directory"));
      assertThat(server.majorVersion()).isEqualTo(major);
      assertThat(value(connection, "SHOW server_version")).startsWith(major + ".");
      assertThat(value(connection, "SELECT current_user || ' ' || getdatabaseencoding()"))
          .isEqualTo("lockstep UTF8");
      assertThat(
              value(
                  connection,
                  "SELECT datcollate FROM pg_database WHERE datname = current_database()"))
          .isEqualTo("C");
      for (String extension : List.of("citext", "pgcrypto", "\"uuid-ossp\"", "pg_trgm", "hstore")) {
        ScriptRunner.run(connection, "CREATE EXTENSION " + extension, "x.sql");
      }
      assertThat(data).exists();
    }
    assertThat(data.getParent()).doesNotExist();
  }

  @Test
  void copiesAndDropsDatabases() throws SQLException {
    EphemeralServer server = Servers.of(17);
    String copied;
    try (Database first = server.create()) {
      try (Connection connection = first.connect()) {
        ScriptRunner.run(connection, "CREATE TABLE t AS SELECT 42 AS a", "x.sql");
      }
      try (Database second = first.copy();
          Connection connection = second.connect()) {
        copied = second.address().database();
        assertThat(value(connection, "SELECT a FROM t")).isEqualTo("42");
      }
      try (Connection connection = first.connect()) {
        assertThat(value(connection, "SELECT 1 FROM pg_database WHERE datname = '" + copied + "'"))
            .isNull();
        Failure failure = catchThrowableOfType(Failure.class, first::copy);
        assertThat(failure.code()).isEqualTo(Code.DATABASE);
        assertThat(failure.getMessage()).contains("55006");
      }
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    Address address = Servers.of(17).create().address();
    for (String password : new String[] {null, "", "lockstep"}) {
      assertThatThrownBy(
              () ->
                  Connections.open(
                      new Address(
                          address.host(),
                          address.port(),
                          address.database(),
                          address.user(),
                          password,
                          address.parameters())))
          .isInstanceOf(Failure.class);
    }
    assertThat(address.toString()).doesNotContain(address.password());
  }

  @Test
  void startsSeveralAtOnceFromAnEmptyCache() throws Exception {
    Path cache = reachable("cache");
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      Callable<Integer> start =
          () -> {
            try (EphemeralServer server = EphemeralServer.start(16, Servers.carried(), cache);
                Database database = server.create();
                Connection connection = database.connect()) {
              return connection.getMetaData().getDatabaseMajorVersion();
            }
          };
      for (Future<Integer> started : threads.invokeAll(List.of(start, start, start))) {
        assertThat(started.get()).isEqualTo(16);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void rebuildsACacheThatIsHalfThere() throws Exception {
    Path cache = reachable("cache");
    EphemeralServer.start(16, Servers.carried(), cache).close();
    Path postgres = cache.resolve("postgres");
    Path home;
    try (Stream<Path> entries = Files.list(postgres)) {
      home = entries.filter(path -> Files.exists(path.resolve("bin"))).findFirst().orElseThrow();
    }
    // What a killed process leaves, then what somebody who cleans up leaves.
    Files.createDirectories(postgres.resolve(home.getFileName() + ".part").resolve("bin"));
    Files.delete(home.resolve("bin").resolve("postgres"));
    EphemeralServer.start(16, Servers.carried(), cache).close();
    assertThat(home.resolve("bin").resolve("postgres")).isExecutable();
    assertThat(postgres.resolve(home.getFileName() + ".part")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "INT", "TERM", "exit"})
  void leavesNothingBehindHoweverTheJvmEnds(String how) throws Exception {
    Path runs = reachable("runs");
    // A build in the background is started with SIGINT ignored, which its children inherit.
    List<String> heedful = List.of("env", "--default-signal=INT");
    Process child = child(runs, EphemeralServer.defaultCache(System.getenv()), heedful);
    long server;
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      assertThat(line).startsWith("pid ");
      server = Long.parseLong(line.substring(4));
      assertThat(ProcessHandle.of(server)).isPresent();
      assertThat(runs).isNotEmptyDirectory();
      if (how.equals("exit")) {
        child.getOutputStream().close();
      } else {
        new ProcessBuilder("kill", "-" + how, Long.toString(child.pid())).start().waitFor();
      }
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    ProcessHandle.of(server).ifPresent(handle -> handle.onExit().join());
    for (int i = 0; i < 1000 && !isEmpty(runs); i++) {
      Thread.sleep(20);
    }
    assertThat(runs).isEmptyDirectory();
    assertThat(ProcessHandle.of(server)).isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = "user.name", matches = "root")
  void worksForAnOrdinaryUserToo() throws Exception {
    Path runs = reachable("runs");
    Path cache = reachable("cache");
    for (Path path : List.of(runs, cache)) {
      new ProcessBuilder("chown", "nobody", path.toString()).start().waitFor();
    }
    // The build's own directories may be closed to others.
    Path home = reachable("home");
    List<Path> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(":")) {
      entries.add(Path.of(entry));
    }
    entries.add(Servers.carried());
    for (Path entry : entries) {
      if (Files.exists(entry)) {
        Path target = home.resolve(entries.indexOf(entry) + "-" + entry.getFileName());
        new ProcessBuilder("cp", "-RL", entry.toString(), target.toString()).start().waitFor();
      }
    }
    new ProcessBuilder("chmod", "-R", "a+rX", home.toString()).start().waitFor();
    Process child =
        child(
            runs,
            cache,
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
            classPathIn(home, entries),
            home.resolve(entries.size() - 1 + "-" + Servers.carried().getFileName()));
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("pid ");
      child.getOutputStream().close();
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(runs).isEmptyDirectory();
    assertThat(Files.getOwner(cache.resolve("postgres")).getName()).isEqualTo("nobody");
  }

  @Test
  void saysWhichVersionsAreCarried() {
    Failure failure = catchThrowableOfType(Failure.class, () -> Servers.start(9));
    assertThat(failure.code()).isEqualTo(Code.EPHEMERAL_SERVER);
    assertThat(failure.remedy()).contains("--postgres", "--dev-url");
  }

  @Test
  void namesTheCacheByTheEnvironment() {
    assertThat(EphemeralServer.defaultCache(java.util.Map.of("LOCKSTEP_CACHE", "/x/y")))
        .isEqualTo(Path.of("/x/y"));
    assertThat(
            EphemeralServer.defaultCache(
                java.util.Map.of("XDG_CACHE_HOME", temporary.toString(), "HOME", "/nowhere")))
        .isEqualTo(temporary.resolve("lockstep"));
    assertThat(EphemeralServer.defaultCache(java.util.Map.of("HOME", temporary.toString())))
        .isEqualTo(temporary.resolve(".cache/lockstep"));
    assertThat(EphemeralServer.defaultCache(java.util.Map.of("HOME", "/proc/none")).getParent())
        .isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** A directory that the server's user can reach although JUnit's own is closed. */
  private Path reachable(String name) throws IOException {
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path directory = Files.createDirectory(temporary.resolve(name));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    return directory;
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private static String classPathIn(Path home, List<Path> entries) {
    return entries.stream()
        .map(entry -> home.resolve(entries.indexOf(entry) + "-" + entry.getFileName()).toString())
        .reduce((a, b) -> a + ":" + b)
        .orElseThrow();
  }

  private static Process child(Path runs, Path cache, List<String> prefix) throws IOException {
    return child(runs, cache, prefix, System.getProperty("java.class.path"), Servers.carried());
  }

  private static Process child(
      Path runs, Path cache, List<String> prefix, String classPath, Path carried)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + runs,
            "-cp",
            classPath,
            ServingChild.class.getName(),
            carried.toString(),
            cache.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Starts a server, says its process id and ends with its standard input. */
  static final class ServingChild {

    private ServingChild() {}

    public static void main(String[] arguments) throws Exception {
      try (EphemeralServer server =
              EphemeralServer.start(17, Path.of(arguments[0]), Path.of(arguments[1]));
          Database database = server.create();
          Connection connection = database.connect()) {
        String file = "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)";
        System.out.println("pid " + value(connection, file));
        while (System.in.read() >= 0) {
          continue;
        }
      }
    }
  }
}
