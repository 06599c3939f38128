package dev.lockstep.config;

import dev.lockstep.failure.Place;
import java.util.List;
import java.util.Map;

/** A part of a YAML document, with its place. */
sealed interface Node {

  Place place();

  /** What it is, for people: {@code a list}. */
  String words();

  /** What a plain value looks like. */
  enum Look {
    TEXT("text"),
    WHOLE("a whole number"),
    FRACTION("a number"),
    TRUTH("true or false"),
    NOTHING("nothing");

    private final String words;

    Look(String words) {
      this.words = words;
    }
  }

  /**
   * A plain value.
   *
   * @param text as it is written, without quotes
   */
  record Scalar(Place place, String text, Look look) implements Node {
    @Override
    public String words() {
      return look.words;
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> items) implements Node {
    @Override
    public String words() {
      return "a list";
    }
  }

  /**
   * Keys with values.
   *
   * @param entries in the order of the file
   */
  record Mapping(Place place, Map<String, Entry> entries) implements Node {
    @Override
    public String words() {
      return "a group of keys";
    }
  }

  /**
   * A value under its key.
   *
   * @param place that of the key
   */
  record Entry(Place place, Node value) {}
}
