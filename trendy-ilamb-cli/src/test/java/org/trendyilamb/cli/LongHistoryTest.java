// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.FileFormats;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.io.DatasetReader;

/** Long chains of tools leave histories of more than 64 kB: they are kept as a whole. */
class LongHistoryTest {
  private static final String HISTORY =
      "Thu Jan  4 12:00:00 2024: ncrcat -O in_µ.nc out.nc\n".repeat(4000).strip();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "netcdf3, netcdf4, sequential",
    "netcdf4, netcdf4, sequential",
    "netcdf4, netcdf4, processes",
    "netcdf4-c, netcdf4, locked",
    "netcdf4-c, netcdf4-c, sequential",
    "netcdf4, netcdf3, sequential"
  })
  void itIsInTheOutput(String made, String writer, String strategy) throws Exception {
    for (String id : List.of(made, writer)) {
      assumeTrue(FileFormats.writer(id).availability().available(), id + " is not installed");
    }
    Path in = Files.createDirectories(folder.resolve("in"));
    TestField.write(
        in.resolve("CLM5.0_S3_gpp.nc"),
        made,
        18,
        36,
        12,
        Attributes.of(Attribute.text("history", HISTORY)));
    Path out = folder.resolve("out");
    Cli.Said said =
        Cli.run(
            "convert",
            in.toString(),
            out.toString(),
            "--writer",
            writer,
            "--strategy",
            strategy,
            "--workers",
            "1",
            "--memory",
            "128");
    assertThat(said.status()).as(said.errors()).isZero();
    Path output = Trees.outputs(out).get(0);
    try (DatasetReader reader = FileFormats.plain().open(output)) {
      assertThat(reader.header().attributes().text("history").orElseThrow())
          .startsWith(HISTORY + "\ntrendy-ilamb ")
          .endsWith("all steps are in trendy_ilamb_steps");
    }
    assertSucceeds("verify", out.toString());
    assertSucceeds("inspect", in.resolve("CLM5.0_S3_gpp.nc").toString());
    assertSucceeds("convert", out.resolve("S3").toString(), folder.resolve("again").toString());
  }

  private static void assertSucceeds(String... words) {
    Cli.Said said = Cli.run(words);
    assertThat(said.status()).as(said.output() + said.errors()).isZero();
  }
}
