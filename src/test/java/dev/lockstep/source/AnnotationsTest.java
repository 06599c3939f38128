package dev.lockstep.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationsTest {

  private static List<String> annotations(String sql) {
    return Loaded.sql(sql).declared().annotations().stream()
        .map(a -> a.target().display() + " " + a.type() + " " + a.value())
        .toList();
  }

  @Test
  void readsThoseOfColumns() {
    assertThat(
            annotations(
                """
                CREATE TABLE users (
                  id        bigint PRIMARY KEY,  -- @author nobody
                  username  text NOT NULL,       -- @renamed from=login
                  -- the name @renamed from="Old Name" @backfill first || ' @ ' || last
                  full_name text NOT NULL
                    CHECK (full_name <> ''),
                  -- @using tags @> '{}'

                  -- more words
                  tags boolean
                , lead int -- @backfill 1
                , CONSTRAINT c CHECK (id > 0) -- @renamed from=d
                , age int -- @using age::int
                );
                """))
        .containsExactly(
            "column public.users.username RENAMED login",
            "column public.users.full_name RENAMED Old Name",
            "column public.users.full_name BACKFILL first || ' @ ' || last",
            "column public.users.tags USING tags @> '{}'",
            "column public.users.lead BACKFILL 1",
            "constraint c on public.users RENAMED d",
            "column public.users.age USING age::int");
  }

  @Test
  void readsThoseOfWholeObjects() {
    assertThat(
            annotations(
                """
                -- @renamed from=people
                CREATE TABLE users (
                  id serial PRIMARY KEY
                );
                CREATE TABLE a ( -- @renamed from=app.b
                  id int
                );
                CREATE TABLE one (id int); -- @renamed from=two
                CREATE VIEW v AS -- @renamed from=w
                  SELECT 1 AS one;
                -- @renamed from=sad
                CREATE TYPE mood AS ENUM ('x');
                CREATE INDEX i ON a (id); -- @renamed from=j
                -- @renamed from=g
                CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
                CREATE SEQUENCE s; -- @renamed from=r
                ALTER TABLE a ADD COLUMN c int; -- @backfill 2
                ALTER TABLE a
                  ADD COLUMN d int, -- @backfill 3
                  -- @renamed from=x
                  ADD CONSTRAINT e CHECK (d > 0);
                """))
        .containsExactly(
            "table public.users RENAMED people",
            "table public.a RENAMED app.b",
            "table public.one RENAMED two",
            "view public.v RENAMED w",
            "enum public.mood RENAMED sad",
            "index public.i RENAMED j",
            "routine public.f() RENAMED g",
            "sequence public.s RENAMED r",
            "column public.a.c BACKFILL 2",
            "column public.a.d BACKFILL 3",
            "constraint e on public.a RENAMED x");
  }

  @Test
  void readsWhatColumnsAreThatGo() {
    assertThat(
            annotations(
                """
                -- @reverse total = price * quantity
                CREATE TABLE lines (
                  price int, -- @reverse Cents=price * 100 @reverse "Old Price" = price
                  quantity int
                );
                """))
        .containsExactly(
            "column public.lines.total REVERSE price * quantity",
            "column public.lines.cents REVERSE price * 100",
            "column public.lines.\"Old Price\" REVERSE price");
  }

  @Test
  void knowsWhereTheyStand() {
    Annotation annotation =
        Loaded.sql("CREATE TABLE t (\n  a int -- was b, @renamed from=b\n);")
            .declared()
            .annotations()
            .get(0);
    assertThat(annotation.place()).isEqualTo(new Place("<stdin>", 2, 19));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a int);\n\n-- @renamed from=x",
        "-- @renamed from=x\nDROP TABLE IF EXISTS t; CREATE TABLE t (a int);",
        "CREATE TABLE t (\n  a int,\n  CHECK (a > 0) -- @backfill 1\n);",
        "CREATE TABLE t (\n  a int\n); -- @backfill 1",
        "CREATE TABLE t (\n  a int\n  -- @backfill 1\n);",
        "CREATE TABLE t (\n  a int -- @renamed from=b\n);\nALTER TABLE t RENAME a TO c;",
        "-- @backfill 1\nCREATE TABLE t (a int);",
        "CREATE TABLE t (a int);\n-- @reverse b = a\nCREATE VIEW v AS SELECT a FROM t;",
        "CREATE VIEW v AS SELECT\n 1 AS a, -- @renamed from=b\n 2 AS c;",
        "CREATE TABLE t (a int);\n-- @renamed from=x\nDROP TABLE t;\nCREATE TABLE u ();",
      })
  void refusesThoseThatStandAtNothing(String sql) {
    Failure failure = catchThrowableOfType(Failure.class, () -> Loaded.sql(sql));
    assertThat(failure).as("refused: " + sql).isNotNull();
    assertThat(failure.code()).isEqualTo(Code.ANNOTATION);
    assertThat(failure.place().line()).isEqualTo(1 + lineBreaksBefore(sql));
    assertThat(failure.getMessage()).contains("names nothing");
  }

  private static int lineBreaksBefore(String sql) {
    return (int) sql.substring(0, sql.indexOf("-- @")).chars().filter(c -> c == '\n').count();
  }

  @ParameterizedTest
  @CsvSource({
    "@rename from=b,@renamed",
    "@renamed,from=old_name",
    "@renamed b,from=old_name",
    "@renamed from=,from=old_name",
    "@renamed from=b c,from=old_name",
    "@backfil 1,@backfill",
    "@back_fill 1,@backfill",
    "@backfill,expression",
    "@usin a,@using",
    "@revers b = a,@reverse",
    "@reverse,old_column = expression",
    "@reverse b,old_column = expression",
    "@reverse b =,old_column = expression",
  })
  void refusesMisspeltOnes(String comment, String remedy) {
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> Loaded.sql("CREATE TABLE t (\n  a int -- " + comment + "\n);"));
    assertThat(failure).as("refused: " + comment).isNotNull();
    assertThat(failure.code()).isEqualTo(Code.ANNOTATION);
    assertThat(failure.place()).isEqualTo(new Place("<stdin>", 2, 12));
    assertThat(failure.remedy()).contains(remedy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@param x", "@author me", "@since 1", "a@using.example", "@return", "@name"})
  void leavesOtherWordsAlone(String comment) {
    assertThat(annotations("CREATE TABLE t (a int -- " + comment + "\n);")).isEmpty();
  }

  @Test
  void leavesBodiesAlone() {
    assertThat(
            annotations(
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$\n"
                    + "-- @renamed from=x\nSELECT 1 $$;\nCOMMENT ON FUNCTION f() IS '-- @using x';"))
        .isEmpty();
  }
}
