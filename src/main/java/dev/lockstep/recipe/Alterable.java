package dev.lockstep.recipe;

import dev.lockstep.catalog.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The attributes that PostgreSQL has a statement for, per kind, and the template that writes it.
 */
final class Alterable {

  /** Per kind: attribute to the name of its template; several may share one. */
  private static final Map<Kind, Map<String, String>> TEMPLATES = new EnumMap<>(Kind.class);

  static {
    put(Kind.EXTENSION, "schema", "schema");
    put(Kind.DOMAIN, "notNull", "not-null");
    put(Kind.DOMAIN, "notNullForm", "not-null");
    put(Kind.DOMAIN, "defaultExpression", "default");
    put(Kind.DOMAIN_CONSTRAINT, "validated", "validate");
    put(Kind.ATTRIBUTE, "type", "type");
    put(Kind.ATTRIBUTE, "collation", "type");
    for (String attribute :
        List.of("type", "start", "increment", "minimum", "maximum", "cache", "cycle")) {
      put(Kind.SEQUENCE, attribute, "alter");
    }
    put(Kind.SEQUENCE, "unlogged", "persistence");
    put(Kind.SEQUENCE_OWNERSHIP, "column", "create");
    put(Kind.TABLE, "unlogged", "persistence");
    put(Kind.TABLE, "options", "options");
    put(Kind.TABLE, "tablespace", "tablespace");
    put(Kind.TABLE, "accessMethod", "access-method");
    put(Kind.TABLE, "replicaIdentity", "replica-identity");
    put(Kind.TABLE, "clusteredOn", "clustered-on");
    put(Kind.TABLE, "rowSecurity", "row-security");
    put(Kind.TABLE, "forceRowSecurity", "force-row-security");
    put(Kind.TABLE, "parents", "parents");
    put(Kind.TABLE, "bound", "parents");
    put(Kind.TABLE, "ofType", "of-type");
    put(Kind.FOREIGN_TABLE, "options", "options");
    put(Kind.FOREIGN_TABLE, "parents", "parents");
    put(Kind.FOREIGN_TABLE, "bound", "parents");
    put(Kind.COLUMN_OPTIONS, "options", "options");
    put(Kind.COLUMN, "notNull", "not-null");
    put(Kind.COLUMN, "identity", "identity");
    put(Kind.COLUMN, "storage", "storage");
    put(Kind.COLUMN, "compression", "compression");
    put(Kind.COLUMN, "statistics", "statistics");
    put(Kind.COLUMN, "options", "options");
    put(Kind.DEFAULT, "expression", "create");
    put(Kind.CONSTRAINT, "validated", "validate");
    put(Kind.STATISTICS, "target", "target");
    put(Kind.VIEW, "definition", "replace");
    put(Kind.VIEW, "columns", "replace");
    put(Kind.VIEW, "options", "options");
    put(Kind.MATERIALIZED_VIEW, "options", "options");
    put(Kind.MATERIALIZED_VIEW, "clusteredOn", "clustered-on");
    put(Kind.MATERIALIZED_VIEW, "columnSettings", "column-settings");
    for (String attribute : List.of("definition", "arguments", "language", "parsedBody")) {
      put(Kind.ROUTINE, attribute, "create");
    }
    for (String attribute :
        List.of("receive", "send", "typmodIn", "typmodOut", "analyze", "subscript", "storage")) {
      put(Kind.BASE_TYPE, attribute, "alter");
    }
    for (String attribute : List.of("function", "commutator", "negator", "hashes", "merges")) {
      put(Kind.OPERATOR, attribute, "create");
    }
    put(Kind.OPERATOR, "restrict", "estimators");
    put(Kind.OPERATOR, "join", "estimators");
    put(Kind.TEXT_SEARCH_DICTIONARY, "options", "alter");
    put(Kind.TEXT_SEARCH_MAPPING, "dictionaries", "alter");
    put(Kind.TRIGGER, "definition", "replace");
    put(Kind.TRIGGER, "enabled", "enabled");
    put(Kind.POLICY, "roles", "alter");
    put(Kind.POLICY, "using", "alter");
    put(Kind.POLICY, "check", "alter");
    put(Kind.RULE, "definition", "create");
    put(Kind.RULE, "enabled", "enabled");
    put(Kind.EVENT_TRIGGER, "enabled", "enabled");
    for (String attribute : List.of("trusted", "handler", "inline", "validator")) {
      put(Kind.LANGUAGE, attribute, "replace");
    }
    put(Kind.TRANSFORM, "fromSql", "replace");
    put(Kind.TRANSFORM, "toSql", "replace");
    for (String attribute : List.of("operations", "viaRoot", "generated")) {
      put(Kind.PUBLICATION, attribute, "alter");
    }
    put(Kind.SUBSCRIPTION, "publications", "publications");
    put(Kind.SUBSCRIPTION, "options", "alter");
    put(Kind.FOREIGN_DATA_WRAPPER, "handler", "alter");
    put(Kind.FOREIGN_DATA_WRAPPER, "validator", "alter");
    put(Kind.FOREIGN_DATA_WRAPPER, "options", "options");
    put(Kind.FOREIGN_SERVER, "version", "version");
    put(Kind.FOREIGN_SERVER, "options", "options");
    put(Kind.USER_MAPPING, "options", "options");
    for (String attribute :
        List.of("superuser", "inherit", "createRole", "createDatabase", "login", "replication")) {
      put(Kind.ROLE, attribute, Alterations.verb(attribute));
    }
    put(Kind.ROLE, "bypassRowSecurity", "bypass-row-security");
    put(Kind.ROLE, "connectionLimit", "connection-limit");
    put(Kind.ROLE, "validUntil", "valid-until");
    put(Kind.MEMBERSHIP, "admin", "admin");
    put(Kind.MEMBERSHIP, "inherit", "inherit");
    put(Kind.MEMBERSHIP, "set", "set");
    put(Kind.SETTING, "values", "create");
    put(Kind.COMMENT, "text", "create");
    put(Kind.SECURITY_LABEL, "label", "create");
    put(Kind.GRANT, "privileges", "create");
    put(Kind.GRANT, "grantable", "create");
    put(Kind.DEFAULT_PRIVILEGES, "privileges", "create");
    put(Kind.DEFAULT_PRIVILEGES, "grantable", "create");
    put(Kind.OWNER, "role", "create");
  }

  private Alterable() {}

  private static void put(Kind kind, String attribute, String verb) {
    TEMPLATES.computeIfAbsent(kind, key -> new LinkedHashMap<>()).put(attribute, verb);
  }

  /** The attributes of a kind, in the order in which they are altered, and their templates. */
  static Map<String, String> verbs(Kind kind) {
    return Collections.unmodifiableMap(TEMPLATES.getOrDefault(kind, Map.of()));
  }
}
