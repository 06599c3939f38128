package dev.lockstep.lint;

import dev.lockstep.catalog.FactId;
import dev.lockstep.failure.Place;

/**
 * Something that a declared schema would better not have.
 *
 * @param object what has it
 * @param at the fact at whose place it is seen: the object, or a part of it
 * @param message what it is, one sentence
 * @param help what to do about it, one sentence
 * @param place where it is declared, or null
 */
public record Lint(
    LintCode code, FactId object, FactId at, String message, String help, Place place) {

  /** One whose object is where it is seen. */
  static Lint of(LintCode code, FactId object, String message, String help) {
    return new Lint(code, object, object, message, help, null);
  }

  /** The same, seen at a part of its object. */
  Lint seenAt(FactId part) {
    return new Lint(code, object, part, message, help, place);
  }

  Lint placed(Place where) {
    return new Lint(code, object, at, message, help, where);
  }
}
