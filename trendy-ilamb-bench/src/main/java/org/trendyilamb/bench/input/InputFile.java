// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.input;

import java.nio.file.Path;

/**
 * One made-up input: monthly gpp of a model, ending in December 2023.
 *
 * @param model a name that the table of models knows
 * @param simulation TRENDY simulation, such as {@code S3}
 * @param layout how the values lie in the file
 * @param rows latitude rows; there are twice as many columns
 * @param months number of steps, a multiple of 12
 * @param masked whether the sea has no values
 */
public record InputFile(
    String model, String simulation, FileLayout layout, int rows, int months, boolean masked) {
  private static final int LAST_YEAR = 2023;

  public InputFile {
    if (rows < 2 || months < 12 || months % 12 != 0) {
      throw new IllegalArgumentException(rows + " rows and " + months + " months");
    }
  }

  /**
   * Rows of a global grid.
   *
   * @param degrees step in latitude and longitude, such as 0.5
   * @throws IllegalArgumentException when it does not divide 180
   */
  public static int rowsOf(double degrees) {
    double rows = 180 / degrees;
    if (!(rows >= 2) || rows > 21_600 || rows != Math.rint(rows)) {
      throw new IllegalArgumentException("a step of " + degrees + " degrees does not divide 180");
    }
    return (int) rows;
  }

  /** Columns of the grid. */
  public int columns() {
    return 2 * rows;
  }

  /** Year of the first step. */
  public int firstYear() {
    return LAST_YEAR + 1 - months / 12;
  }

  /** Size of the values, bytes. */
  public long rawBytes() {
    return (long) Float.BYTES * months * rows * columns();
  }

  /** Where it lies in a tree, as TRENDY has it. */
  public Path place(Path root) {
    return root.resolve(model).resolve(simulation).resolve(model + "_" + simulation + "_gpp.nc");
  }
}
