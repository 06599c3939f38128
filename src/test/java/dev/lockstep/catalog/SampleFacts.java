package dev.lockstep.catalog;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One fact of every kind, made from the components of its record, with names that are hard. */
final class SampleFacts {

  private static final String HARD = "sl/ash co:lon (par) \\ \"quote\" ' ünïcødé 🐘 \n\t\u0001";

  private SampleFacts() {}

  /** Facts with every component present. */
  static List<Fact> full() {
    return of(true);
  }

  /** Facts with every component absent that may be absent. */
  static List<Fact> sparse() {
    return of(false);
  }

  private static List<Fact> of(boolean full) {
    List<Fact> facts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      facts.add(fact(kind, full));
    }
    return facts;
  }

  private static Fact fact(Kind kind, boolean full) {
    Class<? extends Fact> type = FactTypes.of(kind);
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : Attributes.components(type)) {
      values.add(
          component.getName().equals("id")
              ? id(kind)
              : value(component.getGenericType(), component.getName(), full));
    }
    return Attributes.make(type, values);
  }

  private static FactId id(Kind kind) {
    FactId schema = FactId.schema(HARD);
    return switch (kind) {
      case SCHEMA, EXTENSION -> FactId.of(kind, null, HARD);
      case ROUTINE, AGGREGATE -> new FactId(kind, schema, HARD, "integer, \"a(b)\".\"c:d/e\"[]");
      case COLUMN, CONSTRAINT, TRIGGER, POLICY, RULE -> table(schema).child(kind, HARD);
      case DEFAULT -> table(schema).child(Kind.COLUMN, HARD).child(kind, "");
      case DEFAULT_PRIVILEGES ->
          DefaultPrivileges.id(schema, DefaultPrivileges.Objects.TABLES, HARD, HARD);
      case COMMENT, OWNER, GRANT -> table(schema).child(kind, "");
      default -> schema.child(kind, HARD);
    };
  }

  private static FactId table(FactId schema) {
    return schema.child(Kind.TABLE, HARD);
  }

  private static Object value(Type type, String name, boolean full) {
    if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return full ? List.of(value(element, name, true), value(element, name + 2, true)) : List.of();
    }
    if (type == boolean.class) {
      return full;
    }
    if (type == int.class) {
      return full ? 7 : 0;
    }
    if (type == long.class) {
      return full ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
    return full ? present((Class<?>) type, name) : absent((Class<?>) type);
  }

  private static Object present(Class<?> type, String name) {
    if (type == String.class) {
      return name + HARD;
    }
    if (type == Boolean.class) {
      return true;
    }
    if (type == Integer.class) {
      return 100;
    }
    if (type == FactId.class) {
      return FactId.schema(HARD).child(Kind.TABLE, name + HARD);
    }
    if (type.isRecord()) {
      return record(type);
    }
    return type.getEnumConstants()[1];
  }

  private static Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(component -> value(component.getGenericType(), component.getName(), true))
            .toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
    }
  }

  private static Object absent(Class<?> type) {
    return type.isEnum() ? type.getEnumConstants()[0] : null;
  }
}
