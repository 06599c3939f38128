package dev.lockstep.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.CatalogSnapshot;
import dev.lockstep.catalog.Kind;
import dev.lockstep.failure.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation says everything that it must. */
class DocumentationTest {

  private static final Path HOME = Path.of(System.getProperty("lockstep.home"));

  @Test
  void explainsEveryErrorOnceAndInOrder() throws Exception {
    List<String> words =
        Stream.concat(Arrays.stream(Code.values()).map(Code::word), Stream.of("LS-LAUNCH"))
            .toList();

    assertThat(sections("docs/errors.md").map(section -> section.group(1)))
        .containsExactlyElementsOf(words);
    assertThat(sections("docs/errors.md").map(section -> section.group(2).strip()))
        .allSatisfy(text -> assertThat(text.length()).isGreaterThan(80));
  }

  @Test
  void namesEveryKindOfFactInTheSnapshotFormat() throws Exception {
    String text = read("docs/snapshot-format.md");

    assertThat(text).contains(CatalogSnapshot.FORMAT);
    for (Kind kind : Kind.values()) {
      assertThat(text).contains("`" + kind.slug() + "`");
    }
  }

  @Test
  void linksToFilesThatExist() throws Exception {
    Pattern link = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");
    for (Path page : pages()) {
      for (MatchResult found : link.matcher(Files.readString(page)).results().toList()) {
        assertThat(page.resolveSibling(found.group(1)).normalize()).exists();
      }
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(HOME.resolve("docs"));
        Stream<Path> top = Files.list(HOME)) {
      return Stream.concat(docs, top).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  /** The second-level sections of a page: heading and text. */
  private static Stream<MatchResult> sections(String page) throws IOException {
    return Pattern.compile("^## (.+)\n((?:(?!## ).*\n?)*)", Pattern.MULTILINE)
        .matcher(read(page))
        .results();
  }

  private static String read(String page) throws IOException {
    return Files.readString(HOME.resolve(page));
  }
}
