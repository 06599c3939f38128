package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnOptions;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.ForeignObject;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.OutputColumn;
import dev.lockstep.catalog.Publication;
import dev.lockstep.catalog.PublicationTable;
import dev.lockstep.catalog.Role;
import dev.lockstep.catalog.Sequence;
import dev.lockstep.catalog.Table;
import dev.lockstep.catalog.View;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a reviewer must know of plain changes. */
final class Hazards {

  private Hazards() {}

  static List<Hazard> ofAddition(Fact fact, boolean fresh) {
    if (fact instanceof ForeignObject object) {
      List<Hazard> hazards = new ArrayList<>(leftOut(object, List.of()));
      if (fact instanceof ColumnOptions && !fresh) {
        hazards.add(atOnce(fact.id().parent()));
      }
      return hazards;
    }
    if (fact instanceof Role role && role.login()) {
      return List.of(
          new Hazard(
              HazardCode.SECRET_LEFT_OUT,
              fact.id().display() + " is made without a password, because a plan holds no secrets.",
              "Set one with \\password in psql, unless it logs in by other means."));
    }
    if (fresh) {
      return List.of();
    }
    return switch (fact.id().kind()) {
      case TRIGGER, RULE ->
          List.of(
              behaviour(fact.id().display() + " also acts on what the old application writes."));
      case SETTING -> List.of(begun(fact));
      case SECURITY_LABEL -> List.of(labelled(fact));
      case POLICY, DOMAIN_CONSTRAINT ->
          List.of(plainly(fact.id(), "restricts existing data or code"));
      case EVENT_TRIGGER ->
          List.of(behaviour(fact.id().display() + " also acts on DDL that anybody else runs."));
      case SUBSCRIPTION ->
          List.of(
              behaviour(
                  fact.id().display()
                      + " is made without a connection, because that may hold a password: set it, and"
                      + " the slot, and enable the subscription by hand."));
      default -> List.of();
    };
  }

  /** What takes the name of something else comes only when that has gone. */
  static List<Hazard> ofSuccession(Edit edit, FactId id) {
    List<FactId> alike =
        edit.fact(id).map(fact -> Overloads.inTheWay(edit, fact)).orElse(List.of());
    if (!alike.isEmpty()) {
      return List.of(
          new Hazard(
              HazardCode.NEW_APPLICATION_WAITS,
              "It comes with the change of "
                  + alike.get(0).display()
                  + ", because until then a call may mean either.",
              "Let the new application work without it, or give it another name first."));
    }
    return edit.successions()
        .predecessor(id)
        .map(
            old ->
                List.of(
                    new Hazard(
                        HazardCode.NEW_APPLICATION_WAITS,
                        "The name "
                            + id.sqlName()
                            + " means "
                            + old.display()
                            + " until contract has run.",
                        "Let the new application work with either, or give the new object another"
                            + " name first.")))
        .orElse(List.of());
  }

  /** What becomes of updates once a table without an identity is published. */
  static List<Hazard> ofPublishing(Edit edit, Fact fact) {
    if (!(fact instanceof PublicationTable member)) {
      return List.of();
    }
    FactId table = fact.id().parent();
    boolean changes =
        edit.after()
            .find(member.publication(), Publication.class)
            .filter(
                publication ->
                    publication.operations().contains("update")
                        || publication.operations().contains("delete"))
            .isPresent();
    boolean identified =
        edit.after()
                .find(table, Table.class)
                .filter(shape -> !shape.replicaIdentity().equals("DEFAULT"))
                .isPresent()
            || edit.after()
                .children(table, Constraint.class)
                .anyMatch(key -> key.type() == Constraint.Type.PRIMARY_KEY);
    return changes && !identified
        ? List.of(
            new Hazard(
                HazardCode.BREAKS_OLD_APPLICATION,
                "Updates and deletes in "
                    + table.sqlName()
                    + " fail from then on, because no key says which row they mean.",
                "Give the table a primary key or a replica identity first."))
        : List.of();
  }

