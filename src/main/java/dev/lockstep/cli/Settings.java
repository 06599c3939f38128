package dev.lockstep.cli;

import dev.lockstep.config.ConfigFile;
import dev.lockstep.config.Environment;
import dev.lockstep.config.Setting;
import dev.lockstep.config.Vocabulary;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What a command line comes to with the variables and the file around it: flags beat variables, and
 * these beat what the file sets for an environment, then for a command, then for all.
 */
final class Settings {

  private final List<String> words;
  private final Map<String, InForce> values = new LinkedHashMap<>();
  private final List<String> added = new ArrayList<>();
  private final Map<String, InForce> addedTo = new LinkedHashMap<>();
  private String file;
  private String environmentName;
  private Policy policy = Policy.NONE;

  private Settings(List<String> words) {
    this.words = words;
  }

  /**
   * What holds for a command line.
   *
   * @param root parses it, and is not used for anything else afterwards
   * @param variables those of the process
   * @throws Failure CONFIG or FILE when the file or a variable makes no sense
   */
  static Settings of(CommandLine root, List<String> words, Map<String, String> variables) {
    ParseResult parsed = parsed(root, words);
    Settings settings = new Settings(words);
    if (needsNone(parsed)) {
      return settings;
    }
    LockstepCommand options = root.getCommand();
    Path path = path(options, variables);
    ConfigFile file =
        path == null ? ConfigFile.NONE : ConfigFile.read(path, OptionKeys.vocabulary(root));
    settings.policy = file.policy();
    settings.file = path == null ? null : path.toString();
    settings.resolve(parsed, file, environment(options, file, variables), variables);
    return settings;
  }

  /** The whole command line: the user's words, before them those of the file and variables. */
  List<String> words() {
    if (added.isEmpty()) {
      return words;
    }
    List<String> all = new ArrayList<>(words);
    all.addAll(commandAt + 1, added);
    return all;
  }

  /** Every key of the command with what holds, in the order of its help. */
  List<InForce> values() {
    return List.copyOf(values.values());
  }

  /** The value of an argument that no word of the user's gave. */
  Optional<InForce> added(ArgSpec argument) {
    return Optional.ofNullable(argument).map(spec -> addedTo.get(name(spec)));
  }

  /** What is decided about hazards. */
  Policy policy() {
    return policy;
  }

  /** The path of the file; null when there is none. */
  String file() {
    return file;
  }

  /** The name of the environment; null when none is chosen. */
  String environment() {
    return environmentName;
  }

  /** Where the command's name stands among the words. */
  private int commandAt;

  /**
   * What makes no sense in a command line by itself; what is missing may yet come from elsewhere.
   */
  static List<ParameterException> errors(CommandLine root, List<String> words) {
    return errors(parsed(root, words));
  }

  private static ParseResult parsed(CommandLine root, List<String> words) {
    root.getCommandSpec().parser().collectErrors(true);
    root.getSubcommands()
        .values()
        .forEach(line -> line.getCommandSpec().parser().collectErrors(true));
    return root.parseArgs(words.toArray(String[]::new));
  }

  private static List<ParameterException> errors(ParseResult parsed) {
    return Stream.iterate(parsed, Objects::nonNull, ParseResult::subcommand)
        .flatMap(part -> part.errors().stream())
        .filter(error -> !(error instanceof MissingParameterException))
        .map(ParameterException.class::cast)
        .toList();
  }

  /** What asks for help or makes no sense by itself gets its answer without a file. */
  private static boolean needsNone(ParseResult parsed) {
    return !parsed.hasSubcommand()
        || parsed.isUsageHelpRequested()
        || parsed.isVersionHelpRequested()
        || parsed.subcommand().isUsageHelpRequested()
        || !errors(parsed).isEmpty();
  }

  private static Path path(LockstepCommand options, Map<String, String> variables) {
    String named = variables.getOrDefault(OptionKeys.variable("config"), "");
    if (options.config() != null) {
      return options.config();
    } else if (!named.isEmpty()) {
      return Path.of(named);
    }
    Path usual = Path.of(ConfigFile.USUAL_NAME);
    return Files.exists(usual) ? usual : null;
  }

  private static Environment environment(
      LockstepCommand options, ConfigFile file, Map<String, String> variables) {
    String named = variables.getOrDefault(OptionKeys.variable(Vocabulary.ENVIRONMENT), "");
    Setting set = file.settings().get(Vocabulary.ENVIRONMENT);
    if (options.env() != null) {
      return file.environment(options.env(), null);
    } else if (!named.isEmpty()) {
      return file.environment(named, null);
    }
    return set == null ? null : file.environment(set.values(variables).get(0), set.place());
  }

  private void resolve(
      ParseResult parsed, ConfigFile file, Environment environment, Map<String, String> variables) {
    ParseResult command = parsed.subcommand();
    String name = command.commandSpec().name();
    environmentName = environment == null ? null : environment.name();
    Finder finder =
        new Finder(variables, environment, file.commands().getOrDefault(name, Map.of()), file);
    OptionKeys.of(command.commandSpec())
        .forEach(
            (key, option) -> {
              Optional<InForce> given = given(parsed, command, key, option);
              InForce value =
                  given
                      .or(() -> finder.find(key, option))
                      .orElseGet(
                          () ->
                              new InForce(
                                  key,
                                  Stream.ofNullable(OptionKeys.builtIn(option)).toList(),
                                  new Origin.BuiltIn()));
              if (OptionKeys.isReplaced(option, command) && given.isEmpty()) {
                return;
              }
              values.put(key, value);
              if (given.isEmpty() && !(value.origin() instanceof Origin.BuiltIn)) {
                add(option, value);
              }
            });
    addSource(command, finder);
    addPolicy(environment);
    commandAt = commandAt(command.commandSpec().commandLine().getParent(), name);
  }

