package dev.lockstep.recipe;

/**
 * Something a reviewer must know about a step.
 *
 * @param consequence one sentence: what happens, named precisely
 * @param remedy one sentence: what to do
 */
public record Hazard(HazardCode code, String consequence, String remedy) {}
