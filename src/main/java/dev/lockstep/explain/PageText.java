package dev.lockstep.explain;

import dev.lockstep.report.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Pages as a console shows them: wrapped, without the marks that only a browser needs. */
public final class PageText {

  /** How long lines are at most, unless one word is longer. */
  private static final int WIDTH = 80;

  private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\([^)]+\\)");

  private PageText() {}

  /** One page. */
  public static List<Line> of(Page page) {
    List<Line> lines = new ArrayList<>();
    Entry entry = page.entry();
    String sort =
        switch (entry.group()) {
          case HAZARD -> "hazard, " + entry.weight();
          case LINT -> "lint, " + entry.weight();
          case CHECK, ERROR -> entry.weight();
        };
    lines.add(new Line(Line.Role.HEADING, entry.word() + " (" + sort + ")"));
    boolean inList = false;
    for (Block block : page.blocks()) {
      boolean item = block instanceof Block.Item;
      if (!(item && inList)) {
        lines.add(plain(""));
      }
      add(block, lines);
      inList = item;
    }
    return lines;
  }

  /** All codes, each with its first sentence. */
  public static List<Line> list() {
    List<Line> lines = new ArrayList<>();
    for (Group group : Group.values()) {
      lines.add(new Line(Line.Role.HEADING, group.title()));
      for (Entry entry : Codes.of(group)) {
        lines.add(plain("  " + entry.word()));
        wrapped(shown(Page.of(entry).summary()), "      ", "      ", lines);
      }
      lines.add(plain(""));
    }
    lines.add(plain("'lockstep explain CODE' says why, what to do, and shows an example."));
    return lines;
  }

  private static void add(Block block, List<Line> lines) {
    if (block instanceof Block.Heading heading) {
      lines.add(new Line(Line.Role.HEADING, heading.text()));
    } else if (block instanceof Block.Paragraph paragraph) {
      wrapped(shown(paragraph.text()), "", "", lines);
    } else if (block instanceof Block.Item item) {
      wrapped(shown(item.text()), "- ", "  ", lines);
    } else if (block instanceof Block.Code code) {
      if (!code.file().isEmpty()) {
        lines.add(plain("  " + code.file()));
      }
      code.lines().forEach(line -> lines.add(plain(line.isEmpty() ? "" : "    " + line)));
    }
  }

  /** Links are shown by their words, and what is emphasised as it is. */
  private static String shown(String text) {
    return LINK.matcher(text).replaceAll("$1").replace("**", "");
  }

  private static void wrapped(String text, String first, String further, List<Line> lines) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" ")) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(plain(line.toString()));
        line = new StringBuilder(further);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(plain(line.toString()));
  }

  private static Line plain(String text) {
    return new Line(Line.Role.PLAIN, text);
  }
}
