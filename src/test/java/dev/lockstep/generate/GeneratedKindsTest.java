package dev.lockstep.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which kinds of facts the generator makes, by what, and which it leaves out, and why. */
class GeneratedKindsTest {

  private static final Map<Kind, String> LEFT_OUT =
      Map.of(
          Kind.ROLE, "roles belong to the whole server, which the pairs share",
          Kind.MEMBERSHIP, "as roles",
          Kind.SETTING, "as roles; those of a database are read with them",
          Kind.SECURITY_LABEL, "no label provider can be loaded into the ephemeral server");

  private static final Map<Kind, String> MADE = new EnumMap<>(Kind.class);

  static {
    MADE.put(Kind.SCHEMA, "CREATE SCHEMA app");
    MADE.put(Kind.EXTENSION, "CREATE EXTENSION");
    MADE.put(Kind.ENUM, "CREATE TYPE \\S+ AS ENUM");
    MADE.put(Kind.DOMAIN, "CREATE DOMAIN");
    MADE.put(Kind.DOMAIN_CONSTRAINT, "CREATE DOMAIN .* CHECK");
    MADE.put(Kind.COMPOSITE, "CREATE TYPE \\S+ AS \\(a");
    MADE.put(Kind.ATTRIBUTE, "CREATE TYPE \\S+ AS \\(a integer, b");
    MADE.put(Kind.RANGE, "CREATE TYPE \\S+ AS RANGE");
    MADE.put(Kind.SEQUENCE, "CREATE SEQUENCE");
    MADE.put(Kind.SEQUENCE_OWNERSHIP, "OWNED BY");
    MADE.put(Kind.TABLE, "CREATE TABLE");
    MADE.put(Kind.FOREIGN_TABLE, "CREATE FOREIGN TABLE");
    MADE.put(Kind.COLUMN, "CREATE TABLE \\S+ \\(\n  \\w+ ");
    MADE.put(Kind.COLUMN_OPTIONS, "OPTIONS \\(column_name");
    MADE.put(Kind.DEFAULT, " DEFAULT ");
    MADE.put(Kind.CONSTRAINT, "ADD CONSTRAINT");
    MADE.put(Kind.INDEX, "CREATE INDEX");
    MADE.put(Kind.STATISTICS, "CREATE STATISTICS");
    MADE.put(Kind.VIEW, "CREATE VIEW");
    MADE.put(Kind.MATERIALIZED_VIEW, "CREATE MATERIALIZED VIEW");
    MADE.put(Kind.ROUTINE, "CREATE FUNCTION");
    MADE.put(Kind.AGGREGATE, "CREATE AGGREGATE");
    MADE.put(Kind.SHELL_TYPE, "CREATE TYPE \\S+;");
    MADE.put(Kind.BASE_TYPE, "CREATE TYPE \\S+ \\(INPUT");
    MADE.put(Kind.MULTIRANGE, "CREATE TYPE \\S+ AS RANGE");
    MADE.put(Kind.COLLATION, "CREATE COLLATION");
    MADE.put(Kind.CONVERSION, "CREATE (DEFAULT )?CONVERSION");
    MADE.put(Kind.CAST, "CREATE CAST");
    MADE.put(Kind.OPERATOR, "CREATE OPERATOR always");
    MADE.put(Kind.OPERATOR_FAMILY, "CREATE OPERATOR FAMILY");
    MADE.put(Kind.OPERATOR_FAMILY_MEMBER, "ALTER OPERATOR FAMILY .* ADD OPERATOR");
    MADE.put(Kind.OPERATOR_CLASS, "CREATE OPERATOR CLASS");
    MADE.put(Kind.TEXT_SEARCH_PARSER, "CREATE TEXT SEARCH PARSER");
    MADE.put(Kind.TEXT_SEARCH_TEMPLATE, "CREATE TEXT SEARCH TEMPLATE");
    MADE.put(Kind.TEXT_SEARCH_DICTIONARY, "CREATE TEXT SEARCH DICTIONARY");
    MADE.put(Kind.TEXT_SEARCH_CONFIGURATION, "CREATE TEXT SEARCH CONFIGURATION");
    MADE.put(Kind.TEXT_SEARCH_MAPPING, "ADD MAPPING FOR");
    MADE.put(Kind.TRIGGER, "CREATE TRIGGER");
    MADE.put(Kind.POLICY, "CREATE POLICY");
    MADE.put(Kind.RULE, "CREATE RULE");
    MADE.put(Kind.EVENT_TRIGGER, "CREATE EVENT TRIGGER");
    MADE.put(Kind.LANGUAGE, "CREATE (TRUSTED )?LANGUAGE");
    MADE.put(Kind.ACCESS_METHOD, "CREATE ACCESS METHOD");
    MADE.put(Kind.TRANSFORM, "CREATE TRANSFORM");
    MADE.put(Kind.PUBLICATION, "CREATE PUBLICATION");
    MADE.put(Kind.PUBLICATION_TABLE, "CREATE PUBLICATION \\S+ FOR TABLE");
    MADE.put(Kind.PUBLICATION_SCHEMA, "FOR TABLES IN SCHEMA");
    MADE.put(Kind.SUBSCRIPTION, "CREATE SUBSCRIPTION");
    MADE.put(Kind.FOREIGN_DATA_WRAPPER, "CREATE FOREIGN DATA WRAPPER");
    MADE.put(Kind.FOREIGN_SERVER, "CREATE SERVER");
    MADE.put(Kind.USER_MAPPING, "CREATE USER MAPPING");
    MADE.put(Kind.COMMENT, "COMMENT ON");
    MADE.put(Kind.GRANT, "GRANT ");
    MADE.put(Kind.DEFAULT_PRIVILEGES, "ALTER DEFAULT PRIVILEGES");
    MADE.put(Kind.OWNER, "OWNER TO");
  }

  @Test
  void everyKindIsMadeOrLeftOutForAReason() {
    Set<Kind> known = EnumSet.copyOf(MADE.keySet());
    known.addAll(LEFT_OUT.keySet());
    assertThat(known).containsExactlyInAnyOrder(Kind.values());
    assertThat(MADE.keySet()).doesNotContainAnyElementsOf(LEFT_OUT.keySet());
  }

  @Test
  void schemasHoldWhatIsSaidToBeMade() {
    List<String> schemas =
        LongStream.rangeClosed(1, 300).mapToObj(seed -> Schemas.pair(seed, 18).before()).toList();
    List<Kind> missing = new ArrayList<>();
    MADE.forEach(
        (kind, statement) -> {
          Pattern pattern = Pattern.compile(statement);
          if (schemas.stream().noneMatch(schema -> pattern.matcher(schema).find())) {
            missing.add(kind);
          }
        });
    assertThat(missing).as("kinds that no schema has").isEmpty();
  }
}
