package dev.lockstep.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Table;
import dev.lockstep.introspect.Introspector;
import dev.lockstep.introspect.Reading;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.ScratchServer;
import dev.lockstep.postgres.ScriptRunner;
import dev.lockstep.seed.Seeder.Seeding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeederTest {

  /** What seeding a schema gave, and what a query says of it. */
  private record Seeded(Seeding seeding, String answer) {
    Map<String, Integer> rows() {
      return seeding.rows().entrySet().stream()
          .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }
  }

  private static Seeded seed(String schema, String query) throws SQLException {
    try (Database database = ScratchServer.SHARED.create();
        Connection connection = database.connect()) {
      ScriptRunner.run(connection, schema, "schema.sql");
      Catalog catalog = Introspector.read(connection, Reading.EPHEMERAL).catalog();
      Seeding seeding =
          new Seeder(connection, catalog)
              .seed(
                  catalog
                      .facts(Table.class)
                      .filter(table -> !table.partition())
                      .map(Table::id)
                      .collect(Collectors.toCollection(TreeSet::new)));
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(query)) {
        row.next();
        return new Seeded(seeding, row.getString(1));
      }
    }
  }

  private static Map<String, Integer> seeded(String schema) throws SQLException {
    return seed(schema, "SELECT 1").rows();
  }

  @Test
  void everyBuiltinTypeGetsValues() throws SQLException {
    String types =
        """
        smallint, integer, bigint, real, double precision, numeric, numeric(3), numeric(2,2),
        numeric(10,2), money, boolean, text, varchar, varchar(1), varchar(20), char(3), "char",
        name, bytea, uuid, json, jsonb, jsonpath, date, time, time(0), timetz, timestamp,
        timestamp(3), timestamptz, timestamptz(0), interval, interval day to second(3), inet, cidr,
        macaddr, macaddr8, bit(3), bit varying(9), bit varying, point, line, lseg, box, path,
        polygon, circle, tsvector, tsquery, int4range, int8range, numrange, daterange, tsrange,
        tstzrange, int4multirange, tstzmultirange, pg_lsn, oid, xid, regclass, regtype, int2vector,
        integer[], text[], varchar(5)[], timestamptz[], jsonb[], uuid[], int4range[]""";
    // A comma within parentheses belongs to its type.
    String[] each = types.split(",\\s+");
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < each.length; i++) {
      columns.append(i == 0 ? "" : ", ").append("c").append(i).append(' ').append(each[i]);
      columns.append(" NOT NULL");
    }
    Seeded seeded =
        seed("CREATE TABLE everything (" + columns + ");", "SELECT count(*) FROM everything");
    assertThat(seeded.seeding().reasons()).isEmpty();
    assertThat(seeded.answer()).isEqualTo("5");
  }

  @Test
  void typesOfUsersGetValues() throws SQLException {
    Seeded seeded =
        seed(
            """
            CREATE SCHEMA "Odd Schema";
            CREATE TYPE "Odd Schema"."Mood's" AS ENUM ('so', 'it''s', 'C:\\x');
            CREATE DOMAIN positive AS int CHECK (VALUE > 40);
            CREATE DOMAIN tall AS positive CHECK (VALUE > 180);
            CREATE DOMAIN code AS text NOT NULL CHECK (VALUE ~ '^[A-Z]{3}-[0-9]{4}$');
            CREATE TYPE pair AS (a int, b "Odd Schema"."Mood's");
            CREATE TYPE floatrange AS RANGE (subtype = float8);
            CREATE TABLE t (
              m "Odd Schema"."Mood's" NOT NULL, ms "Odd Schema"."Mood's"[] NOT NULL,
              p positive NOT NULL, q tall NOT NULL UNIQUE, c code, cs code[] NOT NULL,
              x pair NOT NULL, r floatrange NOT NULL, rs floatmultirange NOT NULL);
            """,
            "SELECT string_agg(DISTINCT m::text, '|' ORDER BY m::text) FROM t");
    assertThat(seeded.seeding().reasons()).isEmpty();
    assertThat(seeded.rows()).containsEntry("t", 5);
    assertThat(seeded.answer()).isEqualTo("C:\\x|it's|so");
  }

  @Test
  void foreignKeysAreFollowed() throws SQLException {
    Seeded seeded =
        seed(
            """
            CREATE TABLE a_child (id serial PRIMARY KEY, parent int NOT NULL);
            CREATE TABLE z_parent (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, v text UNIQUE);
            ALTER TABLE a_child ADD FOREIGN KEY (parent) REFERENCES z_parent;
            CREATE TABLE detail (parent int PRIMARY KEY REFERENCES a_child, note text);
            CREATE TABLE tenant (id int PRIMARY KEY);
            CREATE TABLE member (tenant int REFERENCES tenant, id int, PRIMARY KEY (id, tenant));
            CREATE TABLE post (
              id int PRIMARY KEY, tenant int NOT NULL REFERENCES tenant, author int NOT NULL,
              FOREIGN KEY (tenant, author) REFERENCES member (tenant, id));
            CREATE TABLE link (
              a int REFERENCES post, b int REFERENCES a_child, PRIMARY KEY (a, b));
            CREATE TABLE tree (id int PRIMARY KEY, up int REFERENCES tree);
            CREATE TABLE root (id int PRIMARY KEY, self int NOT NULL REFERENCES root);
            CREATE TABLE hen (id int PRIMARY KEY, egg int);
            CREATE TABLE egg (id int PRIMARY KEY, hen int NOT NULL REFERENCES hen);
            ALTER TABLE hen ADD FOREIGN KEY (egg) REFERENCES egg;
            """,
            "SELECT (SELECT count(up) FROM tree) || ' ' || (SELECT count(egg) FROM hen)");
    assertThat(seeded.seeding().reasons()).isEmpty();
    assertThat(seeded.rows())
        .hasSize(11)
        .allSatisfy((table, rows) -> assertThat(rows).isEqualTo(5));
    assertThat(seeded.answer()).isEqualTo("5 5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v text NOT NULL CHECK (v IN ('new', 'paid', 'sent'))",
        "v text NOT NULL UNIQUE CHECK (v LIKE '%@%.%')",
        "v text NOT NULL UNIQUE CHECK (v ~* '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$')",
        "v text NOT NULL CHECK (v ~ '^(https?|ftp)://[^/]+/\\d+$')",
        "v text NOT NULL UNIQUE CHECK (char_length(v) BETWEEN 8 AND 12)",
        "v char(2) NOT NULL CHECK (v = upper(v))",
        "v varchar(3) NOT NULL CHECK (v ~ '^[[:upper:]]{3}$')",
        "v int NOT NULL UNIQUE CHECK (v >= 18 AND v < 100)",
        "v int NOT NULL CHECK (v < 0)",
        "v int NOT NULL CHECK (v % 100 = 0)",
        "v numeric(5,4) NOT NULL CHECK (v > 0 AND v <= 0.5)",
        "v numeric NOT NULL CHECK (v BETWEEN -90 AND -80)",
        "v date NOT NULL CHECK (v > '2031-05-01')",
        "v timestamptz NOT NULL CHECK (v < now())",
        "a timestamptz NOT NULL, b timestamptz NOT NULL CHECK (a + interval '1 year' < b)",
        "a int NOT NULL, b int NOT NULL, CHECK (b > a)",
        "a int, b int, CHECK (num_nonnulls(a, b) = 1)",
        "a text NOT NULL, b int, CHECK ((a = 'x') = (b IS NULL))",
        "v jsonb NOT NULL CHECK (jsonb_typeof(v) = 'array')",
        "v boolean NOT NULL CHECK (v)",
        "a int4range NOT NULL, EXCLUDE USING gist (a WITH &&)",
        "a int DEFAULT 1, b int NOT NULL DEFAULT 7 UNIQUE",
        "v text NOT NULL, w text GENERATED ALWAYS AS (upper(v)) STORED",
      })
  void rowsThatConstraintsAcceptAreFound(String columns) throws SQLException {
    Seeded seeded = seed("CREATE TABLE t (" + columns + ");", "SELECT count(*) FROM t");
    assertThat(seeded.answer()).as("%s", seeded.seeding().reasons()).isEqualTo("5");
  }

  @Test
  void checksOfSeveralColumnsDoNotMeet() throws SQLException {
    assertThat(
            seeded(
                """
                CREATE TABLE person (
                  email text NOT NULL UNIQUE CHECK (email LIKE '%@%'),
                  age int NOT NULL CHECK (age > 17 AND age < 150),
                  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
                  state text NOT NULL DEFAULT 'on' CHECK (state = ANY (ARRAY['on', 'off'])),
                  born date NOT NULL CHECK (born < '2000-01-01'),
                  score numeric(3,2) NOT NULL CHECK (score <= 1));
                """))
        .containsEntry("person", 5);
  }

  @Test
  void rowsGoIntoSeveralPartitions() throws SQLException {
    Seeded seeded =
        seed(
            """
            CREATE TABLE r (id int, at timestamptz NOT NULL, PRIMARY KEY (id, at))
              PARTITION BY RANGE (at);
            CREATE TABLE r1 PARTITION OF r FOR VALUES FROM ('2031-01-01') TO ('2031-02-01');
            CREATE TABLE r2 PARTITION OF r FOR VALUES FROM ('2031-02-01') TO ('2031-03-01');
            CREATE TABLE l (region text NOT NULL, v int) PARTITION BY LIST (region);
            CREATE TABLE l1 PARTITION OF l FOR VALUES IN ('eu', 'us') PARTITION BY RANGE (v);
            CREATE TABLE l11 PARTITION OF l1 FOR VALUES FROM (500) TO (600);
            CREATE TABLE h (id bigint PRIMARY KEY) PARTITION BY HASH (id);
            CREATE TABLE h0 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 0);
            CREATE TABLE h1 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 1);
            """,
            "SELECT (SELECT count(DISTINCT tableoid) FROM r) || ' '"
                + " || (SELECT count(DISTINCT region) FROM l)");
    assertThat(seeded.seeding().reasons()).isEmpty();
    assertThat(seeded.rows()).containsOnlyKeys("r", "l", "h").containsEntry("h", 5);
    assertThat(seeded.answer()).isEqualTo("2 2");
  }

  @Test
  void inheritingTablesAreFilledEachByItself() throws SQLException {
    assertThat(seeded("CREATE TABLE p (a int); CREATE TABLE c (b int) INHERITS (p);"))
        .containsEntry("p", 5)
        .containsEntry("c", 5);
  }

  @Test
  void aTableThatRefusesEveryRowIsNamedWithTheReason() throws SQLException {
    Seeded seeded =
        seed(
            """
            CREATE TABLE never (a int NOT NULL CONSTRAINT impossible CHECK (a <> a));
            CREATE TABLE after_never (a int PRIMARY KEY, b int NOT NULL);
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
              AS $$BEGIN RAISE 'not today'; END$$;
            CREATE TABLE guarded (a int);
            CREATE TRIGGER guard BEFORE INSERT ON guarded EXECUTE FUNCTION refuse();
            """,
            "SELECT 1");
    Map<String, String> reasons =
        seeded.seeding().reasons().entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    assertThat(reasons).containsOnlyKeys("never", "guarded");
    assertThat(reasons.get("never")).contains("impossible").contains("23514");
    assertThat(reasons.get("guarded")).contains("not today").contains("P0001");
    assertThat(seeded.rows()).containsEntry("after_never", 5);
  }

  @Test
  void theSameSchemaGetsTheSameRows() throws SQLException {
    String schema =
        "CREATE TABLE a (id serial PRIMARY KEY, n text UNIQUE DEFAULT 'x', e numeric(4,2));"
            + "CREATE TABLE b (a int NOT NULL REFERENCES a, at timestamptz CHECK (at > '2030-1-1'));";
    String all =
        "SELECT (SELECT string_agg(a::text, ';') FROM a) || (SELECT string_agg(b::text, ';') FROM b)";
    assertThat(seed(schema, all).answer()).isEqualTo(seed(schema, all).answer()).isNotBlank();
  }

  @Test
  void namesAreQuoted() throws SQLException {
    Seeded seeded =
        seed(
            "CREATE TABLE \"Order \"\"x\"\"\" (\"select\" int PRIMARY KEY, \"Größe\" text"
                + " CONSTRAINT \"a b\" CHECK (\"Größe\" = 'groß'));"
                + "CREATE TABLE \"user\" (\"from\" int NOT NULL REFERENCES \"Order \"\"x\"\"\");",
            "SELECT 1");
    assertThat(seeded.seeding().reasons()).isEmpty();
    assertThat(seeded.seeding().rows().keySet())
        .extracting(FactId::name)
        .containsExactly("Order \"x\"", "user");
  }
}
