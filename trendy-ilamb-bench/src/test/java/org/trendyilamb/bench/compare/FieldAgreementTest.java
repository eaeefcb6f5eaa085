// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.FileFormats;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputWriter;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.DatasetWriter;

/** Two files agree when their values do, and only then. */
class FieldAgreementTest {
  private static final int LAND = 200;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() {
    file =
        InputWriter.write(
            new InputFile("CLM5.0", "S3", FileLayout.CONTIGUOUS, 18, 24, false), folder);
  }

  private interface Change {
    void in(double[] values);
  }

  /** A copy with the values of one variable changed. */
  private Path changed(String variable, Change change) {
    Path copy = folder.resolve("copy.nc");
    try (DatasetReader reader = FileFormats.plain().open(file)) {
      DatasetHeader header = reader.header();
      try (DatasetWriter writer = FileFormats.writer("netcdf3").create(copy, header)) {
        for (VariableHeader one : header.variables()) {
          Shape shape = one.shape();
          double[] values = new double[(int) shape.size()];
          reader.read(one.name(), Slab.all(shape), values);
          if (one.name().equals(variable)) {
            change.in(values);
          }
          writer.put(one.name(), Slab.all(shape), values);
        }
        writer.finish();
      }
    }
    return copy;
  }

  @Test
  void theSameValuesInAnotherFormatAgree() {
    FieldAgreement found = FieldAgreement.of(file, changed("", v -> {}), 0, 8);
    assertThat(found.difference()).isEmpty();
    assertThat(found.planes()).isEqualTo(8);
    assertThat(found.largest()).isZero();
  }

  @Test
  void aSmallDifferenceAgreesWithinTheTolerance() {
    Path other = changed("gpp", v -> v[LAND] *= 1 + 3e-7);
    assertThat(FieldAgreement.of(file, other, 1e-6, 99).difference()).isEmpty();
    assertThat(FieldAgreement.of(file, other, 1e-8, 99).difference())
        .hasValueSatisfying(text -> assertThat(text).contains("plane 0, cell " + LAND));
  }

  @Test
  void aValueThatIsMissingInOneDoesNot() {
    Path other = changed("gpp", v -> v[v.length - 1] = -99999);
    assertThat(FieldAgreement.of(file, other, 0.5, 2).difference()).isPresent();
  }

  @Test
  void axesThatDifferDoNot() {
    Path other = changed("latitude", v -> v[3] += 0.01);
    assertThat(FieldAgreement.of(file, other, 0.5, 2).difference())
        .hasValueSatisfying(text -> assertThat(text).contains("latitude 3"));
  }
}
