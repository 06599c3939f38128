package dev.lockstep.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Comment;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Owner;
import dev.lockstep.catalog.Schema;
import dev.lockstep.diff.Delta;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanNameTest {

  private static final FactId PUBLIC = FactId.schema("public");

  private static FactId table(String name) {
    return PUBLIC.child(Kind.TABLE, name);
  }

  private static Comment comment(FactId on) {
    return new Comment(on.child(Kind.COMMENT, ""), "x");
  }

  @Test
  void namesTheObjectThatMostChangesAreAbout() {
    assertThat(
            PlanName.of(
                List.of(
                    new Delta.Added(comment(table("orders"))),
                    new Delta.Added(comment(table("users"))),
                    new Delta.Added(new Owner(table("users").child(Kind.OWNER, ""), "r")))))
        .isEqualTo("change_users");
  }

  @Test
  void namesRenamesFirst() {
    assertThat(
            PlanName.of(
                List.of(
                    new Delta.Added(comment(table("a"))),
                    new Delta.Renamed(
                        new Schema(FactId.schema("Old one")),
                        new Schema(FactId.schema("new")),
                        Set.of()))))
        .isEqualTo("rename_old_one_to_new");
  }

  @Test
  void createsAndDrops() {
    assertThat(PlanName.of(List.of(new Delta.Added(new Schema(FactId.schema("shop"))))))
        .isEqualTo("create_shop");
    assertThat(PlanName.of(List.of(new Delta.Removed(new Schema(FactId.schema("shop"))))))
        .isEqualTo("drop_shop");
    assertThat(PlanName.of(List.of())).isEqualTo("schema_change");
  }

  @Test
  void makesSlugs() {
    assertThat(PlanName.slug("Crème brûlée / 2")).isEqualTo("creme_brulee_2");
    assertThat(PlanName.slug("../../etc")).isEqualTo("etc");
    assertThat(PlanName.slug("имя")).isEqualTo("schema_change");
    assertThat(PlanName.slug("a".repeat(39) + " bcd")).hasSize(39).doesNotContain("_");
  }
}
