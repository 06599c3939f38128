package dev.lockstep.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small facts made by hand, for tests that need no database. */
public final class Facts {

  /** The schema that the others are in. */
  public static final FactId SCHEMA = FactId.schema("public");

  private Facts() {}

  /** The identity of a table in the schema. */
  public static FactId table(String name) {
    return SCHEMA.child(Kind.TABLE, name);
  }

  /** The identity of a column. */
  public static FactId column(String table, String name) {
    return table(table).child(Kind.COLUMN, name);
  }

  /** An ordinary table. */
  public static Table tableFact(String name) {
    return new Table(
        table(name),
        null,
        List.of(),
        List.of(),
        null,
        null,
        false,
        List.of(),
        null,
        null,
        "DEFAULT",
        null,
        false,
        false,
        null);
  }

  /** A nullable column. */
  public static Column columnFact(String table, String name, String type, int position) {
    return new Column(
        column(table, name),
        type,
        null,
        false,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        List.of(),
        false,
        position);
  }

  /** A view of one column. */
  public static View viewFact(String name, String definition) {
    return new View(
        SCHEMA.child(Kind.VIEW, name),
        definition,
        List.of(),
        List.of(new OutputColumn("id", "bigint")));
  }

  /** Who owns an object. */
  public static Owner ownerFact(FactId object, String role) {
    return new Owner(object.child(Kind.OWNER, ""), role);
  }

  /** A catalog of the schema and these facts, without edges. */
  public static Catalog catalog(Fact... facts) {
    return catalog(List.of(), facts);
  }

  /** A catalog of the schema and these facts. */
  public static Catalog catalog(List<Edge> edges, Fact... facts) {
    List<Fact> all = new ArrayList<>(Arrays.asList(facts));
    all.add(new Schema(SCHEMA));
    return new Catalog(all, edges, List.of());
  }
}
