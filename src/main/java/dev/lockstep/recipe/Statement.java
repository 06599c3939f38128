package dev.lockstep.recipe;

import java.util.Map;

/**
 * One SQL statement that is not text yet.
 *
 * @param template the template that writes it, without prefix and suffix: {@code sql/table/create}
 *     is {@code templates/sql/table/create.sql.mustache}
 * @param variables what the template reads: text that is already quoted for SQL, numbers, booleans,
 *     lists and maps of these, or null for false
 * @param creation the object that it makes, if default privileges apply to that; else null
 */
public record Statement(String template, Map<String, Object> variables, Creation creation) {

  public Statement(String template, Map<String, Object> variables) {
    this(template, variables, null);
  }

  /** The same statement, known to make an object. */
  Statement making(Creation made) {
    return new Statement(template, variables, made);
  }
}
