package dev.lockstep.seed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Shapes of values for PostgreSQL's own types, as text that their input functions read.
 *
 * <p>Source: PostgreSQL 18 manual, chapter 8 "Data Types".
 */
final class BuiltinVariants {

  private static final Map<String, List<IntFunction<String>>> SIMPLE =
      Map.ofEntries(
          entry("boolean", row -> row % 2 == 0 ? "true" : "false", row -> "true", row -> "false"),
          entry("uuid", row -> format("00000000-0000-4000-8000-%012d", row)),
          entry("bytea", row -> format("\\x%08x", row)),
          entry("\"char\"", row -> String.valueOf((char) ('a' + row % 26))),
          entry("json", row -> format("{\"n\": %d}", row), row -> format("[%d]", row), row -> "{}"),
          entry(
              "jsonb", row -> format("{\"n\": %d}", row), row -> format("[%d]", row), row -> "{}"),
          entry("jsonpath", row -> format("$.\"n%d\"", row)),
          entry("xml", row -> format("<n>%d</n>", row)),
          entry("tsvector", row -> format("word%d", row)),
          entry("tsquery", row -> format("word%d", row)),
          entry(
              "inet",
              row -> format("10.0.%d.%d", row / 250, row % 250),
              row -> format("::%x", row)),
          entry("cidr", row -> format("10.%d.%d.0/24", row / 250, row % 250)),
          entry("macaddr", row -> format("08:00:2b:00:%02x:%02x", row / 250, row % 250)),
          entry("macaddr8", row -> format("08:00:2b:00:00:00:%02x:%02x", row / 250, row % 250)),
          entry("point", row -> format("(%d,%d)", row, row)),
          entry("line", row -> format("{1,%d,0}", row)),
          entry("lseg", row -> format("[(0,0),(%d,1)]", row)),
          entry("box", row -> format("(%d,%d),(0,0)", row, row)),
          entry("path", row -> format("((0,0),(%d,1))", row)),
          entry("polygon", row -> format("((0,0),(%d,1),(1,1))", row)),
          entry("circle", row -> format("<(0,0),%d>", row)),
          entry("pg_lsn", row -> format("0/%X", row)),
          entry("tid", row -> format("(%d,1)", row)),
          entry("regclass", row -> "pg_catalog.pg_class"),
          entry("regtype", row -> "integer"),
          entry("regproc", row -> "pg_catalog.now"),
          entry("regprocedure", row -> "pg_catalog.now()"),
          entry("regnamespace", row -> "pg_catalog"),
          entry("regconfig", row -> "pg_catalog.simple"),
          entry("pg_snapshot", row -> format("%d:%d:", row, row)),
          entry("txid_snapshot", row -> format("%d:%d:", row, row)),
          entry("int2vector", row -> format("1 %d", row)),
          entry("oidvector", row -> format("1 %d", row)),
          entry("time without time zone", row -> format("08:%02d:%02d", row / 60 % 60, row % 60)),
          entry("time with time zone", row -> format("08:%02d:%02d+00", row / 60 % 60, row % 60)),
          entry("interval", row -> format("%d days", row), row -> format("%d hours", row)));

  private BuiltinVariants() {}

  /**
   * The shapes for a type, the likeliest first; for a type nobody knows those of text, which serves
   * many types of extensions.
   *
   * @param hints constants from the definitions that concern the column
   */
  static List<IntFunction<String>> of(TypeName type, Hints hints) {
    String base = type.base().startsWith("interval") ? "interval" : type.base();
    List<IntFunction<String>> simple = SIMPLE.get(base);
    if (simple != null) {
      return simple;
    }
    return switch (base) {
      case "smallint",
          "integer",
          "bigint",
          "oid",
          "xid",
          "xid8",
          "cid",
          "real",
          "double precision" ->
          NumberVariants.of(List.of(), hints);
      case "numeric" -> NumberVariants.of(type.modifiers(), hints);
      case "money" -> NumberVariants.of(List.of(), hints);
      case "date" -> TimeVariants.of("", hints);
      case "timestamp without time zone" -> TimeVariants.of(" 12:00:00", hints);
      case "timestamp with time zone" -> TimeVariants.of(" 12:00:00+00", hints);
      case "bit", "bit varying" -> List.of(row -> bits(row, type));
      default -> text(type, hints);
    };
  }

  private static List<IntFunction<String>> text(TypeName type, Hints hints) {
    List<IntFunction<String>> variants = TextVariants.of(hints);
    if (type.modifiers().isEmpty()) {
      return variants;
    }
    int length = type.modifiers().get(0);
    return variants.stream()
        .<IntFunction<String>>map(text -> row -> TextVariants.cut(text.apply(row), length))
        .toList();
  }

  private static String bits(int row, TypeName type) {
    int length = type.modifiers().isEmpty() ? Integer.SIZE : type.modifiers().get(0);
    return TextVariants.cut("0".repeat(length) + Integer.toBinaryString(row), length);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Map.Entry<String, List<IntFunction<String>>> entry(
      String type, IntFunction<String>... variants) {
    return Map.entry(type, List.of(variants));
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
