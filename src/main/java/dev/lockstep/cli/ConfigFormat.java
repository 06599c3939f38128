package dev.lockstep.cli;

/** How the settings are printed. */
enum ConfigFormat {
  /** A table for people. */
  TEXT,
  /** For machines. */
  JSON,
  /** What the file may hold, as a JSON Schema. */
  SCHEMA
}
