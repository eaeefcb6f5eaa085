// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.input;

/**
 * Values of a made-up monthly gpp in gC m-2 d-1 on a global grid, north first, from the prime
 * meridian eastward. Every value follows from its step, row and column alone, so blocks can be made
 * in any order and by many threads. Immutable.
 *
 * <p>About a quarter of the cells is land and the rest is {@link #FILL}; land values are a smooth
 * field with a season, exact zeros in polar winters, and three per cent of noise in every cell,
 * which leaves the low bytes as incompressible as in real output.
 */
public final class LandField {
  /** Stands for no value. */
  public static final float FILL = -99999f;

  private static final double NOISE = 0.03;
  private static final double COAST = 0.72;

  private final int rows;
  private final int columns;
  private final float[] amplitude;
  private final float[] season;

  /**
   * A field.
   *
   * @param rows latitude rows; there are twice as many columns
   * @param masked whether the sea has no values, as in output of land models
   */
  public LandField(int rows, boolean masked) {
    this.rows = rows;
    this.columns = 2 * rows;
    this.amplitude = new float[rows * columns];
    this.season = new float[12 * rows];
    for (int r = 0; r < rows; r++) {
      double north = north(r);
      for (int month = 0; month < 12; month++) {
        double phase = Math.cos(2 * Math.PI * (month - 6.5) / 12);
        season[month * rows + r] = (float) Math.max(0, 1 + 1.2 * Math.sin(north) * phase);
      }
      for (int c = 0; c < columns; c++) {
        boolean sea = masked && !isLand(north, 2 * Math.PI * (c + 0.5) / columns);
        amplitude[r * columns + c] = sea ? FILL : (float) (8 * Math.cos(north) * Math.cos(north));
      }
    }
  }

  private double north(int row) {
    return Math.PI * (0.5 - (row + 0.5) / rows);
  }

  private static boolean isLand(double north, double east) {
    double height =
        Math.sin(3 * east + 2 * north)
            + Math.sin(5 * north - east)
            + 0.4 * Math.sin(11 * east) * Math.cos(13 * north);
    return north > -Math.PI / 3 && height > COAST;
  }

  /** Rows of the grid. */
  public int rows() {
    return rows;
  }

  /** Columns of the grid. */
  public int columns() {
    return columns;
  }

  /**
   * Gives a block of values.
   *
   * @param step first step, 0 is a January
   * @param steps how many
   * @param row first row, 0 is the northernmost
   * @param blockRows how many
   * @param column first column
   * @param blockColumns how many
   * @param into receives the values in the order step, row, column, from index 0
   */
  public void block(
      int step, int steps, int row, int blockRows, int column, int blockColumns, float[] into) {
    int at = 0;
    for (int t = step; t < step + steps; t++) {
      for (int r = row; r < row + blockRows; r++) {
        float now = season[t % 12 * rows + r];
        int cell = r * columns + column;
        for (int c = 0; c < blockColumns; c++, cell++) {
          float land = amplitude[cell];
          into[at++] = land == FILL ? FILL : land * now * noise(t, cell);
        }
      }
    }
  }

  /** Between 1 - {@link #NOISE} and 1 + it, evenly: the finaliser of MurmurHash3 of the place. */
  private static float noise(int step, int cell) {
    int mixed = step * 0x9E3779B1 + cell;
    mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B;
    mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
    mixed ^= mixed >>> 16;
    return (float) (1 + NOISE * (mixed / (double) (1L << 31)));
  }
}
