package dev.lockstep.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErDiagramTest {

  private static final FactId USERS = Plans.SCHEMA.child(Kind.TABLE, "users");
  private static final FactId WEIRD = Plans.SCHEMA.child(Kind.TABLE, "we\"ird%\\");

  @Test
  void drawsTablesColumnsAndForeignKeys() {
    Catalog catalog =
        Plans.catalog(
            new Schema(Plans.SCHEMA),
            Plans.table(USERS),
            Plans.column(USERS.child(Kind.COLUMN, "mail"), "character varying(10)", true, 2),
            Plans.column(USERS.child(Kind.COLUMN, "id"), "bigint", true, 1),
            Plans.constraint(USERS, "pk", Constraint.Type.PRIMARY_KEY, List.of("id"), null),
            Plans.constraint(USERS, "uk", Constraint.Type.UNIQUE, List.of("mail"), null),
            Plans.table(WEIRD),
            Plans.column(WEIRD.child(Kind.COLUMN, "user \"id"), "numeric(10,2)", false, 1),
            Plans.constraint(
                WEIRD, "f;k", Constraint.Type.FOREIGN_KEY, List.of("user \"id"), USERS));
    assertThat(ErDiagram.of(catalog))
        .isEqualTo(
            """
            erDiagram
              "public.users" {
                bigint id PK
                character_varying(10) mail UK
              }
              "public.#34;we#34;#34;ird#37;#92;#34;" {
                numeric(10_2) user__id FK "user #34;id"
              }
              "public.#34;we#34;#34;ird#37;#92;#34;" }o--o| "public.users" : "f#59;k"
            """);
    assertThat(ErDiagram.of(Catalog.EMPTY)).isEqualTo("erDiagram\n");
  }
}
