// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.nio.file.Path;
import org.trendyilamb.bench.TimedConversion;
import org.trendyilamb.grid.RegridMethod;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.plan.GridRequest;

/** Converts one file in a JVM of its own, so that its start counts too. */
final class OwnConversion {
  private static final int GRID = 4;

  private OwnConversion() {}

  /**
   * Converts.
   *
   * @param args input file, output folder, threads, compressor; perhaps the name of a grid
   */
  public static void main(String[] args) {
    new TimedConversion("sequential", 1, "netcdf4", Integer.parseInt(args[2]), args[3])
        .run(config(args));
  }

  private static ConversionConfig config(String[] args) {
    ConversionConfig config = ConversionConfig.of(Path.of(args[0]), Path.of(args[1]));
    return args.length > GRID
        ? config.with(GridRequest.of(args[GRID], RegridMethod.CONSERVATIVE))
        : config;
  }
}
