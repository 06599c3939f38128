package dev.lockstep.coverage;

import dev.lockstep.cases.Case;
import dev.lockstep.cases.Servers;
import dev.lockstep.catalog.FactTypes;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Uncompared;
import dev.lockstep.coverage.Decisions.Decision;
import dev.lockstep.diff.Differ;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes {@code docs/coverage.md} from the facts, the decisions and the cases. */
final class CoverageDocument {

  private static final String HEAD =
      """
      # Coverage

      What Lockstep compares of a schema, kind by kind, and what it does with every system catalog of
      PostgreSQL 14 to 18. This page is made from the code by `CoverageTest`, which fails when the
      page, a fact or a server says something else.

      """;
  private static final int SHOWN = 8;

  /** The version on which the cases are looked at, because it holds them all. */
  private static final int MAJOR = 18;

  private final Decisions decisions;
  private final Map<String, Map<String, Set<Integer>>> found;
  private final Map<Kind, Set<String>> cases;
  private final StringBuilder text = new StringBuilder(HEAD);

  CoverageDocument(
      Decisions decisions, Map<String, Map<String, Set<Integer>>> found, Servers servers)
      throws IOException {
    this.decisions = decisions;
    this.found = found;
    this.cases = casesOn(servers);
  }

  String text() {
    kinds();
    catalogs();
    return text.toString();
  }

  private void kinds() {
    text.append("## Kinds\n\n");
    text.append(
        "A kind's cases are those folders of `schemas/cases` in which one of it changes.\n");
    for (Kind kind : Kind.values()) {
      text.append("\n### ").append(kind.word()).append("\n\n");
      List<String> compared = new ArrayList<>();
      Map<String, String> kept = new LinkedHashMap<>();
      for (RecordComponent component : FactTypes.of(kind).getRecordComponents()) {
        Uncompared uncompared = component.getAnnotation(Uncompared.class);
        if (uncompared != null) {
          kept.put(words(component.getName()), uncompared.value());
        } else if (!component.getName().equals("id")) {
          compared.add(words(component.getName()));
        }
      }
      text.append("- compared: ");
      text.append(compared.isEmpty() ? "that it is there" : String.join(", ", compared));
      text.append('\n');
      kept.forEach((name, why) -> text.append("- not compared: " + name + " (" + why + ")\n"));
      text.append("- read from: ").append(tables(kind)).append('\n');
      text.append("- cases: ").append(list(cases.getOrDefault(kind, Set.of()))).append('\n');
    }
  }

  private String tables(Kind kind) {
    String tables =
        decisions.tables().stream()
            .filter(table -> table.kinds().contains(kind))
            .map(table -> "`" + table.name() + "`")
            .collect(Collectors.joining(", "));
    return tables.isEmpty() ? "`pg_depend`" : tables;
  }

  private static String list(Set<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    String shown =
        names.stream().limit(SHOWN).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    return names.size() <= SHOWN ? shown : shown + " and more";
  }

  /** The names of the cases in which a fact of a kind changes. */
  Map<Kind, Set<String>> cases() {
    return cases;
  }

  private static Map<Kind, Set<String>> casesOn(Servers servers) throws IOException {
    Map<Kind, Set<String>> cases = new EnumMap<>(Kind.class);
    for (Case folder : Case.all()) {
      servers
          .run(
              folder,
              MAJOR,
              run -> Differ.between(run.load(folder.old()), run.load(folder.wanted()), false))
          .deltas()
          .forEach(
              delta ->
                  cases
                      .computeIfAbsent(delta.id().kind(), kind -> new TreeSet<>())
                      .add(folder.name()));
    }
    return cases;
  }

  private void catalogs() {
    text.append("\n## System catalogs\n\n");
    text.append("| catalog | what is done with it |\n|---|---|\n");
    for (Decisions.Table table : decisions.tables()) {
      text.append("| `").append(table.name()).append("` | ").append(summary(table)).append(" |\n");
    }
    text.append("\n## Columns of the catalogs that are read\n\n");
    for (Decisions.Table table : decisions.tables()) {
      if (table.decision().sign() == '=') {
        columns(table);
      }
    }
  }

  private static String summary(Decisions.Table table) {
    String words = table.decision().words();
    return switch (table.decision().sign()) {
      case '=' ->
          "read: " + table.kinds().stream().map(Kind::word).collect(Collectors.joining(", "));
      case '!' -> "**not modelled**, reported on every run: " + words;
      case '>' -> "goes with `" + words + "`";
      default -> "left out: " + words;
    };
  }

  private void columns(Decisions.Table table) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    lines.put("read", new ArrayList<>());
    found
        .get(table.name())
        .forEach(
            (column, majors) -> {
              Decision decision = table.columns().get(column);
              String how =
                  decision == null
                      ? "read"
                      : switch (decision.sign()) {
                        case '+' -> "through `" + decision.words() + "`";
                        case '!' -> "**not modelled** (" + decision.words() + ")";
                        default -> "left out (" + decision.words() + ")";
                      };
              lines.computeIfAbsent(how, key -> new ArrayList<>()).add(name(column, majors));
            });
    lines.values().removeIf(List::isEmpty);
    text.append("### ").append(table.name()).append("\n\n");
    lines.forEach((how, names) -> text.append("- " + how + ": " + String.join(", ", names) + "\n"));
    text.append('\n');
  }

  private static String name(String column, Set<Integer> majors) {
    if (majors.size() == dev.lockstep.cases.Servers.majors().size()) {
      return "`" + column + "`";
    }
    return "`"
        + column
        + "` ("
        + majors.stream().map(String::valueOf).collect(Collectors.joining(", "))
        + ")";
  }

  private static String words(String component) {
    return component.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
  }
}
