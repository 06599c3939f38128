package dev.lockstep.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.plan.TableSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

  @ParameterizedTest
  @CsvSource({
    "1GB, 1000000000, false",
    "1.5 gb, 1500000000, false",
    "500 MB, 500000000, false",
    "10kB, 10000, false",
    "7 bytes, 7, false",
    "100000 rows, 100000, true",
    "2 million rows, 2000000, true",
    "0 rows, 0, true"
  })
  void readsSizes(String text, long number, boolean ofRows) {
    assertThat(Limit.parse(text)).contains(new Limit(text, number, ofRows));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "GB", "-1 GB", "1 GiB", "rows", "1 million", "1e9 rows", "1,5 GB"})
  void refusesWhatIsNone(String text) {
    assertThat(Limit.parse(text)).isEmpty();
  }

  @Test
  void isExceededByWhatIsLargerOnly() {
    Limit bytes = Limit.parse("1 kB").orElseThrow();
    assertThat(bytes.isExceededBy(new TableSize(-1, 1000))).contains(false);
    assertThat(bytes.isExceededBy(new TableSize(-1, 1001))).contains(true);
    Limit rows = Limit.parse("5 rows").orElseThrow();
    assertThat(rows.isExceededBy(new TableSize(5, 9999))).contains(false);
    assertThat(rows.isExceededBy(new TableSize(6, 0))).contains(true);
    assertThat(rows.isExceededBy(new TableSize(-1, 9999))).isEmpty();
  }
}
