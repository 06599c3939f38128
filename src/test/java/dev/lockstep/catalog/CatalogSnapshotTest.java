package dev.lockstep.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogSnapshotTest {

  @TempDir private Path folder;

  @Test
  void keepsEveryFactOfEveryKind() {
    assertRoundTrip(catalog(SampleFacts.full()));
    assertRoundTrip(catalog(SampleFacts.sparse()));
    assertRoundTrip(Catalog.EMPTY);
  }

  @Test
  void keepsWhatMakesNoDifference() {
    FactId table = FactId.schema("public").child(Kind.TABLE, "t");
    Catalog first =
        catalog(List.of(new Trigger(table.child(Kind.TRIGGER, "x"), "d", "O", List.of("a"), true)));
    Catalog second =
        catalog(List.of(new Trigger(table.child(Kind.TRIGGER, "x"), "d", "O", List.of(), true)));

    assertThat(first.fingerprint()).isEqualTo(second.fingerprint());
    assertThat(CatalogSnapshot.write(first)).isNotEqualTo(CatalogSnapshot.write(second));
  }

  @Test
  void doesNotDependOnTheOrderOfFacts() {
    List<Fact> backwards = new ArrayList<>(SampleFacts.full());
    Collections.reverse(backwards);

    assertThat(CatalogSnapshot.write(catalog(backwards)))
        .isEqualTo(CatalogSnapshot.write(catalog(SampleFacts.full())));
  }

  @Test
  void writesOneAttributePerLine() {
    FactId column = FactId.schema("public").child(Kind.TABLE, "users").child(Kind.COLUMN, "id");
    Catalog catalog = catalog(List.of(new ColumnDefault(column.child(Kind.DEFAULT, ""), "1")));

    assertThat(CatalogSnapshot.write(catalog))
        .startsWith("{\n  \"format\" : \"lockstep/catalog/1\",\n  \"fingerprint\" : \"")
        .contains(
            """
                {
                  "id" : "schema:public/table:users/column:id/default:",
                  "kind" : "default",
                  "attributes" : {
                    "expression" : "1"
                  }
                }
            """)
        .endsWith("}\n")
        .doesNotContain("\r");
  }

  @Test
  void readsAFileAsItWasWritten() throws Exception {
    Path file = folder.resolve("schema.json");
    Catalog catalog = catalog(SampleFacts.full());
    Files.writeString(file, CatalogSnapshot.write(catalog));

    assertSame(CatalogSnapshot.read(file), catalog);
  }

  @Test
  void readsAFileWhoseLinesWereEndedDifferently() {
    String text = CatalogSnapshot.write(catalog(SampleFacts.full())).replace("\n", "\r\n");

    assertSame(CatalogSnapshot.parse(text, "s.json"), catalog(SampleFacts.full()));
  }

  @Test
  void namesTheFormatOfANewerRelease() {
    String text = sample().replace("lockstep/catalog/1", "lockstep/catalog/2");

    Failure failure = failure(text);

    assertThat(failure).hasMessageContaining("lockstep/catalog/2").hasMessageContaining("reads");
    assertThat(failure.remedy()).contains("newer");
  }

  @Test
  void refusesATruncatedFileWhereItEnds() {
    String text = sample();
    for (int length = 0; length < text.length() - 2; length += 37) {
      Failure failure = failure(text.substring(0, length));
      assertThat(failure.place().file()).isEqualTo("s.json");
    }
    assertThat(failure(text.substring(0, text.length() / 2)).place().line()).isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"always\" : true|\"always\" : false",
        "\"enabled\" : \"|\"enabled\" : \"D",
        "\"start\" : 9223372036854775807|\"start\" : 1",
        "\"edges\" : [|\"edges\" : [ { \"from\" : \"a\", \"to\" : \"b\" },",
        "\"unmodelled\" : [|\"unmodelled\" : [ { },",
        "\"checksum\" : \"|\"checksum\" : \"0",
        "\"fingerprint\" : \"|\"fingerprint\" : \"0",
        "\"facts\"|\"fakts\"",
        "lockstep/catalog/1|something/else",
      })
  void refusesAFileThatWasEdited(String edit) {
    String text = sample();
    String[] sides = edit.split("\\|");
    assertThat(text).contains(sides[0]);

    Failure failure = failure(text.replace(sides[0], sides[1]));

    assertThat(failure).hasMessageContaining("damaged or was edited");
    assertThat(failure.remedy()).contains("lockstep inspect");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "3", "\"text\"", "{}", "{\"format\":1}", "{} {}"})
  void refusesWhatIsNoSnapshot(String text) {
    assertThat(failure(text).place().file()).isEqualTo("s.json");
  }

  @Test
  void refusesAFactThatThisReleaseDoesNotKnow() {
    String text = resealed("\"kind\" : \"schema\"", "\"kind\" : \"schema\"", "schema:", "planet:");
    assertThat(failure(text)).hasMessageContaining("no kind is called 'planet'");

    String attribute = resealed("\"enabled\"", "\"status\"", "", "");
    assertThat(failure(attribute)).hasMessageContaining("'status' is unknown");
  }

  @Test
  void saysWhenAFileIsMissingOrNoText() throws Exception {
    Failure missing =
        catchThrowableOfType(
            Failure.class, () -> CatalogSnapshot.read(folder.resolve("absent.json")));
    assertThat(missing.code()).isEqualTo(Code.FILE);

    Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, 0, 1});
    assertThat(catchThrowableOfType(Failure.class, () -> CatalogSnapshot.read(binary)).code())
        .isEqualTo(Code.FILE);
  }

  /** The sample with replacements and a checksum that matches them. */
  private static String resealed(String from, String to, String from2, String to2) {
    String text = sample().replace(from, to);
    text = from2.isEmpty() ? text : text.replace(from2, to2);
    return SnapshotSeal.sealed(text);
  }

  private static String sample() {
    return CatalogSnapshot.write(catalog(SampleFacts.full()));
  }

  private static Catalog catalog(List<Fact> facts) {
    List<Edge> edges = new ArrayList<>();
    List<FactId> ids = facts.stream().map(Fact::id).sorted().toList();
    for (int i = 1; i < ids.size(); i++) {
      edges.add(new Edge(ids.get(i), ids.get(i - 1)));
    }
    return new Catalog(facts, edges, List.of(new Unmodelled("publication", "\"p\"")));
  }

  private static void assertRoundTrip(Catalog catalog) {
    String text = CatalogSnapshot.write(catalog);
    assertThat(text.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    Catalog read = CatalogSnapshot.parse(text, "s.json");
    assertSame(read, catalog);
    assertThat(CatalogSnapshot.write(read)).isEqualTo(text);
  }

  private static void assertSame(Catalog read, Catalog written) {
    assertThat(List.copyOf(read.facts())).isEqualTo(List.copyOf(written.facts()));
    assertThat(read.edges()).isEqualTo(written.edges());
    assertThat(read.unmodelled()).isEqualTo(written.unmodelled());
    assertThat(read.fingerprint()).isEqualTo(written.fingerprint());
  }

  private static Failure failure(String text) {
    Failure failure =
        catchThrowableOfType(Failure.class, () -> CatalogSnapshot.parse(text, "s.json"));
    assertThat(failure).isNotNull();
    assertThat(failure.code()).isEqualTo(Code.SNAPSHOT);
    return failure;
  }
}
