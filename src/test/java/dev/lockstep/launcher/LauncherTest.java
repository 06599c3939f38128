package dev.lockstep.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher with a Java and a Maven that only say how they were called. */
class LauncherTest {

  @TempDir private Path root;

  private FakeInstallation fake;

  @BeforeEach
  void install() throws Exception {
    fake = new FakeInstallation(root);
  }

  @Test
  void buildsOnFirstUseAndSaysSo() throws Exception {
    Outcome first = fake.run("plan");

    assertThat(first.status()).isZero();
    assertThat(first.err()).startsWith("lockstep: building on first use").hasLineCount(1);
    assertThat(fake.mavenCalls())
        .containsExactly(
            "-q -B -Dmaven.test.skip=true package in " + fake.home + " with " + fake.jdk);
    assertThat(fake.run("plan").err()).isEmpty();
    assertThat(fake.mavenCalls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java/B.java", "templates/new.mustache", "pom.xml"})
  void buildsAgainWhenASourceIsNewer(String source) throws Exception {
    fake.built();
    assertThat(fake.run().err()).isEmpty();

    Files.writeString(fake.home.resolve(source), "edited");

    assertThat(fake.run().err()).startsWith("lockstep: sources are newer");
    assertThat(fake.run().err()).isEmpty();
    assertThat(fake.mavenCalls()).hasSize(1);
  }

  @Test
  void doesNotBuildForATest() throws Exception {
    fake.built();
    Files.createDirectories(fake.home.resolve("src/test/java"));
    Files.writeString(fake.home.resolve("src/test/java/ATest.java"), "edited");

    assertThat(fake.run().err()).isEmpty();
  }

  @Test
  void buildsAgainAfterAnInterruptedBuild() throws Exception {
    fake.maven("kill -9 $PPID; kill -9 $$");
    assertThat(fake.run().status()).isNotZero();

    fake.maven("exit 0");
    Outcome next = fake.run();

    assertThat(next.err()).contains("building");
    assertThat(next.status()).isZero();
    assertThat(fake.run().err()).isEmpty();
  }

  @Test
  void showsWhatMavenSaidWhenTheBuildFails() throws Exception {
    fake.maven("echo '[ERROR] no such symbol'; exit 1");

    for (int attempt = 0; attempt < 2; attempt++) {
      Outcome outcome = fake.run();
      assertThat(outcome.status()).isEqualTo(1);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).contains("[ERROR] no such symbol", "error LS-LAUNCH: ");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void buildsOnceForTwoLaunches(boolean flock) throws Exception {
    if (!flock) {
      Files.deleteIfExists(fake.bin.resolve("flock"));
    }
    Path launcher = fake.home.resolve("lockstep");
    List<Process> launches = List.of(fake.start(launcher, "1"), fake.start(launcher, "2"));

    for (Process launch : launches) {
      assertThat(Outcome.of(launch).status()).isZero();
    }
    assertThat(fake.mavenCalls()).hasSize(1);
    assertThat(fake.home.resolve("target/lockstep.lock.link")).doesNotExist();
  }

  @Test
  void takesOverTheLockOfALauncherThatWasKilled() throws Exception {
    Files.deleteIfExists(fake.bin.resolve("flock"));
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.createDirectories(fake.home.resolve("target"));
    Files.createSymbolicLink(
        fake.home.resolve("target/lockstep.lock.link"), Path.of(String.valueOf(gone.pid())));

    assertThat(fake.run().status()).isZero();
    assertThat(fake.mavenCalls()).hasSize(1);
  }

  @Test
  void becomesJavaAndPassesEveryArgumentAsItIs() throws Exception {
    fake.built();
    Process process = fake.start(fake.home.resolve("lockstep"), "x", "two words", "", "*", "$HOME");

    Outcome outcome = Outcome.of(process);

    assertThat(outcome.out()).startsWith("pid " + process.pid() + "\n");
    assertThat(outcome.out())
        .contains("<-Dlockstep.home=" + fake.home + ">\n")
        .contains("<-Dlockstep.terminal=>\n")
        .endsWith(
            "<-jar>\n<"
                + fake.home
                + "/target/lockstep.jar>\n"
                + "<x>\n<two words>\n<>\n<*>\n<$HOME>\n");
  }

  @Test
  void worksThroughSymbolicLinks() throws Exception {
    fake.built();
    Path first = Files.createSymbolicLink(root.resolve("link"), Path.of("a checkout/lockstep"));
    Path second = Files.createSymbolicLink(root.resolve("link to link"), first);

    Outcome outcome = Outcome.of(fake.start(second));

    assertThat(outcome.out()).contains("<-Dlockstep.home=" + fake.home + ">");
  }

  @Test
  void takesTheJavaOfThePathWhenJavaHomeIsNotSet() throws Exception {
    fake.built();
    fake.environment.remove("JAVA_HOME");
    Files.createSymbolicLink(fake.bin.resolve("java"), fake.jdk.resolve("bin/java"));

    assertThat(fake.run().status()).isZero();
  }

  @Test
  void saysThatThereIsNoJava() throws Exception {
    fake.environment.remove("JAVA_HOME");

    assertMissing("There is no Java", "JDK 17");
  }

  @Test
  void saysThatJavaHomeIsWrong() throws Exception {
    fake.environment.put("JAVA_HOME", root.resolve("nowhere").toString());

    assertMissing("nowhere", "JDK 17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11.0.2", "1.8.0_402", "16"})
  void saysThatJavaIsTooOld(String version) throws Exception {
    fake.java(version);

    assertMissing("is Java " + version, "JDK 17");
  }

  @Test
  void asksJavaForItsVersionWhenNoFileSaysIt() throws Exception {
    fake.built();
    Files.delete(fake.jdk.resolve("release"));
    Files.writeString(
        fake.jdk.resolve("bin/java"),
        "#!/bin/sh\n[ \"$1\" != -version ] || echo 'openjdk version \"21.0.1\" 2023-10-17' >&2\n");

    assertThat(fake.run().status()).isZero();
  }

  @Test
  void saysThatAJreCannotBuildButRunsWhatIsBuilt() throws Exception {
    Files.delete(fake.jdk.resolve("bin/javac"));
    assertMissing("JRE", "JDK 17");

    fake.built();
    assertThat(fake.run().status()).isZero();
  }

  @Test
  void saysThatThereIsNoMavenButRunsWhatIsBuilt() throws Exception {
    Files.delete(fake.bin.resolve("mvn"));
    assertMissing("no Maven", "Install Apache Maven");

    fake.built();
    assertThat(fake.run().status()).isZero();
  }

  private void assertMissing(String cause, String remedy) throws Exception {
    Outcome outcome = fake.run("plan");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines().toList()).hasSize(2);
    assertThat(outcome.err().lines().findFirst().orElseThrow())
        .startsWith("error LS-LAUNCH: ")
        .contains(cause);
    assertThat(outcome.err()).contains("\n  do: ").contains(remedy);
  }
}
