package dev.lockstep.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A query as {@code pg_get_viewdef} prints it, cut into what stands before its list of columns, the
 * columns, and the rest.
 */
public final class SelectList {

  /** After these the rows depend on the list, or are not those of one list alone. */
  private static final Set<String> DISTINCT = Set.of("DISTINCT", "ALL");

  private static final Set<String> FROM = Set.of("FROM");
  private static final Set<String> SETS = Set.of("UNION", "INTERSECT", "EXCEPT");

  private final Tokens tokens;
  private final int first;
  private final List<Integer> commas = new ArrayList<>();
  private final int end;

  private SelectList(String query) {
    this.tokens = new Tokens(query);
    this.first = next(0, Set.of("SELECT")) + 1;
    if (first > tokens.size() || DISTINCT.contains(tokens.at(first).text())) {
      throw new Unreadable("no list of columns that stands for itself");
    }
    int at = first;
    while (at < tokens.size() && !isWord(at, FROM)) {
      if (tokens.at(at).is(",")) {
        commas.add(at);
      }
      at = after(at);
    }
    this.end = at;
    if (next(end, SETS) < tokens.size()) {
      throw new Unreadable("more than one list of columns");
    }
  }

  /**
   * The query that shows the columns of one and after them some of another, where the two differ in
   * nothing but what they show.
   *
   * @param columns how many columns the other has
   * @param wanted which of them, from 0
   * @return empty where they differ in more, or that cannot be told
   */
  public static Optional<String> joined(
      String query, String other, int columns, List<Integer> wanted) {
    try {
      SelectList left = new SelectList(query);
      SelectList right = new SelectList(other);
      if (right.commas.size() + 1 != columns || !left.differsOnlyInList(right)) {
        return Optional.empty();
      }
      StringBuilder joined = new StringBuilder(query.substring(0, left.tokens.end(left.end - 1)));
      wanted.forEach(place -> joined.append(",\n    ").append(right.column(other, place)));
      return Optional.of(joined.append(query.substring(left.tokens.end(left.end - 1))).toString());
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private boolean differsOnlyInList(SelectList other) {
    return tokens.between(0, first).equals(other.tokens.between(0, other.first))
        && tokens
            .between(end, tokens.size())
            .equals(other.tokens.between(other.end, other.tokens.size()));
  }

  private String column(String query, int place) {
    int from = place == 0 ? first : commas.get(place - 1) + 1;
    int to = place == commas.size() ? end : commas.get(place);
    return query.substring(tokens.start(from), tokens.end(to - 1));
  }

  /**
   * The place of the next of some words that stands in no brackets; the end where there is none.
   */
  private int next(int from, Set<String> words) {
    int at = from;
    while (at < tokens.size() && !isWord(at, words)) {
      at = after(at);
    }
    return at;
  }

  private boolean isWord(int at, Set<String> words) {
    return tokens.at(at).type() == Tokens.Type.NAME && words.contains(tokens.at(at).text());
  }

  private int after(int at) {
    return tokens.at(at).is("(") || tokens.at(at).is("[") ? tokens.afterClosing(at) : at + 1;
  }
}
