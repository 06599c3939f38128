package dev.lockstep.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher keeps archives of loaded classes. */
class LauncherArchiveTest {

  private static final Pattern RECORDING = Pattern.compile("<-XX:ArchiveClassesAtExit=(.*)>");
  private static final Pattern SHARED = Pattern.compile("<-XX:SharedArchiveFile=(.*)>");

  @TempDir private Path root;

  private FakeInstallation fake;

  @BeforeEach
  void install() throws Exception {
    fake = new FakeInstallation(root);
    fake.built();
  }

  @Test
  void recordsAsideAndUsesItWhenTheRunWasGood() throws Exception {
    Path aside = recording("plan");
    Files.writeString(aside, "archive");
    Files.createFile(good(aside));

    Outcome next = fake.run("plan");

    assertThat(found(RECORDING, next)).isNull();
    Path archive = Path.of(found(SHARED, next));
    assertThat(archive).hasContent("archive").isEqualByComparingTo(withoutPid(aside));
    assertThat(files()).containsExactly(archive);
  }

  @Test
  void dropsWhatARunRecordedThatWasNotGood() throws Exception {
    Path aside = recording("plan");
    Files.writeString(aside, "archive");

    assertThat(recording("plan")).isNotEqualTo(aside);
    assertThat(aside).doesNotExist();
  }

  @Test
  void dropsARecordingThatWasCutShort() throws Exception {
    Path aside = recording("plan");
    Files.write(aside, new byte[64]);
    Files.createFile(good(aside));

    recording("plan");
    assertThat(files()).isEmpty();
  }

  @Test
  void leavesTheRecordingOfARunThatGoesOn() throws Exception {
    Process running = new ProcessBuilder("sleep", "60").start();
    try {
      Path aside = Path.of(withoutPid(recording("plan")) + "." + running.pid());
      Files.writeString(aside, "archive");
      recording("plan");
      assertThat(aside).exists();
    } finally {
      running.destroyForcibly();
    }
  }

  @Test
  void recordsAgainForAnotherBuildAndAnotherJava() throws Exception {
    Path first = recording("plan");
    Files.writeString(fake.home.resolve("target/lockstep.jar"), "another");
    Path second = recording("plan");
    fake.java("25.0.1");
    Path third = recording("plan");

    assertThat(List.of(withoutPid(first), withoutPid(second), withoutPid(third)))
        .doesNotHaveDuplicates();
  }

  @Test
  void dropsAnArchiveThatIsOlderThanTheJar() throws Exception {
    Path aside = recording("plan");
    Files.writeString(aside, "archive");
    Files.createFile(good(aside));
    Path archive = Path.of(found(SHARED, fake.run("plan")));

    Files.setLastModifiedTime(
        fake.home.resolve("target/lockstep.jar"), Files.getLastModifiedTime(archive));

    recording("plan");
    assertThat(archive).doesNotExist();
  }

  @Test
  void hasOneForPlanningAndOneForReadingAndNoneForTheRest() throws Exception {
    assertThat(recording("plan").getFileName().toString()).startsWith("plan-");
    assertThat(recording("rehearse").getFileName().toString()).startsWith("plan-");
    for (String command : List.of("diff", "drift", "inspect")) {
      assertThat(recording(command).getFileName().toString()).startsWith("read-");
    }
    assertThat(found(RECORDING, fake.run("--help"))).isNull();
  }

  @Test
  void doesWithoutWhenTheCacheCannotBeMade() throws Exception {
    Files.writeString(fake.cache, "a file where a folder must be");

    Outcome outcome = fake.run("plan");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(found(RECORDING, outcome)).isNull();
  }

  private Path recording(String command) throws Exception {
    Outcome outcome = fake.run(command);
    assertThat(outcome.err()).isEmpty();
    return Path.of(found(RECORDING, outcome));
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(fake.cache.resolve("start"))) {
      return files.toList();
    }
  }

  private static String found(Pattern pattern, Outcome outcome) {
    Matcher matcher = pattern.matcher(outcome.out());
    return matcher.find() ? matcher.group(1) : null;
  }

  private static Path good(Path aside) {
    return Path.of(aside + ".good");
  }

  private static Path withoutPid(Path aside) {
    return Path.of(aside.toString().replaceFirst("\\.\\d+$", ""));
  }
}
