// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trendyilamb.FixtureFile.axis;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.plan.ConversionPlanner;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.scan.Refusal;
import org.trendyilamb.scan.SourceScanner;
import org.trendyilamb.trendy.ModelTable;
import org.trendyilamb.variable.VariableTable;

/** One file that cannot be planned is told of and takes no other with it. */
class UnplannableTest {
  private static final Attribute FLUX = Attribute.text("units", "kg m-2 s-1");

  @TempDir private Path folder;

  private void write(String variable, double firstYear, Attribute... more) {
    Attribute[] attributes = new Attribute[more.length + 1];
    attributes[0] = FLUX;
    System.arraycopy(more, 0, attributes, 1, more.length);
    new FixtureFile(variable, axis(firstYear, 1, 3), axis(-87.5, 5, 36), axis(-135, 90, 4))
        .time(
            Attribute.text("units", "years since 0000-01-01"), Attribute.text("calendar", "noleap"))
        .with(DataType.FLOAT, attributes)
        .write(folder.resolve("in/TRENDYv11/DLEM/S3/DLEM_S3_" + variable + ".nc"));
  }

  private ConversionPlan plan(String faulty) {
    ConversionConfig config = ConversionConfig.of(folder.resolve("in"), folder.resolve("out"));
    VariableTable variables = VariableTable.standard();
    return new ConversionPlanner(
            path -> {
              if (path.toString().endsWith("_" + faulty + ".nc")) {
                throw new IllegalStateException("a fault of the reader");
              }
              return FileFormats.plain().open(path);
            },
            new FileInterpreter(variables, ModelTable.standard()),
            variables)
        .plan(
            new SourceScanner(ModelTable.standard(), config.identity())
                .scan(config.input(), config.output()),
            config);
  }

  private static Problem only(List<Refusal> refusals) {
    assertThat(refusals).hasSize(1);
    return refusals.get(0).problem();
  }

  @Test
  void aFaultOfTheProgramStopsOneFile() {
    write("gpp", 1850);
    write("rh", 1850);
    ConversionPlan plan = plan("gpp");
    assertThat(plan.tasks()).singleElement().satisfies(t -> assertThat(t.id()).contains("rh_"));
    Problem problem = only(plan.refusals());
    assertThat(problem.code()).isEqualTo("internal");
    assertThat(problem.what()).contains("IllegalStateException", "a fault of the reader");
    assertThat(problem.where().file().orElseThrow()).endsWith("DLEM_S3_gpp.nc");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-83_000, 9_999, 12_000})
  void yearsThatDoNotFitIntoANameAreRefused(double year) {
    write("gpp", year);
    assertThat(only(plan("none").refusals()).code()).isEqualTo("time-years-unnameable");
  }

  @Test
  void packingThatIsNotOneNumberIsRefused() {
    write("gpp", 1850, Attribute.text("scale_factor", "0.1"));
    write("ra", 1850, Attribute.numbers("scale_factor", DataType.FLOAT, 0));
    write("rh", 1850, Attribute.numbers("add_offset", DataType.DOUBLE, Double.NaN));
    write("nbp", 1850, Attribute.numbers("scale_factor", DataType.DOUBLE, 1, 2));
    write("fFire", 1850, Attribute.numbers("scale_factor", DataType.DOUBLE, 0.5));
    ConversionPlan plan = plan("none");
    assertThat(plan.refusals())
        .hasSize(4)
        .allSatisfy(r -> assertThat(r.problem().code()).isEqualTo("packing-unreadable"));
    assertThat(plan.tasks()).singleElement().satisfies(t -> assertThat(t.id()).contains("fFire_"));
  }
}
