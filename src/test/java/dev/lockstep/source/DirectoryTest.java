package dev.lockstep.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that need each other. */
class DirectoryTest {

  private static final FactId PUBLIC = FactId.schema("public");

  @TempDir Path directory;

  private Catalog load() {
    return Loaded.path(directory).declared().catalog();
  }

  private Failure refused() {
    return catchThrowableOfType(Failure.class, () -> Loaded.path(directory));
  }

  /** Trying everything again in each round would take half a million tries. */
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void takesNoLongerForFilesInTheOppositeOrder() {
    for (int i = 0; i < 1000; i++) {
      Loaded.write(
          directory,
          String.format("%04d.sql", i),
          "SET search_path = public;\nCREATE TABLE t"
              + i
              + " (id int PRIMARY KEY"
              + (i == 999 ? "" : " REFERENCES t" + (i + 1))
              + ");\nCREATE INDEX i"
              + i
              + " ON t"
              + i
              + " (id);");
    }
    assertThat(load().contains(PUBLIC.child(Kind.INDEX, "i0"))).isTrue();
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void takesNoLongerForStatementsInTheOppositeOrder() {
    StringBuilder file = new StringBuilder("CREATE VIEW waiting AS SELECT * FROM other;\n");
    for (int i = 0; i < 1000; i++) {
      file.append("CREATE VIEW v").append(i).append(" AS SELECT * FROM v").append(i + 1);
      file.append(";\n");
    }
    Loaded.write(directory, "a.sql", file + "CREATE TABLE v1000 (id int);");
    Loaded.write(directory, "b.sql", "CREATE VIEW x AS SELECT * FROM v0;CREATE TABLE other ();");
    Catalog catalog = load();
    assertThat(catalog.contains(PUBLIC.child(Kind.VIEW, "waiting"))).isTrue();
    assertThat(catalog.contains(PUBLIC.child(Kind.VIEW, "x"))).isTrue();
  }

  @Test
  void keepsTheSettingsOfAFileForWhatRunsLater() {
    Loaded.write(
        directory,
        "a.sql",
        "SET search_path = one;\nCREATE TABLE a (id int REFERENCES two.b);\n"
            + "SET search_path = two;\nCREATE TABLE c (id int);");
    Loaded.write(
        directory,
        "b.sql",
        "CREATE SCHEMA one;\nCREATE SCHEMA two;\nCREATE VIEW two.d AS SELECT * FROM two.c;\n"
            + "CREATE TABLE two.b (id int PRIMARY KEY);");
    Catalog catalog = load();
    assertThat(catalog.contains(FactId.schema("one").child(Kind.TABLE, "a"))).isTrue();
    assertThat(catalog.contains(FactId.schema("two").child(Kind.TABLE, "c"))).isTrue();
  }

  @Test
  void namesTheMembersOfACircle() {
    Loaded.write(
        directory, "a.sql", "CREATE TABLE a (id int REFERENCES \"B b\" (id), UNIQUE (id));");
    Loaded.write(
        directory,
        "b.sql",
        "\nCREATE TABLE IF NOT EXISTS public.\"B b\" (id int REFERENCES c (id), UNIQUE (id));");
    Loaded.write(directory, "c.sql", "CREATE TABLE c (id int REFERENCES a (id), UNIQUE (id));");
    Loaded.write(directory, "d.sql", "CREATE VIEW d AS SELECT * FROM c;");
    Failure failure = refused();
    assertThat(failure.code()).isEqualTo(Code.SCHEMA_SQL);
    assertThat(failure.getMessage())
        .contains("in a circle", "a.sql:1:", "b.sql:2:", "c.sql:1:", "42P01")
        .contains("relation \"B b\" does not exist")
        .doesNotContain("d.sql");
    assertThat(failure.remedy()).contains("ADD CONSTRAINT");
  }

  @Test
  void namesWhatNobodyDeclaresAndNotWhatFollows() {
    Loaded.write(directory, "a.sql", "CREATE VIEW a AS SELECT * FROM b;");
    Loaded.write(
        directory, "b.sql", "CREATE TABLE z (id int);\nCREATE VIEW b AS SELECT * FROM no;");
    Failure failure = refused();
    assertThat(failure.code()).isEqualTo(Code.SCHEMA_SQL);
    assertThat(failure.place().file()).endsWith("b.sql");
    assertThat(failure.place().line()).isEqualTo(2);
    assertThat(failure.getMessage())
        .contains("relation \"no\" does not exist", "Waiting for that: 1 more")
        .doesNotContain("a.sql");
  }

  @Test
  void takesNumbersByTheirValue() {
    Loaded.write(directory, "V2__a.sql", "CREATE VIEW v AS SELECT 1 AS two;");
    Loaded.write(directory, "V10__a.sql", "DROP VIEW v; CREATE VIEW v AS SELECT 1 AS ten;");
    Loaded.write(directory, "V009__a.sql", "DROP VIEW v; CREATE VIEW v AS SELECT 1 AS nine;");
    assertThat(load().facts().toString()).contains("AS ten").doesNotContain("AS two", "AS nine");
  }

  @Test
  void leavesOutWhatTakesMigrationsBack() {
    Loaded.write(directory, "1_a.up.sql", "CREATE TABLE a (id int);");
    Loaded.write(directory, "1_a.down.sql", "DROP TABLE a;");
    Loaded.write(directory, "V2__b.sql", "CREATE TABLE b (id int);");
    Loaded.write(directory, "U2__b.sql", "DROP TABLE b;");
    Loaded.write(
        directory,
        "3.sql",
        "-- migrate:up\nCREATE TABLE c (id int);\n-- migrate:down\nDROP TABLE c;\nDROP TABLE x;");
    Loaded.write(
        directory,
        "4.sql",
        "-- +goose Down\nDROP TABLE d;\n-- +goose Up\n-- +goose StatementBegin\n"
            + "CREATE TABLE d (id int);\n-- +goose StatementEnd\n");
    Loaded.write(directory, "slow.down.sql", "CREATE TABLE e (id int);");
    LoadedSource loaded = Loaded.path(directory);
    assertThat(loaded.declared().catalog().ids())
        .contains(
            PUBLIC.child(Kind.TABLE, "a"),
            PUBLIC.child(Kind.TABLE, "b"),
            PUBLIC.child(Kind.TABLE, "c"),
            PUBLIC.child(Kind.TABLE, "d"),
            PUBLIC.child(Kind.TABLE, "e"));
    assertThat(loaded.notices())
        .singleElement()
        .asString()
        .endsWith("1_a.down.sql: what takes a migration back is left out, first of 4.");
  }

  @Test
  void saysWhereADuplicateIsDeclaredToo() {
    Loaded.write(directory, "a.sql", "CREATE SCHEMA s;\nCREATE TABLE s.\"A a\" (id int);");
    Loaded.write(directory, "b.sql", "\n  CREATE TABLE s.\"A a\" (id text);");
    Failure failure = refused();
    assertThat(failure.place().toString()).endsWith("b.sql:2:3");
    assertThat(failure.getMessage())
        .contains("already exists")
        .endsWith("CREATE TABLE s.\"A a\" …");
    assertThat(failure.remedy()).contains("a.sql:2:1 already");
  }
}
