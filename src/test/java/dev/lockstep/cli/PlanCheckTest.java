package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} says of committed plans; the pages of the codes show each finding. */
class PlanCheckTest {

  private static final String V1 = "CREATE TABLE t (id bigint PRIMARY KEY, login text);\n";
  private static final String V2 =
      "CREATE TABLE t (id bigint PRIMARY KEY,\n  username text -- @renamed from=login\n);\n";
  private static final String V3 =
      "CREATE TABLE t (id bigint PRIMARY KEY,\n"
          + "  username text,\n"
          + "  n integer NOT NULL DEFAULT 0\n"
          + ");\n";

  private static TestServer server;

  @TempDir Path root;

  @BeforeAll
  static void start() {
    server = new TestServer(17);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aPlanIsMadeAgainFromItsFolderWithItsOptions() throws Exception {
    Path before = write("v1.sql", V1);
    Path after = write("v2.sql", V2);
    plan(before, after, "20260101000000", "--batch-size", "7", "--plain-scripts", "--no-owner");
    Run check = check(after, "--no-owner");
    assertThat(check.err()).isEmpty();
    assertThat(check.out()).isEqualTo("Nothing was found in the schema and 20260101000000_p.\n");
    assertThat(check.status()).isZero();
    // Nor does it matter that the annotation has gone by then, or how the file is written.
    Path tidy = write("tidy.sql", V2.replace(" -- @renamed from=login", "").toLowerCase());
    assertThat(check(tidy, "--no-owner").status()).isZero();
  }

  @Test
  void theNewestPlanCountsAndSeveralAreAChain() throws Exception {
    Path v1 = write("v1.sql", V1);
    Path v2 = write("v2.sql", V2);
    Path v3 = write("v3.sql", V3);
    Path first = plan(v1, v2, "20260101000000");
    Path second = plan(v2, v3, "20260102000000");
    assertThat(check(v3).out()).endsWith("Nothing was found in the schema and 20260102000000_p.\n");
    Run stale = check(v2);
    assertThat(stale.status()).isEqualTo(2);
    assertThat(stale.out())
        .contains("error CHECK-STALE-PLAN  20260102000000_p does not lead to " + v2)
        .contains("2 differences.", "- column public.t.n");
    Run chain = check(v3, "--plan", first + "", "--plan", second + "", "--from", v1 + "");
    assertThat(chain.status()).as(chain.out()).isZero();
    Run crossed = check(v2, "--plan", second + "", "--plan", first + "", "--from", v1 + "");
    assertThat(crossed.status()).isEqualTo(2);
    assertThat(crossed.out().lines().filter(line -> line.startsWith("error ")))
        .hasSize(2)
        .allMatch(line -> line.startsWith("error CHECK-OTHER-START  "))
        .anyMatch(line -> line.contains("does not start from where 20260102000000_p ends"));
  }

  @Test
  void handEditedFilesAreNamedAndCanBeAllowed() throws Exception {
    Path v1 = write("v1.sql", V1);
    Path v3 = write("v3.sql", V3.replace("username", "login"));
    Path folder = plan(v1, v3, "20260101000000");
    append(folder.resolve("1_expand.up.sql"), "-- by hand\n");
    append(folder.resolve("plan.md"), "- [x] seen\n");
    Files.delete(folder.resolve("verify.sql"));
    Run run = check(v3);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out())
        .contains("error CHECK-EDITED-FILE  1_expand.up.sql of ", "lockstep rehearse " + folder)
        .contains("error CHECK-MISSING-FILE  verify.sql of ")
        .doesNotContain("plan.md", "CHECK-OTHER-SCRIPTS");
    Files.writeString(folder.resolve("verify.sql"), "SELECT 1;\n");
    Run allowed = check(v3, "--allow-edited");
    assertThat(allowed.status()).isZero();
    assertThat(allowed.out()).contains("note CHECK-EDITED-FILE", "verify.sql of");
  }

