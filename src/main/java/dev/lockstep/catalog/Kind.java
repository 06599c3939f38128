package dev.lockstep.catalog;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of facts, each with PostgreSQL's own word for it in COMMENT ON, ALTER and DROP. */
public enum Kind {
  SCHEMA("SCHEMA"),
  EXTENSION("EXTENSION"),
  ENUM("TYPE"),
  DOMAIN("DOMAIN"),
  DOMAIN_CONSTRAINT("CONSTRAINT"),
  COMPOSITE("TYPE"),
  ATTRIBUTE("ATTRIBUTE"),
  RANGE("TYPE"),
  SEQUENCE("SEQUENCE"),
  SEQUENCE_OWNERSHIP("SEQUENCE"),
  TABLE("TABLE"),
  COLUMN("COLUMN"),
  DEFAULT("DEFAULT"),
  CONSTRAINT("CONSTRAINT"),
  INDEX("INDEX"),
  VIEW("VIEW"),
  MATERIALIZED_VIEW("MATERIALIZED VIEW"),
  ROUTINE("ROUTINE"),
  AGGREGATE("AGGREGATE"),
  TRIGGER("TRIGGER"),
  POLICY("POLICY"),
  RULE("RULE"),
  COMMENT("COMMENT"),
  GRANT("GRANT"),
  OWNER("OWNER");

  private final String keyword;

  Kind(String keyword) {
    this.keyword = keyword;
  }

  /** PostgreSQL's key word, as in {@code COMMENT ON MATERIALIZED VIEW …}. */
  public String keyword() {
    return keyword;
  }

  /** The word for people: {@code materialized view}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The word in folder names and machine output: {@code materialized-view}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether facts of this kind are directly in a schema. */
  public boolean isInSchema() {
    return switch (this) {
      case ENUM,
          DOMAIN,
          COMPOSITE,
          RANGE,
          SEQUENCE,
          TABLE,
          INDEX,
          VIEW,
          MATERIALIZED_VIEW,
          ROUTINE,
          AGGREGATE ->
          true;
      default -> false;
    };
  }

  static Kind ofSlug(String slug) {
    return Arrays.stream(values())
        .filter(kind -> kind.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind is called '" + slug + "'"));
  }
}
