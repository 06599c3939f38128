package dev.lockstep.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

  @TempDir Path directory;

  @Test
  void knowsEveryForm() {
    assertThat(Source.parse("-", Map.of())).isEqualTo(new Source.StandardInput());
    assertThat(Source.parse("empty", Map.of())).isEqualTo(new Source.Empty());
    assertThat(Source.parse(directory.toString(), Map.of()))
        .isEqualTo(new Source.Directory(directory));
    Path sql = Loaded.write(directory, "a.sql", "");
    assertThat(Source.parse(sql.toString(), Map.of())).isEqualTo(new Source.SqlFile(sql));
    Path json = Loaded.write(directory, "a.JSON", "");
    assertThat(Source.parse(json.toString(), Map.of())).isEqualTo(new Source.Snapshot(json));
    assertThat(Source.parse("postgres://u:secret@h/d", Map.of()).display())
        .isEqualTo("h:5432/d as u");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no/such/file.sql", "mysql://u:secret@h/d", "a\0b"})
  void refusesWhatIsNone(String text) {
    Failure failure = catchThrowableOfType(Failure.class, () -> Source.parse(text, Map.of()));
    assertThat(failure.code()).isEqualTo(Code.SOURCE);
    assertThat(failure.getMessage()).doesNotContain("secret");
    assertThat(failure.remedy()).contains("postgresql://", "snapshot", "empty");
  }
}
