package dev.lockstep.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a record as a JSON object with its components by name, absent ones left out, and reads it
 * back.
 */
final class RecordCodec {

  private final Class<?> type;
  private final Constructor<?> constructor;
  private final RecordComponent[] components;
  private final Map<String, ValueCodec> codecs = new LinkedHashMap<>();

  /**
   * @param given the names of components that are not in the object, because who reads has them
   */
  RecordCodec(Class<?> type, List<String> given) {
    this.type = type;
    this.components = type.getRecordComponents();
    this.constructor = constructor(type, components);
    for (RecordComponent component : components) {
      if (!given.contains(component.getName())) {
        codecs.put(component.getName(), ValueCodec.of(component.getGenericType()));
      }
    }
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    try {
      return type.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
  }

  ValueCodec asValue() {
    return new ValueCodec(this::write, node -> read(node, Map.of()));
  }

  ObjectNode write(Object value) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (RecordComponent component : components) {
      ValueCodec codec = codecs.get(component.getName());
      Object held = codec == null ? null : held(value, component);
      if (held != null) {
        object.set(component.getName(), codec.write().apply(held));
      }
    }
    return object;
  }

  /**
   * @param given the values of the components that are not in the object
   * @throws IllegalArgumentException when the object is not such a record
   */
  Object read(JsonNode object, Map<String, Object> given) {
    requireKnown(object);
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      values[i] = given.containsKey(name) ? given.get(name) : read(name, object.get(name));
      if (values[i] == null && components[i].getType().isPrimitive()) {
        throw new IllegalArgumentException("'" + name + "' is missing");
      }
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
    }
  }

  private Object read(String name, JsonNode node) {
    return node == null ? null : codecs.get(name).read().apply(node);
  }

  private void requireKnown(JsonNode object) {
    if (object == null || !object.isObject()) {
      throw new IllegalArgumentException("an object is missing");
    }
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!codecs.containsKey(name)) {
        throw new IllegalArgumentException("'" + name + "' is unknown");
      }
    }
  }

  private static Object held(Object value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component.getName(), e);
    }
  }
}
