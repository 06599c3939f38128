package dev.lockstep.layout;

import dev.lockstep.recipe.Phase;
import dev.lockstep.render.Portion;
import dev.lockstep.render.RenderedPhase;
import dev.lockstep.render.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a runner runs at once, as SQL.
 *
 * @param stamp when it comes: fourteen digits, {@code 20261120211500}
 * @param plan what the plan is called, as a part of a file name
 * @param label which part of the plan it is: {@code 1_expand}, {@code 3_validate_02}
 * @param waits whether its way up waits until no other transaction is open that began before, as
 *     {@code CREATE INDEX CONCURRENTLY} does
 */
public record Migration(
    String stamp,
    String plan,
    String label,
    Phase phase,
    boolean waits,
    Portion.Side up,
    Portion.Side down) {

  static Migration of(String stamp, String plan, RenderedPhase phase, boolean waits) {
    return new Migration(
        stamp,
        plan,
        PhasedLayout.scriptName(phase),
        phase.phase(),
        waits,
        new Portion.Side(phase.up(), false),
        new Portion.Side(phase.down(), false));
  }

  static Migration of(String stamp, String plan, Portion portion) {
    String part = portion.of() == 1 ? "" : "_%02d".formatted(portion.part());
    return new Migration(
        stamp,
        plan,
        portion.number() + "_" + portion.phase().word() + part,
        portion.phase(),
        false,
        portion.up(),
        portion.down());
  }

  /** What it is called, without its stamp. */
  String name() {
    return plan + "_" + label;
  }

  /**
   * A file of it, from a template.
   *
   * @param misread what the runner would take for something else than SQL; null for nothing
   */
  String file(Templates templates, String template, Pattern misread) {
    return templates.render("layout/" + template, variables(misread)) + "\n";
  }

  private Map<String, Object> variables(Pattern misread) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("stamp", stamp);
    variables.put("plan", plan);
    variables.put("label", label);
    variables.put("name", name());
    variables.put("phase", phase.word());
    variables.put("beforeGate", phase.isBeforeGate());
    variables.put("waits", waits);
    variables.put("up", side(up, misread));
    variables.put("down", side(down, misread));
    return variables;
  }

  /** What a comment of SQL says, for a comment of another language. */
  private static String remark(String line) {
    return line.replaceFirst("^-- ?", "");
  }

  private static Map<String, Object> side(Portion.Side side, Pattern misread) {
    List<Map<String, Object>> pieces = new ArrayList<>();
    for (Piece piece : Piece.of(side.text(), misread)) {
      Map<String, Object> variables = new LinkedHashMap<>();
      variables.put("said", !piece.comment().isEmpty());
      variables.put("comments", piece.comment().lines().toList());
      variables.put("remarks", piece.comment().lines().map(Migration::remark).toList());
      variables.put("sql", piece.sql());
      variables.put("lines", piece.sql().lines().toList());
      variables.put("script", JavaScript.template(piece.sql()));
      pieces.add(variables);
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("transaction", side.transaction());
    variables.put("nothing", side.isNothing());
    variables.put("pieces", pieces);
    return variables;
  }
}
