package dev.lockstep.explain;

import dev.lockstep.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of one code, in the Markdown of docs/codes: headings, paragraphs, lists and fenced
 * blocks.
 *
 * @param entry the code
 * @param markdown the whole text
 */
public record Page(Entry entry, String markdown) {

  private static final String FENCE = "```";

  /** The page of a code, which comes with the program. */
  public static Page of(Entry entry) {
    String name = "/codes/" + entry.word() + ".md";
    try (InputStream stream = Page.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program has no " + name);
      }
      return new Page(entry, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The page of the code that is written so.
   *
   * @throws Failure USAGE when there is no such code
   */
  public static Page find(String written) {
    return of(Codes.find(written));
  }

  /** The sentences that say what the code means: the first paragraph. */
  public String summary() {
    return blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(entry.word() + " says nothing"));
  }

  /** What follows the title, in order. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<String> open = new ArrayList<>();
    List<String> lines = markdown.lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(FENCE)) {
        close(open, blocks);
        int end = i + 1;
        while (!lines.get(end).equals(FENCE)) {
          end++;
        }
        blocks.add(new Block.Code(line.substring(FENCE.length()), lines.subList(i + 1, end)));
        i = end;
      } else if (line.startsWith("## ")) {
        close(open, blocks);
        blocks.add(new Block.Heading(line.substring(3)));
      } else if (line.isBlank()) {
        close(open, blocks);
      } else {
        if (line.startsWith("- ")) {
          close(open, blocks);
        }
        open.add(line.strip());
      }
    }
    close(open, blocks);
    return blocks;
  }

  private static void close(List<String> open, List<Block> blocks) {
    if (!open.isEmpty()) {
      String text = String.join(" ", open);
      blocks.add(
          text.startsWith("- ") ? new Block.Item(text.substring(2)) : new Block.Paragraph(text));
      open.clear();
    }
  }
}
