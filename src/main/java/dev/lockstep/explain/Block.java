package dev.lockstep.explain;

import java.util.List;

/** A part of a page. */
public sealed interface Block {

  /** A heading below the title. */
  record Heading(String text) implements Block {}

  /** Running text, its lines joined. */
  record Paragraph(String text) implements Block {}

  /** One item of a list, its lines joined. */
  record Item(String text) implements Block {}

  /**
   * What stands between fences.
   *
   * @param info what follows the opening fence: the language, and the name of a file
   */
  record Code(String info, List<String> lines) implements Block {

    /** The name of the file that it is the content of; empty where it is none. */
    public String file() {
      int space = info.indexOf(' ');
      return space < 0 ? "" : info.substring(space + 1).strip();
    }
  }
}
