package dev.lockstep.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeSystem;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The values that conditions on one row are about: the columns, and whatever is computed from them
 * and not looked into, each of which may have any value. Constants are among them, with one value.
 */
final class Unknowns {

  /** One of them. */
  private static final class Unknown {
    final int group;
    final boolean nullable;
    final ValueType type;

    Unknown(int group, boolean nullable, ValueType type) {
      this.group = group;
      this.nullable = nullable;
      this.type = type;
    }
  }

  private final RexBuilder builder =
      new RexBuilder(new SqlTypeFactoryImpl(RelDataTypeSystem.DEFAULT));
  private final RelDataType number = nullable(SqlTypeName.DECIMAL);
  private final RelDataType truth = nullable(SqlTypeName.BOOLEAN);
  private final Map<String, RexInputRef> refs = new HashMap<>();
  private final Map<RexInputRef, Unknown> unknowns = new LinkedHashMap<>();
  private final Map<RexNode, BigDecimal> constants = new LinkedHashMap<>();
  private final List<Integer> groups = new ArrayList<>();
  private final Map<Integer, Set<BigDecimal>> compared = new TreeMap<>();

  private RelDataType nullable(SqlTypeName name) {
    return builder
        .getTypeFactory()
        .createTypeWithNullability(builder.getTypeFactory().createSqlType(name), true);
  }

  RexBuilder builder() {
    return builder;
  }

  /** A value that is a condition itself, or a condition that is not looked into. */
  RexNode condition(String key, boolean nullable) {
    return refs.computeIfAbsent(
        "? " + key,
        made -> {
          RexInputRef ref = builder.makeInputRef(truth, refs.size());
          unknowns.put(ref, new Unknown(-1, nullable, null));
          return ref;
        });
  }

  /** A value of a type; without one it can only be NULL or not. */
  RexInputRef value(Term.Value value, ValueType type) {
    String domain = type == null ? "" : type.domain();
    String key = value.type() == null ? domain + " " + value.key() : value.key();
    return refs.computeIfAbsent(
        "= " + key,
        made -> {
          RexInputRef ref = builder.makeInputRef(number, refs.size());
          int group = groups.size();
          groups.add(group);
          unknowns.put(ref, new Unknown(group, value.nullable(), type));
          return ref;
        });
  }

  RexNode constant(BigDecimal value) {
    return refs.computeIfAbsent(
        "# " + value.stripTrailingZeros().toPlainString(),
        made -> {
          RexInputRef ref = builder.makeInputRef(number, refs.size());
          constants.put(ref, value);
          return ref;
        });
  }

  /** Notes that a value is compared with a constant. */
  void meets(RexInputRef ref, BigDecimal constant) {
    compared.computeIfAbsent(unknowns.get(ref).group, key -> new HashSet<>()).add(constant);
  }

  /** Notes that two values are compared. */
  void meets(RexInputRef left, RexInputRef right) {
    int one = root(unknowns.get(left).group);
    int other = root(unknowns.get(right).group);
    groups.set(Math.max(one, other), Math.min(one, other));
  }

  private int root(int group) {
    return groups.get(group) == group ? group : root(groups.get(group));
  }

  Map<RexNode, BigDecimal> constants() {
    return constants;
  }

  /**
   * For some of the values enough examples to tell apart all that conditions on them can see, in
   * the order of their indexes; null stands for NULL.
   */
  Map<RexNode, List<Comparable<?>>> examples(Set<Integer> wanted) {
    Map<Integer, List<Unknown>> members = new HashMap<>();
    unknowns.forEach(
        (ref, unknown) -> {
          if (unknown.group >= 0 && wanted.contains(ref.getIndex())) {
            members.computeIfAbsent(root(unknown.group), key -> new ArrayList<>()).add(unknown);
          }
        });
    Map<Integer, Set<BigDecimal>> constantsOf = new HashMap<>();
    compared.forEach(
        (group, values) ->
            constantsOf.computeIfAbsent(root(group), key -> new HashSet<>()).addAll(values));
    Map<RexNode, List<Comparable<?>>> examples = new LinkedHashMap<>();
    unknowns.forEach(
        (ref, unknown) -> {
          if (wanted.contains(ref.getIndex())) {
            List<Comparable<?>> values = new ArrayList<>();
            if (unknown.nullable) {
              values.add(null);
            }
            if (unknown.group < 0) {
              values.add(true);
              values.add(false);
            } else {
              int root = root(unknown.group);
              values.addAll(
                  examples(unknown, members.get(root), constantsOf.getOrDefault(root, Set.of())));
            }
            examples.put(ref, values);
          }
        });
    return examples;
  }

  private static List<BigDecimal> examples(
      Unknown unknown, List<Unknown> group, Set<BigDecimal> constants) {
    boolean whole = group.stream().anyMatch(member -> isWhole(member.type));
    boolean dense = group.stream().anyMatch(member -> !isWhole(member.type));
    List<BigDecimal> values = new Examples(group.size(), whole, dense).around(constants);
    return isWhole(unknown.type)
        ? values.stream().filter(value -> value.stripTrailingZeros().scale() <= 0).toList()
        : values;
  }

  private static boolean isWhole(ValueType type) {
    return type != null && type.whole();
  }
}
