package dev.lockstep.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.CatalogSnapshot;
import dev.lockstep.catalog.Kind;
import dev.lockstep.explain.CodeIndex;
import dev.lockstep.explain.Codes;
import dev.lockstep.explain.Entry;
import dev.lockstep.explain.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation says everything that it must. */
class DocumentationTest {

  private static final Path HOME = Path.of(System.getProperty("lockstep.home"));
  private static final Path CODES = HOME.resolve("docs/codes");

  @Test
  void everyCodeHasAPageAndEveryPageACode() throws Exception {
    Set<String> expected =
        Codes.all().stream()
            .map(entry -> entry.word() + ".md")
            .collect(Collectors.toCollection(TreeSet::new));
    expected.add("README.md");
    try (Stream<Path> files = Files.list(CODES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void pagesOfCodesHaveTheSameParts() {
    for (Entry entry : Codes.all()) {
      Page page = Page.of(entry);
      List<String> common = List.of("# " + entry.word(), "## Why", "## What to do");
      assertThat(page.markdown().lines().filter(line -> line.startsWith("#")).toList())
          .as(entry.word())
          .isIn(with(common, "## Bad", "## Good"), with(common, "## Example"));
      assertThat(page.summary()).as(entry.word()).endsWith(".");
    }
  }

  /** {@code -Dapprove} writes it. */
  @Test
  void theListOfCodesIsThatOfThePages() throws Exception {
    Path index = CODES.resolve("README.md");
    if (System.getProperty("approve") != null) {
      Files.writeString(index, CodeIndex.markdown());
    }
    assertThat(index).hasContent(CodeIndex.markdown());
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

  private static List<String> with(List<String> parts, String... more) {
    return Stream.concat(parts.stream(), Stream.of(more)).toList();
  }

  private static String read(String page) throws IOException {
    return Files.readString(HOME.resolve(page));
  }
}
