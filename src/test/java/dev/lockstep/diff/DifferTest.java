package dev.lockstep.diff;

import static dev.lockstep.catalog.Facts.catalog;
import static dev.lockstep.catalog.Facts.column;
import static dev.lockstep.catalog.Facts.columnFact;
import static dev.lockstep.catalog.Facts.ownerFact;
import static dev.lockstep.catalog.Facts.table;
import static dev.lockstep.catalog.Facts.tableFact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Owner;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferTest {

  private static final Place PLACE = new Place("shop.sql", 4, 3);

  private static final Catalog USERS =
      catalog(
          tableFact("users"),
          columnFact("users", "id", "bigint", 1),
          columnFact("users", "login", "text", 2));

  private static Difference between(Catalog before, Catalog after, Annotation... annotations) {
    return Differ.between(
        Declared.of(before), new Declared(after, List.of(annotations), Map.of()), true);
  }

  private static Annotation renamed(FactId target, String from) {
    return new Annotation(target, Annotation.Type.RENAMED, from, PLACE);
  }

  @Test
  void findsNothingWhereNothingDiffers() {
    Difference difference = between(USERS, USERS);

    assertThat(difference.isEmpty()).isTrue();
    assertThat(difference.renames()).isEmpty();
  }

  @Test
  void namesWhatIsAddedRemovedAndAltered() {
    Catalog after =
        catalog(
            tableFact("users"),
            columnFact("users", "id", "bigint", 1),
            columnFact("users", "login", "character varying(30)", 2),
            columnFact("users", "age", "integer", 3));

    assertThat(between(USERS, after).deltas())
        .containsExactly(
            new Delta.Added(columnFact("users", "age", "integer", 3)),
            new Delta.Altered(
                columnFact("users", "login", "text", 2),
                columnFact("users", "login", "character varying(30)", 2),
                Set.of("type")));
    assertThat(between(after, USERS).deltas().get(0))
        .isEqualTo(new Delta.Removed(columnFact("users", "age", "integer", 3)));
  }

  @Test
  void doesNotMindTheOrderOfColumns() {
    Catalog after =
        catalog(
            tableFact("users"),
            columnFact("users", "login", "text", 1),
            columnFact("users", "id", "bigint", 2));

    assertThat(between(USERS, after).deltas()).isEmpty();
  }

  @Test
  void renamesAColumnAsTheAnnotationSays() {
    Catalog after =
        catalog(
            tableFact("users"),
            columnFact("users", "id", "bigint", 1),
            columnFact("users", "username", "character varying(30)", 2));

    Difference difference = between(USERS, after, renamed(column("users", "username"), "login"));

    assertThat(difference.renames())
        .containsExactly(Map.entry(column("users", "login"), column("users", "username")));
    assertThat(difference.deltas())
        .containsExactly(
            new Delta.Renamed(
                columnFact("users", "login", "text", 2),
                columnFact("users", "username", "character varying(30)", 2),
                Set.of("type")));
  }

  @Test
  void renamesAColumnOfARenamedTable() {
    Catalog after =
        catalog(
            tableFact("people"),
            columnFact("people", "id", "bigint", 1),
            columnFact("people", "username", "text", 2));

    Difference difference =
        between(
            USERS,
            after,
            renamed(column("people", "username"), "login"),
            renamed(table("people"), "users"));

    assertThat(difference.renames())
        .containsOnly(
            Map.entry(table("users"), table("people")),
            Map.entry(column("users", "login"), column("people", "username")));
    // The other column goes with its table and is no change of its own.
    assertThat(difference.deltas())
        .hasSize(2)
        .allSatisfy(delta -> assertThat(delta).isInstanceOf(Delta.Renamed.class));
  }

  @Test
  void letsTwoColumnsExchangeTheirNames() {
    Catalog after =
        catalog(
            tableFact("points"),
            columnFact("points", "lat", "numeric", 2),
            columnFact("points", "lon", "real", 1));
    Catalog before =
        catalog(
            tableFact("points"),
            columnFact("points", "lat", "real", 1),
            columnFact("points", "lon", "numeric", 2));

    Difference difference =
        between(
            before,
            after,
            renamed(column("points", "lat"), "lon"),
            renamed(column("points", "lon"), "lat"));

    assertThat(difference.renames())
        .containsOnly(
            Map.entry(column("points", "lat"), column("points", "lon")),
            Map.entry(column("points", "lon"), column("points", "lat")));
    assertThat(difference.deltas())
        .containsExactly(
            new Delta.Renamed(
                columnFact("points", "lon", "numeric", 2),
                columnFact("points", "lat", "numeric", 2),
                Set.of()),
            new Delta.Renamed(
                columnFact("points", "lat", "real", 1),
                columnFact("points", "lon", "real", 1),
                Set.of()));
  }

  @Test
  void forgetsARenameThatHasBeenMade() {
    Catalog after = with(columnFact("users", "username", "text", 2));

    assertThat(between(after, after, renamed(column("users", "username"), "login")).isEmpty())
        .isTrue();
  }

  @Test
  void refusesARenameOfNothing() {
    Catalog after = with(columnFact("users", "username", "text", 2));

    Failure failure = failure(USERS, after, renamed(column("users", "username"), "logn"));

    assertThat(failure.code()).isEqualTo(Code.ANNOTATION);
    assertThat(failure.place()).isEqualTo(PLACE);
    assertThat(failure).hasMessageContaining("public.users.logn");
  }

  @Test
  void refusesARenameOfWhatIsStillDeclared() {
    Catalog after =
        with(columnFact("users", "login", "text", 2), columnFact("users", "username", "text", 3));

    Failure failure = failure(USERS, after, renamed(column("users", "username"), "login"));

    assertThat(failure.code()).isEqualTo(Code.ANNOTATION);
    assertThat(failure).hasMessageContaining("still declared");
  }

  @Test
  void stopsAtAProbableRenameWithTheAnnotationToWrite() {
    Catalog after = with(columnFact("users", "User Name", "text", 2));
    Declared declared = new Declared(after, List.of(), Map.of(column("users", "User Name"), PLACE));

    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> Differ.between(Declared.of(USERS), declared, true));

    assertThat(failure.code()).isEqualTo(Code.PROBABLE_RENAME);
    assertThat(failure.place()).isEqualTo(PLACE);
    assertThat(failure.remedy()).contains("-- @renamed from=login").contains("--no-renames");
    assertThat(Differ.between(Declared.of(USERS), declared, false).deltas()).hasSize(2);
  }

  @Test
  void stopsAtAProbableRenameOfATable() {
    Catalog after =
        catalog(
            tableFact("people"),
            columnFact("people", "id", "bigint", 1),
            columnFact("people", "login", "text", 2));

    assertThat(failure(USERS, after).code()).isEqualTo(Code.PROBABLE_RENAME);
  }

  @Test
  void takesAnotherTypeOrABackfillForANewColumn() {
    Column other = columnFact("users", "age", "integer", 2);
    Column filled = columnFact("users", "username", "text", 2);
    Annotation backfill =
        new Annotation(filled.id(), Annotation.Type.BACKFILL, "lower(login)", PLACE);

    assertThat(between(USERS, with(other)).deltas()).hasSize(2);
    assertThat(between(USERS, with(filled), backfill).deltas()).hasSize(2);
  }

  @Test
  void leavesOwnersAloneThatNobodyDeclares() {
    Owner owner = ownerFact(table("users"), "app");
    Catalog owned = USERS.with(List.of(owner));

    Difference difference = between(owned, USERS);

    assertThat(difference.isEmpty()).isTrue();
    assertThat(difference.after().find(owner.id())).contains(owner);
  }

  @Test
  void changesOwnersThatAreDeclared() {
    Catalog before = USERS.with(List.of(ownerFact(table("users"), "app")));
    Catalog after = USERS.with(List.of(ownerFact(table("users"), "admin")));

    assertThat(between(before, after).deltas())
        .containsExactly(
            new Delta.Altered(
                ownerFact(table("users"), "app"),
                ownerFact(table("users"), "admin"),
                Set.of("role")));
  }

  @Test
  void adoptsTheOwnerOfARenamedTable() {
    Catalog before = USERS.with(List.of(ownerFact(table("users"), "app")));
    Catalog after =
        catalog(
            tableFact("people"),
            columnFact("people", "id", "bigint", 1),
            columnFact("people", "login", "text", 2));

    Difference difference = between(before, after, renamed(table("people"), "users"));

    assertThat(difference.deltas()).hasSize(1);
    assertThat(difference.after().find(ownerFact(table("people"), "app").id())).isPresent();
  }

  /** The table with the identity and these columns. */
  private static Catalog with(Fact... columns) {
    return catalog(tableFact("users"), columnFact("users", "id", "bigint", 1))
        .with(List.of(columns));
  }

  private static Failure failure(Catalog before, Catalog after, Annotation... annotations) {
    return catchThrowableOfType(Failure.class, () -> between(before, after, annotations));
  }
}
