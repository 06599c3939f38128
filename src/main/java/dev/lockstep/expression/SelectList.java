package dev.lockstep.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A query as {@code pg_get_viewdef} prints it, cut into what stands before its list of columns, the
 * columns, and the rest.
 */
public final class SelectList {

  /** After these the rows depend on the list, or are not those of one list alone. */
  private static final Set<String> DISTINCT = Set.of("DISTINCT", "ALL");

  private static final Set<String> SELECT = Set.of("SELECT");
  private static final Set<String> FROM = Set.of("FROM");
  private static final Set<String> SETS = Set.of("UNION", "INTERSECT", "EXCEPT");

  private final Tokens tokens;
  private final int first;
  private final List<Integer> commas = new ArrayList<>();
  private final int end;

  private SelectList(String query) {
    this.tokens = new Tokens(query);
    this.first = next(0, SELECT) + 1;
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
   * nothing but what they show. What only one of them shows must be computed from one row: a call
   * may gather the rows of both, or make several of each.
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
      if (right.commas.size() + 1 != columns
          || !left.differsOnlyInList(right)
          || left.callsBeside(right)
          || right.callsBeside(left)) {
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
    return query.substring(tokens.start(from(place)), tokens.end(to(place) - 1));
  }

  private int from(int place) {
    return place == 0 ? first : commas.get(place - 1) + 1;
  }

  private int to(int place) {
    return place == commas.size() ? end : commas.get(place);
  }

  private List<Tokens.Token> column(int place) {
    return tokens.between(from(place), to(place));
  }

  /** Whether a column that the other does not show has a call in it. */
  private boolean callsBeside(SelectList other) {
    Set<List<Tokens.Token>> shown = new HashSet<>();
    for (int place = 0; place <= other.commas.size(); place++) {
      shown.add(other.column(place));
    }
    for (int place = 0; place <= commas.size(); place++) {
      if (!shown.contains(column(place)) && hasCall(from(place), to(place))) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a call outside of the queries that stand in brackets. */
  private boolean hasCall(int from, int to) {
    int at = from;
    while (at < to) {
      if (tokens.at(at).is("(") && isWord(at + 1, SELECT)) {
        at = tokens.afterClosing(at);
      } else if (isCall(from, at)) {
        return true;
      } else {
        at++;
      }
    }
    return false;
  }

  /** PostgreSQL prints its own words in capitals; what bounds the length of a type is no call. */
  private boolean isCall(int from, int at) {
    Tokens.Token name = tokens.at(at);
    if (name.type() != Tokens.Type.NAME || !tokens.at(at + 1).is("(")) {
      return false;
    }
    int before = at - 1;
    while (before > from && tokens.at(before).type() == Tokens.Type.NAME) {
      before--;
    }
    boolean ofType = before >= from && tokens.at(before).is("::");
    return !ofType
        && (!name.text().equals(name.text().toUpperCase(Locale.ROOT))
            || name.text().startsWith("\"")
            || name.text().endsWith("AGG"));
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
