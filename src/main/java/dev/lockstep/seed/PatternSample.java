package dev.lockstep.seed;

import java.util.Optional;

/**
 * Guesses a text that a simple regular expression matches: characters, classes, groups (their first
 * branch) and quantifiers. What it cannot read it gives up on; a wrong guess costs one insert.
 */
final class PatternSample {

  private static final int FEW = 3;

  private final String pattern;
  private final int salt;
  private int at;

  private PatternSample(String pattern, int salt) {
    this.pattern = pattern;
    this.salt = salt;
  }

  /**
   * A text for the pattern, or nothing when it is not understood.
   *
   * @param salt different numbers choose different characters of the classes
   */
  static Optional<String> of(String pattern, int salt) {
    try {
      PatternSample sample = new PatternSample(pattern, salt);
      String text = sample.branch();
      boolean whole = sample.at == pattern.length() || pattern.charAt(sample.at) == '|';
      return whole ? Optional.of(text) : Optional.empty();
    } catch (StringIndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String branch() {
    StringBuilder text = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      int start = at;
      String atom = atom(text.length());
      int end = at;
      int times = quantifier();
      int after = at;
      for (int i = 0; i < times; i++) {
        at = start;
        text.append(i == 0 ? atom : atom(text.length()));
        at = end;
      }
      at = after;
    }
    return text.toString();
  }

  private String atom(int position) {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '^', '$' -> "";
      case '.' -> pick("abcdefghij", position);
      case '[' -> pick(characterClass(), position);
      case '\\' -> escape(pattern.charAt(at++), position);
      case '(' -> group();
      default -> String.valueOf(c);
    };
  }

  private String group() {
    if (pattern.startsWith("?:", at)) {
      at += 2;
    }
    String text = branch();
    for (int depth = 1; depth > 0; at++) {
      char c = pattern.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return text;
  }

  private String escape(char c, int position) {
    return switch (c) {
      case 'd' -> pick("1234567890", position);
      case 'w' -> pick("abcdefghij", position);
      case 's' -> " ";
      case 'm', 'M', 'y', 'A', 'Z' -> "";
      default -> String.valueOf(c);
    };
  }

  private String characterClass() {
    boolean negated = pattern.charAt(at) == '^';
    StringBuilder members = new StringBuilder();
    for (at += negated ? 1 : 0; pattern.charAt(at) != ']' || members.isEmpty(); ) {
      if (pattern.startsWith("[:", at)) {
        int end = pattern.indexOf(":]", at);
        members.append(namedClass(pattern.substring(at + 2, end)));
        at = end + 2;
      } else if (pattern.charAt(at) == '\\') {
        members.append(escapedMembers(pattern.charAt(at + 1)));
        at += 2;
      } else if (pattern.charAt(at + 1) == '-' && pattern.charAt(at + 2) != ']') {
        for (char c = pattern.charAt(at); c <= pattern.charAt(at + 2); c++) {
          members.append(c);
        }
        at += 3;
      } else {
        members.append(pattern.charAt(at++));
      }
    }
    at++;
    return negated ? without(members.toString()) : members.toString();
  }

  private static String namedClass(String name) {
    return switch (name) {
      case "digit" -> "0123456789";
      case "upper" -> "ABCDEFGHIJ";
      case "space" -> " ";
      case "punct" -> "-";
      default -> "abcdefghij";
    };
  }

  private static String escapedMembers(char c) {
    return switch (c) {
      case 'd' -> "0123456789";
      case 'w' -> "abcdefghij";
      case 's' -> " ";
      default -> String.valueOf(c);
    };
  }

  private static String without(String members) {
    StringBuilder others = new StringBuilder();
    "abcdefghij0123456789"
        .chars()
        .filter(c -> members.indexOf(c) < 0)
        .forEach(c -> others.append((char) c));
    return others.toString();
  }

  private int quantifier() {
    if (at >= pattern.length()) {
      return 1;
    }
    switch (pattern.charAt(at)) {
      case '+', '*':
        at++;
        return FEW;
      case '?':
        at++;
        return 1;
      case '{':
        int end = pattern.indexOf('}', at);
        String[] bounds = pattern.substring(at + 1, end).split(",", -1);
        at = end + 1;
        int least = Integer.parseInt(bounds[0]);
        int most =
            bounds.length == 1
                ? least
                : bounds[1].isEmpty() ? least + FEW : Integer.parseInt(bounds[1]);
        return Math.max(least, Math.min(most, FEW));
      default:
        return 1;
    }
  }

  private String pick(String characters, int position) {
    int spread =
        position == 0 ? salt : salt / (int) Math.pow(characters.length(), position) + position;
    return String.valueOf(characters.charAt(Math.floorMod(spread, characters.length())));
  }
}
