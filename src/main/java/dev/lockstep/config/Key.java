package dev.lockstep.config;

import java.util.List;

/**
 * A key of the file and what it takes.
 *
 * @param form of its value, or of each of them
 * @param repeated whether a list of values is taken too
 * @param choices the words that it takes; empty when any will do
 */
public record Key(String name, Form form, boolean repeated, List<String> choices) {

  /** What a value must look like. */
  public enum Form {
    TEXT("text"),
    WHOLE("a whole number"),
    SWITCH("true or false");

    private final String words;

    Form(String words) {
      this.words = words;
    }

    /** For people: {@code a whole number}. */
    public String words() {
      return words;
    }
  }

  /** A key with any one text. */
  static Key text(String name) {
    return new Key(name, Form.TEXT, false, List.of());
  }
}
