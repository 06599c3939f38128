package dev.lockstep.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArmourTest {

  @Test
  void leavesLettersDigitsAndHarmlessSignsInAConstant() {
    assertThat(Armour.literal("Ünder_1 = (a, b)")).isEqualTo("E'Ünder_1 = (a, b)'");
  }

  @Test
  void writesEverythingElseAsNumbers() {
    assertThat(Armour.literal("--a\n'$`;\\😀"))
        .isEqualTo("E'\\u002D\\u002Da\\n\\u0027\\u0024\\u0060\\u003B\\u005C\\U0001F600'");
  }

  @Test
  void keepsEscapesThatAreThere() {
    assertThat(Armour.escaped("a\\n\\'b''c\\\\-\\u0041"))
        .isEqualTo("E'a\\n\\u0027b\\u0027c\\\\\\u002D\\u0041'");
  }

  @Test
  void writesNames() {
    assertThat(Armour.identifier("a-\"\n😀")).isEqualTo("U&\"a\\002D\\0022\\000A\\+01F600\"");
  }
}
