// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trendyilamb.FileFormats;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.io.DatasetReader;

/** Inputs are the same every time, hold what they should, and compress like real ones. */
class InputWriterTest {
  @TempDir Path folder;

  private static InputFile input(FileLayout layout, int months) {
    return new InputFile("CLM5.0", "S3", layout, 18, months, true);
  }

  private static float[] values(Path file) {
    try (DatasetReader reader = FileFormats.plain().open(file)) {
      Shape shape = reader.header().variable("gpp").orElseThrow().shape();
      double[] read = new double[(int) shape.size()];
      reader.read("gpp", Slab.all(shape), read);
      float[] values = new float[read.length];
      for (int i = 0; i < read.length; i++) {
        values[i] = (float) read[i];
      }
      return values;
    }
  }

  @ParameterizedTest
  @EnumSource(FileLayout.class)
  void theSameParametersGiveTheSameBytes(FileLayout layout) throws IOException {
    Path one = InputWriter.write(input(layout, 24), folder.resolve("one"));
    Path other = InputWriter.write(input(layout, 24), folder.resolve("other"));
    assertThat(Files.mismatch(one, other)).isEqualTo(-1);
    Path longer = InputWriter.write(input(layout, 36), folder.resolve("longer"));
    assertThat(Files.mismatch(one, longer)).isNotEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource(FileLayout.class)
  void everyLayoutHoldsTheValuesOfTheField(FileLayout layout) {
    float[] expected = new float[24 * 18 * 36];
    new LandField(18, true).block(0, 24, 0, 18, 0, 36, expected);
    assertThat(values(InputWriter.write(input(layout, 24), folder))).isEqualTo(expected);
  }

  @Test
  void aBlockIsPartOfTheWhole() {
    LandField field = new LandField(18, true);
    float[] whole = new float[24 * 18 * 36];
    field.block(0, 24, 0, 18, 0, 36, whole);
    float[] block = new float[2 * 3 * 5];
    field.block(13, 2, 7, 3, 20, 5, block);
    for (int t = 0; t < 2; t++) {
      for (int r = 0; r < 3; r++) {
        for (int c = 0; c < 5; c++) {
          assertThat(block[(t * 3 + r) * 5 + c])
              .isEqualTo(whole[((13 + t) * 18 + 7 + r) * 36 + 20 + c]);
        }
      }
    }
  }

  @Test
  void aQuarterIsLandAndWithoutMaskAllHasValues() {
    float[] plane = new float[180 * 360];
    new LandField(180, true).block(6, 1, 0, 180, 0, 360, plane);
    int land = 0;
    for (float value : plane) {
      land += value == LandField.FILL ? 0 : 1;
    }
    assertThat(land / (double) plane.length).isBetween(0.20, 0.30);
    new LandField(180, false).block(6, 1, 0, 180, 0, 360, plane);
    assertThat(plane).doesNotContain(LandField.FILL);
  }

  @Test
  void compressesAboutAsMuchAsRealOutput() throws IOException {
    InputFile input = new InputFile("CLM5.0", "S3", FileLayout.SLAB, 180, 12, true);
    Path file = InputWriter.write(input, folder);
    assertThat(input.rawBytes() / (double) Files.size(file)).isBetween(4.5, 6.5);
  }

  /** Chunks that netCDF-C 4.9.0 gave to files of these shapes. */
  @Test
  void defaultChunksAreThoseOfNetcdfC() {
    assertThat(FileLayout.DEFAULT.storage(1476, 360, 720).chunk()).isEqualTo(List.of(296, 72, 144));
    assertThat(FileLayout.DEFAULT.storage(3888, 360, 720).chunk()).isEqualTo(List.of(556, 52, 103));
  }

  @Test
  void treesHaveAsManyFilesAsTheySay() {
    assertThat(InputTree.SUBSET30.files(FileLayout.SLAB, 18, true))
        .hasSize(30)
        .doesNotHaveDuplicates();
    assertThat(InputTree.of("medium40").files(FileLayout.SLAB, 18, true))
        .hasSize(40)
        .doesNotHaveDuplicates();
    assertThat(InputTree.of("few-large").files(FileLayout.SLAB, 18, true)).hasSize(2);
    assertThat(InputTree.of("mixed").files(FileLayout.NETCDF3, 18, true))
        .extracting(InputFile::months)
        .contains(60, 480);
    assertThatThrownBy(() -> InputTree.of("none")).hasMessageContaining("many-small");
  }

  @Test
  void aTreeIsWrittenOnce() throws IOException {
    Path root = InputTree.FEW_LARGE.in(folder, FileLayout.SLAB, 2, true);
    Files.writeString(root.resolve("mark"), "still here");
    assertThat(InputTree.FEW_LARGE.in(folder, FileLayout.SLAB, 2, true)).isEqualTo(root);
    assertThat(root.resolve("mark")).exists();
    InputTree.remove(root);
    assertThat(root).doesNotExist();
  }

  @Test
  void refusesWhatIsNoGridOrNoYears() {
    assertThatThrownBy(() -> InputFile.rowsOf(0.7)).hasMessageContaining("0.7");
    assertThatThrownBy(() -> InputFile.rowsOf(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> input(FileLayout.SLAB, 13)).hasMessageContaining("13 months");
    assertThatThrownBy(() -> FileLayout.of("x")).hasMessageContaining("contiguous");
  }
}
