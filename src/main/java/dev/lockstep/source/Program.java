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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A declared file with everything that it includes, in the order in which psql would run it.
 *
 * @param files the file and those that it includes, each once
 * @param items the statements
 */
record Program(List<SourceFile> files, List<Item> items) {

  /**
   * Follows the {@code \i} and {@code \ir} of a file.
   *
   * @param notices takes what is left out
   */
  static Program of(SourceFile file, Notices notices) {
    Expansion expansion = new Expansion(notices);
    expansion.expand(file, new LinkedHashSet<>());
    return new Program(List.copyOf(expansion.files), List.copyOf(expansion.items));
  }

  String name() {
    return files.get(0).name();
  }

  /** The real paths of the files that the first one includes. */
  Set<Path> included() {
    Set<Path> paths = new LinkedHashSet<>();
    files.stream().skip(1).forEach(file -> paths.add(identity(file.path())));
    return paths;
  }

  static Path identity(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static final class Expansion {

    private final Notices notices;
    private final Set<SourceFile> files = new LinkedHashSet<>();
    private final List<Item> items = new ArrayList<>();
    private final Connects databases = new Connects();

    private Expansion(Notices notices) {
      this.notices = notices;
    }

    /** Returns false when the script says that it ends here. */
    private boolean expand(SourceFile file, Set<Path> open) {
      files.add(file);
      for (ScriptPart part : file.script().parts()) {
        if (part instanceof ScriptStatement statement) {
          Item item = new Item(file, statement);
          items.add(item);
          if (item.sort() == Statements.SCHEMA || item.sort() == Statements.ROUTINE) {
            databases.used(item.place());
          }
        } else if (part instanceof MetaCommand command) {
          if (command.quit()) {
            return false;
          }
          carryOut(file, command, open);
        }
      }
      return true;
    }

    private void carryOut(SourceFile file, MetaCommand command, Set<Path> open) {
      Place place = file.place(command.offset());
      if (command.include()) {
        include(file, command, place, open);
      } else if (command.connect()) {
        notices.connect(place);
        databases.connect(command);
        items.add(new Item(file, newSession(command.offset())));
      } else if (command.name().equals("copy")) {
        notices.data(place);
      } else if (command.essential()) {
        throw new Failure(
            Code.SCHEMA_SQL,
            place,
            "The psql command \\"
                + command.name()
                + " changes what the script does, and Lockstep"
                + " does not carry it out.",
            "Declare the schema without it.");
      }
    }

    /** Settings do not outlive the session. */
    private static ScriptStatement newSession(int offset) {
      return new ScriptStatement("DISCARD ALL", offset, "DISCARD ALL", null);
    }

    private void include(SourceFile file, MetaCommand command, Place place, Set<Path> open) {
      Path target = resolve(file, command);
      if (!Files.isRegularFile(target)) {
        throw new Failure(
            Code.INCLUDE,
            place,
            "The included file \"" + command.argument() + "\" does not exist.",
            command.relative()
                ? "\\ir is relative to the directory of the file it stands in."
                : "\\i is relative to the working directory, as in psql, else to the directory of"
                    + " the file it stands in.");
      }
      Set<Path> path = new LinkedHashSet<>(open);
      if (file.path() != null) {
        path.add(identity(file.path()));
      }
      if (path.contains(identity(target))) {
        throw new Failure(
            Code.INCLUDE,
            place,
            "The files include each other in a circle: \""
                + command.argument()
                + "\" is being"
                + " read already.",
            "Take one of the \\i lines out.");
      }
      expand(SourceFile.read(target), path);
    }

    private static Path resolve(SourceFile file, MetaCommand command) {
      Path named = Path.of(command.argument());
      boolean here = !command.relative() && Files.exists(named);
      if (named.isAbsolute() || here || file.path() == null || file.path().getParent() == null) {
        return named;
      }
      return file.path().getParent().resolve(named).normalize();
    }
  }
}