  /** Secrets that a statement has to give although no catalog holds them. */
  static List<Hazard> leftOut(ForeignObject object, List<String> known) {
    List<String> secrets = new ArrayList<>(ServerVariables.secrets(object));
    secrets.removeAll(known);
    return secrets.isEmpty()
        ? List.of()
        : List.of(
            new Hazard(
                HazardCode.SECRET_LEFT_OUT,
                "A placeholder stands for "
                    + String.join(", ", secrets)
                    + " of "
                    + ((Fact) object).id().display()
                    + ", because a plan holds no secrets.",
                "Put the real value there when you run it, or right afterwards with ALTER … OPTIONS"
                    + " (SET …)."));
  }

  /** Secrets that the way down cannot bring back. */
  private static List<Hazard> forgotten(ForeignObject object) {
    List<String> secrets = ServerVariables.secrets(object);
    return secrets.isEmpty()
        ? List.of()
        : List.of(
            new Hazard(
                HazardCode.DOWN_LOSES_DATA,
                "The down script makes "
                    + ((Fact) object).id().display()
                    + " again with a placeholder for "
                    + String.join(", ", secrets)
                    + ".",
                "Keep the secrets elsewhere and set them after going down."));
  }

  private static Hazard begun(Fact setting) {
    return behaviour(
        "Sessions that begin from then on have another "
            + setting.id().display()
            + ", of the old and the new application; open ones keep theirs.");
  }

  private static Hazard used(FactId id) {
    return new Hazard(
        HazardCode.BREAKS_OLD_APPLICATION,
        "Code that still uses " + id.display() + " fails.",
        "Run it only when the last old application has gone.");
  }

  static List<Hazard> ofRemoval(Fact fact) {
    FactId id = fact.id();
    return switch (id.kind()) {
      case SUBSCRIPTION ->
          List.of(
              behaviour(
                  "The publisher keeps the replication slot of "
                      + id.localName()
                      + ", and all WAL since; drop the slot there by hand."));
      case TABLE ->
          List.of(
              new Hazard(
                  HazardCode.DATA_LOSS,
                  "All rows of " + id.sqlName() + " are gone.",
                  "Take a backup of the table first; run this only when no code uses it any more."),
              new Hazard(
                  HazardCode.DOWN_LOSES_DATA,
                  "The down script makes " + id.sqlName() + " again without its rows.",
                  "Restore the rows from the backup."));
      case COLUMN ->
          List.of(
              new Hazard(
                  HazardCode.DATA_LOSS,
                  "The values of " + id.sqlName() + " are gone.",
                  "Keep a copy of them if they may be needed again."),
              new Hazard(
                  HazardCode.DOWN_LOSES_DATA,
                  "The down script makes " + id.sqlName() + " again without its values.",
                  "Restore the values from the copy."));
      case MATERIALIZED_VIEW,
          VIEW,
          ROUTINE,
          AGGREGATE,
          SEQUENCE,
          ENUM,
          DOMAIN,
          COMPOSITE,
          RANGE,
          BASE_TYPE,
          COLLATION,
          CAST,
          OPERATOR,
          TEXT_SEARCH_DICTIONARY,
          TEXT_SEARCH_CONFIGURATION ->
          List.of(used(id));
      case LANGUAGE, FOREIGN_TABLE -> List.of(used(id));
      case COLUMN_OPTIONS -> List.of(atOnce(id.parent()));
      case FOREIGN_SERVER, USER_MAPPING -> {
        List<Hazard> hazards = new ArrayList<>(List.of(used(id)));
        hazards.addAll(forgotten((ForeignObject) fact));
        yield hazards;
      }
      case ROLE ->
          List.of(
              used(id),
              new Hazard(
                  HazardCode.DOWN_LOSES_DATA,
                  "The down script makes " + id.display() + " again without its password.",
                  "Keep the password elsewhere and set it after going down."));
      case MEMBERSHIP ->
          List.of(
              behaviour(
                  id.parent().display() + " loses what it may do through " + id.display() + "."));
      case SETTING -> List.of(begun(fact));
      case SECURITY_LABEL -> List.of(labelled(fact));
      default -> List.of();
    };
  }

