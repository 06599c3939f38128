package dev.lockstep.catalog;

import java.util.List;

/**
 * A row-security policy.
 *
 * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param roles ready for SQL, sorted; {@code PUBLIC} alone when it is for everybody
 * @param using the expression of USING, or null
 * @param check the expression of WITH CHECK, or null
 */
public record Policy(
    FactId id,
    String command,
    boolean permissive,
    List<String> roles,
    @Printed String using,
    @Printed String check)
    implements Fact {}
