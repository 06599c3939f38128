package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.postgres.MetaCommand;
import dev.lockstep.postgres.ScriptPart;
import dev.lockstep.postgres.ScriptStatement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Carries out the backslash commands that decide which statements a program has. */
final class Expansion {

  private final Notices notices;
  private final Set<SourceFile> files = new LinkedHashSet<>();
  private final List<Item> items = new ArrayList<>();
  private final Connects databases = new Connects();

  /** psql's variables: included files share them. */
  private final Map<String, String> variables = new HashMap<>();

  Expansion(Notices notices) {
    this.notices = notices;
  }

  Set<SourceFile> files() {
    return files;
  }

  List<Item> items() {
    return items;
  }

  /**
   * @param open the files that are being read
   */
  void expand(SourceFile file, Set<Path> open) {
    files.add(file);
    Conditions conditions = new Conditions();
    TakenBack back = TakenBack.in(file);
    boolean said = false;
    for (ScriptPart part : file.script().parts()) {
      if (back.at(part.offset())) {
        if (!said) {
          notices.takenBack(file.place(part.offset()));
        }
        said = true;
        continue;
      }
      if (part instanceof MetaCommand command && command.condition()) {
        conditions.take(command, variables, file.place(command.offset()));
      } else if (conditions.reading()) {
        if (part instanceof ScriptStatement statement) {
          add(new Item(file, statement.with(variables)));
        } else if (part instanceof MetaCommand command) {
          if (command.quit()) {
            return;
          }
          carryOut(file, command, open);
        }
      }
    }
    conditions.end();
  }

  private void add(Item item) {
    items.add(item);
    if (item.sort() == Statements.SCHEMA || item.sort() == Statements.ROUTINE) {
      databases.used(item.place());
    }
  }

  private void carryOut(SourceFile file, MetaCommand command, Set<Path> open) {
    Place place = file.place(command.offset());
    if (command.include()) {
      include(file, command, place, open);
    } else if (command.connect()) {
      notices.connect(place);
      databases.connect(command.raw());
      // Settings do not outlive the session.
      items.add(
          new Item(
              file, new ScriptStatement("DISCARD ALL", command.offset(), "DISCARD ALL", null)));
    } else if (command.variable()) {
      if (!command.assign(variables)) {
        throw shell(command, place);
      }
    } else if (command.rows()) {
      notices.data(place);
    } else if (!command.harmless()) {
      throw new Failure(
          Code.SCHEMA_SQL,
          place,
          "The psql command \\"
              + command.name()
              + " may change what the script does, and Lockstep does not carry it out.",
          "Declare the schema without it; \\i, \\ir, \\set, \\unset and \\if are carried out.");
    }
  }

  private static Failure shell(MetaCommand command, Place place) {
    return new Failure(
        Code.SCHEMA_SQL,
        place,
        "\\"
            + command.name()
            + " takes the output of a shell command, which Lockstep does not run.",
        "Write the value itself.");
  }

  private void include(SourceFile file, MetaCommand command, Place place, Set<Path> open) {
    List<String> arguments = command.arguments(variables);
    if (arguments == null) {
      throw shell(command, place);
    }
    String named = arguments.isEmpty() ? "" : arguments.get(0);
    boolean quoted = named.length() > 1 && named.startsWith("\"") && named.endsWith("\"");
    String name = quoted ? named.substring(1, named.length() - 1) : named;
    Path target = resolve(file, command, name);
    if (!Files.isRegularFile(target)) {
      throw new Failure(
          Code.INCLUDE,
          place,
          "The included file \"" + name + "\" does not exist.",
          command.relative()
              ? "\\ir is relative to the directory of the file it stands in."
              : "\\i is relative to the working directory, as in psql, else to the directory of"
                  + " the file it stands in.");
    }
    Set<Path> path = new LinkedHashSet<>(open);
    if (file.path() != null) {
      path.add(Program.identity(file.path()));
    }
    if (path.contains(Program.identity(target))) {
      throw new Failure(
          Code.INCLUDE,
          place,
          "The files include each other in a circle: \"" + name + "\" is being read already.",
          "Take one of the \\i lines out.");
    }
    expand(SourceFile.read(target), path);
  }

  private static Path resolve(SourceFile file, MetaCommand command, String name) {
    Path named = Path.of(name);
    boolean here = !command.relative() && Files.exists(named);
    if (named.isAbsolute() || here || file.path() == null || file.path().getParent() == null) {
      return named;
    }
    return file.path().getParent().resolve(named).normalize();
  }
}
