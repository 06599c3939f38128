package dev.lockstep.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The manual page of a command, made from its help.
 *
 * <p>Source: man-pages(7) for the sections, man(7) for the macros.
 */
final class ManualPage {

  private static final String STATUS = "Exit status: ";

  private final CommandLine command;
  private final StringBuilder page = new StringBuilder();

  ManualPage(CommandLine command) {
    this.command = command;
  }

  /**
   * The page in the language of roff, without a date, so that the same help makes the same page.
   */
  String roff() {
    CommandSpec spec = command.getCommandSpec();
    UsageMessageSpec usage = spec.usageMessage();
    String name = spec.qualifiedName("-");
    List<String> description = List.of(usage.description());
    line(".TH %s 1 \"\" \"lockstep %s\"", name.toUpperCase(Locale.ROOT), Version.text());
    section("NAME");
    text(name + " - " + firstSentence(description.get(0)));
    section("SYNOPSIS");
    text(command.getHelp().synopsis(0).strip().replaceAll("\\s+", " "));
    section("DESCRIPTION");
    description.forEach(
        paragraph -> {
          line(".PP");
          text(paragraph);
        });
    commands();
    arguments(spec);
    footer(usage);
    seeAlso(name);
    return page.toString();
  }

  private void commands() {
    List<CommandLine> commands = visible(command);
    if (commands.isEmpty()) {
      return;
    }
    section("COMMANDS");
    for (CommandLine each : commands) {
      item(
          each.getCommandName(),
          firstSentence(each.getCommandSpec().usageMessage().description()[0]));
    }
  }

  private void arguments(CommandSpec spec) {
    section("OPTIONS");
    Help help = command.getHelp();
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      item(label(help, parameter), described(parameter));
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        item(String.join(", ", option.names()) + label(help, option), described(option));
      }
    }
  }

  private static String label(Help help, ArgSpec argument) {
    return help.parameterLabelRenderer()
        .renderParameterLabel(argument, Ansi.OFF, List.of())
        .toString();
  }

  private static String described(ArgSpec argument) {
    return Arrays.stream(argument.description()).collect(Collectors.joining(" "));
  }

  /** What helps end with: examples, or a text of their own, and what the exit status says. */
  private void footer(UsageMessageSpec usage) {
    List<String> lines = new ArrayList<>(List.of(usage.footer()));
    List<String> status = lines.stream().filter(line -> line.startsWith(STATUS)).toList();
    lines.removeAll(status);
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    if (!lines.isEmpty()) {
      String heading = String.join("", usage.footerHeading()).replace("%n", "").replace(":", "");
      section(heading.isBlank() ? "NOTES" : heading.toUpperCase(Locale.ROOT));
      line(".nf");
      lines.forEach(this::text);
      line(".fi");
    }
    if (!status.isEmpty()) {
      section("EXIT STATUS");
      status.forEach(line -> text(line.substring(STATUS.length())));
    }
  }

  private void seeAlso(String name) {
    CommandLine root = command.getCommandSpec().root().commandLine();
    section("SEE ALSO");
    text(
        Stream.concat(
                Stream.of("lockstep"),
                visible(root).stream().map(each -> "lockstep-" + each.getCommandName()))
            .filter(other -> !other.equals(name))
            .map(other -> other + "(1)")
            .collect(Collectors.joining(", ")));
  }

  private static List<CommandLine> visible(CommandLine command) {
    return command.getSubcommands().values().stream()
        .filter(each -> !each.getCommandSpec().usageMessage().hidden())
        .toList();
  }

  private static String firstSentence(String text) {
    String plain = text.replaceAll("\\s+", " ");
    int end = plain.indexOf(". ");
    String sentence = end < 0 ? plain : plain.substring(0, end);
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private void section(String title) {
    line(".SH %s", title);
  }

  private void item(String term, String description) {
    line(".TP");
    page.append(".B ").append(escaped(term)).append('\n');
    text(description);
  }

  private void text(String text) {
    page.append(escaped(text)).append('\n');
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** A line that begins with a dot would be taken for a request, and only ASCII is text. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.startsWith(".") ? "\\&" : "");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> escaped.append("\\e");
                case '-' -> escaped.append("\\-");
                case '\'' -> escaped.append("\\(aq");
                case '^' -> escaped.append("\\(ha");
                case '~' -> escaped.append("\\(ti");
                case '`' -> escaped.append("\\(ga");
                default ->
                    escaped.append(c < 128 ? Character.toString(c) : String.format("\\[u%04X]", c));
              }
            });
    return escaped.toString();
  }
}
