package dev.lockstep.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder run, and in which order. */
class MigrationFolderTest {

  @TempDir Path folder;

  @Test
  void flywayRunsByVersionFromTheNewestBaselineOnAndRepeatablesLast() {
    write("V1__one.sql", "B2__base.sql", "V2__two.sql", "sub/V10__ten.sql", "V9.1__nine.sql");
    write("V9_0__nine.sql", "R__b.sql", "R__a.sql", "U10__ten.sql", "beforeMigrate.sql");
    assertThat(files())
        .containsExactly(
            "B2__base.sql",
            "V9_0__nine.sql",
            "V9.1__nine.sql",
            "sub/V10__ten.sql",
            "R__a.sql",
            "R__b.sql");
  }

  @Test
  void oneVersionTwiceIsTwoHeads() {
    write("V1__a.sql", "V1_0__b.sql");
    refused("V1_0__b.sql and V1__a.sql have the same version");
  }

  @Test
  void drizzleRunsAsItsJournalSays() {
    write("0000_b.sql", "0001_a.sql", "0002_forgotten.sql");
    content("meta/0000_snapshot.json", "{\"id\":\"x\",\"prevId\":\"0\"}");
    journal("0001_a", 1, "0000_b", 0);
    assertThat(files()).containsExactly("0000_b.sql", "0001_a.sql");
  }

  @Test
  void drizzlesSnapshotsMustFollowEachOther() {
    write("0000_a.sql", "0001_b.sql");
    content("meta/0000_snapshot.json", "{\"id\":\"x\",\"prevId\":\"0\"}");
    content("meta/0001_snapshot.json", "{\"id\":\"y\",\"prevId\":\"0\"}");
    journal("0000_a", 0, "0001_b", 1);
    refused("0000_snapshot.json and 0001_snapshot.json follow the same snapshot");
  }

  @Test
  void drizzlesJournalNamesFilesThatAreThere() {
    write("0000_a.sql");
    journal("0000_a", 0, "0001_b", 1);
    refused("The file is missing");
  }

  @Test
  void aJournalWithConflictMarkersIsRefusedWhereTheyAre() {
    content("meta/_journal.json", "{\n<<<<<<< HEAD\n");
    assertThatThrownBy(this::files)
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(Code.MIGRATIONS);
              assertThat(failure.place().line()).isEqualTo(2);
            });
  }

  @Test
  void sqitchRunsAsItsPlanSaysWithReworkedChangesAsTheyWere() {
    write("deploy/users.sql", "deploy/flips@v1.sql", "deploy/flips.sql");
    content(
        "sqitch.plan",
        """
        %syntax-version=1.0.0
        %project=shop

        flips [users] 2026-01-01T00:00:00Z A <a@example.com> # one
        users 2026-01-01T00:00:00Z A <a@example.com>
        @v1 2026-01-01T00:00:00Z A <a@example.com>
        flips [flips@v1] 2026-01-01T00:00:00Z A <a@example.com> # again
        """);
    assertThat(files())
        .containsExactly("deploy/flips@v1.sql", "deploy/users.sql", "deploy/flips.sql");
  }

  @Test
  void foldersRunByTheirNames() {
    write("20260102_b/migration.sql", "20260101_a/migration.sql", "20260101_a/down.sql");
    write("20260103_c/1_expand.up.sql", "20260103_c/4_contract.up.sql", "20260103_c/verify.sql");
    write("20260103_c/1_expand.down.sql", "migration_lock.toml");
    assertThat(files())
        .containsExactly(
            "20260101_a/migration.sql",
            "20260102_b/migration.sql",
            "20260103_c/1_expand.up.sql",
            "20260103_c/4_contract.up.sql");
  }

  @Test
  void numberedFilesRunByNumber() {
    write("10_c.sql", "2_b.up.sql", "2_b.down.sql", "1_a.sql", "README.md");
    assertThat(files()).containsExactly("1_a.sql", "2_b.up.sql", "10_c.sql");
  }

  @Test
  void oneNumberTwiceIsTwoHeads() {
    write("0001_a.sql", "1_b.sql");
    refused("have the same number");
  }

  @Test
  void aFolderWithoutSqlIsRefused() {
    write("001_init.js");
    refused("There is no migration in SQL");
  }

  private List<String> files() {
    return MigrationFolder.files(folder).stream()
        .map(file -> folder.relativize(file).toString())
        .toList();
  }

  private void refused(String words) {
    assertThatThrownBy(this::files)
        .hasMessageContaining(words)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo(Code.MIGRATIONS));
  }

  private void journal(String one, int first, String other, int second) {
    content(
        "meta/_journal.json",
        "{\"entries\":[{\"idx\":%d,\"tag\":\"%s\"},{\"idx\":%d,\"tag\":\"%s\"}]}"
            .formatted(first, one, second, other));
  }

  private void write(String... names) {
    for (String name : names) {
      content(name, "");
    }
  }

  private void content(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
