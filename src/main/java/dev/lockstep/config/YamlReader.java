package dev.lockstep.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads a YAML document into nodes. Nothing in it is ever written out twice, as references are
 * refused, so what is read is not larger than the file.
 */
final class YamlReader {

  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int DEEPEST = 16;

  private final String file;

  /**
   * @param file what places call it
   */
  YamlReader(String file) {
    this.file = file;
  }

  /**
   * The keys of a document; none when there is nothing in it.
   *
   * @throws Failure CONFIG with the place, when it is no YAML or not one group of keys
   */
  Node.Mapping read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw Mistake.at(
          Place.of(file),
          "The file has " + text.length() + " characters, and nothing needs so many.",
          "Name the file that you mean.");
    }
    try (YAMLParser parser = new YAMLFactory().createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return new Node.Mapping(Place.of(file), Map.of());
      }
      Node root = node(parser, 0);
      if (parser.nextToken() != null) {
        throw Mistake.at(
            here(parser),
            "A second document starts here, and only one is read.",
            "Put everything into one, without --- between.");
      }
      if (root instanceof Node.Mapping mapping) {
        return mapping;
      }
      if (root instanceof Node.Scalar scalar && scalar.look() == Node.Look.NOTHING) {
        return new Node.Mapping(Place.of(file), Map.of());
      }
      throw Mistake.at(
          root.place(),
          "The file is " + root.words() + " instead of keys with values.",
          "Write 'key: value' lines; docs/config.md lists the keys.");
    } catch (JsonProcessingException e) {
      throw notYaml(e);
    } catch (IOException e) {
      throw new IllegalStateException(e); // Nothing is read but a string.
    }
  }

  private Node node(YAMLParser parser, int depth) throws IOException {
    Place place = here(parser);
    if (parser.isCurrentAlias()) {
      throw Mistake.at(
          place,
          "*" + parser.getText() + " refers to another part of the file, which is not supported.",
          "Write the value out.");
    }
    if (depth > DEEPEST) {
      throw Mistake.at(place, "This is nested too deeply.", "No key has such a value.");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, place, depth);
      case START_ARRAY -> sequence(parser, place, depth);
      default -> new Node.Scalar(place, parser.getText(), look(parser.currentToken()));
    };
  }

  private Node mapping(YAMLParser parser, Place place, int depth) throws IOException {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place keyPlace = here(parser);
      parser.nextToken();
      Node value = node(parser, depth + 1);
      Node.Entry earlier = entries.putIfAbsent(key, new Node.Entry(keyPlace, value));
      if (earlier != null) {
        throw Mistake.at(
            keyPlace,
            "The key " + key + " stands here again; first in line " + earlier.place().line() + ".",
            "Keep one of them.");
      }
    }
    return new Node.Mapping(place, entries);
  }

  private Node sequence(YAMLParser parser, Place place, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser, depth + 1));
    }
    return new Node.Sequence(place, items);
  }

  private static Node.Look look(JsonToken token) {
    return switch (token) {
      case VALUE_NUMBER_INT -> Node.Look.WHOLE;
      case VALUE_NUMBER_FLOAT -> Node.Look.FRACTION;
      case VALUE_TRUE, VALUE_FALSE -> Node.Look.TRUTH;
      case VALUE_NULL -> Node.Look.NOTHING;
      default -> Node.Look.TEXT;
    };
  }

  private Place here(YAMLParser parser) {
    return place(parser.currentTokenLocation());
  }

  private Place place(JsonLocation location) {
    return location == null
        ? Place.of(file)
        : new Place(file, Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1));
  }

  /** The parser's own words only, not the line that it shows, in which a password may stand. */
  private Failure notYaml(JsonProcessingException exception) {
    for (Throwable at = exception; at != null; at = at.getCause()) {
      if (at instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
        return Mistake.at(
            new Place(
                file,
                marked.getProblemMark().getLine() + 1,
                marked.getProblemMark().getColumn() + 1),
            "This is not YAML: " + marked.getProblem() + ".",
            "Correct the line, or the one before it.");
      }
    }
    return Mistake.at(
        place(exception.getLocation()),
        "This is not YAML: " + exception.getOriginalMessage().lines().findFirst().orElse("") + ".",
        "Correct the file.");
  }
}
