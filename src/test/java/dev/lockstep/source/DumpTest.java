package dev.lockstep.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pg_dump and pg_dumpall wrote, as they wrote it; the files are of one cluster. */
class DumpTest {

  private static final FactId APP = FactId.schema("app");

  @TempDir Path directory;

  private static LoadedSource dump(String name) throws URISyntaxException {
    return Loaded.path(Path.of(DumpTest.class.getResource(name).toURI()));
  }

  private static Failure refused(String sql) {
    return catchThrowableOfType(Failure.class, () -> Loaded.sql(sql));
  }

  @Test
  void readsTheSameOfEveryFormOfADump() throws Exception {
    LoadedSource created = dump("pg_dump-create.sql");
    Catalog catalog = created.declared().catalog();
    assertThat(catalog.contains(APP.child(Kind.TABLE, "orders_2024"))).isTrue();
    assertThat(catalog.contains(APP.child(Kind.INDEX, "users_trgm"))).isTrue();
    assertThat(catalog.contains(APP.child(Kind.MATERIALIZED_VIEW, "mv"))).isTrue();
    assertThat(dump("pg_dump-inserts.sql").declared().catalog().fingerprint())
        .isEqualTo(catalog.fingerprint());
    assertThat(dump("pg_dumpall.sql").declared().catalog().fingerprint())
        .isEqualTo(catalog.fingerprint());
    assertThat(created.notices())
        .anyMatch(notice -> notice.contains("12 statements that write rows left out"))
        .anyMatch(notice -> notice.contains("\\connect is left out, first of 2"))
        .anyMatch(notice -> notice.contains("COMMENT ON DATABASE is left out"));
  }

  @Test
  void readsADumpInAnotherEncoding() throws Exception {
    FactId table = FactId.schema("public").child(Kind.TABLE, "größe");
    assertThat(dump("pg_dump-latin1.sql").declared().catalog().contains(table)).isTrue();
  }

  @Test
  void saysWhereAFileIsNotInItsEncoding() throws Exception {
    byte[] latin = "-- fine\nCREATE TABLE größe ();".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(directory.resolve("a.sql"), latin);
    Failure failure = catchThrowableOfType(Failure.class, () -> Loaded.path(file));
    assertThat(failure.code()).isEqualTo(Code.FILE);
    assertThat(failure.place().line()).isEqualTo(2);
    assertThat(failure.getMessage()).contains("0xF6").contains("UTF-8");
    assertThat(failure.remedy()).contains("client_encoding");
  }

  @Test
  void saysWhatAFileIsThatIsNoSql() throws Exception {
    Files.write(directory.resolve("a.sql"), "SELECT 1".getBytes(StandardCharsets.UTF_16));
    assertThat(fileFailure("a.sql").getMessage()).contains("UTF-16");
    Files.writeString(directory.resolve("b.sql"), "PGDMP\u0001\u000e");
    assertThat(fileFailure("b.sql").remedy()).contains("pg_restore");
    Files.write(directory.resolve("c.sql"), new byte[] {0x1F, (byte) 0x8B, 8});
    assertThat(fileFailure("c.sql").remedy()).contains("gunzip");
  }

  private Failure fileFailure(String name) {
    Path file = directory.resolve(name);
    Failure failure = catchThrowableOfType(Failure.class, () -> Loaded.path(file));
    assertThat(failure.code()).isEqualTo(Code.FILE);
    assertThat(failure.place().file()).isEqualTo(file.toString());
    return failure;
  }

  @Test
  void refusesSchemasOfSeveralDatabases() {
    Failure failure =
        refused(
            "\\connect a\nCREATE TABLE t ();\n\\connect - bob\nCREATE TABLE u ();\n"
                + "\\connect template1\nSET x.y = 1;\n\\connect b\nCREATE TABLE t ();");
    assertThat(failure.code()).isEqualTo(Code.SCHEMA_SQL);
    assertThat(failure.place().line()).isEqualTo(8);
    assertThat(failure.getMessage()).contains("a from line 2, b from line 8");
  }

  @Test
  void forgetsSettingsWhenAScriptConnects() {
    Catalog catalog =
        Loaded.catalog(
            "CREATE SCHEMA app;\nSET search_path = app;\n\\connect shop\nCREATE TABLE t ();");
    assertThat(catalog.contains(FactId.schema("public").child(Kind.TABLE, "t"))).isTrue();
  }

  @Test
  void standsInForLocalesAndTablespaces() {
    LoadedSource loaded =
        Loaded.sql(
            """
            CREATE TABLE t (a text COLLATE pg_catalog."xx_YY.utf8", b text COLLATE "xx_YY@euro");
            CREATE INDEX i ON t (a) TABLESPACE "fast disk";
            SET default_tablespace = slow;
            CREATE TABLE u (id int);
            """);
    Catalog catalog = loaded.declared().catalog();
    assertThat(catalog.contains(FactId.schema("public").child(Kind.TABLE, "u"))).isTrue();
    assertThat(catalog.unmodelled()).isEmpty();
    assertThat(loaded.notices()).anyMatch(notice -> notice.contains("\"xx_YY@euro\""));
    assertThat(refused("CREATE TABLE t (a text COLLATE mine)").getMessage())
        .contains("collation \"mine\"");
  }

  @Test
  void leavesDataOut() {
    LoadedSource loaded =
        Loaded.sql(
            """
            CREATE TABLE t (id int CHECK (id > 0));
            INSERT INTO t VALUES (-1);
            UPDATE t SET no_such = 1;
            WITH x AS (SELECT 1) INSERT INTO nowhere SELECT * FROM x;
            SELECT pg_catalog.setval('nowhere', 1, true);
            SELECT pg_catalog.lo_create('1');
            ALTER LARGE OBJECT 1 OWNER TO nobody_there;
            GRANT SELECT ON LARGE OBJECT 1 TO nobody_there;
            REFRESH MATERIALIZED VIEW nowhere;
            COPY nowhere (a) FROM stdin WITH (FORMAT csv);
            it's; \\d
            \\.
            \\copy t from 'nowhere.csv'
            CREATE VIEW v AS SELECT 1 AS one;
            """);
    assertThat(loaded.notices())
        .containsExactly(
            "<stdin>: 10 statements that write rows left out; Lockstep compares schemas, not data.");
    assertThat(loaded.declared().catalog().contains(FactId.schema("public").child(Kind.VIEW, "v")))
        .isTrue();
  }

  @Test
  void neverGoesToAPublisher() {
    Failure failure = refused("CREATE SUBSCRIPTION s CONNECTION 'host=nowhere' PUBLICATION p;");
    assertThat(failure.getMessage()).contains("would connect");
    assertThat(failure.remedy()).contains("connect = false");
  }
}
