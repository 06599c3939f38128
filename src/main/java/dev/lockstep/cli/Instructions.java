package dev.lockstep.cli;

import dev.lockstep.layout.Delivery;
import dev.lockstep.report.Instruction;
import java.util.ArrayList;
import java.util.List;

/** How a plan is run that was written as migrations of another program. */
final class Instructions {

  private static final String GATE = "the new application, until no old one is left";

  private Instructions() {}

  static List<Instruction> of(Delivery delivery) {
    String apply = delivery.layout().apply(delivery.folder().toString());
    List<Instruction> all = new ArrayList<>();
    if (delivery.comesBefore()) {
      all.add(new Instruction("run", apply));
    }
    all.add(new Instruction("deploy", GATE));
    if (delivery.holdsBack()) {
      all.add(new Instruction("release", "lockstep release " + delivery.plan()));
      all.add(new Instruction("run", apply));
    }
    return all;
  }
}