  @Test
  void aScriptWhoseDigestWasEditedTooIsSeenWhenThePlanIsMadeAgain() throws Exception {
    Path v1 = write("v1.sql", V1);
    Path v3 = write("v3.sql", V3.replace("username", "login"));
    Path folder = plan(v1, v3, "20260101000000");
    Path script = folder.resolve("1_expand.up.sql");
    String old = Sql.sha256(Files.readString(script));
    append(script, "-- by hand\n");
    Path json = folder.resolve("plan.json");
    String text = Files.readString(json);
    Files.writeString(json, text.replace(old, Sql.sha256(Files.readString(script))));
    Run run = check(v3, "--fail-on", "warning");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out())
        .contains("warning CHECK-OTHER-SCRIPTS  20260101000000_p made again has other scripts: 1_");
    Files.writeString(json, text.replace("\"lockTimeoutMilliseconds\"", "\"lockTimeout\""));
    assertThat(check(v3).err()).startsWith("error LS-PLAN-FILE: ").contains("lockTimeout");
  }

  @Test
  void hazardsNeedLeaveWhereTheyMust() throws Exception {
    Path v1 = write("v1.sql", V1);
    Path gone = write("gone.sql", "CREATE TABLE t (id bigint PRIMARY KEY);\n");
    plan(v1, gone, "20260101000000");
    assertThat(check(gone).status()).isZero();
    Run strict = check(gone, "--strict-hazards");
    assertThat(strict.status()).isEqualTo(2);
    assertThat(strict.out())
        .contains("error DATA-LOSS  drop column public.t.login: The values of public.t.login are")
        .contains("--allow DATA-LOSS");
    assertThat(check(gone, "--strict-hazards", "--allow", "DATA-LOSS").status()).isZero();
    Path config = write("lockstep.yaml", "policy:\n  DATA-LOSS: block\n");
    Run blocked = check(gone, "--config", config.toString());
    assertThat(blocked.status()).isEqualTo(2);
    assertThat(blocked.out()).contains("error DATA-LOSS  drop column public.t.login: ");
  }

  @Test
  void onlyWhatThePlanChangesIsLintedWhereThatIsAskedFor() throws Exception {
    Path v1 = write("v1.sql", V1.replace("login text", "login char(3)"));
    Path v2 = write("v2.sql", V1.replace("login text", "login char(3), body json"));
    plan(v1, v2, "20260101000000");
    assertThat(check(v2).out()).contains("LINT-CHAR", "LINT-JSON");
    assertThat(check(v2, "--changed-only").out()).contains("LINT-JSON").doesNotContain("LINT-CHAR");
    Run none = check(v2, "--changed-only", "--lint-only");
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.err()).startsWith("error LS-USAGE: --changed-only");
  }

  @Test
  void aFolderWithoutPlansIsSaid() throws Exception {
    Path v1 = write("v1.sql", V1);
    Files.createDirectories(root.resolve("migrations"));
    assertThat(check(v1).out()).isEqualTo("Nothing was found, and there is no plan.\n");
    Files.delete(root.resolve("migrations"));
    Run missing = check(v1);
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err()).startsWith("error LS-FILE: There is no such folder of plans.");
    Run plain = check(v1, "--plan", root.toString());
    assertThat(plain.err()).startsWith("error LS-PLAN-FILE: ");
  }

  private Path plan(Path from, Path to, String at, String... more) {
    Path out = root.resolve("migrations");
    Run run =
        Run.of(
            Stream.concat(
                    Stream.of(
                        "plan",
                        "--from",
                        from.toString(),
                        "--to",
                        to.toString(),
                        "--at",
                        at,
                        "--name",
                        "p",
                        "--out",
                        out.toString(),
                        "--no-rehearse",
                        "--dev-url",
                        server.devUrl()),
                    Arrays.stream(more))
                .toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    return out.resolve(at + "_p");
  }

  private Run check(Path to, String... more) {
    return Run.of(
        Stream.concat(
                Stream.of(
                    "check",
                    "--to",
                    to.toString(),
                    "--plans",
                    root.resolve("migrations").toString(),
                    "--dev-url",
                    server.devUrl()),
                Arrays.stream(more))
            .toArray(String[]::new));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(root.resolve(name), text);
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, Files.readString(file) + text);
  }
}
