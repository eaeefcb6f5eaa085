// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four gigabytes of values in a quarter of a gigabyte of heap. */
@Tag("slow")
class LargeFileTest {
  @TempDir Path folder;

  @Test
  void convertsWithALargestHeapOf256MiB() {
    Path input = TestField.write(folder.resolve("CLM5.0_S3_gpp.nc"), "netcdf4", 360, 720, 3888);
    Cli.Said said =
        Cli.runApart(
            folder.resolve("run"),
            List.of("-Xmx256m"),
            "convert",
            input.toString(),
            folder.resolve("out").toString());
    assertThat(said.status()).as(said.errors()).isZero();
    assertThat(said.output()).contains("1 converted").contains("4031.1 MB of values");
  }
}
