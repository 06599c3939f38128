package dev.lockstep.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What psql makes of a script before PostgreSQL sees it. */
class PsqlTest {

  private static final FactId PUBLIC = FactId.schema("public");

  @TempDir Path directory;

  private static List<String> tables(Catalog catalog) {
    return catalog.facts().stream()
        .map(fact -> fact.id())
        .filter(id -> id.kind() == Kind.TABLE)
        .map(FactId::name)
        .sorted()
        .toList();
  }

  private static void makes(String sql, String... tables) {
    Arrays.sort(tables);
    assertThat(tables(Loaded.catalog(sql))).as(sql).containsExactly(tables);
  }

  private static Failure refused(String sql) {
    Failure failure = catchThrowableOfType(Failure.class, () -> Loaded.sql(sql));
    assertThat(failure).as("refused: " + sql).isNotNull();
    assertThat(failure.code()).isEqualTo(Code.SCHEMA_SQL);
    return failure;
  }

  @Test
  void putsVariablesWhereTheyStand() {
    Catalog catalog =
        Loaded.catalog(
            """
            \\set n shop
            \\set odd 'it''s "odd"'
            \\set both :n _ :n
            \\set size 12
            CREATE SCHEMA :n; CREATE SCHEMA :"odd";
            CREATE TABLE :n.:"both" (a text DEFAULT :'odd', b text DEFAULT ':n', "c:n" int,
              d int[] CHECK (d[1:2] <> '{}'), e varchar(:size) DEFAULT $$:n$$ /* :n */,
              f timestamptz DEFAULT '2020-01-01 10:00'::timestamptz -- :n
            );
            \\unset size
            CREATE VIEW v AS SELECT :{?size} AS unset, :{?n} AS set, 1::int AS one;
            """);
    FactId schema = FactId.schema("shop");
    assertThat(catalog.contains(FactId.schema("it's \"odd\""))).isTrue();
    assertThat(catalog.contains(schema.child(Kind.TABLE, "shop_shop"))).isTrue();
    assertThat(catalog.facts().toString())
        .contains("it''s \"odd\"", "':n'::text", "varying(12)", "column:c\\:n")
        .contains("false AS unset", "true AS set");
  }

  @Test
  void saysWhereAnErrorBehindAVariableIs() {
    Failure failure =
        refused("\\set name a_very_long_name_of_a_table\nCREATE TABLE :name (a int, b nope);");
    assertThat(failure.place()).isEqualTo(new Place("<stdin>", 2, 30));
    Failure unset = refused("CREATE TABLE :name (a int);");
    assertThat(unset.place()).isEqualTo(new Place("<stdin>", 1, 14));
    assertThat(unset.remedy()).contains("\\set");
  }

  @Test
  void takesTheBranchThatPsqlTakes() {
    makes(
        """
        \\set yes on
        \\if :yes
          CREATE TABLE a (); \\echo here \\set no off
          \\if :no
            CREATE TABLE b ();
            \\i nowhere.sql
            \\gexec
          \\elif false
            CREATE TABLE c ();
          \\elif 1
            CREATE TABLE d ();
          \\else
            CREATE TABLE e ();
          \\endif
        \\elif nonsense that is not read
          CREATE TABLE f ();
        \\else
          \\if true
            CREATE TABLE g ();
          \\endif
        \\endif
        \\if :{?missing} \\\\ CREATE TABLE h (); \\else \\\\ CREATE TABLE i (); \\endif
        CREATE TABLE j ();
        """,
        "a",
        "d",
        "i",
        "j");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\if :unset\n\\endif",
        "\\if\n\\endif",
        "\\if `true`\n\\endif",
        "\\if true",
        "\\endif",
        "\\else",
        "\\if true\n\\else\n\\else\n\\endif",
        "CREATE TABLE t (\n\\if true\na int\n\\endif\n);",
        "SELECT 'SELECT 1' \\gexec",
        "SELECT 1 AS a \\gset",
        "\\set x `date`",
        "\\getenv x HOME",
        "\\cd /",
        "\\! rm file",
        "\\nonsense",
      })
  void refusesWhatItCannotCarryOut(String sql) {
    Failure failure = refused("CREATE TABLE before ();\n" + sql);
    assertThat(failure.place().line()).isGreaterThan(1);
    assertThat(failure.getMessage()).contains("\\");
    assertThat(failure.remedy()).isNotBlank();
  }

  @Test
  void sendsWhatPsqlSends() {
    makes(
        "CREATE TABLE a () \\g\nCREATE TABLE b ()\\; CREATE TABLE c ();\n\\dt a\nCREATE TABLE d ()",
        "a",
        "b",
        "c",
        "d");
  }

  @Test
  void sharesVariablesWithIncludedFiles() {
    Loaded.write(directory, "part.sql", "\\if :on\nCREATE TABLE :t ();\n\\set t b\n\\endif\n");
    Loaded.write(
        directory,
        "main.sql",
        "\\set on 1\n\\set t a\n\\set f part.sql\n\\ir :f\n\\ir \"part.sql\"\nCREATE TABLE x:t ();");
    Catalog catalog = Loaded.path(directory).declared().catalog();
    assertThat(tables(catalog)).containsExactly("a", "b", "xb");
  }

  @Test
  void readsConstantsAsTheSettingSays() {
    makes(
        """
        SET standard_conforming_strings = off;
        SET escape_string_warning = off;
        CREATE TABLE a (x text DEFAULT 'it\\'s; x');
        SET standard_conforming_strings TO 'on';
        COMMENT ON TABLE a IS 'a\\';
        CREATE TABLE b (x text DEFAULT E'it\\'s; x');
        """,
        "a",
        "b");
  }

  @Test
  void readsWhatWindowsAndOthersWrite() {
    makes(
        "\uFEFFCREATE TABLE a (\r\n  id int -- one\r\n);\r\n\\set t b\r\nCREATE TABLE :t ();\r\n"
            + "COPY a FROM stdin;\r\n1\r\n\\.\r\n/* a /* b; */ ; */ CREATE TABLE c ();\r\n",
        "a",
        "b",
        "c");
    makes(
        """
        CREATE SCHEMA s CREATE TABLE a (id int) CREATE VIEW v AS SELECT id FROM a;
        CREATE TABLE b (id int);
        CREATE RULE r AS ON INSERT TO b DO ALSO (DELETE FROM s.a; INSERT INTO s.a VALUES (1));
        CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql BEGIN ATOMIC
          INSERT INTO b VALUES (i); SELECT CASE WHEN i > 0 THEN 1 ELSE 2 END; END;
        DO $x$ BEGIN EXECUTE $y$CREATE TABLE c (x text DEFAULT 'a;b')$y$; END $x$;
        """,
        "a",
        "b",
        "c");
  }
}
