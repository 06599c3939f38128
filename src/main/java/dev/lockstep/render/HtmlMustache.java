package dev.lockstep.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Mustache that escapes every value for HTML, in text and in quoted attributes. */
final class HtmlMustache extends PlainMustache {

  HtmlMustache(TemplateFiles files) {
    super(files);
  }

  @Override
  public void encode(String value, Writer writer) {
    try {
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        switch (c) {
          case '&' -> writer.write("&amp;");
          case '<' -> writer.write("&lt;");
          case '>' -> writer.write("&gt;");
          case '"' -> writer.write("&quot;");
          case '\'' -> writer.write("&#39;");
          // A browser would make a line feed of it, and take the others for damage.
          case '\r' -> writer.write("&#13;");
          default -> writer.write(isLost(c) ? '\ufffd' : c);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether HTML has no way to write the character. */
  private static boolean isLost(char c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t';
  }
}
