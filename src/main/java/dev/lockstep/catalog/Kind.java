package dev.lockstep.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The kinds of facts, each with PostgreSQL's own word for it in COMMENT ON, ALTER and DROP. */
public enum Kind {
  SCHEMA("SCHEMA", Scope.DATABASE),
  EXTENSION("EXTENSION", Scope.DATABASE),
  ENUM("TYPE", Scope.SCHEMA),
  DOMAIN("DOMAIN", Scope.SCHEMA),
  DOMAIN_CONSTRAINT("CONSTRAINT", Scope.PART),
  COMPOSITE("TYPE", Scope.SCHEMA),
  ATTRIBUTE("ATTRIBUTE", Scope.PART),
  RANGE("TYPE", Scope.SCHEMA),
  SEQUENCE("SEQUENCE", Scope.SCHEMA),
  SEQUENCE_OWNERSHIP("SEQUENCE", Scope.PART),
  TABLE("TABLE", Scope.SCHEMA),
  FOREIGN_TABLE("FOREIGN TABLE", Scope.SCHEMA),
  COLUMN("COLUMN", Scope.PART),
  COLUMN_OPTIONS("OPTIONS", Scope.PART),
  DEFAULT("DEFAULT", Scope.PART),
  CONSTRAINT("CONSTRAINT", Scope.PART),
  INDEX("INDEX", Scope.SCHEMA),
  STATISTICS("STATISTICS", Scope.SCHEMA),
  VIEW("VIEW", Scope.SCHEMA),
  MATERIALIZED_VIEW("MATERIALIZED VIEW", Scope.SCHEMA),
  ROUTINE("ROUTINE", Scope.SCHEMA),
  AGGREGATE("AGGREGATE", Scope.SCHEMA),
  SHELL_TYPE("TYPE", Scope.SCHEMA),
  BASE_TYPE("TYPE", Scope.SCHEMA),
  MULTIRANGE("TYPE", Scope.PART),
  COLLATION("COLLATION", Scope.SCHEMA),
  CONVERSION("CONVERSION", Scope.SCHEMA),
  CAST("CAST", Scope.DATABASE),
  OPERATOR("OPERATOR", Scope.SCHEMA),
  OPERATOR_FAMILY("OPERATOR FAMILY", Scope.SCHEMA),
  OPERATOR_FAMILY_MEMBER("OPERATOR FAMILY", Scope.PART),
  OPERATOR_CLASS("OPERATOR CLASS", Scope.SCHEMA),
  TEXT_SEARCH_PARSER("TEXT SEARCH PARSER", Scope.SCHEMA),
  TEXT_SEARCH_TEMPLATE("TEXT SEARCH TEMPLATE", Scope.SCHEMA),
  TEXT_SEARCH_DICTIONARY("TEXT SEARCH DICTIONARY", Scope.SCHEMA),
  TEXT_SEARCH_CONFIGURATION("TEXT SEARCH CONFIGURATION", Scope.SCHEMA),
  TEXT_SEARCH_MAPPING("MAPPING", Scope.PART),
  TRIGGER("TRIGGER", Scope.PART),
  POLICY("POLICY", Scope.PART),
  RULE("RULE", Scope.PART),
  EVENT_TRIGGER("EVENT TRIGGER", Scope.DATABASE),
  LANGUAGE("LANGUAGE", Scope.DATABASE),
  ACCESS_METHOD("ACCESS METHOD", Scope.DATABASE),
  TRANSFORM("TRANSFORM", Scope.DATABASE),
  PUBLICATION("PUBLICATION", Scope.DATABASE),
  PUBLICATION_TABLE("PUBLICATION", Scope.PART),
  PUBLICATION_SCHEMA("PUBLICATION", Scope.PART),
  SUBSCRIPTION("SUBSCRIPTION", Scope.DATABASE),
  FOREIGN_DATA_WRAPPER("FOREIGN DATA WRAPPER", Scope.DATABASE),
  FOREIGN_SERVER("SERVER", Scope.DATABASE),
  USER_MAPPING("USER MAPPING", Scope.PART),
  ROLE("ROLE", Scope.DATABASE),
  MEMBERSHIP("MEMBERSHIP", Scope.PART),
  SETTING("SETTING", Scope.PART),
  COMMENT("COMMENT", Scope.PART),
  SECURITY_LABEL("SECURITY LABEL", Scope.PART),
  GRANT("GRANT", Scope.PART),
  DEFAULT_PRIVILEGES("DEFAULT PRIVILEGES", Scope.PART),
  OWNER("OWNER", Scope.PART);

  /** Where the name of a fact must be unique. */
  public enum Scope {
    /** In the database, or in the whole server. */
    DATABASE,
    /** In a schema. */
    SCHEMA,
    /** In the fact it is part of. */
    PART
  }

  private static final Map<String, Kind> BY_SLUG =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::slug, kind -> kind));

  private final String keyword;
  private final Scope scope;
  private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Kind(String keyword, Scope scope) {
    this.keyword = keyword;
    this.scope = scope;
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
    return slug;
  }

  /** Where the name of a fact of this kind must be unique. */
  public Scope scope() {
    return scope;
  }

  /** Whether facts of this kind are directly in a schema. */
  public boolean isInSchema() {
    return scope == Scope.SCHEMA;
  }

  /** Whether facts of this kind are types that columns may have. */
  public boolean isType() {
    return switch (this) {
      case ENUM, DOMAIN, COMPOSITE, RANGE -> true;
      default -> false;
    };
  }

  /** Whether facts of this kind are looked at only when roles are. */
  public boolean isOfRoles() {
    return this == ROLE || this == MEMBERSHIP || this == SETTING;
  }

  /** Whether facts of this kind are what their parent consists of, and so made with it. */
  boolean isShape() {
    return this == COLUMN || this == ATTRIBUTE;
  }

  static Kind ofSlug(String slug) {
    Kind kind = BY_SLUG.get(slug);
    if (kind == null) {
      throw new IllegalArgumentException("no kind is called '" + slug + "'");
    }
    return kind;
  }
}
