package dev.lockstep.report;

/**
 * What somebody does to run a plan.
 *
 * @param verb one word: {@code run}, {@code deploy}, {@code release}
 * @param what a command, or for {@code deploy} what is deployed
 */
public record Instruction(String verb, String what) {

  /** Whether it is the gate and not a command. */
  boolean isGate() {
    return verb.equals("deploy");
  }
}
