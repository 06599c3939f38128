package dev.lockstep.recipe;

import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Membership;
import dev.lockstep.catalog.Role;
import dev.lockstep.diff.Delta;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a role or a member may do more comes before the gate, what it may do no more goes after it.
 */
final class AlterRole implements Recipe {

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      Kind kind = delta.id().kind();
      if (kind != Kind.ROLE && kind != Kind.MEMBERSHIP) {
        continue;
      }
      Set<String> relaxed = new TreeSet<>();
      Set<String> restricted = new TreeSet<>();
      for (String attribute : draft.unclaimedAttributes(delta.id())) {
        boolean relaxes = relaxes(delta.before(), delta.after(), attribute);
        (relaxes ? relaxed : restricted).add(attribute);
      }
      draft.claim(delta.id());
      if (!relaxed.isEmpty()) {
        draft.add(step(edit, delta, "relax", Phase.EXPAND, relaxed));
      }
      if (!restricted.isEmpty()) {
        draft.add(step(edit, delta, "restrict", Phase.CONTRACT, restricted));
      }
    }
  }

  private Step step(
      Edit edit, Delta.Altered delta, String verb, Phase phase, Set<String> attributes) {
    FactId id = delta.id();
    return new StepBuilder(name(), verb, id, phase)
        .summary("alter " + String.join(", ", attributes) + " of " + id.display())
        .up(
            Actions.instant(
                List.of(), Alterations.statements(delta.before(), delta.after(), attributes)))
        .down(
            Actions.instant(
                List.of(), Alterations.statements(delta.after(), delta.before(), attributes)))
        .alters(id)
        .after(passedOn(edit, id))
        .hazards(
            phase == Phase.CONTRACT ? Hazards.ofChange(delta.before(), delta.after()) : List.of())
        .build();
  }

  /** Who may no longer make others members has made none by then. */
  private static List<String> passedOn(Edit edit, FactId id) {
    return edit.before().dependents(id).stream()
        .filter(edit::isRemoved)
        .map(user -> StepBuilder.key("plain", "drop", user))
        .toList();
  }

  private static boolean relaxes(Fact before, Fact after, String attribute) {
    if (before instanceof Membership && after instanceof Membership membership) {
      return switch (attribute) {
        case "admin" -> membership.admin();
        case "inherit" -> !Boolean.FALSE.equals(membership.inherit());
        default -> !Boolean.FALSE.equals(membership.set());
      };
    }
    Role older = (Role) before;
    Role newer = (Role) after;
    return switch (attribute) {
      case "superuser" -> newer.superuser();
      case "inherit" -> newer.inherit();
      case "createRole" -> newer.createRole();
      case "createDatabase" -> newer.createDatabase();
      case "login" -> newer.login();
      case "replication" -> newer.replication();
      case "bypassRowSecurity" -> newer.bypassRowSecurity();
      case "connectionLimit" ->
          newer.connectionLimit() < 0
              || older.connectionLimit() >= 0 && newer.connectionLimit() > older.connectionLimit();
      // Times of equal form sort like their texts; none is later than any.
      default ->
          newer.validUntil() == null
              || older.validUntil() != null && newer.validUntil().compareTo(older.validUntil()) > 0;
    };
  }
}
