package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An index as far as it matters what it serves, whether a constraint is behind it or not.
 *
 * @param constraint whether a constraint is behind it
 * @param body from {@code USING} on, as {@code pg_get_indexdef} prints it
 * @param predicate of a partial index, else null
 */
record IndexForm(
    FactId id, FactId relation, boolean unique, boolean constraint, String body, String predicate) {

  /** Those of a catalog that queries may use, by relation and name. */
  static Stream<IndexForm> in(Catalog catalog) {
    return Stream.concat(
        catalog.facts(Constraint.class).filter(Constraint::indexed).map(IndexForm::of),
        catalog.facts(Index.class).filter(Index::valid).map(IndexForm::of));
  }

  private static IndexForm of(Constraint key) {
    return new IndexForm(
        key.id(), key.id().parent(), key.isKey(), true, key.indexBody(), key.predicate());
  }

  private static IndexForm of(Index index) {
    return new IndexForm(
        index.id(), index.relation(), index.unique(), false, index.body(), index.predicate());
  }

  /** {@code btree}. */
  String method() {
    return body.substring("USING ".length(), body.indexOf('(')).strip();
  }

  /**
   * The raw names of the columns that it begins with, up to the first key that is an expression.
   */
  List<String> leading() {
    List<String> names = new ArrayList<>();
    for (String key : keys()) {
      String name = name(key);
      if (name == null) {
        break;
      }
      names.add(name);
    }
    return names;
  }

  /** The keys with their collations and orders, as they are printed. */
  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    int start = body.indexOf('(') + 1;
    int depth = 1;
    char quote = 0;
    for (int i = start; i < body.length() && depth > 0; i++) {
      char c = body.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
      if (quote == 0 && (depth == 0 || depth == 1 && c == ',')) {
        keys.add(body.substring(start, i).strip());
        start = i + 1;
      }
    }
    return keys;
  }

  /** The name that a key begins with; null for an expression. */
  private static String name(String key) {
    if (key.startsWith("\"")) {
      int end = key.indexOf('"', 1);
      while (end + 1 < key.length() && key.charAt(end + 1) == '"') {
        end = key.indexOf('"', end + 2);
      }
      return key.substring(1, end).replace("\"\"", "\"");
    }
    int space = key.indexOf(' ');
    String word = space < 0 ? key : key.substring(0, space);
    return word.indexOf('(') < 0 ? word : null;
  }
}
