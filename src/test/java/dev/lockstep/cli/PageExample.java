package dev.lockstep.cli;

import dev.lockstep.explain.Block;
import dev.lockstep.explain.Page;
import dev.lockstep.postgres.Address;
import dev.lockstep.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An example of a page: files, and commands with what they print. A file that is called like the
 * URL of a database is the SQL that made it.
 *
 * @param name the heading it stands under
 * @param files name to content
 * @param console the commands, each after a dollar sign, and what they print
 */
record PageExample(String name, Map<String, String> files, List<String> console) {

  static final String SKIPPED = "…";

  private static final String PROMPT = "$ ";
  private static final String REPLAYED = "migrations:";
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");
  private static final Pattern URL = Pattern.compile("postgresql://\\S+");
  private static final String LIVE = "postgresql://db.example.com/shop";
  private static final Set<String> ON_A_SERVER =
      Set.of("plan", "diff", "drift", "inspect", "rehearse", "check");

  /** A command and the lines it is said to print. */
  record Command(String line, List<String> printed) {}

  /** The examples of a page, in order. */
  static List<PageExample> of(Page page) {
    List<PageExample> examples = new ArrayList<>();
    String heading = "";
    Map<String, String> files = new LinkedHashMap<>();
    for (Block block : page.blocks()) {
      if (block instanceof Block.Heading next) {
        heading = next.text();
        files = new LinkedHashMap<>();
      } else if (block instanceof Block.Code code && code.info().equals("console")) {
        examples.add(new PageExample(heading, files, code.lines()));
      } else if (block instanceof Block.Code code && !code.file().isEmpty()) {
        files.put(code.file(), String.join("\n", code.lines()) + "\n");
      }
    }
    return examples;
  }

  List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    for (String line : console) {
      if (line.startsWith(PROMPT)) {
        commands.add(new Command(line.substring(PROMPT.length()), new ArrayList<>()));
      } else {
        commands.get(commands.size() - 1).printed().add(line);
      }
    }
    return commands;
  }

  /**
   * Runs the commands in a folder with the files, and says what each did.
   *
   * @param rehearse whether plans are rehearsed, which takes a second or more
   */
  List<Run> run(Path folder, TestServer server, boolean rehearse) throws Exception {
    List<Run> runs = new ArrayList<>();
    try (Database live = server.create(files.getOrDefault(LIVE, "SELECT 1"))) {
      write(folder, live.address());
      for (Command command : commands()) {
        if (!command.line().startsWith("lockstep ")) {
          runs.add(shell(command.line(), folder));
          continue;
        }
        Address address = live.address();
        List<String> words = words(command.line(), folder, address);
        if (ON_A_SERVER.contains(words.get(0)) && !words.contains("--postgres")) {
          words.addAll(List.of("--dev-url", server.devUrl()));
        }
        if (words.get(0).equals("plan")) {
          words.addAll(List.of("--out", folder.resolve("migrations").toString()));
          if (words.contains("--layout") && !words.contains("--plans")) {
            words.addAll(List.of("--plans", folder.resolve("plans").toString()));
          }
          if (!rehearse) {
            words.add("--no-rehearse");
          }
        }
        if (words.get(0).equals("check") && Files.exists(folder.resolve("migrations"))) {
          words.addAll(List.of("--plans", folder.resolve("migrations").toString()));
        }
        Run run =
            Run.of(Map.of("PGPASSWORD", address.password()), "", words.toArray(String[]::new));
        runs.add(
            new Run(
                run.status(), said(run.out(), folder, address), said(run.err(), folder, address)));
      }
    }
    return runs;
  }

  private void write(Path folder, Address live) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!file.getKey().equals(LIVE)) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        String text =
            URL.matcher(file.getValue())
                .replaceAll(found -> Matcher.quoteReplacement(url(found.group(), live)));
        Files.writeString(path, text);
      }
    }
  }

  /**
   * The words after the name of the program, with those of files and databases as they are here.
   */
  private static List<String> words(String line, Path folder, Address live) {
    List<String> words = new ArrayList<>();
    WORD.matcher(line)
        .results()
        .skip(1)
        .map(word -> word.group().replaceAll("^[\"']|[\"']$", ""))
        .map(word -> word.startsWith("postgresql:") ? url(word, live) : word)
        .map(word -> here(word, folder))
        .forEach(words::add);
    return words;
  }

  private static Run shell(String line, Path folder) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", line).directory(folder.toFile()).inheritIO().start();
    return new Run(process.waitFor(), "", "");
  }

  private static String here(String word, Path folder) {
    int prefix = word.startsWith(REPLAYED) ? REPLAYED.length() : 0;
    String path = word.substring(prefix);
    boolean file = path.startsWith("migrations/") || Files.exists(folder.resolve(path));
    return file ? word.substring(0, prefix) + folder.resolve(path) : word;
  }

  private static String url(String word, Address live) {
    return word.contains("@db.example.com/")
        ? word.replace("//postgres@", "//" + live.user() + "@")
                .replace("//postgres:", "//" + live.user() + ":")
                .replace("db.example.com", live.host() + ":" + live.port())
                .replaceAll("/shop$", "/" + live.database())
            + "?sslmode=disable&gssencmode=disable"
        : word;
  }

  private static String said(String text, Path folder, Address live) {
    return text.replace(folder + "/", "")
        .replace(Run.HOME + "/", "/opt/lockstep/")
        .replace(live.host() + ":" + live.port(), "db.example.com:5432")
        .replace(live.database(), "shop")
        .replace("\"" + live.user() + "\"", "\"postgres\"")
        .replace(" as " + live.user(), " as postgres");
  }

  /** Everything that the commands left in the folder for plans. */
  static String plans(Path folder) throws IOException {
    Path migrations = folder.resolve("migrations");
    if (!Files.exists(migrations)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(migrations)) {
      for (Path file : files.filter(path -> path.endsWith("plan.json")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
