package dev.lockstep.rehearse;

import dev.lockstep.postgres.ServerWords;

/**
 * Something that a step was seen to do and does not declare.
 *
 * @param words what it did, for people, and in which phase, direction and step
 * @param grave whether readers or writers wait for it
 * @param statement the SQL that did it
 */
public record Excess(String words, boolean grave, String statement) {

  /** The same, found in some place. */
  Excess in(String place) {
    return new Excess(place + words, grave, statement);
  }

  /** For people, one line. */
  public String line() {
    return grave ? words + "; others wait for it" : words;
  }

  /** For people, with the statement below it. */
  String withStatement() {
    String indented = ServerWords.cut(statement.strip(), Act.LONGEST_SQL).replace("\n", "\n    ");
    return line() + "\n    " + indented;
  }
}
