package dev.lockstep.explain;

/** The page that lists all codes. */
public final class CodeIndex {

  private CodeIndex() {}

  /** The Markdown of docs/codes/README.md. */
  public static String markdown() {
    StringBuilder text =
        new StringBuilder(
            """
            # Codes

            Every hazard, lint and error has a code that stays the same across releases, and a page here that says
            why, what to do, and shows an example that the tests run. `lockstep explain CODE` prints the same page.

            Whatever cannot be done ends with status 1 and one message on standard error:

            ```
            error LS-SCHEMA-SQL: column "emial" does not exist (SQLSTATE 42703) in: CREATE VIEW app.people AS SELECT …
              at schema.sql:14:5
              do: Correct the statement; PostgreSQL must accept the declared schema.
            ```

            The place is there when the cause is in a file. `--verbose` adds the stack trace. No message ever holds a password.
            """);
    for (Group group : Group.values()) {
      text.append("\n## ").append(group.title()).append("\n\n");
      text.append(group.meaning()).append("\n\n");
      text.append("| code | | what happens |\n|---|---|---|\n");
      for (Entry entry : Codes.of(group)) {
        text.append(
            "| [%s](%s.md) | %s | %s |\n"
                .formatted(entry.word(), entry.word(), entry.weight(), Page.of(entry).summary()));
      }
    }
    return text.toString();
  }
}
