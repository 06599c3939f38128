package dev.lockstep.source;

import dev.lockstep.postgres.ScriptStatement;
import dev.lockstep.postgres.StatementError;
import dev.lockstep.postgres.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds up statements that were refused for something missing: as far as names tell. */
final class Knot {

  /** What stands between CREATE and a name. */
  private static final Set<String> BEFORE_NAME =
      Set.of(
          "CREATE",
          "OR",
          "REPLACE",
          "GLOBAL",
          "LOCAL",
          "TEMP",
          "TEMPORARY",
          "UNLOGGED",
          "RECURSIVE",
          "MATERIALIZED",
          "FOREIGN",
          "UNIQUE",
          "CONSTRAINT",
          "IF",
          "NOT",
          "EXISTS",
          "TABLE",
          "VIEW",
          "TYPE",
          "DOMAIN",
          "SEQUENCE",
          "SCHEMA",
          "FUNCTION",
          "PROCEDURE",
          "AGGREGATE",
          "COLLATION",
          "INDEX",
          "EXTENSION",
          "SERVER",
          "TEXT",
          "SEARCH",
          "CONFIGURATION",
          "DICTIONARY");

  private final List<StatementError> errors;

  /** For each error those whose statements would make what it misses. */
  private final Map<StatementError, List<StatementError>> missing = new HashMap<>();

  Knot(List<StatementError> errors) {
    this.errors = errors;
    Map<String, List<StatementError>> makers = new HashMap<>();
    for (StatementError error : errors) {
      made(error.statement())
          .ifPresent(
              name ->
                  Names.saidIn(name)
                      .forEach(w -> makers.computeIfAbsent(w, x -> new ArrayList<>()).add(error)));
    }
    for (StatementError error : errors) {
      List<StatementError> found = new ArrayList<>();
      for (String word : Names.saidIn(error.serverMessage())) {
        found.addAll(makers.getOrDefault(word, List.of()));
      }
      found.remove(error);
      missing.put(error, found);
    }
  }

  /** Those that nothing here would help. */
  List<StatementError> roots() {
    return errors.stream().filter(error -> missing.get(error).isEmpty()).toList();
  }

  /** The members of a circle, each needing the next one; empty when there is none. */
  List<StatementError> circle() {
    Set<StatementError> over = new HashSet<>();
    for (StatementError error : errors) {
      List<StatementError> path = new ArrayList<>();
      StatementError at = error;
      while (at != null && over.add(at)) {
        path.add(at);
        List<StatementError> next = missing.get(at);
        at = next.isEmpty() ? null : next.get(0);
      }
      if (at != null && path.contains(at)) {
        return path.subList(path.indexOf(at), path.size());
      }
    }
    return List.of();
  }

  /** The last part of the name that a CREATE gives. */
  private static Optional<String> made(ScriptStatement statement) {
    if (!statement.startsWith("CREATE")) {
      return Optional.empty();
    }
    List<Token> tokens = Token.of(statement);
    int at = 0;
    while (at < tokens.size()
        && BEFORE_NAME.contains(tokens.get(at).text().toUpperCase(Locale.ROOT))) {
      at++;
    }
    while (at + 2 < tokens.size() && tokens.get(at + 1).is(".")) {
      at += 2;
    }
    return at < tokens.size() && tokens.get(at).isName()
        ? Optional.of(tokens.get(at).name())
        : Optional.empty();
  }
}
