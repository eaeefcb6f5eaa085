// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.FileFormats;
import org.trendyilamb.Redo;
import org.trendyilamb.RunOptions;
import org.trendyilamb.RunningExecutors;
import picocli.CommandLine.Option;

/** Options about how outputs are written. */
final class RunSettings {
  @Option(
      names = "--writer",
      paramLabel = "ID",
      defaultValue = FileFormats.DEFAULT_WRITER,
      description =
          "Kind of output: netcdf4 (pure Java), netcdf4-c (needs libnetcdf), netcdf3. Default:"
              + " ${DEFAULT-VALUE}.")
  private String writer = FileFormats.DEFAULT_WRITER;

  @Option(
      names = "--deflate",
      paramLabel = "0-9",
      defaultValue = "1",
      description = "Compression level of netCDF-4 outputs. Default: ${DEFAULT-VALUE}.")
  private int deflate = 1;

  @Option(
      names = "--verify-all",
      description = "Read every value of every output back, not just a sample of time steps.")
  private boolean verifyAll;

  @Option(
      names = "--redo",
      paramLabel = "WHAT",
      defaultValue = "failed",
      description =
          "What a second run does again: failed, quarantined (inputs on which workers died) or all."
              + " Default: ${DEFAULT-VALUE}.")
  private Redo redo = Redo.FAILED;

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      description = "Folder for unpacked inputs. Default: trendy-ilamb below the temporary folder.")
  private @Nullable Path scratch;

  @Option(
      names = "--deflate-engine",
      paramLabel = "ID",
      defaultValue = FileFormats.DEFAULT_ENGINE,
      description =
          "Compressor of netCDF-4 outputs: fast (plain Java; level 1, at others jdk), jdk, or isal"
              + " (native, x86-64 only; the same values, but two runs may differ in some bytes of"
              + " the file). Files of fast are about 1 %% larger than those of jdk for fields over"
              + " land, 3 to 5 %% for fields that are everywhere, and more on grids of few cells."
              + " Default: ${DEFAULT-VALUE}.")
  private String engine = FileFormats.DEFAULT_ENGINE;

  RunOptions options(RunningExecutors running) {
    RunOptions defaults = RunOptions.defaults();
    return new RunOptions(
        writer,
        deflate,
        verifyAll,
        redo,
        scratch == null ? defaults.scratch() : scratch,
        defaults.shard(),
        defaults.threads(),
        engine,
        running);
  }
}
