package dev.lockstep.catalog;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The attributes of facts, by the names of their record components, so that the diff, the
 * fingerprint and the snapshot treat every kind alike.
 */
public final class Attributes {

  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          if (components == null) {
            throw new IllegalArgumentException(type + " is no record");
          }
          return List.of(components);
        }
      };

  private static final ClassValue<List<RecordComponent>> PRINTED =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return COMPONENTS.get(type).stream()
              .filter(component -> component.isAnnotationPresent(Printed.class))
              .toList();
        }
      };

  private Attributes() {}

  /** All attributes of a fact but its identity, in the order of its record, absent ones as null. */
  public static Map<String, Object> of(Fact fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : COMPONENTS.get(fact.getClass())) {
      if (!component.getName().equals("id")) {
        values.put(component.getName(), value(fact, component));
      }
    }
    return Collections.unmodifiableMap(values);
  }

  /** The attributes of a fact that make a difference, in the order of its record. */
  public static Map<String, Object> compared(Fact fact) {
    Map<String, Object> values = new LinkedHashMap<>(of(fact));
    for (RecordComponent component : COMPONENTS.get(fact.getClass())) {
      if (component.isAnnotationPresent(Uncompared.class)) {
        values.remove(component.getName());
      }
    }
    return Collections.unmodifiableMap(values);
  }

  /**
   * The names of the compared attributes in which two facts of one kind differ, sorted.
   *
   * @throws IllegalArgumentException when they are of different kinds
   */
  public static Set<String> differing(Fact before, Fact after) {
    if (before.getClass() != after.getClass()) {
      throw new IllegalArgumentException(before.id() + " and " + after.id() + " differ in kind");
    }
    if (before.equals(after)) {
      return Set.of();
    }
    Map<String, Object> left = compared(before);
    Map<String, Object> right = compared(after);
    Set<String> names = new TreeSet<>();
    left.forEach(
        (name, value) -> {
          if (!Objects.equals(value, right.get(name))) {
            names.add(name);
          }
        });
    return Collections.unmodifiableSet(names);
  }

  /** Whether two facts differ, and only in what PostgreSQL prints from parse trees. */
  public static boolean differInPrintOnly(Fact before, Fact after) {
    if (before.getClass() != after.getClass()) {
      return false;
    }
    Set<String> names = new TreeSet<>(differing(before, after));
    if (names.isEmpty()) {
      return false;
    }
    PRINTED.get(before.getClass()).forEach(component -> names.remove(component.getName()));
    return names.isEmpty();
  }

  /** The same fact with every text in it that PostgreSQL prints mapped. */
  public static Fact reprinted(Fact fact, UnaryOperator<String> map) {
    List<RecordComponent> printed = PRINTED.get(fact.getClass());
    if (printed.stream()
        .map(component -> (String) value(fact, component))
        .allMatch(text -> Objects.equals(text, map.apply(text)))) {
      return fact;
    }
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : COMPONENTS.get(fact.getClass())) {
      Object value = value(fact, component);
      values.add(printed.contains(component) ? map.apply((String) value) : value);
    }
    return make(fact.getClass(), values);
  }

  /** The same fact with every identity in it, its own and those it names, mapped. */
  static Fact reidentified(Fact fact, UnaryOperator<FactId> map) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : COMPONENTS.get(fact.getClass())) {
      values.add(reidentified(value(fact, component), map));
    }
    return make(fact.getClass(), values);
  }

  /** A fact of the given class from the values of its components, in order. */
  static <T extends Fact> T make(Class<T> type, List<Object> values) {
    try {
      Class<?>[] types =
          COMPONENTS.get(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
    }
  }

  /** The components of a fact's class, in order. */
  static List<RecordComponent> components(Class<? extends Fact> type) {
    return COMPONENTS.get(type);
  }

  private static Object reidentified(Object value, UnaryOperator<FactId> map) {
    if (value instanceof FactId id) {
      return map.apply(id);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(element -> reidentified(element, map)).toList();
    }
    return value;
  }

  private static Object value(Fact fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "cannot read " + component.getName() + " of " + fact.getClass(), e);
    }
  }
}
