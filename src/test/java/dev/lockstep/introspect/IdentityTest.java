package dev.lockstep.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.postgres.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What facts are called, however ugly, is what PostgreSQL finds them by; and what needs what. */
@ParameterizedClass
@ValueSource(ints = {14, 18})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityTest {

  private static final Map<String, String> FINDERS =
      Map.of(
          "pg_class", "regclass",
          "pg_type", "regtype",
          "pg_proc", "regprocedure",
          "pg_operator", "regoperator",
          "pg_collation", "regcollation",
          "pg_ts_config", "regconfig",
          "pg_ts_dict", "regdictionary");

  @Parameter int major;
  private Database database;
  private Introspected introspected;

  @BeforeParameterizedClassInvocation
  void read() throws SQLException {
    database = Databases.with(major, "rich.sql");
    try (Connection connection = database.connect()) {
      introspected = Introspector.read(connection, Reading.EPHEMERAL);
    }
  }

  @AfterParameterizedClassInvocation
  void drop() {
    database.close();
  }

  @Test
  void everyNameFindsItsObject() throws SQLException {
    int found = 0;
    try (Connection connection = database.connect()) {
      for (Fact fact : introspected.catalog().facts()) {
        String catalog = catalog(fact.id().kind());
        if (catalog != null) {
          long oid = oid(connection, FINDERS.get(catalog), fact.id().sqlName());
          assertThat(introspected.addresses())
              .containsEntry(new ObjectAddress(catalog, oid, 0), fact.id());
          found++;
        }
      }
    }
    assertThat(found).isGreaterThan(50);
  }

  private static String catalog(Kind kind) {
    return switch (kind) {
      case TABLE, INDEX, VIEW, MATERIALIZED_VIEW, SEQUENCE -> "pg_class";
      case ENUM, DOMAIN, COMPOSITE, RANGE, BASE_TYPE, MULTIRANGE -> "pg_type";
      case OPERATOR -> "pg_operator";
      case COLLATION -> "pg_collation";
      case TEXT_SEARCH_CONFIGURATION -> "pg_ts_config";
      case TEXT_SEARCH_DICTIONARY -> "pg_ts_dict";
      case ROUTINE, AGGREGATE -> "pg_proc";
      default -> null;
    };
  }

  private static long oid(Connection connection, String finder, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT ?::" + finder + "::oid")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  @Test
  void uglyNamesAreRaw() {
    FactId table = FactId.schema("Robert\"; DROP").child(Kind.TABLE, "select");
    Catalog catalog = introspected.catalog();
    assertThat(catalog.children(table))
        .contains(
            table.child(Kind.COLUMN, "Robert'; DROP TABLE x;--"),
            table.child(Kind.COLUMN, "größe"),
            table.child(Kind.COLUMN, " lead"),
            table.child(
                Kind.COLUMN, "a23456789 123456789 123456789 123456789 123456789 123456789 123"),
            table.child(Kind.CONSTRAINT, "chk \"1\""),
            table.child(Kind.TRIGGER, "Tr \" g"));
    assertThat(catalog.contains(table.parent().child(Kind.INDEX, "ix \" ON x USING y"))).isTrue();
    assertThat(catalog.contains(table.parent().child(Kind.VIEW, "View"))).isTrue();
    assertThat(catalog.facts())
        .allSatisfy(fact -> assertThat(FactId.parse(fact.id().key())).isEqualTo(fact.id()));
  }

  @Test
  void edges() {
    assertThat(introspected.catalog().edges())
        .contains(
            edge("schema:app/view:adults", "schema:app/table:users/column:amount"),
            edge("schema:app/view:adult_names", "schema:app/view:adults"),
            edge("schema:app/materialized-view:totals", "schema:app/enum:mood"),
            edge("schema:app/table:users/column:email", "extension:citext"),
            edge("schema:app/table:users/column:moods", "schema:app/enum:mood"),
            edge(
                "schema:app/table:users/column:spans",
                "schema:app/range:span/multirange:spans(app)"),
            edge("schema:app/table:users/column:home", "schema:app/composite:address"),
            edge("schema:app/table:users/column:code", "schema:app/domain:code"),
            edge(
                "schema:app/table:users/column:login_length",
                "schema:app/table:users/column:login"),
            edge("schema:app/table:bookings/column:starts/default:", "schema:app/sequence:numbers"),
            edge(
                "schema:app/table:bookings/constraint:bookings_user_fkey",
                "schema:app/table:users/constraint:users_pkey"),
            edge(
                "schema:app/table:bookings/constraint:bookings_user_fkey",
                "schema:app/table:bookings/column:user_id"),
            edge("schema:app/index:users_email_idx", "schema:app/table:users/column:mood"),
            edge("schema:app/index:events_2026_kind_idx", "schema:app/index:events_kind_idx"),
            edge("schema:app/routine:add(text)", "schema:app/table:users/column:login"),
            edge("schema:app/routine:tidy(app.code)", "schema:app/domain:code"),
            edge(
                "schema:app/aggregate:first(integer)", "schema:app/routine:keep(integer, integer)"),
            edge("schema:app/table:users/trigger:users_touch", "schema:app/routine:touch"),
            edge("schema:app/table:users/policy:own_rows", "schema:app/table:users/column:amount"),
            edge(
                "schema:app/view:adult_names/rule:adults_update",
                "schema:app/table:users/column:login"),
            edge("schema:app/range:span", "schema:app/routine:span_canonical(app.span)"),
            edge("schema:app/routine:span_canonical(app.span)", "schema:app/shell-type:span"),
            edge("schema:app/base-type:number", "schema:app/routine:number_in(cstring)"),
            edge("schema:app/routine:number_in(cstring)", "schema:app/shell-type:number"),
            edge("schema:app/routine:number_hash(app.number)", "schema:app/base-type:number"),
            edge(
                "schema:app/operator-class:tags(gin)",
                "schema:app/operator-family:tags(gin)/operator-family-member:FUNCTION 4"
                    + "(text[], text[])"),
            edge("cast:integer(app.mood)", "schema:app/routine:mood_of(integer)"),
            edge(
                "schema:app/text-search-configuration:docs/text-search-mapping:asciiword",
                "schema:app/text-search-dictionary:stems"),
            edge("schema:app/table:addresses", "schema:app/composite:address"));
  }

  @Test
  void nothingNeedsItself() {
    Set<FactId> done = new HashSet<>();
    Map<FactId, Boolean> open = new HashMap<>();
    introspected.catalog().facts().forEach(fact -> visit(fact.id(), done, open));
    assertThat(done).hasSameSizeAs(introspected.catalog().facts());
  }

  private void visit(FactId id, Set<FactId> done, Map<FactId, Boolean> open) {
    if (done.contains(id)) {
      return;
    }
    assertThat(open.put(id, true)).as("%s needs itself", id).isNull();
    introspected.catalog().dependencies(id).forEach(needed -> visit(needed, done, open));
    open.remove(id);
    done.add(id);
  }

  private static Edge edge(String from, String to) {
    return new Edge(FactId.parse(from), FactId.parse(to));
  }
}
