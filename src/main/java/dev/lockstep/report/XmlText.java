package dev.lockstep.report;

/**
 * Text as XML 1.0 can hold it.
 *
 * <p>Source: Extensible Markup Language (XML) 1.0, fifth edition, 2.2 "Characters".
 */
final class XmlText {

  private XmlText() {}

  /** Text of several lines; what XML has no way to write is shown as {@code \x1b}. */
  static String lines(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\t' || isHeld(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append(String.format("\\x%02x", c));
              }
            });
    return shown.toString();
  }

  /** Text of one line, for an attribute, in which a line end would become a space. */
  static String line(String text) {
    return lines(text).replace("\n", "\\x0a").replace("\t", "\\x09");
  }

  private static boolean isHeld(int c) {
    return c >= 0x20 && c <= 0xD7FF && !(c >= 0x7F && c <= 0x9F)
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000 && c <= 0x10FFFF;
  }
}
