// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.nio.file.Path;
import org.trendyilamb.bench.TimedConversion;

/** Converts a tree in a JVM of its own, so that its start counts too. */
final class OwnTree {
  private OwnTree() {}

  /**
   * Converts.
   *
   * @param args input tree, output folder, strategy, workers, compressor
   */
  public static void main(String[] args) {
    new TimedConversion(args[2], Integer.parseInt(args[3]), "netcdf4", 1, args[4])
        .run(Path.of(args[0]), Path.of(args[1]));
  }
}
