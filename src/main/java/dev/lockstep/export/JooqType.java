package dev.lockstep.export;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.CompositeType;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.RangeType;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type as {@code information_schema} says it.
 *
 * @param name of a type of the user's its raw name, of an array that of its elements and {@code
 *     array}
 * @param length of characters or bits, else null
 * @param precision of a number or the fraction of a second, else null
 * @param scale of a number, else null
 * @param schema where the type is that {@code udt} names; null for PostgreSQL's own
 * @param udt the raw name of a type of the user's, also of the elements of an array; else null
 * @param domain the domain, else null
 */
record JooqType(
    String name,
    Integer length,
    Integer precision,
    Integer scale,
    String schema,
    String udt,
    FactId domain) {

  private static final Pattern MODIFIED = Pattern.compile("([^(]*)\\((\\d+)(?:,(-?\\d+))?\\)(.*)");
  private static final String ARRAY = "[]";

  /** The types of a catalog that are the user's, by what a column's type calls them. */
  record Types(Map<String, Fact> byName) {
    static Types of(Catalog catalog) {
      return new Types(
          Stream.of(EnumType.class, DomainType.class, CompositeType.class, RangeType.class)
              .flatMap(catalog::facts)
              .collect(Collectors.toMap(type -> type.id().sqlName(), type -> type)));
    }

    /**
     * @param written as {@code format_type} prints it
     */
    JooqType of(String written) {
      if (written.endsWith(ARRAY)) {
        return arrayOf(of(written.substring(0, written.indexOf(ARRAY))));
      }
      Fact own = byName.get(written);
      if (own instanceof DomainType domain) {
        JooqType base = of(domain.type());
        return new JooqType(
            base.name, base.length, base.precision, base.scale, base.schema, base.udt, domain.id());
      } else if (own != null) {
        FactId id = own.id();
        return new JooqType(id.name(), null, null, null, id.schemaName(), id.name(), null);
      }
      return builtIn(written);
    }
  }

  /** The generator takes what is before this word for the type of the elements. */
  private static JooqType arrayOf(JooqType element) {
    return new JooqType(
        element.name + " array", null, null, null, element.schema, element.udt, null);
  }

  private static JooqType builtIn(String written) {
    Matcher modified = MODIFIED.matcher(written);
    if (!modified.matches()) {
      return new JooqType(written, null, null, null, null, null, null);
    }
    String name = modified.group(1) + modified.group(4);
    Integer first = Integer.valueOf(modified.group(2));
    Integer scale = modified.group(3) == null ? null : Integer.valueOf(modified.group(3));
    boolean length = name.startsWith("character") || name.startsWith("bit");
    return new JooqType(
        name, length ? first : null, length ? null : first, scale, null, null, null);
  }
}
