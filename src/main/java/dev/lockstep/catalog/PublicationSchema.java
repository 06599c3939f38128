package dev.lockstep.catalog;

/** That the tables of a schema, the parent, are in a publication, the name (15 and later). */
public record PublicationSchema(FactId id) implements Fact {

  /** The publication. */
  public FactId publication() {
    return FactId.of(Kind.PUBLICATION, null, id.name());
  }
}
