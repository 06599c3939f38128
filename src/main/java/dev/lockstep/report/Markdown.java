package dev.lockstep.report;

/** Makes texts safe for Markdown, in prose and in table cells alike. */
final class Markdown {

  private static final String ALWAYS = "\\`*[]<>|&~$#";

  private Markdown() {}

  /** Prose of one line; every character stands for itself. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        escaped.append(' ');
      } else if (ALWAYS.indexOf(c) >= 0 || (c == '_' && !insideWord(text, i))) {
        escaped.append("&#").append((int) c).append(';');
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** A name or an expression as code, on one line; a line break in it is shown as a sign. */
  static String code(String text) {
    boolean plain = text.chars().allMatch(c -> c >= ' ' && "`|<>&\\\u007f".indexOf(c) < 0);
    if (plain && !text.isBlank()) {
      return "`" + text + "`";
    }
    StringBuilder escaped = new StringBuilder("<code>");
    for (char c : text.toCharArray()) {
      if (Character.isISOControl(c)) {
        escaped.append(c == '\n' ? '\u2424' : '\ufffd');
      } else if (ALWAYS.indexOf(c) >= 0 || c == '_') {
        escaped.append("&#").append((int) c).append(';');
      } else {
        escaped.append(c);
      }
    }
    return escaped.append("</code>").toString();
  }

  /** A block of code; its fence is longer than any in the text. */
  static String block(String language, String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence + language + "\n" + text.stripTrailing() + "\n" + fence;
  }

  /** Only between letters and digits an underscore is never the start of emphasis. */
  private static boolean insideWord(String text, int at) {
    return at > 0
        && at < text.length() - 1
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
