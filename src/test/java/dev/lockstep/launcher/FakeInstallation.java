package dev.lockstep.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of the launcher next to sources, with a Java and a Maven that only say how they were
 * called, in folders that have spaces in their names.
 */
final class FakeInstallation {

  private static final List<String> TOOLS =
      List.of(
          "sh",
          "basename",
          "cat",
          "cksum",
          "dirname",
          "find",
          "head",
          "ln",
          "mkdir",
          "mv",
          "od",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "touch",
          "tr",
          "flock");

  final Path home;
  final Path jdk;
  final Path bin;
  final Path cache;
  final Path calls;
  final Map<String, String> environment = new TreeMap<>();

  FakeInstallation(Path root) throws IOException {
    home = Files.createDirectories(root.resolve("a checkout"));
    jdk = Files.createDirectories(root.resolve("a jdk"));
    bin = Files.createDirectories(root.resolve("tools"));
    cache = root.resolve("a cache");
    calls = root.resolve("calls");
    Files.copy(Path.of(System.getProperty("lockstep.home"), "lockstep"), home.resolve("lockstep"));
    executable(home.resolve("lockstep"));
    old(Files.createFile(home.resolve("pom.xml")));
    Files.createDirectories(home.resolve("templates"));
    old(home.resolve("templates"));
    Path source = Files.createDirectories(home.resolve("src/main/java"));
    old(Files.createFile(source.resolve("A.java")));
    try (Stream<Path> all = Files.walk(home.resolve("src"))) {
      all.forEach(FakeInstallation::old);
    }
    tools(TOOLS);
    java("17.0.15");
    maven("exit 0");
    environment.put("PATH", bin.toString());
    environment.put("JAVA_HOME", jdk.toString());
    environment.put("LOCKSTEP_CACHE", cache.toString());
  }

  private void tools(List<String> tools) throws IOException {
    for (String tool : tools) {
      for (String folder : List.of("/bin", "/usr/bin")) {
        Path found = Path.of(folder, tool);
        if (Files.isExecutable(found) && !Files.exists(bin.resolve(tool))) {
          script(bin.resolve(tool), "exec " + found + " \"$@\"");
        }
      }
    }
  }

  /** A JDK of a version, whose java prints its process id and its arguments. */
  void java(String version) throws IOException {
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/java"), "echo \"pid $$\"", "printf '<%s>\\n' \"$@\"");
    script(jdk.resolve("bin/javac"), "exit 1");
  }

  /** A Maven that notes the call, makes the jar, and does one thing more. */
  void maven(String command) throws IOException {
    script(
        bin.resolve("mvn"),
        "echo \"$@ in $PWD with $JAVA_HOME\" >>'" + calls + "'",
        "sleep 0.3",
        "echo jar >target/lockstep.jar",
        command);
  }

  List<String> mavenCalls() throws IOException {
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  /** Makes it look built, before anything else that happens from now on. */
  Path built() throws IOException {
    Path jar = Files.createDirectories(home.resolve("target")).resolve("lockstep.jar");
    Files.writeString(jar, "jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
    return jar;
  }

  Outcome run(String... arguments) throws IOException, InterruptedException {
    return Outcome.of(start(home.resolve("lockstep"), arguments));
  }

  Process start(Path launcher, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of(launcher.toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(home.getParent().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static void script(Path file, String... lines) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void old(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
