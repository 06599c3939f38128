package dev.lockstep.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Aggregate;
import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.Attributes;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.ColumnOptions;
import dev.lockstep.catalog.Comment;
import dev.lockstep.catalog.CompositeType;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.DefaultPrivileges;
import dev.lockstep.catalog.DomainConstraint;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.Extension;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.ForeignTable;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Identity;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.Membership;
import dev.lockstep.catalog.NotNullForm;
import dev.lockstep.catalog.OutputColumn;
import dev.lockstep.catalog.Owner;
import dev.lockstep.catalog.Policy;
import dev.lockstep.catalog.PublicationSchema;
import dev.lockstep.catalog.RangeType;
import dev.lockstep.catalog.Role;
import dev.lockstep.catalog.Routine;
import dev.lockstep.catalog.Rule;
import dev.lockstep.catalog.SecurityLabel;
import dev.lockstep.catalog.Sequence;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.catalog.Setting;
import dev.lockstep.catalog.Table;
import dev.lockstep.catalog.Trigger;
import dev.lockstep.catalog.UserMapping;
import dev.lockstep.catalog.View;
import dev.lockstep.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads one schema that has every kind of fact and every attribute away from its default. */
@ParameterizedClass
@ValueSource(ints = {14, 15, 16, 17, 18})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RichSchemaTest {

  @Parameter int major;
  private Database database;
  private Introspected introspected;
  private Catalog catalog;

  @BeforeParameterizedClassInvocation
  void read() throws SQLException {
    database =
        switch (major) {
          case 14 -> Databases.with(major, "rich.sql", "server.sql");
          case 15 -> Databases.with(major, "rich.sql", "server.sql", "rich15.sql");
          case 18 ->
              Databases.with(
                  major, "rich.sql", "server.sql", "rich15.sql", "rich16.sql", "rich18.sql");
          default -> Databases.with(major, "rich.sql", "server.sql", "rich15.sql", "rich16.sql");
        };
    try (Connection connection = database.connect()) {
      introspected = Introspector.read(connection, Reading.EPHEMERAL);
    }
    catalog = introspected.catalog();
  }

  @AfterParameterizedClassInvocation
  void drop() {
    database.close();
  }

  @Test
  void everyClassOfFactsOccurs() {
    Set<Class<?>> missing = new HashSet<>(Set.of(Fact.class.getPermittedSubclasses()));
    // Those of the whole server are read where somebody asks for them.
    missing.removeAll(Set.of(Role.class, Membership.class, Setting.class));
    catalog.facts().forEach(fact -> missing.remove(fact.getClass()));
    if (major < 15) {
      missing.remove(PublicationSchema.class);
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyAttributeTakesMoreThanOneValue() {
    Map<String, Set<String>> values = new HashMap<>();
    for (Fact fact : catalog.facts()) {
      Attributes.of(fact)
          .forEach(
              (name, value) ->
                  values
                      .computeIfAbsent(
                          fact.getClass().getSimpleName() + "." + name, key -> new TreeSet<>())
                      .add(String.valueOf(value)));
    }
    Set<String> constant = new TreeSet<>();
    values.forEach(
        (name, seen) -> {
          if (seen.size() < 2) {
            constant.add(name);
          }
        });
    // One of its kind in the schema; what it says is tested by itself.
    constant.removeIf(name -> name.startsWith("RangeType.") || name.startsWith("SequenceOwner"));
    // PostgreSQL brings one set of functions for each, and its own stands for all.
    constant.removeIf(name -> name.startsWith("TextSearchParser."));
    constant.remove("TextSearchTemplate.lexize");
    if (major < 18) {
      constant.remove("Column.virtual");
      constant.remove("Constraint.enforced");
      constant.removeIf(name -> name.contains(".notNull") && !name.endsWith(".notNull"));
      constant.remove("Publication.generated");
    }
    if (major < 16) {
      constant.remove("Collation.rules");
    }
    if (major < 15) {
      constant.remove("Sequence.unlogged");
      constant.removeIf(name -> name.startsWith("PublicationTable."));
    }
    assertThat(constant).isEmpty();
  }

  @Test
  void types() {
    assertThat(get("schema:app/enum:mood", EnumType.class).labels())
        .containsExactly("sad", "happy", "ok", "it's fine");
    assertThat(get("schema:app/domain:code", DomainType.class))
        .isEqualTo(
            new DomainType(
                id("schema:app/domain:code"),
                "character varying(10)",
                "pg_catalog.\"C\"",
                true,
                null,
                major < 17 ? null : "code_not_null",
                "'x'::character varying"));
    assertThat(get("schema:app/domain:code/domain-constraint:code_long", DomainConstraint.class))
        .extracting(DomainConstraint::definition, DomainConstraint::validated)
        .containsExactly("CHECK ((length((VALUE)::text) > 2))", false);
    FactId address = id("schema:app/composite:address");
    assertThat(catalog.get(address, CompositeType.class).id()).isEqualTo(address);
    assertThat(catalog.children(address, Attribute.class).map(Attribute::type))
        .containsExactly("text", "numeric(5,0)");
    assertThat(catalog.children(address, Attribute.class).map(Attribute::position))
        .containsExactly(1, 2);
    assertThat(get("schema:app/range:span", RangeType.class))
        .isEqualTo(
            new RangeType(
                id("schema:app/range:span"),
                "text",
                "pg_catalog.text_pattern_ops",
                "pg_catalog.\"C\"",
                "app.span_canonical",
                "app.span_difference",
                "app.spans"));
  }

  @Test
  void extensionsAreFactsAndTheirMembersAreNot() {
    assertThat(catalog.facts(Extension.class).map(fact -> fact.id().name() + " " + fact.schema()))
        .containsExactly("citext app", "hstore public", "pgcrypto public");
    assertThat(catalog.facts(Routine.class).map(fact -> fact.id().name()))
        .doesNotContain("citext", "hstore");
  }

  @Test
  void foreignTables() {
    FactId away = id("schema:app/foreign-table:away");
    assertThat(catalog.get(away, ForeignTable.class))
        .isEqualTo(
            new ForeignTable(
                away, "near", List.of("password", "table_name=away"), List.of(), null));
    assertThat(
            get("schema:app/foreign-table:away/column:id/column-options:", ColumnOptions.class)
                .options())
        .containsExactly("api_key", "column_name=ID");
    assertThat(catalog.children(away, Constraint.class).map(Constraint::definition))
        .containsExactly("CHECK ((id > 0))");
    assertThat(get("schema:app/foreign-table:events_2020", ForeignTable.class))
        .extracting(ForeignTable::parents, ForeignTable::bound)
        .containsExactly(
            List.of(id("schema:app/table:events")),
            "FOR VALUES FROM ('2020-01-01', MINVALUE) TO ('2021-01-01', MINVALUE)");
    assertThat(get("foreign-server:near/user-mapping:writer", UserMapping.class).options())
        .containsExactly("pin", "user=me");
  }

  @Test
  void sequences() {
    FactId numbers = id("schema:app/sequence:numbers");
    assertThat(catalog.get(numbers, Sequence.class))
        .isEqualTo(new Sequence(numbers, "smallint", 12, 2, 10, 1000, 5, true, false));
    assertThat(catalog.facts(Sequence.class).map(fact -> fact.id().name()))
        .contains("numbers", "users_serial_no_seq")
        .doesNotContain("users_id_seq", "users_legacy_seq");
    assertThat(catalog.facts(SequenceOwnership.class))
        .containsExactly(
            new SequenceOwnership(
                id("schema:app/sequence:users_serial_no_seq/sequence-ownership:"),
                id("schema:app/table:users/column:serial_no")));
  }

  @Test
  void tables() {
    FactId users = id("schema:app/table:users");
    assertThat(catalog.get(users, Table.class))
        .isEqualTo(
            new Table(
                users,
                null,
                List.of(),
                List.of(),
                null,
                null,
                false,
                List.of("autovacuum_enabled=off", "fillfactor=70", "toast.autovacuum_enabled=off"),
                null,
                null,
                "FULL",
                null,
                true,
                true,
                null));
    Table cache = get("schema:app/table:cache", Table.class);
    assertThat(cache.unlogged()).isTrue();
    assertThat(cache.replicaIdentity()).isEqualTo("USING INDEX cache_key");
    assertThat(get("schema:app/table:addresses", Table.class).ofType()).isEqualTo("app.address");
    assertThat(get("schema:app/table:elsewhere", Table.class))
        .extracting(Table::accessMethod, Table::tablespace)
        .containsExactly("heap_again", "introspect_space");
    assertThat(get("schema:app/table:derived", Table.class).parents())
        .containsExactly(id("schema:app/table:base"), id("schema:app/table:other_base"));
    assertThat(get("schema:app/table:events", Table.class).partitionKey())
        .isEqualTo("RANGE (at, lower(kind))");
    assertThat(get("schema:app/table:events_2026", Table.class))
        .extracting(Table::parents, Table::bound)
        .containsExactly(
            List.of(id("schema:app/table:events")),
            "FOR VALUES FROM ('2026-01-01', MINVALUE) TO ('2027-01-01', MINVALUE)");
    assertThat(get("schema:app/table:events_rest", Table.class).bound()).isEqualTo("DEFAULT");
  }

  @Test
  void columns() {
    assertThat(column("id"))
        .isEqualTo(
            new Column(
                id("schema:app/table:users/column:id"),
                "bigint",
                null,
                true,
                null,
                major < 18 ? null : "users_id_not_null",
                new Identity(true, 5, 3, 2, 5000, 4, true),
                null,
                false,
                null,
                null,
                null,
                List.of(),
                false,
                1));
    assertThat(column("legacy").identity().always()).isFalse();
    assertThat(column("login").collation()).isEqualTo("pg_catalog.\"C\"");
    assertThat(column("login_length").generated()).isEqualTo("length(login)");
    assertThat(column("amount").type()).isEqualTo("numeric(12,2)");
    assertThat(column("email").type()).isEqualTo("app.citext");
    assertThat(column("body").storage()).isEqualTo("EXTERNAL");
    assertThat(column("note"))
        .extracting(Column::compression, Column::statistics, Column::options)
        .containsExactly("pglz", 250, List.of("n_distinct=-0.5", "n_distinct_inherited=3"));
    assertThat(get("schema:app/table:derived/column:id", Column.class).inherited()).isTrue();
    assertThat(get("schema:app/table:derived/column:extra", Column.class).inherited()).isFalse();
    assertThat(get("schema:app/table:events_2026/column:at", Column.class).inherited()).isTrue();
  }

  @Test
  void defaults() {
    Map<String, String> defaults = new HashMap<>();
    catalog
        .facts(ColumnDefault.class)
        .forEach(fact -> defaults.put(fact.id().parent().name(), fact.expression()));
    assertThat(defaults)
        .containsEntry("age", "'1 day 02:00:00'::interval")
        .containsEntry("seen", "'2026-01-02 01:04:05+00'::timestamp with time zone")
        .containsEntry("ratio", "0.1")
        .containsEntry("mood", "'happy'::app.mood")
        .containsEntry("starts", "nextval('app.numbers'::regclass)")
        .doesNotContainKeys("login_length", "id");
  }

  @Test
  void constraints() {
    assertThat(get("schema:app/table:users/constraint:users_login_key", Constraint.class))
        .isEqualTo(
            new Constraint(
                id("schema:app/table:users/constraint:users_login_key"),
                Constraint.Type.UNIQUE,
                "UNIQUE (login) INCLUDE (note)",
                true,
                true,
                List.of("login"),
                null,
                List.of(),
                "USING btree (login) INCLUDE (note)",
                null,
                List.of(),
                null,
                List.of(),
                null,
                true,
                true,
                null,
                false));
    assertThat(get("schema:app/table:users/constraint:users_amount_check", Constraint.class))
        .extracting(Constraint::definition, Constraint::expression, Constraint::columns)
        .containsExactly(
            "CHECK (((amount > (0)::numeric) AND (login <> ''::text))) NO INHERIT",
            "((amount > (0)::numeric) AND (login <> ''::text))",
            List.of("amount", "login"));
    assertThat(get("schema:app/table:users/constraint:users_ratio_check", Constraint.class))
        .extracting(Constraint::definition, Constraint::validated)
        .containsExactly("CHECK ((ratio < (2)::double precision))", false);
    assertThat(get("schema:app/table:bookings/constraint:bookings_user_fkey", Constraint.class))
        .extracting(Constraint::definition, Constraint::referenced, Constraint::deferrable)
        .containsExactly(
            "FOREIGN KEY (user_id) REFERENCES app.users(id)"
                + " ON UPDATE CASCADE ON DELETE SET NULL",
            id("schema:app/table:users"),
            true);
    assertThat(get("schema:app/table:bookings/constraint:bookings_late_fkey", Constraint.class))
        .extracting(Constraint::definition, Constraint::validated)
        .containsExactly("FOREIGN KEY (user_id) REFERENCES app.users(id)", false);
    assertThat(get("schema:app/table:bookings/constraint:bookings_excl", Constraint.class))
        .extracting(Constraint::type, Constraint::columns, Constraint::indexBody)
        .containsExactly(
            Constraint.Type.EXCLUDE,
            List.of("during", "room", "user_id"),
            "USING gist (during, int4range(room, (room + 1)))");
    assertThat(get("schema:app/table:bookings/constraint:bookings_excl", Constraint.class))
        .extracting(Constraint::predicate, Constraint::options, Constraint::statistics)
        .containsExactly("(user_id > 0)", List.of("fillfactor=55"), List.of("2=40"));
    assertThat(get("schema:app/table:pairs/constraint:pairs_pkey", Constraint.class).columns())
        .containsExactly("z", "a");
    assertThat(catalog.facts(Constraint.class).map(fact -> fact.id().name()))
        .doesNotContain("users_later");
  }

  @Test
  void whatPartitionsAndHeirsGetIsInheritedAndCopiesAreNoFacts() {
    assertThat(
            catalog
                .facts(Constraint.class)
                .filter(Constraint::inherited)
                .map(fact -> fact.id().display()))
        .containsExactlyInAnyOrder(
            "constraint days_1_pkey on app.days_1",
            "constraint days_user_id_fkey on app.days_1",
            "constraint base_id_check on app.derived");
    assertThat(catalog.children(id("schema:app/table:day_notes"), Constraint.class)).hasSize(1);
    assertThat(catalog.facts(Trigger.class).filter(t -> t.id().name().equals("events_touch")))
        .hasSize(1);
    Index part = get("schema:app/index:events_2026_kind_idx", Index.class);
    assertThat(part.parent()).isEqualTo(id("schema:app/index:events_kind_idx"));
    Index half = get("schema:app/index:events_half_idx", Index.class);
    assertThat(half.valid()).isFalse();
    assertThat(half.partitioned()).isTrue();
  }

  @Test
  void indexes() {
    FactId email = id("schema:app/index:users_email_idx");
    assertThat(catalog.get(email, Index.class))
        .isEqualTo(
            new Index(
                email,
                id("schema:app/table:users"),
                true,
                "USING btree (email DESC NULLS LAST) INCLUDE (amount)",
                "((mood <> 'sad'::app.mood) AND (amount > (1)::numeric))",
                List.of("fillfactor=60"),
                null,
                List.of(),
                true,
                null,
                List.of("amount", "email", "mood"),
                List.of("email"),
                true,
                false));
    assertThat(get("schema:app/index:users_lower_idx", Index.class))
        .extracting(Index::columns, Index::computed)
        .containsExactly(List.of("amount", "login"), true);
    assertThat(get("schema:app/index:users_lower_idx", Index.class))
        .extracting(Index::tablespace, Index::statistics)
        .containsExactly("introspect_space", List.of("1=250"));
    assertThat(get("schema:app/table:cache", Table.class).clusteredOn()).isEqualTo("cache_key");
    assertThat(get("schema:app/index:totals_mood_idx", Index.class))
        .extracting(Index::relation, Index::columns, Index::computed)
        .containsExactly(id("schema:app/materialized-view:totals"), List.of("mood"), false);
    assertThat(catalog.facts(Index.class).map(fact -> fact.id().name()))
        .doesNotContain("users_pkey", "users_login_key", "bookings_excl");
  }

  @Test
  void views() {
    View adults = get("schema:app/view:adults", View.class);
    assertThat(adults.definition()).startsWith("SELECT ").endsWith("> (18)::numeric)");
    assertThat(adults.options()).containsExactly("check_option=local", "security_barrier=true");
    assertThat(adults.columns())
        .containsExactly(
            new OutputColumn("id", "bigint"),
            new OutputColumn("login", "text"),
            new OutputColumn("mood", "app.mood"));
    MaterializedView totals = get("schema:app/materialized-view:totals", MaterializedView.class);
    assertThat(totals.options()).containsExactly("fillfactor=80");
    assertThat(totals.populated()).isTrue();
    assertThat(totals.columns().get(2)).isEqualTo(new OutputColumn("amount", "numeric(14,2)"));
    assertThat(get("schema:app/materialized-view:unfilled", MaterializedView.class))
        .extracting(
            MaterializedView::populated,
            MaterializedView::accessMethod,
            MaterializedView::tablespace)
        .containsExactly(false, "heap_again", "introspect_space");
  }

  @Test
  void routines() {
    assertThat(get("schema:app/routine:add(integer, integer)", Routine.class))
        .isEqualTo(
            new Routine(
                id("schema:app/routine:add(integer, integer)"),
                false,
                """
                CREATE OR REPLACE FUNCTION app.add(a integer, b integer DEFAULT 2, OUT total bigint)
                 RETURNS bigint
                 LANGUAGE plpgsql
                 STABLE STRICT
                 SET work_mem TO '8MB'
                AS $function$ BEGIN total := a + b; END $function$\
                """,
                "a integer, b integer DEFAULT 2, OUT total bigint",
                "bigint",
                "plpgsql",
                2,
                1,
                """
                CREATE OR REPLACE FUNCTION app.add(a integer, b integer, OUT total bigint)
                 RETURNS bigint
                 LANGUAGE plpgsql
                 STABLE STRICT
                 SET work_mem TO '8MB'
                AS $function$ BEGIN total := a + b; END $function$\
                """,
                false));
    assertThat(get("schema:app/routine:add(text)", Routine.class).parsedBody()).isTrue();
    assertThat(get("schema:app/routine:tidy(app.code)", Routine.class))
        .extracting(Routine::procedure, Routine::result)
        .containsExactly(true, null);
    assertThat(catalog.facts(Routine.class).map(fact -> fact.id().localName()))
        .contains("row_number", "many")
        .doesNotContain("span", "spans");
  }

  @Test
  void aggregates() {
    assertThat(get("schema:app/aggregate:total(integer)", Aggregate.class))
        .extracting(Aggregate::arguments, Aggregate::parameters)
        .containsExactly(
            "integer",
            List.of(
                "SFUNC = int4pl",
                "STYPE = integer",
                "SSPACE = 16",
                "COMBINEFUNC = int4pl",
                "INITCOND = '0'",
                "MSFUNC = int4pl",
                "MINVFUNC = int4mi",
                "MSTYPE = integer",
                "MINITCOND = '0'",
                "PARALLEL = SAFE"));
    assertThat(get("schema:app/aggregate:first(integer)", Aggregate.class).parameters())
        .containsExactly("SFUNC = app.keep", "STYPE = integer", "SORTOP = OPERATOR(pg_catalog.>)");
    assertThat(get("schema:app/aggregate:rows", Aggregate.class).arguments()).isEqualTo("*");
    assertThat(get("schema:app/aggregate:place(\"any\")", Aggregate.class))
        .extracting(Aggregate::arguments, aggregate -> aggregate.parameters().get(4))
        .containsExactly("VARIADIC \"any\" ORDER BY VARIADIC \"any\"", "HYPOTHETICAL");
  }

  @Test
  void triggersPoliciesAndRules() {
    FactId touch = id("schema:app/table:users/trigger:users_touch");
    assertThat(catalog.get(touch, Trigger.class))
        .isEqualTo(
            new Trigger(
                touch,
                "CREATE TRIGGER users_touch BEFORE UPDATE OF login, email ON app.users FOR EACH ROW"
                    + " WHEN ((old.login IS DISTINCT FROM new.login))"
                    + " EXECUTE FUNCTION app.touch('a')",
                "D",
                List.of("email", "login"),
                true));
    FactId own = id("schema:app/table:users/policy:own_rows");
    assertThat(catalog.get(own, Policy.class))
        .isEqualTo(
            new Policy(
                own,
                "UPDATE",
                false,
                List.of("\"Odd Role\"", "reader"),
                "(login = CURRENT_USER)",
                "(amount > (0)::numeric)"));
    assertThat(get("schema:app/table:users/policy:all_rows", Policy.class))
        .extracting(Policy::command, Policy::roles, Policy::check)
        .containsExactly("ALL", List.of("PUBLIC"), null);
    FactId rule = id("schema:app/table:users/rule:no_delete");
    assertThat(catalog.get(rule, Rule.class))
        .isEqualTo(
            new Rule(
                rule,
                "CREATE RULE no_delete AS\n    ON DELETE TO app.users DO INSTEAD NOTHING",
                "D"));
    assertThat(catalog.facts(Rule.class)).hasSize(2);
  }

  @Test
  void comments() {
    assertThat(catalog.facts(Comment.class).map(fact -> fact.id().parent().display()))
        .contains(
            "schema app",
            "extension hstore",
            "attribute app.address.zip",
            "column app.adults.login",
            "column app.totals.people",
            "domain constraint code_upper on app.code",
            "constraint users_login_key on app.users",
            "aggregate app.total(integer)")
        .doesNotContain("schema public", "extension citext");
    assertThat(get("schema:app/table:users/constraint:users_login_key/comment:", Comment.class))
        .extracting(Comment::text)
        .isEqualTo("one each");
  }

  @Test
  void privileges() {
    assertThat(grant("schema:app/table:users/grant:writer"))
        .isEqualTo(List.of(List.of("DELETE", "INSERT", "SELECT"), List.of("INSERT", "SELECT")));
    assertThat(grant("schema:app/table:users/grant:"))
        .isEqualTo(List.of(List.of("SELECT"), List.of()));
    assertThat(get("schema:app/table:users/grant:pg_owner", Grant.class).privileges())
        .contains("SELECT")
        .doesNotContain("TRUNCATE");
    assertThat(grant("schema:app/table:users/column:login/grant:reader"))
        .isEqualTo(List.of(List.of("SELECT"), List.of()));
    assertThat(grant("schema:app/view:adults/column:mood/grant:writer"))
        .isEqualTo(List.of(List.of("SELECT"), List.of()));
    assertThat(grant("schema:app/routine:add(text)/grant:"))
        .isEqualTo(List.of(List.of(), List.of()));
    assertThat(grant("schema:app/domain:code/grant:")).isEqualTo(List.of(List.of(), List.of()));
    assertThat(grant("schema:app/grant:reader")).isEqualTo(List.of(List.of("USAGE"), List.of()));
    assertThat(grant("schema:app/table:users/grant:reader(writer)"))
        .isEqualTo(List.of(List.of("INSERT"), List.of()));
    assertThat(
            catalog
                .facts(Grant.class)
                .filter(fact -> fact.id().schemaName().equals("public"))
                .map(fact -> fact.id().display()))
        .containsExactly("privileges of PUBLIC on routine public.gen_random_bytes(integer)");
  }

  @Test
  void securityLabels() {
    assertThat(catalog.facts(SecurityLabel.class))
        .containsExactlyInAnyOrder(
            new SecurityLabel(id("schema:app/table:users/security-label:guard"), "secret"),
            new SecurityLabel(
                id("schema:app/table:users/column:login/security-label:anon"),
                "MASKED WITH VALUE 'x'"));
  }

  @Test
  void defaultPrivileges() {
    assertThat(catalog.facts(DefaultPrivileges.class).map(fact -> fact.id().display()))
        .containsExactlyInAnyOrder(
            "default privileges of PUBLIC on routines",
            "default privileges of reader on tables made by \"Odd Role\"",
            "default privileges of the owner on tables made by \"Odd Role\"",
            "default privileges of writer on sequences in schema app",
            "default privileges of writer on tables in schema app");
    assertThat(get("default-privileges:(ROUTINES)", DefaultPrivileges.class))
        .extracting(DefaultPrivileges::privileges, DefaultPrivileges::usual)
        .containsExactly(List.of(), List.of("EXECUTE"));
    assertThat(get("default-privileges:reader(TABLES Odd Role)", DefaultPrivileges.class))
        .extracting(DefaultPrivileges::privileges, DefaultPrivileges::grantable)
        .containsExactly(List.of("SELECT", "UPDATE"), List.of("SELECT"));
    assertThat(
            get("default-privileges:pg_owner(TABLES Odd Role)", DefaultPrivileges.class)
                .privileges())
        .contains("SELECT")
        .doesNotContain("TRUNCATE");
  }

  @Test
  void owners() {
    assertThat(catalog.facts(Owner.class))
        .containsExactlyInAnyOrder(
            new Owner(id("schema:app/composite:address/owner:"), "writer"),
            new Owner(id("schema:app/table:cache/owner:"), "writer"),
            new Owner(id("schema:app/view:adult_names/owner:"), "Odd Role"),
            new Owner(id("schema:app/routine:touch/owner:"), "writer"),
            new Owner(id("schema:app/collation:german/owner:"), "writer"),
            new Owner(id("schema:app/text-search-dictionary:stems/owner:"), "writer"));
  }

  @Test
  void whatTheServerAddsIn18() {
    if (major < 18) {
      return;
    }
    assertThat(get("schema:app/table:modern/column:twice", Column.class).virtual()).isTrue();
    assertThat(get("schema:app/table:modern/column:id", Column.class).notNull()).isTrue();
    assertThat(get("schema:app/table:modern/column:a", Column.class).notNull()).isFalse();
    assertThat(catalog.children(id("schema:app/table:modern"), Constraint.class))
        .extracting(Constraint::definition)
        .containsExactly("CHECK ((a > 0))", "PRIMARY KEY (id, during WITHOUT OVERLAPS)");
    assertThat(get("schema:app/table:modern/constraint:modern_loose", Constraint.class).enforced())
        .isFalse();
    assertThat(get("schema:app/table:modern/column:id", Column.class).notNullForm())
        .isEqualTo(new NotNullForm("modern_id_here", false, true));
    assertThat(get("schema:app/table:modern/column:a", Column.class).notNullForm())
        .isEqualTo(new NotNullForm("modern_a_here", false, false));
  }

  private Column column(String name) {
    return get("schema:app/table:users/column:" + name, Column.class);
  }

  private List<List<String>> grant(String key) {
    Grant grant = get(key, Grant.class);
    return Arrays.asList(grant.privileges(), grant.grantable());
  }

  private <T extends Fact> T get(String key, Class<T> type) {
    return catalog.get(id(key), type);
  }

  private static FactId id(String key) {
    return FactId.parse(key);
  }
}
