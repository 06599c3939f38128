package dev.lockstep.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Writes the values of one Java type as JSON and reads them back: the types that components of
 * facts have, which are text, numbers, booleans, identities, enums, records of these, and lists.
 *
 * @param write from a value that is not null
 * @param read to a value, from a node that is not null
 * @throws IllegalArgumentException when a node does not hold such a value
 */
record ValueCodec(Function<Object, JsonNode> write, Function<JsonNode, Object> read) {

  private static final Map<Class<?>, ValueCodec> LEAVES =
      Map.of(
          String.class,
              leaf(v -> TextNode.valueOf((String) v), JsonNode::isTextual, JsonNode::textValue),
          boolean.class,
              leaf(
                  v -> BooleanNode.valueOf((Boolean) v),
                  JsonNode::isBoolean,
                  JsonNode::booleanValue),
          int.class,
              leaf(
                  v -> IntNode.valueOf((Integer) v), JsonNode::canConvertToInt, JsonNode::intValue),
          Boolean.class,
              leaf(
                  v -> BooleanNode.valueOf((Boolean) v),
                  JsonNode::isBoolean,
                  JsonNode::booleanValue),
          Integer.class,
              leaf(
                  v -> IntNode.valueOf((Integer) v), JsonNode::canConvertToInt, JsonNode::intValue),
          long.class,
              leaf(
                  v -> LongNode.valueOf((Long) v), JsonNode::canConvertToLong, JsonNode::longValue),
          FactId.class,
              leaf(
                  v -> TextNode.valueOf(((FactId) v).key()),
                  JsonNode::isTextual,
                  n -> FactId.parse(n.textValue())));

  /** The codec of a component's type. */
  static ValueCodec of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(of(list.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return enumeration(plain);
    }
    if (plain.isRecord() && plain != FactId.class) {
      return new RecordCodec(plain, List.of()).asValue();
    }
    ValueCodec leaf = LEAVES.get(plain);
    if (leaf == null) {
      throw new IllegalStateException("a snapshot cannot hold a " + plain);
    }
    return leaf;
  }

  private static ValueCodec leaf(
      Function<Object, JsonNode> write, Predicate<JsonNode> fits, Function<JsonNode, Object> read) {
    return new ValueCodec(
        write,
        node -> {
          if (!fits.test(node)) {
            throw new IllegalArgumentException("unexpected value " + node);
          }
          return read.apply(node);
        });
  }

  private static ValueCodec list(ValueCodec element) {
    return new ValueCodec(
        value -> {
          var array = JsonNodeFactory.instance.arrayNode();
          ((List<?>) value).forEach(each -> array.add(element.write.apply(each)));
          return array;
        },
        node -> {
          if (!node.isArray()) {
            throw new IllegalArgumentException("unexpected value " + node);
          }
          List<Object> values = new ArrayList<>();
          node.forEach(each -> values.add(element.read.apply(each)));
          return List.copyOf(values);
        });
  }

  private static ValueCodec enumeration(Class<?> type) {
    return new ValueCodec(
        value -> TextNode.valueOf(((Enum<?>) value).name()),
        node ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(node.textValue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unexpected value " + node)));
  }
}
