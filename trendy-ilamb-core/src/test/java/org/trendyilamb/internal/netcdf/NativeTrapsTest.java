// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.io.DatasetWriterFactory;

/** What netcdf-java and netCDF-C do silently or wrongly when they are used as they offer. */
class NativeTrapsTest {
  private static final Dimension CELL = Dimension.fixed("cell", 6);

  @TempDir Path folder;

  private static DatasetHeader header(Attributes attributes) {
    return new DatasetHeader(
        "",
        List.of(CELL),
        List.of(
            new VariableHeader(
                "v", DataType.FLOAT, List.of(CELL), attributes, Storage.deflated(List.of(6), 1))),
        Attributes.none());
  }

  private static DatasetWriterFactory library() {
    DatasetWriterFactory factory = new NativeNetcdf4WriterFactory();
    assumeTrue(factory.availability().available(), factory.availability()::reason);
    return factory;
  }

  /** The version named for it writes the classic format, which ends at 2 GB. */
  @Test
  void offsetsOfNetcdf3HaveSixtyFourBits() throws Exception {
    Path file = folder.resolve("three.nc");
    try (DatasetWriter writer =
        new Netcdf3WriterFactory().create(file, header(Attributes.none()))) {
      writer.put("v", Slab.of(new long[] {0}, new long[] {6}), new double[6]);
      writer.finish();
    }
    assertThat(Arrays.copyOf(Files.readAllBytes(file), 4)).containsExactly('C', 'D', 'F', 2);
  }

  /** The library would drop it with no more than a line in the log. */
  @Test
  void aFillValueOfAnotherTypeIsRefused() {
    DatasetHeader wrong =
        header(Attributes.of(Attribute.numbers("_FillValue", DataType.DOUBLE, 1e20)));
    DatasetWriterFactory library = library();
    assertThatThrownBy(() -> library.create(folder.resolve("fill.nc"), wrong))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("fill");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Netcdf3WriterFactory().create(folder.resolve("fill3.nc"), wrong))
        .withMessageContaining("_FillValue");
  }

  /** The library calls every trouble at creation "Permission denied". */
  @Test
  void aFolderInPlaceOfTheFileIsNamed() {
    assertThatThrownBy(() -> library().create(folder, header(Attributes.none())))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("it is a folder");
  }

  /** The library would throw a ClassCastException. */
  @Test
  void doublesGoIntoAFloatVariable() {
    Path file = folder.resolve("doubles.nc");
    try (DatasetWriter writer = library().create(file, header(Attributes.none()))) {
      writer.put(
          "v", Slab.of(new long[] {0}, new long[] {6}), new double[] {0.1, 1, 2, 3, 4, 5, 99});
      writer.finish();
    }
    try (DatasetReader reader = new NetcdfOpener().open(file)) {
      double[] found = new double[6];
      reader.read("v", Slab.of(new long[] {0}, new long[] {6}), found);
      assertThat(found).containsExactly(0.1f, 1, 2, 3, 4, 5);
    }
  }

  /** It would be printed by every thread but the one that used HDF5 first. */
  @Test
  void noThreadPrintsTheErrorStackOfHdf5() throws Exception {
    assumeTrue(Hdf5Library.find().library().isPresent(), () -> Hdf5Library.find().reason());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HiddenErrors.class.getName(),
                folder.resolve("absent.nc").toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output)
        .containsSubsequence("refused: H5Fopen failed", "refused: H5Fopen failed")
        .doesNotContain("HDF5-DIAG");
  }
}
