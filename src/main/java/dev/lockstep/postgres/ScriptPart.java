package dev.lockstep.postgres;

/** One thing that psql would carry out. */
public sealed interface ScriptPart permits ScriptStatement, MetaCommand {

  /** Where it begins, in chars from the start of the script. */
  int offset();
}
