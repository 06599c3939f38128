package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.postgres.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels of a provider that no server here has, so that their rows are written by hand. */
class SecurityLabelTest {

  private static final String TABLE = "CREATE TABLE people (id int, phone text);\n";
  private static final String LABELS =
      "SET allow_system_table_mods = on; INSERT INTO pg_catalog.pg_seclabel"
          + " (objoid, classoid, objsubid, provider, label) VALUES"
          + " ('people'::regclass, 'pg_class'::regclass, 2, 'anon', 'MASKED WITH VALUE ''x'''),"
          + " ('people'::regclass, 'pg_class'::regclass, 0, 'Odd \"guard\"', 'one');";

  private static TestServer server;

  @TempDir Path root;

  @BeforeAll
  static void start() {
    server = new TestServer(16);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void labelsAreComparedAndWritten() throws Exception {
    Path bare = Files.writeString(root.resolve("bare.sql"), TABLE);
    try (Database live = server.create(TABLE + LABELS)) {
      Run diff =
          Run.of("diff", "--from", TestServer.url(live), "--to", bare.toString(), "--no-owner");
      assertThat(diff.out())
          .contains("- security label of anon on column public.people.phone")
          .contains("- security label of \"Odd \"\"guard\"\"\" on table public.people");
      assertThat(plan(bare.toString(), TestServer.url(live), "--no-rehearse").status()).isZero();
      assertThat(scripts())
          .contains(
              "SECURITY LABEL FOR anon ON COLUMN public.people.phone IS 'MASKED WITH VALUE ''x''';")
          .contains("SECURITY LABEL FOR \"Odd \"\"guard\"\"\" ON TABLE public.people IS 'one';")
          .contains("SECURITY LABEL FOR anon ON COLUMN public.people.phone IS NULL;");
    }
  }

  @Test
  void withoutTheProviderNothingIsClaimed() throws Exception {
    Path bare = Files.writeString(root.resolve("bare.sql"), TABLE);
    try (Database live = server.create(TABLE + LABELS)) {
      for (Run plan :
          new Run[] {
            plan(bare.toString(), TestServer.url(live)), plan(TestServer.url(live), bare.toString())
          }) {
        assertThat(plan.status()).isEqualTo(1);
        assertThat(plan.err()).contains("LS-LABEL-PROVIDER", "is not loaded");
      }
      Path wanted =
          Files.writeString(root.resolve("wanted.sql"), TABLE.replace("id int", "id bigint"));
      Run ignored = plan(TestServer.url(live), wanted.toString(), "--ignore", "security-label:**");
      assertThat(ignored.status()).isZero();
      assertThat(scripts()).doesNotContain("SECURITY LABEL");
    }
  }

  @Test
  void labelsThatCannotBeLoadedAreNoReasonToDropThoseThatThereAre() throws Exception {
    Path declared =
        Files.writeString(
            root.resolve("declared.sql"),
            TABLE + "SECURITY LABEL FOR anon ON TABLE people IS 'x';");
    try (Database live = server.create(TABLE + LABELS)) {
      String[] words = {
        "drift", "--from", TestServer.url(live), "--to", declared.toString(), "--no-owner"
      };
      Run drift = Run.of(words);
      assertThat(drift.status()).isZero();
      assertThat(drift.out()).contains("security label at " + declared + ":2:1");
      Run strict =
          Run.of(Stream.concat(Stream.of(words), Stream.of("--strict")).toArray(String[]::new));
      assertThat(strict.err()).contains("LS-UNMODELLED", "whose provider is not loaded");
    }
  }

  private Run plan(String from, String to, String... more) {
    String[] words = {
      "plan",
      "--from",
      from,
      "--to",
      to,
      "--no-owner",
      "--no-renames",
      "--out",
      root.resolve("out").toString(),
      "--name",
      "p"
    };
    return Run.of(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
  }

  private String scripts() throws Exception {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(root.resolve("out"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".sql")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
