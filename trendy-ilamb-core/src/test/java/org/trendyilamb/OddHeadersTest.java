// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.interpret.Aspect;
import org.trendyilamb.interpret.Decision;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.Status;
import org.trendyilamb.time.CalendarDate;
import org.trendyilamb.time.EncodedTimeAxis;
import org.trendyilamb.time.TimeAxis;

/**
 * Headers put together by chance: none brings the program down, none is passed over in silence, and
 * what is converted has the right axes and every value in its place.
 */
class OddHeadersTest {
  private static final long SEED = 20_260_801;
  private static final List<String> MODELS = List.of("DLEM", "JULES", "LPX-Bern", "ORCHIDEE");
  private static final List<String> VARIABLES = List.of("gpp", "ra", "rh", "fVegLitter");
  private static final List<String> SIMULATIONS = List.of("S0", "S1", "S2");

  @TempDir private Path folder;

  @Test
  void everyHeaderIsConvertedRightlyOrRefusedWithReason() {
    Map<Path, OddFile> files = new LinkedHashMap<>();
    long seed = SEED;
    for (int round = 9; round <= 11; round++) {
      for (String model : MODELS) {
        for (String simulation : SIMULATIONS) {
          for (String variable : VARIABLES) {
            Path path =
                folder.resolve(
                    "in/TRENDYv"
                        + round
                        + "/"
                        + model
                        + "/"
                        + simulation
                        + "/"
                        + model
                        + "_"
                        + simulation
                        + "_"
                        + variable
                        + ".nc");
            OddFile file = new OddFile(seed++, variable);
            file.write(path);
            files.put(path.toAbsolutePath().normalize(), file);
          }
        }
      }
    }
    ConvertedTree tree = ConvertedTree.of(folder.resolve("in"), folder.resolve("out"));
    Map<String, ReportEntry> entries = new LinkedHashMap<>();
    // What is derived from a file comes after what the file itself became.
    tree.report().entries().forEach(entry -> entries.putIfAbsent(entry.source(), entry));
    List<OddFile> converted = new ArrayList<>();
    files.forEach(
        (path, file) -> {
          ReportEntry entry =
              Optional.ofNullable(entries.get(path.toString()))
                  .orElseThrow(() -> new AssertionError("passed over in silence: " + file.story()));
          if (entry.status() == Status.CONVERTED) {
            converted.add(file);
            check(folder.resolve("out").resolve(entry.output().orElseThrow()), file);
          } else {
            checkRefusal(entry, file);
          }
        });
    assertThat(converted).hasSizeGreaterThan(files.size() / 2);
    assertThat(converted).hasSizeLessThan(files.size() - 20);
  }

  /** What {@code inspect} does, for each file alone. */
  @Test
  void everyHeaderIsExplainedOrRefusedWithReason() {
    for (int i = 0; i < 150; i++) {
      OddFile file = new OddFile(SEED + 1000 + i, "gpp");
      Path path = folder.resolve(i + "/JULES_S3_gpp.nc");
      file.write(path);
      Conversion conversion =
          new Conversion(
              ConversionConfig.of(path, folder.resolve(i + "/out")),
              RunOptions.defaults().withScratch(folder.resolve("scratch")));
      ConversionPlan plan = conversion.plan(conversion.scan());
      assertThat(plan.tasks().size() + plan.refusals().size() + plan.ignored().size())
          .as(file.story())
          .isPositive();
      plan.tasks().forEach(task -> checkSteps(task.steps(), file));
      PlanFormat json = new PlanFormat();
      assertThat(json.read(json.writePretty(plan), ConversionPlan.class)).isEqualTo(plan);
      plan.refusals().forEach(refusal -> checkProblem(refusal.problem(), file));
      assertThat(plan.tasks().isEmpty())
          .as(file.story() + plan.refusals())
          .isEqualTo(!file.isSound());
    }
  }

  /** Somebody who doubts a step must find the rule and what it was decided from. */
  private static void checkSteps(List<Decision> steps, OddFile file) {
    assertThat(steps).as(file.story()).hasSizeGreaterThan(8);
    assertThat(steps)
        .as(file.story())
        .allSatisfy(
            step -> {
              assertThat(step.rule()).isNotBlank();
              assertThat(step.result()).isNotBlank();
              assertThat(step.evidence()).as(step.toString()).isNotBlank();
            });
    assertThat(steps)
        .extracting(Decision::aspect)
        .contains(Aspect.VARIABLE, Aspect.UNITS, Aspect.TIME, Aspect.GRID, Aspect.MISSING_VALUES);
  }

  private static void checkRefusal(ReportEntry entry, OddFile file) {
    Problem problem = entry.problem().orElseThrow();
    assertThat(file.isSound()).as("%s is %s: %s", file.story(), entry.status(), problem).isFalse();
    assertThat(entry.status()).as(file.story()).isIn(Status.REFUSED, Status.IGNORED);
    checkProblem(problem, file);
  }

  private static void checkProblem(Problem problem, OddFile file) {
    assertThat(problem.code()).as(file.story()).isNotBlank().isNotEqualTo("internal");
    assertThat(problem.what()).isNotBlank();
    assertThat(problem.remedy()).as(problem.toString()).isNotBlank();
    assertThat(problem.where().file()).isPresent();
  }

  private static void check(Path output, OddFile file) {
    String name = output.getFileName().toString().split("_")[0];
    try (WrittenField field = new WrittenField(output, name)) {
      TimeAxis axis = file.axis();
      assertThat(field.steps()).as(file.story()).isEqualTo(axis.size());
      assertThat(field.latitudes())
          .as(file.story())
          .containsExactly(file.latitudes(), within(1e-4));
      assertThat(field.longitudes()).as(file.story()).isSorted();
      double[] bounds = field.all("time_bnds");
      for (int i = 0; i < axis.size(); i++) {
        double seconds = (bounds[2 * i + 1] - bounds[2 * i]) * 86400;
        assertThat(seconds).as(file.story()).isEqualTo((double) axis.secondsOfStep(i));
      }
      double[] edges =
          EncodedTimeAxis.of(axis, new CalendarDate(axis.calendar(), 1850, 1, 1)).edges();
      assertThat(bounds[0]).as(file.story()).isEqualTo(edges[0]);
      for (int step : new int[] {0, axis.size() - 1}) {
        values(field, step, file);
      }
    }
  }

  private static void values(WrittenField field, int step, OddFile file) {
    double[] plane = field.plane(step);
    double[] lat = field.latitudes();
    double[] lon = field.longitudes();
    for (int i = 0; i < plane.length; i++) {
      double y = lat[i / lon.length];
      double x = lon[i % lon.length];
      if (OddFile.isSea(y, x)) {
        assertThat(plane[i]).as(file.story()).isNaN();
      } else {
        assertThat(plane[i])
            .as("%s at %s %s, step %s", file.story(), y, x, step)
            .isCloseTo(FixtureFile.value(step % 12, y, x), within(file.step()));
      }
    }
  }
}
