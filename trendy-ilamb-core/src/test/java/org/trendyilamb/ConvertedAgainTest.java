// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.sample.SampleOptions;
import org.trendyilamb.sample.SampleTree;

/** Whoever converts outputs gets the same values under the same names. */
class ConvertedAgainTest {
  @TempDir Path folder;

  @Test
  void nothingChanges() {
    SampleTree.standard()
        .write(
            folder.resolve("in"),
            SampleOptions.with(FileFormats.writers())
                .only(new LinkedHashSet<>(Set.of("JULES-v8", "CLASSIC-v12"))));
    List<Path> once = convert(folder.resolve("in"), folder.resolve("once"));
    List<Path> fields =
        once.stream().filter(file -> !String.valueOf(file.getFileName()).contains("_fx_")).toList();

    List<Path> twice = convert(folder.resolve("once"), folder.resolve("twice"));

    assertThat(twice).containsAll(fields);
    for (Path file : fields) {
      assertSameValues(folder.resolve("once").resolve(file), folder.resolve("twice").resolve(file));
    }
  }

  private static List<Path> convert(Path input, Path output) {
    Conversion conversion =
        new Conversion(ConversionConfig.of(input, output), RunOptions.defaults());
    ConversionPlan plan = conversion.plan(conversion.scan());
    assertThat(plan.refusals()).isEmpty();
    conversion.run(
        plan,
        Executors.load().get("sequential"),
        ExecutorOptions.of(1, conversion.diagnostics()),
        TaskListener.silent());
    return conversion.outputs().stream().map(output.toAbsolutePath()::relativize).toList();
  }

  private void assertSameValues(Path expected, Path found) {
    try (DatasetReader one = FileFormats.opener(folder.resolve("scratch")).open(expected);
        DatasetReader other = FileFormats.opener(folder.resolve("scratch")).open(found)) {
      for (VariableHeader variable : one.header().variables()) {
        Optional<VariableHeader> same = other.header().variable(variable.name());
        assertThat(same).as(found + " " + variable.name()).isPresent();
        assertThat(values(other, same.orElseThrow()))
            .as(found + " " + variable.name())
            .isEqualTo(values(one, variable));
      }
    }
  }

  private static double[] values(DatasetReader reader, VariableHeader variable) {
    double[] values = new double[Math.toIntExact(variable.shape().size())];
    reader.read(
        variable.name(),
        Slab.of(new long[variable.shape().rank()], variable.shape().toArray()),
        values);
    return values;
  }
}
