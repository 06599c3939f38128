package dev.lockstep.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.catalog.Kind;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas that other programs keep: migrations to replay and commands that print one. */
class OtherProgramsTest {

  @TempDir Path folder;

  @Test
  void migrationsRunInTheirOrderAndEndAtTheSchema() {
    Loaded.write(folder, "2_rename.sql", "ALTER TABLE people RENAME TO users;");
    Loaded.write(
        folder,
        "1_people.sql",
        "-- Up Migration\nSET search_path = public; CREATE TABLE people (id int);\n"
            + "-- Down Migration\nDROP TABLE people;\n");
    Loaded.write(
        folder, "10_drop.sql", "ALTER TABLE users ADD n int; INSERT INTO users VALUES (1);");
    LoadedSource loaded = load("migrations:" + folder);
    assertThat(tables(loaded)).containsExactly("users");
    assertThat(loaded.notices())
        .anyMatch(notice -> notice.contains("takes a migration back is left out"))
        .anyMatch(notice -> notice.contains("rows left out"));
  }

  @Test
  void aMigrationThatPostgresqlRefusesIsNamedWithItsPlace() {
    Loaded.write(folder, "1_a.sql", "CREATE TABLE a (id int);");
    Loaded.write(folder, "2_b.sql", "\nALTER TABLE b ADD n int;");
    assertThatThrownBy(() -> load("migrations:" + folder))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(Code.SCHEMA_SQL);
              assertThat(failure.place()).hasToString(folder.resolve("2_b.sql") + ":2:1");
            });
  }

  @Test
  void whatAProgramPrintsIsASchema() {
    assertThat(tables(load("exec:echo 'CREATE TABLE'; echo 'a (id int);'; echo warned >&2")))
        .containsExactly("a");
  }

  @Test
  void aPlaceInWhatAProgramPrintsDoesNotRepeatTheCommand() {
    assertThatThrownBy(() -> load("exec:echo 'CREATE TABL a (id int);' # secret"))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.place()).hasToString("<exec>:1:8"));
  }

  @Test
  void aProgramThatFailsIsRefusedWithItsOwnWords() {
    assertThatThrownBy(() -> load("exec:echo CREATE TABLE a; echo no datasource >&2; exit 3"))
        .hasMessageContaining("ended with status 3 and said:\nno datasource")
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo(Code.PROGRAM));
  }

  @Test
  void aProgramThatPrintsNothingIsNoSchema() {
    assertThatThrownBy(() -> load("exec:true"))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo(Code.EMPTY_SCHEMA));
  }

  private static LoadedSource load(String word) {
    return Loaded.loader("").load(Source.parse(word, Map.of()));
  }

  private static List<String> tables(LoadedSource loaded) {
    return loaded.declared().catalog().ids().stream()
        .filter(id -> id.kind() == Kind.TABLE)
        .map(id -> id.name())
        .toList();
  }
}
