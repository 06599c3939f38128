package dev.lockstep.failure;

/** The stable codes of failures; the documentation explains each under the same word. */
public enum Code {
  /** The command line does not make sense. */
  USAGE,
  /** The file of settings, or a variable that sets something, says what makes no sense. */
  CONFIG,
  /** A source is none of the forms that Lockstep knows, or a file of it does not exist. */
  SOURCE,
  /** A program that should print a schema failed. */
  PROGRAM,
  /** A folder of migrations has none, lacks one, or has two that come at the same place. */
  MIGRATIONS,
  /** No server answers at the address. */
  NO_SERVER,
  /** The server refused the user or the password. */
  AUTHENTICATION,
  /** The server has no database of that name. */
  NO_DATABASE,
  /** The user may not read something that the introspection needs. */
  PERMISSION,
  /** PostgreSQL refused a statement of a declared file. */
  SCHEMA_SQL,
  /** A declared file has nothing in it. */
  EMPTY_SCHEMA,
  /** An included file does not exist, or files include each other in a circle. */
  INCLUDE,
  /** An annotation is malformed or names nothing. */
  ANNOTATION,
  /** Something may have been renamed and nobody said so. */
  PROBABLE_RENAME,
  /** The expression of an annotation does not give what it is needed for. */
  EXPRESSION,
  /** What is said to be obeyed already is nothing that comes or changes. */
  ASSUMPTION,
  /** The plan has hazards that {@code --strict-hazards} does not let pass. */
  HAZARD,
  /** A column becomes required and existing rows have no value for it. */
  MISSING_VALUE,
  /** An extension is not available on the server that loads the schema. */
  EXTENSION,
  /** The server has no provider for a security label. */
  LABEL_PROVIDER,
  /** A snapshot is damaged or of a format that this release does not know. */
  SNAPSHOT,
  /** A file of known differences is damaged or of a format that this release does not know. */
  BASELINE,
  /** A list of databases makes no sense. */
  DATABASE_LIST,
  /** A rule of what to leave out makes no sense. */
  IGNORE_RULE,
  /** Something is of a kind that is not modelled, and {@code --strict} says that nothing may be. */
  UNMODELLED,
  /** A plan cannot be written in the layout of a program, or not there or then. */
  LAYOUT,
  /** The folder that would be written exists and is not empty. */
  OUTPUT_EXISTS,
  /** A file could not be read or written. */
  FILE,
  /** A template is damaged, missing or uses a variable that its context does not have. */
  TEMPLATE,
  /** The plan did not survive its rehearsal. */
  REHEARSAL,
  /** A step made applications wait for more than it declares. */
  UNDECLARED_LOCK,
  /** The ephemeral PostgreSQL could not be started. */
  EPHEMERAL_SERVER,
  /** The steps of a plan depend on each other in a circle. */
  ORDER_CYCLE,
  /** The server's version is older or newer than those Lockstep knows. */
  SERVER_VERSION,
  /** PostgreSQL said something that nobody expected. */
  DATABASE,
  /** A plan on disk is damaged or of a format that this release does not know. */
  PLAN_FILE;

  /** The word users see: {@code LS-NO-SERVER}. */
  public String word() {
    return "LS-" + name().replace('_', '-');
  }
}
