package dev.lockstep.expression;

import java.util.Map;
import java.util.Set;

/** The name of a type after {@code ::}, as {@code format_type} prints it. */
final class TypeName {

  private static final Map<String, Set<String>> SECOND =
      Map.of(
          "character", Set.of("varying"),
          "bit", Set.of("varying"),
          "double", Set.of("precision"));

  private TypeName() {}

  static String read(Tokens tokens) {
    StringBuilder name = new StringBuilder();
    Tokens.Token first = tokens.next();
    if (first.type() != Tokens.Type.NAME) {
      throw new Unreadable("a type without a name");
    }
    name.append(first.text());
    if (SECOND.getOrDefault(first.text(), Set.of()).contains(tokens.peek().text())) {
      name.append(' ').append(tokens.next().text());
    }
    while (tokens.take(".")) {
      name.append('.').append(tokens.next().text());
    }
    if (tokens.peek().is("(")) {
      int end = tokens.afterClosing(tokens.place());
      while (tokens.place() < end) {
        name.append(tokens.next().text());
      }
    }
    if (tokens.peek().is("with") || tokens.peek().is("without")) {
      name.append(' ').append(tokens.next().text());
      tokens.expect("time");
      tokens.expect("zone");
      name.append(" time zone");
    }
    while (tokens.peek().is("[") && tokens.at(tokens.place() + 1).is("]")) {
      tokens.next();
      tokens.next();
      name.append("[]");
    }
    return name.toString();
  }
}
