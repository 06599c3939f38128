package dev.lockstep.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes passwords out of text that is about to be shown. */
final class Secrets {

  private static final String MASK = "***";

  /** Up to the last @ of the word, because a password may hold one that nobody encoded. */
  private static final Pattern IN_AUTHORITY = Pattern.compile("(://[^\\s:/@?]*:)\\S+(?=@)");

  /** A URL whose beginning is missing or misspelt; what is before the password holds no slash. */
  private static final Pattern WITHOUT_SCHEME =
      Pattern.compile("((?<![^\\s\"'=(])(?:\\w+:/?)?[^\\s:/@?\"'=(]+:)(?!/)\\S+(?=@)");

  /** The same for a whole argument, which may hold spaces. */
  private static final Pattern IN_ARGUMENT =
      Pattern.compile("(://[^:/@?]*:).+(?=@)", Pattern.DOTALL);

  private static final Pattern IN_PARAMETER =
      Pattern.compile(
          "((?:ssl)?pass(?:word|phrase)?\\s*=\\s*)('(?:[^'\\\\]|\\\\.)*'|[^\\s&'\"]+)",
          Pattern.CASE_INSENSITIVE);

  private final List<String> arguments;

  /**
   * @param arguments the words of the command line
   */
  Secrets(List<String> arguments) {
    this.arguments = arguments;
  }

  /** The text with every password in it replaced. */
  String masked(String text) {
    String shown = text;
    for (String argument : arguments) {
      String safe = IN_ARGUMENT.matcher(argument).replaceAll("$1" + MASK);
      if (!safe.equals(argument)) {
        shown = shown.replace(argument, safe);
      }
    }
    shown = IN_AUTHORITY.matcher(shown).replaceAll("$1" + MASK);
    shown = WITHOUT_SCHEME.matcher(shown).replaceAll("$1" + MASK);
    return IN_PARAMETER.matcher(shown).replaceAll("$1" + Matcher.quoteReplacement(MASK));
  }
}