  /** The database of the environment, for a command that takes one without an option. */
  private void addSource(ParseResult command, Finder finder) {
    for (PositionalParamSpec parameter : command.commandSpec().positionalParameters()) {
      if (parameter.paramLabel().equals("SOURCE") && !command.hasMatchedPositional(parameter)) {
        finder
            .url()
            .ifPresent(
                value -> {
                  values.put(value.key(), value);
                  addedTo.put(name(parameter), value);
                  added.addAll(value.texts());
                });
      }
    }
  }

  private void addPolicy(Environment environment) {
    Policy own = environment == null ? Policy.NONE : environment.policy();
    policy = policy.with(own);
    policy
        .rules()
        .forEach(
            (hazard, rule) -> {
              String key = Vocabulary.POLICY + "." + hazard.word();
              String name = own.rules().containsKey(hazard) ? environmentName : null;
              values.put(
                  key,
                  new InForce(key, List.of(rule.words()), new Origin.InFile(rule.place(), name)));
            });
  }

  private static Optional<InForce> given(
      ParseResult parsed, ParseResult command, String key, OptionSpec option) {
    String name = option.longestName();
    boolean matched = command.hasMatchedOption(name) || parsed.hasMatchedOption(name);
    if (OptionKeys.isSwitch(option)) {
      String opposite = OptionKeys.opposite(option);
      boolean takenBack = command.hasMatchedOption(opposite);
      if (matched && takenBack) {
        throw FailurePrinter.usage(
            name + " and " + opposite + " are both given.", "Leave out one of them.");
      }
      return matched || takenBack
          ? Optional.of(
              new InForce(
                  key,
                  List.of(String.valueOf(matched != OptionKeys.leavesOut(option))),
                  new Origin.Flag(matched ? name : opposite)))
          : Optional.empty();
    }
    ParseResult owner = command.hasMatchedOption(name) ? command : parsed;
    return matched
        ? Optional.of(
            new InForce(
                key, owner.matchedOption(name).originalStringValues(), new Origin.Flag(name)))
        : Optional.empty();
  }

  private void add(OptionSpec option, InForce value) {
    addedTo.put(name(option), value);
    String name = option.longestName();
    if (!OptionKeys.isSwitch(option)) {
      value.texts().forEach(text -> added.add(name + "=" + text));
    } else if (truth(value) != OptionKeys.leavesOut(option)) {
      added.add(name);
    }
  }

  private static boolean truth(InForce value) {
    String text = value.texts().get(0);
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw wrong(value, "The key wants true or false, and this is '" + text + "'.", null);
  }

  /** What is wrong with a value that the command line did not give. */
  static Failure wrong(InForce value, String cause, Throwable underneath) {
    Place place = value.origin() instanceof Origin.InFile inFile ? inFile.place() : null;
    return new Failure(
        Code.CONFIG,
        place,
        place == null ? value.origin().display() + ": " + cause : value.key() + ": " + cause,
        "Correct the value; 'lockstep config' shows what is in force and from where.",
        underneath);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** The first words with which the command is there end with its name. */
  private int commandAt(CommandLine root, String name) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals(name)
          && root.parseArgs(words.subList(0, i + 1).toArray(String[]::new)).hasSubcommand()) {
        return i;
      }
    }
    throw new IllegalStateException(name);
  }

  /** Looks a key up, the nearest place first. */
  private record Finder(
      Map<String, String> variables,
      Environment environment,
      Map<String, Setting> command,
      ConfigFile file) {

    Optional<InForce> find(String key, OptionSpec option) {
      String variable = OptionKeys.variable(key);
      String text = variables.getOrDefault(variable, "");
      if (!text.isEmpty()) {
        List<String> texts = option.isMultiValue() ? List.of(text.split(",")) : List.of(text);
        return Optional.of(new InForce(key, texts, new Origin.Variable(variable)));
      }
      Optional<InForce> ofEnvironment =
          environment == null
              ? Optional.empty()
              : inForce(key, environment.settings().get(key), environment.name());
      return ofEnvironment
          .or(() -> key.equals("from") ? url() : Optional.empty())
          .or(() -> inForce(key, command.get(key), null))
          .or(() -> inForce(key, file.settings().get(key), null));
    }

    Optional<InForce> url() {
      return environment == null
          ? Optional.empty()
          : environment
              .url()
              .flatMap(setting -> inForce(Vocabulary.URL, setting, environment.name()));
    }

    private Optional<InForce> inForce(String key, Setting setting, String environmentName) {
      return Optional.ofNullable(setting)
          .map(
              found ->
                  new InForce(
                      key,
                      found.values(variables),
                      new Origin.InFile(found.place(), environmentName)));
    }
  }
}
