package dev.lockstep.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Each package may use what stands on lower floors, and libraries stay where they belong. */
@AnalyzeClasses(packages = "dev.lockstep", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule USES_LOWER_FLOORS_ONLY =
      classes().should(useLowerFloorsOnly()).because("the house has floors");

  @ArchTest
  static final ArchRule HAS_NO_CYCLES =
      slices().matching("dev.lockstep.(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule JOOQ = confined("org.jooq..", "introspect", "export");

  @ArchTest static final ArchRule MUSTACHE = confined("com.github.mustachejava..", "render");

  @ArchTest static final ArchRule PICOCLI = confined("picocli..", "cli");

  @ArchTest static final ArchRule JDBC_DRIVER = confined("org.postgresql..", "postgres");

  @ArchTest static final ArchRule ARCHIVES = confined("org.apache.commons.compress..", "postgres");

  @ArchTest static final ArchRule CALCITE = confined("org.apache.calcite..", "expression");

  @ArchTest
  static final ArchRule JACKSON =
      confined(
          "com.fasterxml.jackson..", "catalog", "layout", "migrations", "report", "config", "cli");

  @ArchTest
  static final ArchRule YAML =
      noClasses()
          .that(resideOutside("config"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.yaml..", "com.fasterxml.jackson.dataformat.yaml..")
          .because("it is confined to config");

  @ArchTest
  static final ArchRule STANDARD_STREAMS =
      noClasses()
          .that(resideOutside("cli"))
          .should()
          .accessTargetWhere(
              target(owner(name("java.lang.System"))).and(target(name("out").or(name("err")))))
          .because("only the command line talks to the user");

  @ArchTest
  static final ArchRule NO_EXIT =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.lockstep.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .because("only the entry point ends the process");

  @ArchTest
  static void everyPackageSaysWhatItIsFor(JavaClasses classes) {
    Set<String> packages =
        classes.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String name : packages) {
      assertThat(Floors.sourceFolder(name).resolve("package-info.java")).exists();
    }
  }

  private static ArchRule confined(String library, String... homes) {
    return noClasses()
        .that(resideOutside(homes))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .because("it is confined to " + String.join(", ", homes));
  }

  private static DescribedPredicate<JavaClass> resideOutside(String... homes) {
    String[] packages = new String[homes.length];
    for (int i = 0; i < homes.length; i++) {
      packages[i] = "dev.lockstep." + homes[i] + "..";
    }
    return describe(
        "reside outside " + String.join(", ", homes),
        (JavaClass type) -> !resideInAnyPackage(packages).test(type));
  }

  private static ArchCondition<JavaClass> useLowerFloorsOnly() {
    return new ArchCondition<>("use lower floors only") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
          String used = Floors.home(dependency.getTargetClass().getPackageName());
          String home = Floors.home(user.getPackageName());
          if (used != null && !used.equals(home) && Floors.of(used) >= Floors.of(home)) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }
}
