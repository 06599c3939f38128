package dev.lockstep.catalog;

/**
 * A function or procedure.
 *
 * @param procedure whether it is a procedure
 * @param definition all of it as {@code pg_get_functiondef} prints it, without a final newline
 * @param arguments as {@code pg_get_function_arguments} prints them: modes, names, types, defaults
 * @param result what it returns as {@code pg_get_function_result} prints it; null for a procedure
 * @param language the raw name of its language
 * @param inputs how many arguments a call may give
 * @param defaults how many of them, from the last, it may leave out
 * @param withoutDefaults the definition as it is without the defaults of its arguments; null where
 *     there are none
 * @param parsedBody whether its body is a parsed {@code BEGIN ATOMIC} or {@code RETURN}
 */
public record Routine(
    FactId id,
    boolean procedure,
    @Printed String definition,
    @Printed String arguments,
    String result,
    String language,
    @Uncompared("the arguments say the same") int inputs,
    @Uncompared("the arguments say the same") int defaults,
    @Printed @Uncompared("the definition says the same") String withoutDefaults,
    boolean parsedBody)
    implements Fact {

  /** This routine as one that wants all of its arguments. */
  public Routine withAllArguments() {
    return new Routine(
        id,
        procedure,
        withoutDefaults == null ? definition : withoutDefaults,
        arguments,
        result,
        language,
        inputs,
        0,
        null,
        parsedBody);
  }
}
