package dev.lockstep.report;

import dev.lockstep.catalog.FactId;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The values of attributes, for machines and for people. */
final class Values {

  private Values() {}

  /** As JSON holds it: identities as their keys, records as objects. */
  static Object json(Object value) {
    if (value instanceof FactId id) {
      return id.key();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Values::json).toList();
    }
    if (value instanceof Record nested) {
      Map<String, Object> object = new TreeMap<>();
      components(nested).forEach((name, component) -> object.put(name, json(component)));
      return object;
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  /** As people read it, possibly of several lines; {@code none} where it is absent. */
  static String text(Object value) {
    if (value == null || (value instanceof List<?> list && list.isEmpty())) {
      return "none";
    }
    if (value instanceof Boolean flag) {
      return flag ? "yes" : "no";
    }
    if (value instanceof FactId id) {
      return id.sqlName();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Values::text).collect(Collectors.joining(", "));
    }
    if (value instanceof Record nested) {
      return components(nested).entrySet().stream()
          .map(component -> words(component.getKey()) + " " + text(component.getValue()))
          .collect(Collectors.joining(", ", "(", ")"));
    }
    return value instanceof Enum<?> constant
        ? constant.name().replace('_', ' ')
        : String.valueOf(value);
  }

  /** Whether an attribute says nothing: absent, false or an empty list. */
  static boolean isNothing(Object value) {
    return value == null
        || Boolean.FALSE.equals(value)
        || (value instanceof List<?> list && list.isEmpty());
  }

  /** The name of an attribute for people: {@code not null} for {@code notNull}. */
  static String words(String attribute) {
    StringBuilder words = new StringBuilder();
    for (char c : attribute.toCharArray()) {
      words.append(Character.isUpperCase(c) ? " " + Character.toLowerCase(c) : c);
    }
    return words.toString();
  }

  private static Map<String, Object> components(Record value) {
    Map<String, Object> values = new TreeMap<>();
    try {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        values.put(component.getName(), component.getAccessor().invoke(value));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + value.getClass(), e);
    }
    return values;
  }
}
