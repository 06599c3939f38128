package dev.lockstep.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.metadata.NullSentinel;
import org.apache.calcite.rex.RexInterpreter;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Whether every row that passes some predicates passes another one as well.
 *
 * <p>Calcite computes both sides, in SQL's logic of three values, for one example of each situation
 * that the predicates can tell apart: each constant they compare with, something between any two of
 * them, something beyond, and NULL. Where the examples would be too many, the answer is not known.
 */
public final class Implication {

  /** What is known of it. */
  public enum Answer {
    /** Every row that passes the one passes the other. */
    IMPLIES,
    /** Perhaps not. */
    UNKNOWN
  }

  /** How many situations are looked at for one condition. */
  private static final long LIMIT = 40_000;

  private Implication() {}

  /** Whether every row that passes one predicate passes the other. */
  public static Answer between(Predicate given, Predicate asked, RowType row) {
    return of(List.of(given), asked, row);
  }

  /** Whether every row that passes all of some predicates passes another one. */
  public static Answer of(Collection<Predicate> given, Predicate asked, RowType row) {
    try {
      return isImplied(given, asked, row) ? Answer.IMPLIES : Answer.UNKNOWN;
    } catch (Unreadable e) {
      return Answer.UNKNOWN;
    } catch (AssertionError | RuntimeException e) {
      // Calcite asserts where it does not know; what it could not compute is not known.
      return Answer.UNKNOWN;
    }
  }

  private static boolean isImplied(Collection<Predicate> given, Predicate asked, RowType row) {
    Unknowns unknowns = new Unknowns();
    Literals literals = new Literals();
    OpaqueParts wanted = new OpaqueParts();
    List<RexNode> conclusions =
        conditions(
            asked,
            PredicateReader.read(asked.expression(), row, unknowns, literals, wanted),
            unknowns);
    OpaqueParts had = new OpaqueParts();
    List<RexNode> premises = new ArrayList<>();
    for (Predicate predicate : given) {
      OpaqueParts parts = new OpaqueParts();
      try {
        RexNode node = PredicateReader.read(predicate.expression(), row, unknowns, literals, parts);
        premises.addAll(conditions(predicate, node, unknowns));
        had.computed().addAll(parts.computed());
      } catch (Unreadable e) {
        // One premise less.
      }
    }
    if (!had.computed().containsAll(wanted.failing())) {
      return false;
    }
    return conclusions.stream().allMatch(asking -> follows(premises, asking, unknowns));
  }

  /** A conjunction passes when each of its parts does, for CHECK and WHERE alike. */
  private static List<RexNode> conditions(Predicate predicate, RexNode node, Unknowns unknowns) {
    return RelOptUtil.conjunctions(node).stream()
        .map(
            part ->
                unknowns
                    .builder()
                    .makeCall(
                        predicate.passing() == Passing.ON_TRUE
                            ? SqlStdOperatorTable.IS_TRUE
                            : SqlStdOperatorTable.IS_NOT_FALSE,
                        part))
        .toList();
  }

  private static boolean follows(List<RexNode> premises, RexNode asked, Unknowns unknowns) {
    Set<Integer> known = new HashSet<>();
    inputs(asked).forEach(known::add);
    List<RexNode> used = new ArrayList<>();
    List<RexNode> open = new ArrayList<>(premises);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (RexNode premise : List.copyOf(open)) {
        Set<Integer> more = inputs(premise);
        if (more.isEmpty() || more.stream().anyMatch(known::contains)) {
          Set<Integer> all = new HashSet<>(known);
          all.addAll(more);
          open.remove(premise);
          if (count(unknowns.examples(all)) <= LIMIT) {
            known = all;
            used.add(premise);
            grown = true;
          }
        }
      }
    }
    Map<RexNode, List<Comparable<?>>> examples = unknowns.examples(known);
    return count(examples) <= LIMIT
        && !new Search(used, asked, examples, unknowns).findsCounterexample();
  }

  private static Set<Integer> inputs(RexNode node) {
    return RelOptUtil.InputFinder.bits(node).asSet();
  }

  private static long count(Map<RexNode, List<Comparable<?>>> examples) {
    long count = 1;
    for (List<Comparable<?>> values : examples.values()) {
      count = Math.min(count * values.size(), LIMIT + 1);
    }
    return count;
  }

  /** Goes through the examples. */
  private static final class Search {

    private final List<RexNode> premises;
    private final RexNode asked;
    private final List<RexNode> values;
    private final Map<RexNode, List<Comparable<?>>> examples;

    @SuppressWarnings("rawtypes") // Calcite's own signature
    private final Map<RexNode, Comparable> row = new HashMap<>();

    Search(
        List<RexNode> premises,
        RexNode asked,
        Map<RexNode, List<Comparable<?>>> examples,
        Unknowns unknowns) {
      this.premises = premises;
      this.asked = asked;
      this.values = List.copyOf(examples.keySet());
      this.examples = examples;
      row.putAll(unknowns.constants());
    }

    boolean findsCounterexample() {
      return from(0);
    }

    private boolean from(int next) {
      if (next == values.size()) {
        return !isTrue(asked) && premises.stream().allMatch(this::isTrue);
      }
      RexNode value = values.get(next);
      for (Comparable<?> example : examples.get(value)) {
        row.put(value, example == null ? NullSentinel.INSTANCE : example);
        if (from(next + 1)) {
          return true;
        }
      }
      return false;
    }

    private boolean isTrue(RexNode node) {
      return Boolean.TRUE.equals(RexInterpreter.evaluate(node, row));
    }
  }
}