  static List<Hazard> ofChange(Fact before, Fact after) {
    return switch (after.id().kind()) {
      case TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_MAPPING -> List.of(searching());
      case FOREIGN_DATA_WRAPPER, FOREIGN_SERVER, USER_MAPPING, FOREIGN_TABLE, COLUMN_OPTIONS -> {
        List<Hazard> hazards = new ArrayList<>(List.of(atOnce(after.id())));
        hazards.addAll(
            leftOut((ForeignObject) after, ServerVariables.secrets((ForeignObject) before)));
        yield hazards;
      }
      case LANGUAGE, TRANSFORM, EVENT_TRIGGER, PUBLICATION, PUBLICATION_TABLE, SUBSCRIPTION ->
          List.of(atOnce(after.id()));
      case ROUTINE, TRIGGER, RULE, POLICY, VIEW ->
          List.of(
              behaviour(
                  after.id().display()
                      + " changes for the old and the new application at the same moment."));
      case ROLE, MEMBERSHIP ->
          List.of(behaviour(after.id().display() + " allows less than before."));
      case SETTING -> List.of(begun(after));
      case SEQUENCE -> ofCounter((Sequence) before, (Sequence) after);
      case ATTRIBUTE ->
          List.of(
              plainly(after.id(), "every stored value of the type is converted when it is read"));
      case SECURITY_LABEL -> List.of(labelled(after));
      default -> List.of();
    };
  }

  private static List<Hazard> ofCounter(Sequence before, Sequence after) {
    boolean narrower = before.minimum() < after.minimum() || before.maximum() > after.maximum();
    return narrower
        ? List.of(
            behaviour(
                "It fails if the counter of "
                    + after.id().sqlName()
                    + " is outside its new bounds by then, and starts anew if it has to."))
        : List.of();
  }

  private static Hazard atOnce(FactId id) {
    return behaviour(
        id.display() + " changes for the old and the new application at the same moment.");
  }

  /** What happens when a fact is removed and made again in another form. */
  static List<Hazard> ofReplacement(Fact before, Fact after, Phase phase) {
    List<Hazard> hazards = new ArrayList<>();
    switch (after.id().kind()) {
      case TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          TEXT_SEARCH_DICTIONARY,
          TEXT_SEARCH_CONFIGURATION ->
          hazards.add(searching());
      case CAST,
          OPERATOR,
          EVENT_TRIGGER,
          ACCESS_METHOD,
          PUBLICATION,
          PUBLICATION_TABLE,
          FOREIGN_SERVER,
          FOREIGN_TABLE ->
          hazards.add(atOnce(after.id()));
      case VIEW ->
          hazards.addAll(
              ofShape(after.id(), ((View) before).columns(), ((View) after).columns(), phase));
      case MATERIALIZED_VIEW ->
          hazards.addAll(
              ofShape(
                  after.id(),
                  ((MaterializedView) before).columns(),
                  ((MaterializedView) after).columns(),
                  phase));
      case ROUTINE, AGGREGATE ->
          hazards.add(
              new Hazard(
                  HazardCode.NO_ONLINE_RECIPE,
                  after.id().display()
                      + " takes its new shape in one moment; code that knows the other shape fails"
                      + " before or after it.",
                  "Let both applications use only what the two shapes share until "
                      + phase.word()
                      + " has run."));
      case CONSTRAINT ->
          hazards.add(
              new Hazard(
                  HazardCode.ROWS_MAY_VIOLATE,
                  "Rows that do not satisfy the new "
                      + after.id().localName()
                      + " make the validation fail.",
                  "Look for such rows first and mend them."));
      case COLUMN -> {
        if (!ForeignTableParts.isIn(after.id())) {
          hazards.add(plainly(after.id(), "computes every value anew under the lock of its table"));
        }
        if (((Column) before).computed() != ((Column) after).computed()) {
          hazards.addAll(ofRemoval(before));
        }
        if (phase == Phase.CONTRACT && ((Column) after).computed()) {
          hazards.add(
              new Hazard(
                  HazardCode.NEW_APPLICATION_WAITS,
                  "The old application writes "
                      + after.id().sqlName()
                      + ", so it is computed only when contract has run.",
                  "Let the new application leave it out and not read it until then."));
        }
      }
      default -> {}
    }
    return hazards;
  }

