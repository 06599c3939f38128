package dev.lockstep.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactIdTest {

  private static final List<String> PIECES =
      List.of(
          "a", "B", " ", "/", ":", "(", ")", "\\", "\"", "'", ".", "\n", "$1", "ü", "🐘", "table",
          ",", "[]");

  @Test
  void readsBackEveryKeyAndGivesNoTwoTheSame() {
    long seed = 20_250_611;
    Random random = new Random(seed);
    Map<String, FactId> byKey = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      FactId id = any(random);
      assertThat(FactId.parse(id.key())).as("seed %d, round %d", seed, i).isEqualTo(id);
      FactId other = byKey.put(id.key(), id);
      assertThat(other == null || other.equals(id)).as("seed %d, round %d", seed, i).isTrue();
    }
  }

  private static FactId any(Random random) {
    FactId schema = FactId.schema(name(random));
    FactId table = schema.child(Kind.TABLE, name(random));
    FactId column = table.child(Kind.COLUMN, name(random));
    return switch (random.nextInt(6)) {
      case 0 -> schema;
      case 1 -> table;
      case 2 -> column;
      case 3 -> new FactId(Kind.ROUTINE, schema, name(random), name(random));
      case 4 -> table.child(Kind.GRANT, random.nextBoolean() ? "" : name(random));
      default -> column.child(Kind.DEFAULT, "").child(Kind.COMMENT, "");
    };
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    int length = 1 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      name.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return name.toString();
  }

  @Test
  void writesKeysThatPeopleCanRead() {
    assertThat(Facts.column("users", "login").key())
        .isEqualTo("schema:public/table:users/column:login");
    assertThat(new FactId(Kind.ROUTINE, Facts.SCHEMA, "f", "integer, text").key())
        .isEqualTo("schema:public/routine:f(integer, text)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "public", "nonsense:public", "schema:a/b", "schema:a\\"})
  void refusesWhatIsNoKey(String text) {
    assertThatThrownBy(() -> FactId.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void quotesEveryPartOfAName() {
    FactId column = FactId.schema("My App").child(Kind.TABLE, "order").child(Kind.COLUMN, "a\"b");

    assertThat(column.sqlName()).isEqualTo("\"My App\".\"order\".\"a\"\"b\"");
    assertThat(column.child(Kind.COMMENT, "").display())
        .isEqualTo("comment on column \"My App\".\"order\".\"a\"\"b\"");
    assertThat(column.parent().child(Kind.CONSTRAINT, "X").sqlReference())
        .isEqualTo("CONSTRAINT \"X\" ON \"My App\".\"order\"");
    assertThat(new FactId(Kind.AGGREGATE, Facts.SCHEMA, "All", "").sqlReference())
        .isEqualTo("AGGREGATE public.\"All\"(*)");
  }
}
