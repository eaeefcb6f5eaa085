// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.tool.OutsideTool;

/** 120 MB of values go through a heap of 96 MB, whatever their layout. */
@Tag("slow")
class MemoryBoundTest {
  private static final int MONTHS = 120;
  private static final int ROWS = 360;
  private static final int COLUMNS = 720;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1, 360, 720", "120, 6, 12", "60, 72, 144", "0, 0, 0"})
  void aSmallHeapIsEnough(int months, int rows, int columns) throws Exception {
    Storage storage =
        months == 0 ? Storage.contiguous() : Storage.deflated(List.of(months, rows, columns), 1);
    FieldFile field = FieldFile.of(DataType.FLOAT, MONTHS, ROWS, COLUMNS, storage);
    Path file = (months == 0 ? field.writtenAs("netcdf3") : field).write(folder.resolve("in.nc"));
    OutsideTool.Said said =
        OutsideTool.run(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-cp",
            System.getProperty("java.class.path"),
            SmallHeapConversion.class.getName(),
            file.toString(),
            folder.resolve("out").toString(),
            folder.resolve("scratch").toString(),
            "2");
    assertThat(said.status()).as(said.errors()).isZero();
    try (Stream<Path> outputs = Files.walk(folder.resolve("out"))) {
      assertThat(outputs.filter(path -> path.toString().endsWith(".nc"))).hasSize(1);
    }
  }
}
