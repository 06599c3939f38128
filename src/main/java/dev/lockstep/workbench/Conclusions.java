package dev.lockstep.workbench;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Implied;
import dev.lockstep.catalog.Kind;
import dev.lockstep.expression.Entailment;
import dev.lockstep.expression.Implication;
import dev.lockstep.recipe.Entailments;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What follows of conditions on rows: Calcite is asked first, PostgreSQL where it does not know.
 */
final class Conclusions {

  private final Entailments asked;
  private final Set<Entailment> found = new HashSet<>();
  private final Set<Entailment> open = new HashSet<>();
  private final Set<FactId> provenNotNull = new HashSet<>();

  Conclusions(Entailments asked) {
    this.asked = asked;
    asked.relaxing().values().forEach(this::ask);
    asked.restricting().values().forEach(this::ask);
    asked.obeyed().values().forEach(this::ask);
  }

  private void ask(Entailment question) {
    boolean implied = question.answer() == Implication.Answer.IMPLIES;
    (implied ? found : open).add(question);
  }

  /** Whether PostgreSQL has to be asked. */
  boolean needServer() {
    return !open.isEmpty() || asked.obeyed().keySet().stream().anyMatch(this::isNotNull);
  }

  private boolean isNotNull(FactId id) {
    return id.kind() == Kind.COLUMN;
  }

  void ask(Prover prover) {
    for (Entailment question : open) {
      if (prover.implies(question.given(), question.asked(), question.row())) {
        found.add(question);
      }
    }
    asked
        .obeyed()
        .forEach(
            (id, question) -> {
              if (isNotNull(id)
                  && found.contains(question)
                  && prover.skipsScan(question.given(), id.localName(), question.row())) {
                provenNotNull.add(id);
              }
            });
  }

  Implied implied() {
    Map<FactId, Set<FactId>> obeyed = new HashMap<>();
    held(asked.obeyed()).forEach(id -> obeyed.put(id, asked.premises().get(id)));
    return new Implied(held(asked.relaxing()), held(asked.restricting()), obeyed, provenNotNull);
  }

  private Set<FactId> held(Map<FactId, Entailment> questions) {
    Set<FactId> held = new HashSet<>();
    questions.forEach(
        (id, question) -> {
          if (found.contains(question)) {
            held.add(id);
          }
        });
    return held;
  }
}