  /** What the readers of a query notice when it shows other columns from one moment on. */
  private static List<Hazard> ofShape(
      FactId id, List<OutputColumn> before, List<OutputColumn> after, Phase phase) {
    Map<String, String> old = types(before);
    Map<String, String> current = types(after);
    List<String> gone = names(before, name -> !current.containsKey(name));
    List<String> come = names(after, name -> !old.containsKey(name));
    List<String> retyped =
        names(after, name -> old.containsKey(name) && !old.get(name).equals(current.get(name)));
    List<Hazard> hazards = new ArrayList<>();
    if (!retyped.isEmpty() || !come.isEmpty() && phase == Phase.CONTRACT) {
      List<String> changed = new ArrayList<>(retyped);
      changed.addAll(come);
      hazards.add(
          new Hazard(
              HazardCode.NO_ONLINE_RECIPE,
              id.display()
                  + " takes its new shape in one moment: until then "
                  + listed(changed)
                  + (retyped.isEmpty() ? " is missing." : " is missing or of the old type."),
              "Let both applications use only what the two shapes share until "
                  + phase.word()
                  + " has run."));
    } else if (!gone.isEmpty() || !come.isEmpty()) {
      hazards.add(
          behaviour(
              id.display()
                  + " shows "
                  + (gone.isEmpty() ? listed(come) + " as well" : listed(gone) + " no more")
                  + ": a query of all its columns gives others from then on, and one that is"
                  + " prepared fails once."));
    }
    return hazards;
  }

  private static Map<String, String> types(List<OutputColumn> columns) {
    return columns.stream().collect(Collectors.toMap(OutputColumn::name, OutputColumn::type));
  }

  private static List<String> names(List<OutputColumn> columns, Predicate<String> wanted) {
    return columns.stream().map(OutputColumn::name).filter(wanted).toList();
  }

  private static String listed(List<String> names) {
    return names.stream().map(Sql::identifier).collect(Collectors.joining(", "));
  }

  /** A rename without a bridge. */
  static List<Hazard> ofRename(FactId old, FactId current) {
    return List.of(
        new Hazard(
            HazardCode.BREAKS_OLD_APPLICATION,
            "Code that uses the name " + old.sqlName() + " fails from this moment on.",
            "Run it only when the last old application has gone."),
        new Hazard(
            HazardCode.NEW_APPLICATION_WAITS,
            "Code that uses the name " + current.sqlName() + " fails until then.",
            "Deploy a version that does not use the object, or accept a short stop."),
        new Hazard(
            HazardCode.NO_ONLINE_RECIPE,
            "There is no bridge for the rename of " + old.display() + ", so it happens at once.",
            "Plan the deployment around it."));
  }

  /** A table with rows that becomes a partition. */
  static List<Hazard> ofAttaching(FactId table) {
    return List.of(
        new Hazard(
            HazardCode.BLOCKS_WHILE_WORKING,
            "Every row of "
                + table.sqlName()
                + " is read while nobody can read or write the table, unless a validated check of"
                + " its own says what the bound says.",
            "Give the table such a check first, and drop it afterwards."));
  }

  /** A table that is written anew under its lock. */
  static List<Hazard> ofRewrite(FactId table) {
    return List.of(
        new Hazard(
            HazardCode.BLOCKS_WHILE_WORKING,
            "Every row of "
                + table.sqlName()
                + " is written anew while nobody can read or write the table.",
            "Run it when the table may be locked for that long."),
        plainly(table, "writes the table anew under its lock"));
  }

  private static Hazard labelled(Fact fact) {
    return behaviour(
        "The provider of the "
            + fact.id().display()
            + " may let applications see or do more or less at once.");
  }

  private static Hazard searching() {
    return new Hazard(
        HazardCode.BEHAVIOUR_CHANGES,
        "Documents are taken apart in another way from now on, while stored columns and"
            + " indexes keep what the old way gave.",
        "Compute such columns and indexes anew if old and new documents have to match.");
  }

  static Hazard behaviour(String consequence) {
    return new Hazard(
        HazardCode.BEHAVIOUR_CHANGES,
        consequence,
        "Check that both application versions can live with it.");
  }

  /** A type gets another identity inside PostgreSQL, by which prepared statements know it. */
  static Hazard ofTypeMadeAnew(FactId type) {
    return new Hazard(
        HazardCode.BEHAVIOUR_CHANGES,
        "A statement that a connection has prepared with a parameter of "
            + type.sqlName()
            + " fails (SQLSTATE XX000) from then on.",
        "Let applications connect again after this step, in either direction.");
  }

  private static Hazard plainly(FactId id, String what) {
    return new Hazard(
        HazardCode.NO_ONLINE_RECIPE,
        "The change of " + id.display() + " is made plainly: it " + what + ".",
        "Check on a copy of production data that it succeeds and how long it takes.");
  }
}
