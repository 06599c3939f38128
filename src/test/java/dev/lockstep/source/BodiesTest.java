package dev.lockstep.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.catalog.Kind;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies of routines, which may use what is declared later. */
class BodiesTest {

  @TempDir Path directory;

  private static List<String> notices(String sql) {
    LoadedSource loaded = Loaded.sql(sql);
    assertThat(loaded.declared().catalog().facts())
        .anyMatch(fact -> fact.id().kind() == Kind.ROUTINE);
    return loaded.notices();
  }

  @Test
  void mayUseWhatComesLater() {
    assertThat(
            notices(
                """
                CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM later';
                CREATE PROCEDURE p() LANGUAGE plpgsql AS 'DECLARE r later%ROWTYPE; BEGIN END';
                BEGIN;
                CREATE SCHEMA app;
                SET LOCAL search_path = app;
                CREATE FUNCTION app.g() RETURNS int LANGUAGE sql AS 'SELECT id FROM own';
                CREATE FUNCTION app.h() RETURNS int LANGUAGE sql AS 'SELECT id FROM own';
                CREATE TABLE own (id int);
                COMMIT;
                CREATE FUNCTION i() RETURNS int LANGUAGE sql SET search_path = app, public
                  AS 'SELECT id FROM own, even_later';
                CREATE TABLE later (id int);
                CREATE TABLE even_later (x int);
                """))
        .isEmpty();
  }

  @Test
  void mayUseWhatOnlyItsSessionHas() {
    assertThat(
            notices(
                """
                CREATE TEMPORARY TABLE scratch (id int);
                CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT id FROM scratch';
                CREATE FUNCTION g() RETURNS void LANGUAGE plpgsql AS
                  'BEGIN CREATE TEMP TABLE own (id int); INSERT INTO own SELECT 1; END';
                """))
        .isEmpty();
  }

  @Test
  void mayBeCalledWithAnotherSearchPath() {
    assertThat(
            notices(
                """
                SET check_function_bodies = false;
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE SCHEMA "App";
                CREATE TABLE "App".t (id int);
                CREATE FUNCTION "App".f() RETURNS int LANGUAGE sql AS 'SELECT id FROM t';
                CREATE FUNCTION public.g() RETURNS int LANGUAGE sql AS 'SELECT id FROM t';
                CREATE FUNCTION public.own() RETURNS int LANGUAGE sql SET search_path = pg_temp
                  AS 'SELECT id FROM t';
                """))
        .hasSize(1)
        .allMatch(notice -> notice.contains("public.own()"));
  }

  @Test
  void isNamedWhenItsNeedIsNeverDeclared() {
    assertThat(
            notices(
                """
                CREATE TABLE t (id int);
                CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT id
                  FROM nowhere';
                CREATE OR REPLACE FUNCTION replaced() RETURNS int LANGUAGE sql AS 'SELECT x FROM no';
                CREATE OR REPLACE FUNCTION replaced() RETURNS int LANGUAGE sql AS 'SELECT 1';
                """))
        .containsExactly(
            "<stdin>:2:1: the body of public.f() is not right by what the files declare:"
                + " relation \"nowhere\" does not exist (SQLSTATE 42P01).");
  }

  @Test
  void isRefusedWhenNothingDeclaredCouldMendIt() {
    String sql = "\nCREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$\n  SELEC 1 $$;";
    Failure failure = catchThrowableOfType(Failure.class, () -> Loaded.sql(sql));
    assertThat(failure.code()).isEqualTo(Code.SCHEMA_SQL);
    assertThat(failure.place()).isEqualTo(new Place("<stdin>", 3, 3));
    assertThat(failure.getMessage()).contains("syntax error", "42601");
  }

  @Test
  void isOnlyNamedWhereTheFileTurnsTheCheckOff() {
    assertThat(
            notices(
                """
                SET check_function_bodies = false;
                CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETRUN 1; END';
                CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT id FROM later';
                CREATE TABLE later (id int);
                """))
        .hasSize(1)
        .allMatch(n -> n.startsWith("<stdin>:2:1: ") && n.contains("42601"));
  }

  @Test
  void doesNotMakeFilesWait() {
    Loaded.write(
        directory,
        "a.sql",
        "CREATE FUNCTION a() RETURNS int LANGUAGE sql AS 'SELECT b()';"
            + "CREATE FUNCTION c(x t) RETURNS int LANGUAGE sql AS 'SELECT x.id';");
    Loaded.write(
        directory,
        "b.sql",
        "CREATE FUNCTION b() RETURNS int LANGUAGE sql AS 'SELECT a()';CREATE TABLE t (id int);");
    assertThat(Loaded.path(directory).notices()).isEmpty();
  }
}
