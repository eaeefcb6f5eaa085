// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.nio.file.Path;
import org.trendyilamb.bench.TimedConversion;

/** Converts one file in a JVM of its own, so that its start counts too. */
final class OwnConversion {
  private OwnConversion() {}

  /**
   * Converts.
   *
   * @param args input file, output folder, threads, compressor
   */
  public static void main(String[] args) {
    new TimedConversion("sequential", 1, "netcdf4", Integer.parseInt(args[2]), args[3])
        .run(Path.of(args[0]), Path.of(args[1]));
  }
}
