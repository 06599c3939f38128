package dev.lockstep.seed;

import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.CompositeType;
import dev.lockstep.catalog.DomainConstraint;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.RangeType;
import dev.lockstep.catalog.Table;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shapes of values for every type of a catalog, those of users and those of PostgreSQL. */
public final class TypeVariants {

  private static final Map<String, String> RANGES =
      Map.of(
          "int4range", "integer",
          "int8range", "bigint",
          "numrange", "numeric",
          "daterange", "date",
          "tsrange", "timestamp without time zone",
          "tstzrange", "timestamp with time zone");
  private static final int RANGE_STRIDE = 10;
  private static final int RANGE_LENGTH = 5;

  private final Catalog catalog;
  private final Map<String, Fact> userTypes = new HashMap<>();
  private final Map<String, String> rangeOfMultirange = new HashMap<>();

  public TypeVariants(Catalog catalog) {
    this.catalog = catalog;
    for (Class<? extends Fact> kind :
        List.of(
            EnumType.class, DomainType.class, CompositeType.class, RangeType.class, Table.class)) {
      catalog.facts(kind).forEach(fact -> userTypes.put(fact.id().sqlName(), fact));
    }
    RANGES
        .keySet()
        .forEach(range -> rangeOfMultirange.put(range.replace("range", "multirange"), range));
    catalog
        .facts(RangeType.class)
        .forEach(range -> rangeOfMultirange.put(range.multirange(), range.id().sqlName()));
  }

  /**
   * The shapes for a type, the likeliest first, never empty.
   *
   * @param type as {@code format_type} prints it
   * @param definitions of constraints and bounds whose constants are worth trying
   */
  List<Variant> of(String type, List<String> definitions) {
    if (TypeName.of(type).array()) {
      return of(TypeName.elementOf(type), definitions).stream()
          .<Variant>map(element -> row -> "ARRAY[" + element.expression(row) + "]::" + type)
          .toList();
    }
    Fact userType = userTypes.get(type);
    if (userType instanceof EnumType labels) {
      return enumVariants(labels);
    }
    if (userType instanceof DomainType domain) {
      return of(domain.type(), withDomainChecks(domain, definitions));
    }
    if (userType != null && !(userType instanceof RangeType)) {
      return List.of(composite(userType, type));
    }
    String subtype = userType instanceof RangeType range ? range.subtype() : RANGES.get(type);
    if (subtype != null) {
      return List.of(range(type, of(subtype, List.of()).get(0)));
    }
    String range = rangeOfMultirange.get(type);
    if (range != null) {
      Variant element = of(range, List.of()).get(0);
      return List.of(row -> type + "(" + element.expression(row) + ")");
    }
    return BuiltinVariants.of(TypeName.of(type), Hints.of(definitions)).stream()
        .map(text -> literal(text, type))
        .toList();
  }

  /** The definitions together with the checks of the domains that the type stands on. */
  private List<String> withDomainChecks(DomainType domain, List<String> definitions) {
    List<String> all = new ArrayList<>(definitions);
    catalog
        .children(domain.id(), DomainConstraint.class)
        .forEach(check -> all.add(check.definition()));
    return all;
  }

  private static List<Variant> enumVariants(EnumType type) {
    List<String> labels = type.labels();
    List<Variant> variants = new ArrayList<>();
    if (labels.isEmpty()) {
      return List.of(Variant.NULL);
    }
    String cast = type.id().sqlName();
    variants.add(literal(row -> labels.get((row - 1) % labels.size()), cast));
    labels.forEach(label -> variants.add(literal(row -> label, cast)));
    return variants;
  }

  private Variant composite(Fact type, String name) {
    List<String> parts =
        type instanceof Table
            ? catalog
                .children(type.id(), Column.class)
                .sorted(Comparator.comparingInt(Column::position))
                .map(Column::type)
                .toList()
            : catalog
                .children(type.id(), Attribute.class)
                .sorted(Comparator.comparingInt(Attribute::position))
                .map(Attribute::type)
                .toList();
    List<Variant> variants = parts.stream().map(part -> of(part, List.of()).get(0)).toList();
    return row ->
        variants.stream()
            .map(variant -> variant.expression(row))
            .collect(Collectors.joining(", ", "ROW(", ")::" + name));
  }

  /** Ranges of different rows do not touch, so that they pass an exclusion constraint. */
  private static Variant range(String type, Variant bound) {
    return row ->
        IntStream.of(row * RANGE_STRIDE, row * RANGE_STRIDE + RANGE_LENGTH)
            .mapToObj(bound::expression)
            .collect(Collectors.joining(", ", type + "(", ")"));
  }

  private static Variant literal(IntFunction<String> text, String type) {
    return row -> Sql.literal(text.apply(row)) + "::" + type;
  }
}
