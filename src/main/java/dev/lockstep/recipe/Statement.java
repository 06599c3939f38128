package dev.lockstep.recipe;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One SQL statement that is not text yet.
 *
 * @param template the template that writes it, without prefix and suffix: {@code sql/table/create}
 *     is {@code templates/sql/table/create.sql.mustache}
 * @param variables what the template reads: text that is already quoted for SQL, numbers, booleans,
 *     lists and maps of these, or null for false
 * @param creation the object that it makes, if default privileges apply to that; else null
 * @param concurrent what it works on if PostgreSQL takes it in no transaction; else null
 */
public record Statement(
    String template, Map<String, Object> variables, Creation creation, Concurrent concurrent) {

  public Statement(String template, Map<String, Object> variables) {
    this(template, variables, null, null);
  }

  /** The same statement, known to make an object. */
  Statement making(Creation made) {
    return new Statement(template, variables, made, concurrent);
  }

  /** The same statement, known to be refused in a transaction. */
  Statement concurrent(Concurrent works) {
    return new Statement(template, variables, creation, works);
  }

  /** The same statement with some variables changed. */
  public Statement with(Map<String, Object> changed) {
    Map<String, Object> all = new LinkedHashMap<>(variables);
    all.putAll(changed);
    return new Statement(template, all, creation, concurrent);
  }
}
