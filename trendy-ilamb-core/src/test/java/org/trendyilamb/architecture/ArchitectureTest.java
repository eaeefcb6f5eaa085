// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of the core: packages in one order, one door to the netCDF library. */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.trendyilamb");

  /** From the ground up: a package may use those to the left of it only. */
  private static final List<String> ORDER =
      List.of(
          "problem",
          "advise",
          "cf",
          "units",
          "time",
          "grid",
          "trendy",
          "variable",
          "exec",
          "io",
          "internal",
          "sample",
          "scan",
          "rules",
          "interpret",
          "plan",
          "verify",
          "check",
          "convert",
          "report");

  @Test
  void packagesHaveOneOrder() {
    Architectures.LayeredArchitecture layers =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : ORDER) {
      layers = layers.optionalLayer(name).definedBy("org.trendyilamb." + name + "..");
    }
    for (int i = 0; i < ORDER.size(); i++) {
      String[] users = ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new);
      layers =
          users.length == 0
              ? layers.whereLayer(ORDER.get(i)).mayNotBeAccessedByAnyLayer()
              : layers.whereLayer(ORDER.get(i)).mayOnlyBeAccessedByLayers(users);
    }
    layers.check(CORE);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.trendyilamb.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void onlyOnePackageKnowsTheNetcdfLibrary() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("org.trendyilamb.internal.netcdf")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ucar..");
    rule.check(CORE);
  }

  @Test
  void nobodyWritesToStandardStreams() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CORE);
  }

  @Test
  void noPackageIsNamedAfterNothing() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..")
        .check(CORE);
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
    Path root = Path.of("src/main/java/org/trendyilamb");
    try (Stream<Path> folders = Files.walk(root).filter(Files::isDirectory)) {
      for (Path folder : (Iterable<Path>) folders::iterator) {
        if (!holdsSources(folder)) {
          continue;
        }
        Path info = folder.resolve("package-info.java");
        assertThat(info).exists();
        assertThat(Files.readString(info)).contains("@NullMarked").contains("/**");
      }
    }
  }

  @Test
  void noFileIsTooLong() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".java")) {
          assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(350);
        }
      }
    }
  }

  private static boolean holdsSources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    }
  }
}
