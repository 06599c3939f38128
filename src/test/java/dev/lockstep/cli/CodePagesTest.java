package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.Codes;
import dev.lockstep.explain.Entry;
import dev.lockstep.explain.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the examples on the pages of codes say happens: the bad one shows what its page is about,
 * and the good one does not. {@code -Dapprove} writes what the commands print, and {@code -Dcodes=}
 * with a regular expression runs some of them only.
 */
class CodePagesTest {

  private static final Path PAGES = Run.HOME.resolve("docs/codes");
  private static final boolean APPROVE = System.getProperty("approve") != null;
  private static final Pattern CONSOLE = Pattern.compile("(?s)```console\n(.*?)```");

  /** Errors that no command can be made to show here, and why; their pages have an example only. */
  private static final Map<String, String> NOT_RUN =
      Map.of(
          "LS-LABEL-PROVIDER", "needs a server with a provider loaded: SecurityLabelTest has one",
          "LS-ORDER-CYCLE", "no schema is known that leads to it",
          "LS-SERVER-VERSION", "needs a server that is too old or too new",
          "LS-DATABASE", "needs a server in trouble",
          "LS-LAUNCH", "is said by a shell script, and tested with it");

  /** What only a rehearsal shows; the other plans are rehearsed by the cases. */
  private static final Set<String> REHEARSED =
      Set.of("LS-REHEARSAL", "LS-UNDECLARED-LOCK", "LS-FILE");

  private static TestServer server;

  @TempDir Path root;

  @BeforeAll
  static void start() {
    server = new TestServer(17);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> examplesDoWhatTheirPageSays() {
    return Codes.all().stream()
        .filter(entry -> !NOT_RUN.containsKey(entry.word()))
        .filter(entry -> entry.word().matches(System.getProperty("codes", ".*")))
        .map(entry -> DynamicTest.dynamicTest(entry.word(), () -> prove(entry)));
  }

  private void prove(Entry entry) throws Exception {
    Page page = Page.of(entry);
    List<PageExample> examples = PageExample.of(page);
    assertThat(examples).extracting(PageExample::name).containsExactly("Bad", "Good");
    List<String> consoles = new ArrayList<>();
    for (PageExample example : examples) {
      Path folder = root.resolve(entry.word()).resolve(example.name());
      Files.createDirectories(folder);
      List<Run> runs = example.run(folder, server, REHEARSED.contains(entry.word()));
      boolean bad = example.name().equals("Bad");
      assertThat(shows(entry, runs, PageExample.plans(folder)))
          .as(example.name() + ": " + runs)
          .isEqualTo(bad);
      Run last = runs.get(runs.size() - 1);
      assertThat(last.status())
          .as(example.name() + ": " + last)
          .isEqualTo(bad ? status(entry) : ExitStatus.DONE);
      consoles.add(console(entry, example, runs));
    }
    if (APPROVE) {
      approve(entry, page, consoles.iterator());
    }
  }

  /** Whether the last command, or the plan that it wrote, shows what the page is about. */
  private static boolean shows(Entry entry, List<Run> runs, String plans) {
    return switch (entry.group()) {
      case HAZARD -> plans.contains("\"code\": \"" + entry.word() + "\"");
      case LINT, CHECK -> runs.get(runs.size() - 1).out().contains(" " + entry.word() + "  ");
      case ERROR -> runs.get(runs.size() - 1).err().contains("error " + entry.word() + ": ");
    };
  }

  private static int status(Entry entry) {
    return switch (entry.group()) {
      case HAZARD -> ExitStatus.DONE;
      case LINT, CHECK -> entry.weight().equals("error") ? ExitStatus.DIFFERENT : ExitStatus.DONE;
      case ERROR -> ExitStatus.FAILED;
    };
  }

  /** Compares what was printed with what the page says, and says what the page should. */
  private static String console(Entry entry, PageExample example, List<Run> runs) {
    StringBuilder text = new StringBuilder();
    Iterator<Run> run = runs.iterator();
    for (PageExample.Command command : example.commands()) {
      List<String> printed = printed(run.next());
      text.append("$ ").append(command.line()).append('\n');
      excerpt(entry, printed).forEach(line -> text.append(line).append('\n'));
      List<String> said =
          command.printed().stream().filter(line -> !line.equals(PageExample.SKIPPED)).toList();
      if (!APPROVE && command.line().startsWith("lockstep ")) {
        assertThat(said).as(command.line()).isNotEmpty();
        assertThat(printed).as(command.line()).containsSubsequence(said);
      }
    }
    return text.toString();
  }

  private static List<String> printed(Run run) {
    return Stream.concat(run.err().lines(), run.out().lines()).map(String::stripTrailing).toList();
  }

  /** What is worth to be shown: of a plan its size and what the page is about. */
  private static List<String> excerpt(Entry entry, List<String> printed) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      String line = printed.get(i);
      boolean error = printed.get(0).startsWith("error ");
      boolean beginning = i == 0 && !line.startsWith("Planned ");
      boolean size = line.startsWith("  ") && line.contains(", risk ");
      boolean hazard = line.startsWith("  " + entry.word() + "  ");
      boolean lint = line.contains(" " + entry.word() + "  ");
      if (error || beginning || size || hazard || lint) {
        shown.add(line);
        if (hazard || lint && i + 1 < printed.size()) {
          shown.add(printed.get(++i));
        }
      } else if (shown.isEmpty() || !shown.get(shown.size() - 1).equals(PageExample.SKIPPED)) {
        shown.add(PageExample.SKIPPED);
      }
    }
    return shown;
  }

  private static void approve(Entry entry, Page page, Iterator<String> consoles)
      throws IOException {
    String text =
        CONSOLE
            .matcher(page.markdown())
            .replaceAll(
                found -> Matcher.quoteReplacement("```console\n" + consoles.next() + "```"));
    Files.writeString(PAGES.resolve(entry.word() + ".md"), text);
  }
}
