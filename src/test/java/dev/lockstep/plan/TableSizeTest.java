package dev.lockstep.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.recipe.Work;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes of tables in words, and how long work on them takes. */
class TableSizeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2123456 | 1340000000    | about 2.1 million rows in 1.3 GB
          45000   | 1990000       | about 45 thousand rows in 2 MB
          999     | 8192          | about 1 thousand rows in 8.2 kB
          1       | 8192          | about 1 row in 8.2 kB
          0       | 0             | about 0 rows in 0 bytes
          -1      | 98765432      | rows that were never counted in 99 MB
          7800000000 | 5600000000000 | about 7.8 billion rows in 5.6 TB
          """)
  void onlyAsMuchIsSaidAsIsKnown(long rows, long bytes, String words) {
    assertThat(TableSize.estimated(rows, bytes).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "CATALOG, 1000000000, 1000000000000, INSTANT",
    "SCAN, 1000000, 100000000, INSTANT",
    "SCAN, 10000000, 2000000000, SECONDS",
    "BUILD, 100000000, 20000000000, MINUTES",
    "REWRITE, 1000000000, 200000000000, HOURS",
    "BATCHES, 20000, 1000000000, INSTANT",
    "BATCHES, 5000000, 1000000000, MINUTES",
    "BATCHES, -1, 1000000000, SECONDS"
  })
  void workTakesLongerOnLargerTables(Work work, long rows, long bytes, Span span) {
    assertThat(Span.of(work, TableSize.estimated(rows, bytes))).isEqualTo(span);
  }
}
