package dev.lockstep.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A browser without a window that opens a page and tells what became of it.
 *
 * @param program its path
 */
record Chromium(Path program) {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** The one on the PATH; empty where none is installed. */
  static Optional<Chromium> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Chromium::new);
  }

  /**
   * The document after its scripts have run.
   *
   * @param folder for what the browser writes
   */
  String dom(Path page, Path folder, String... options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=20000",
                "--dump-dom"));
    command.addAll(List.of(options));
    command.add(page.toUri().toString());
    Path dom = folder.resolve("dom.html");
    Process browser =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(folder.resolve("browser.log").toFile())
            .start();
    if (!browser.waitFor(5, TimeUnit.MINUTES)) {
      browser.destroyForcibly();
      throw new IOException("the browser does not end");
    }
    return Files.readString(dom);
  }
}
