package dev.lockstep.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.rehearse.Evidence;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where both names of something can be used, neither application meets anything. */
class BridgesTest {

  private static final Servers SERVERS = new Servers();
  private static final int MAJOR = 16;

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"table-moved-to-schema", "statistics-on-renamed-table"})
  void neitherApplicationMeetsAnything(String name) throws IOException {
    Case folder =
        Case.all().stream().filter(any -> any.name().equals(name)).findFirst().orElseThrow();
    Evidence evidence =
        SERVERS
            .run(folder, MAJOR, run -> run.prove(folder.old(), folder.wanted(), folder.seed()))
            .evidence()
            .orElseThrow();
    assertThat(evidence.findings()).isEmpty();
    assertThat(evidence.notExercised()).isEmpty();
  }
}
