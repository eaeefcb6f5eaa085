// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trendyilamb.Conversion;
import org.trendyilamb.FileFormats;
import org.trendyilamb.RunOptions;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputWriter;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.convert.StageProbe;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.trendy.ModelTable;
import org.trendyilamb.variable.VariableTable;

/** The stages that are timed one by one make together what a conversion makes. */
class StageProbeTest {
  private static final int ROWS = 18;
  private static final int CELLS = ROWS * 2 * ROWS;

  @TempDir Path folder;

  private Path input(FileLayout layout) {
    return InputWriter.write(new InputFile("OCN", "S3", layout, ROWS, 24, true), folder);
  }

  private Interpretation meaning(Path source, DatasetReader reader) {
    Conversion conversion =
        new Conversion(ConversionConfig.of(source, folder.resolve("out")), RunOptions.defaults());
    return new FileInterpreter(VariableTable.standard(), ModelTable.standard())
        .interpret(reader, source, conversion.plan(conversion.scan()).tasks().get(0).request());
  }

  @ParameterizedTest
  @EnumSource(names = {"SLAB", "CONTIGUOUS", "NETCDF3"})
  void stagesGiveTheValuesOfTheOutput(FileLayout layout) throws IOException {
    Path source = input(layout);
    TimedConversion.of("sequential", 1, "netcdf4").run(source, folder.resolve("out"));
    Path output;
    try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
      output = all.filter(file -> file.toString().endsWith(".nc")).findFirst().orElseThrow();
    }
    try (DatasetReader reader = FileFormats.plain().open(source);
        DatasetReader written = FileFormats.plain().open(output);
        StageProbe probe = StageProbe.of(source, reader, meaning(source, reader))) {
      assertThat(probe.planes()).isEqualTo(24);
      double[] expected = new double[CELLS];
      for (int plane = 0; plane < probe.planes(); plane++) {
        assertThat(probe.read(plane)).isPositive();
        probe.readAndInflate(plane);
        probe.unshuffle();
        float[] made = probe.arithmetic(plane);
        assertThat(probe.plane()).isSameAs(made);
        probe.check(plane);
        written.read(
            "gpp", Slab.of(new long[] {plane, 0, 0}, new long[] {1, ROWS, 2 * ROWS}), expected);
        for (int i = 0; i < CELLS; i++) {
          assertThat(made[i]).isEqualTo((float) expected[i]);
        }
      }
    }
  }

  @Test
  void refusesChunksThatAreNotPlanes() {
    Path source = input(FileLayout.TIME);
    try (DatasetReader reader = FileFormats.plain().open(source)) {
      Interpretation meaning = meaning(source, reader);
      assertThatThrownBy(() -> StageProbe.of(source, reader, meaning))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no chunks of one plane");
    }
  }
}
