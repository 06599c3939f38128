package dev.lockstep.cli;

import dev.lockstep.report.Line;
import java.util.List;

/** Prints the lines of a report on standard output, in colour where that is wanted. */
final class LinePrinter {

  private final Console console;

  LinePrinter(Console console) {
    this.console = console;
  }

  void print(List<Line> lines) {
    lines.forEach(line -> console.out().println(shown(line)));
  }

  private String shown(Line line) {
    if (!console.colorsOut() || line.text().isEmpty()) {
      return line.text();
    }
    return switch (line.role()) {
      case HEADING -> Paint.BOLD.over(line.text());
      case ADDED -> Paint.GREEN.over(line.text());
      case REMOVED -> Paint.RED.over(line.text());
      case ALTERED -> Paint.YELLOW.over(line.text());
      case PLAIN -> line.text();
    };
  }
}
