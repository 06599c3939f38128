package dev.lockstep.rehearse;

import static dev.lockstep.rehearse.PlanScript.column;
import static dev.lockstep.rehearse.PlanScript.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Phase;
import dev.lockstep.rehearse.Evidence.Finding;
import dev.lockstep.rehearse.PlanScript.Written;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the old and the new application notice of a plan. */
class ApplicationsTest {

  private static final String USERS =
      "CREATE TABLE public.users (id bigint PRIMARY KEY, name text NOT NULL);";
  private static final String LONG_NAMES =
      "ALTER TABLE public.users ADD CONSTRAINT long CHECK (length(name) > 1000) NOT VALID;";
  private static final String UPPER =
      "CREATE FUNCTION public.upper_name() RETURNS trigger LANGUAGE plpgsql AS"
          + " 'BEGIN NEW.name := upper(NEW.name); RETURN NEW; END';\n"
          + "CREATE TRIGGER upper_name BEFORE INSERT OR UPDATE ON public.users FOR EACH ROW"
          + " EXECUTE FUNCTION public.upper_name();";

  private static Written longNames() {
    return new Written(
            table("users").child(Kind.CONSTRAINT, "long"),
            LONG_NAMES,
            "ALTER TABLE public.users DROP CONSTRAINT long;")
        .produces(table("users").child(Kind.CONSTRAINT, "long"));
  }

  private static PlanScript restricting(Phase phase, Written step) {
    return new PlanScript(USERS, USERS + LONG_NAMES).phase(phase, step);
  }

  private static List<Finding> refusedToOld(Evidence evidence) {
    return evidence.findings().stream()
        .filter(finding -> !finding.newApplication() && finding.words().contains("23514"))
        .toList();
  }

  @Test
  void theOldOneMeetsWhatRestrictsBeforeTheGate() {
    Evidence evidence = restricting(Phase.EXPAND, longNames()).rehearse();
    assertThat(refusedToOld(evidence))
        .extracting(Finding::line)
        .anyMatch(
            line ->
                line.startsWith("after expand, the old application: insert into public.users: "));
    assertThat(evidence.surprises()).isNotEmpty();
  }

  @Test
  void whatAStepSaysIsNoSurprise() {
    Evidence evidence =
        restricting(Phase.EXPAND, longNames().hazard(HazardCode.BREAKS_OLD_APPLICATION)).rehearse();
    assertThat(refusedToOld(evidence)).isNotEmpty().allMatch(Finding::announced);
  }

  @Test
  void theOldOneIsGoneAfterTheGate() {
    Evidence evidence = restricting(Phase.CONTRACT, longNames()).rehearse();
    assertThat(refusedToOld(evidence)).isEmpty();
  }

  @Test
  void theNewOneMissesAtTheGateWhatComesLater() {
    Written age =
        new Written(
                column("users", "age"),
                "ALTER TABLE public.users ADD COLUMN age integer;",
                "ALTER TABLE public.users DROP COLUMN age;")
            .produces(column("users", "age"));
    String after =
        "CREATE TABLE public.users (id bigint PRIMARY KEY, name text NOT NULL, age int);";
    Evidence late = new PlanScript(USERS, after).phase(Phase.CONTRACT, age).rehearse();
    assertThat(late.surprises())
        .isNotEmpty()
        .allMatch(Finding::newApplication)
        .extracting(Finding::words)
        .anyMatch(words -> words.contains("column \"age\""));
    Evidence inTime = new PlanScript(USERS, after).phase(Phase.EXPAND, age).rehearse();
    assertThat(inTime.findings()).isEmpty();
    assertThat(inTime.notExercised()).isEmpty();
  }

  @Test
  void valuesThatComeOutAnotherWayAreSeen() {
    Written upper =
        new Written(
                table("users").child(Kind.TRIGGER, "upper_name"),
                UPPER,
                "DROP TRIGGER upper_name ON public.users; DROP FUNCTION public.upper_name();")
            .produces(
                table("users").child(Kind.TRIGGER, "upper_name"),
                PlanScript.read(USERS + UPPER).ids().stream()
                    .filter(id -> id.kind() == Kind.ROUTINE)
                    .findFirst()
                    .orElseThrow());
    Evidence evidence = new PlanScript(USERS, USERS + UPPER).phase(Phase.EXPAND, upper).rehearse();
    assertThat(evidence.surprises())
        .extracting(Finding::deed, Finding::words)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "insert into public.users.name", "it has another value"));
  }

  @Test
  void statementsAreOnceMorePreparedWhenATypeWasMadeAnew() {
    String users = USERS + "ALTER TABLE public.users ADD COLUMN mood public.mood NOT NULL;";
    FactId mood = FactId.schema("public").child(Kind.ENUM, "mood");
    Written more =
        new Written(
                mood,
                "ALTER TYPE public.mood ADD VALUE 'great';",
                "ALTER TYPE public.mood RENAME TO old_mood;"
                    + "CREATE TYPE public.mood AS ENUM ('fine');"
                    + "ALTER TABLE public.users ALTER COLUMN mood TYPE public.mood"
                    + " USING mood::text::public.mood;"
                    + "DROP TYPE public.old_mood;")
            .produces(mood)
            .alters(mood);
    Evidence evidence =
        new PlanScript(
                "CREATE TYPE public.mood AS ENUM ('fine');" + users,
                "CREATE TYPE public.mood AS ENUM ('fine', 'great');" + users)
            .phase(Phase.EXPAND, more)
            .rehearse();
    assertThat(evidence.seeded()).isNotEmpty();
    assertThat(evidence.surprises()).isEmpty();
  }
}
