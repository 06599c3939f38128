package dev.lockstep.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.introspect.Introspector;
import dev.lockstep.introspect.Reading;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.Servers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Property;
import org.jooq.meta.jaxb.Target;
import org.jooq.meta.xml.XMLDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** jOOQ's own code generator reads what is written. */
class JooqSchemaTest {

  private static final String SCHEMA =
      """
      CREATE SCHEMA app;
      CREATE TYPE app.state AS ENUM ('new', 'done');
      CREATE DOMAIN app.email AS varchar(80);
      CREATE TABLE app.users (
        id bigint GENERATED ALWAYS AS IDENTITY,
        region int,
        mail app.email NOT NULL,
        tags text[] DEFAULT '{}',
        "Robert""; DROP" numeric(10,2),
        seen timestamp(3) with time zone,
        state app.state,
        low text GENERATED ALWAYS AS (lower(mail::text)) STORED,
        PRIMARY KEY (region, id), UNIQUE (mail), CONSTRAINT positive CHECK (id > 0));
      CREATE TABLE app.orders (
        id serial PRIMARY KEY, owner bigint, region int, code varchar(3),
        UNIQUE (code), CONSTRAINT positive CHECK (code <> ''),
        CONSTRAINT fk FOREIGN KEY (owner, region) REFERENCES app.users (id, region));
      CREATE TABLE app.events (at date NOT NULL) PARTITION BY RANGE (at);
      CREATE TABLE app.events_2026 PARTITION OF app.events
        FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
      CREATE VIEW app.mails AS SELECT mail, seen FROM app.users;
      CREATE MATERIALIZED VIEW app.counts AS SELECT region, count(*) AS n FROM app.users GROUP BY 1;
      CREATE SEQUENCE app.numbers START 7;
      COMMENT ON TABLE app.users IS 'people & <others>';
      """;

  @TempDir Path folder;

  @Test
  void theCodeGeneratorMakesTablesKeysAndReferencesOfIt() throws Exception {
    Path xml = folder.resolve("schema.xml");
    Files.writeString(xml, JooqSchema.of(catalog()));
    generate(xml);
    String users = generated("tables/Users.java");
    assertThat(users)
        .contains("SQLDataType.BIGINT.nullable(false).identity(true)")
        .contains("SQLDataType.VARCHAR(80)")
        .contains("SQLDataType.NUMERIC(10, 2)")
        .contains("SQLDataType.CLOB.array()")
        .contains("SQLDataType.TIMESTAMPWITHTIMEZONE(3)")
        .contains("people &amp; &lt;others&gt;")
        .contains("Robert\\\"; DROP");
    assertThat(generated("tables/Orders.java"))
        .contains("identity(true)")
        .contains("Keys.ORDERS__FK");
    assertThat(generated("Keys.java"))
        .containsPattern("ORDERS__FK = .*Orders.ORDERS.REGION, Orders.ORDERS.OWNER")
        .contains("Users.USERS.REGION, Users.USERS.ID")
        .contains("USERS_MAIL_KEY = ", "ORDERS_CODE_KEY = ");
    assertThat(users).contains("users_positive").contains("id > 0");
    assertThat(generated("Sequences.java")).contains("numbers");
    assertThat(generated("tables/Mails.java")).contains("TableOptions.view(");
    assertThat(generated("tables/Counts.java")).contains("materializedView(");
    assertThat(folder.resolve("out/gen/app/tables/Events2026.java")).doesNotExist();
  }

  private static Catalog catalog() throws Exception {
    try (Database database = Servers.of(17).create();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(SCHEMA);
      return Introspector.read(connection, Reading.EPHEMERAL).catalog();
    }
  }

  private void generate(Path xml) throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new org.jooq.meta.jaxb.Database()
                            .withName(XMLDatabase.class.getName())
                            .withProperties(
                                new Property().withKey("dialect").withValue("POSTGRES"),
                                new Property().withKey("xmlFile").withValue(xml.toString())))
                    .withGenerate(new Generate().withComments(true))
                    .withTarget(
                        new Target()
                            .withPackageName("gen")
                            .withDirectory(folder.resolve("out").toString()))));
  }

  private String generated(String name) throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      Path file = files.filter(each -> each.endsWith(name)).findFirst().orElseThrow();
      return Files.readString(file);
    }
  }
}
