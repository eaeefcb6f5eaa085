// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.exec.TaskCancelledException;
import org.trendyilamb.grid.GridReorder;
import org.trendyilamb.internal.hdf5.ChunkCodec;
import org.trendyilamb.interpret.MissingValues;
import org.trendyilamb.interpret.Packing;
import org.trendyilamb.io.ChunkEncoding;
import org.trendyilamb.units.LinearConverter;
import org.trendyilamb.verify.IlambContract;

/** Whatever runs were known from planes before, every value comes to its place, converted. */
class ReorderedRowsProperties {
  private static final int ROWS = 7;
  private static final int COLUMNS = 96;
  private static final double FILL = -99999;
  private static final double LEFTOVER = -9999;
  private static final double SCALE = 0.25;

  /** More planes than runs are remembered for. */
  private static final int PLANES = 70;

  /** A step, as bytes of tiles. */
  private record Source(TiledGroup group) implements GroupSource {
    @Override
    public void load(StepGroup group) {
      throw new UnsupportedOperationException();
    }

    @Override
    public double value(int step, int row, int column) {
      return group.value(step, row, column);
    }

    @Override
    public void give(
        int step,
        int row,
        int column,
        int count,
        double[] scratch,
        ReorderedRows.Sink sink,
        int at) {
      group.give(step, row, column, count, scratch, sink, at);
    }

    @Override
    public int run(int step, int row, int column, int most) {
      return group.run(step, row, column, most);
    }

    @Override
    public void close() {
      // Holds nothing.
    }
  }

  @Property(tries = 200)
  void everyValueComesToItsPlace(
      @ForAll long seed,
      @ForAll boolean little,
      @ForAll boolean shuffled,
      @ForAll boolean single,
      @ForAll @IntRange(min = 1, max = ROWS) int tileRows,
      @ForAll @IntRange(min = 20, max = COLUMNS) int tileColumns,
      @ForAll @IntRange(min = 0, max = COLUMNS - 1) int roll) {
    Random random = new Random(seed);
    DataType type = single ? DataType.FLOAT : DataType.DOUBLE;
    PlaneTiles tiles = new PlaneTiles(1, ROWS, COLUMNS, 1, tileRows, tileColumns);
    StoredValues values = new StoredValues(new ChunkEncoding(type, little, shuffled, true));
    TiledGroup group = new TiledGroup(tiles, values, 1, shuffled);
    int[] rows = new int[ROWS];
    Arrays.setAll(rows, r -> ROWS - 1 - r);
    int[] columns = new int[COLUMNS];
    Arrays.setAll(columns, c -> (c + roll) % COLUMNS);
    ReorderedRows reordered =
        new ReorderedRows(GridReorder.of(rows, ROWS, columns, COLUMNS, List.of("turned")));
    RowConverter converter =
        new RowConverter(missing(type), new Packing(1, 0), plane -> LinearConverter.of(SCALE, 0));
    double[][] plane = new double[ROWS][COLUMNS];
    float[] result = new float[ROWS * COLUMNS];
    float[] other = new float[ROWS * COLUMNS];
    ChunkCodec knowing = codec();
    ChunkCodec plain = codec();
    for (int p = 0; p < PLANES; p++) {
      if (p == 0 || random.nextInt(8) == 0) {
        change(plane, random);
      }
      put(plane, tiles, type, little, shuffled, group);
      if (random.nextInt(10) == 0) {
        float[] last = result;
        result = other;
        other = last;
        Arrays.fill(result, Float.NaN);
      }
      if (random.nextInt(20) == 0
          && isGivenUp(
              reordered, new Source(group), converter.into(result), result, random.nextInt(400))) {
        Arrays.fill(result, Float.NaN);
      }
      converter.start(p);
      MissingRuns missing = reordered.read(new Source(group), 0, converter.into(result), result);
      long present = 0;
      long leftovers = 0;
      for (int r = 0; r < ROWS; r++) {
        for (int c = 0; c < COLUMNS; c++) {
          double stored = plane[rows[r]][columns[c]];
          boolean here = stored != FILL && stored != LEFTOVER;
          present += here ? 1 : 0;
          leftovers += stored == LEFTOVER ? 1 : 0;
          assertThat(result[r * COLUMNS + c])
              .isEqualTo(here ? (float) (stored * SCALE) : IlambContract.FILL);
        }
      }
      ValueSummary seen = converter.statistics().summary();
      assertThat(seen.present()).isEqualTo(present);
      assertThat(seen.missing()).isEqualTo((long) ROWS * COLUMNS - present);
      assertThat(seen.undeclared()).isEqualTo(leftovers);
      for (int run = 0; run < missing.count(); run++) {
        for (int i = missing.start(run); i < missing.after(run); i++) {
          assertThat(result[i]).isEqualTo(IlambContract.FILL);
        }
      }
      assertThat(encoded(knowing, result, missing))
          .isEqualTo(encoded(plain, result, MissingRuns.NONE));
    }
  }

  /** Whether a plane ended after some values, as when a task is cancelled. */
  private static boolean isGivenUp(
      ReorderedRows rows, Source source, ReorderedRows.Sink sink, float[] into, int values) {
    ReorderedRows.Sink failing =
        new ReorderedRows.Sink() {
          private int left = values;

          @Override
          public void take(double[] stored, int from, int count, int at) {
            left -= count;
            if (left < 0) {
              throw new TaskCancelledException("enough");
            }
            sink.take(stored, from, count, at);
          }

          @Override
          public boolean takesSame(double stored) {
            return sink.takesSame(stored);
          }

          @Override
          public boolean takeSame(double stored, int count, int at, boolean there) {
            return sink.takeSame(stored, count, at, there);
          }
        };
    try {
      rows.read(source, 0, failing, into);
      return false;
    } catch (TaskCancelledException e) {
      assertThat(e).hasMessage("enough");
      return true;
    }
  }

  private static byte[] encoded(ChunkCodec codec, float[] values, MissingRuns missing) {
    int length = codec.encode(values, values.length, missing);
    return Arrays.copyOf(codec.encoded(), length);
  }

  private static ChunkCodec codec() {
    Storage storage = new Storage(List.of(ROWS, COLUMNS), 0, true);
    return new ChunkCodec(
        Float.BYTES,
        storage,
        level -> {
          throw new AssertionError("nothing is deflated");
        });
  }

  private static MissingValues missing(DataType type) {
    return MissingValues.of(
        VariableHeader.of(
            "gpp", type, List.of(), Attributes.of(Attribute.numbers("_FillValue", type, FILL))));
  }

  /** New values, with long runs of sea, of leftovers and of one value among them. */
  private static void change(double[][] plane, Random random) {
    for (double[] row : plane) {
      int at = 0;
      while (at < COLUMNS) {
        int to = Math.min(COLUMNS, at + 1 + random.nextInt(60));
        int kind = random.nextInt(5);
        double same = kind < 2 ? FILL : kind == 2 ? LEFTOVER : 0;
        for (; at < to; at++) {
          row[at] = kind == 4 ? (float) random.nextGaussian() : same;
        }
      }
    }
  }

  private static void put(
      double[][] plane,
      PlaneTiles tiles,
      DataType type,
      boolean little,
      boolean shuffled,
      TiledGroup group) {
    int width = type.bytes();
    int tileValues = tiles.tileValues();
    for (int r = 0; r < ROWS; r++) {
      for (int c = 0; c < COLUMNS; c++) {
        int tile = r / tiles.chunkRows() * tiles.across() + c / tiles.chunkColumns();
        int within = r % tiles.chunkRows() * tiles.chunkColumns() + c % tiles.chunkColumns();
        long bits =
            type == DataType.FLOAT
                ? Float.floatToRawIntBits((float) plane[r][c])
                : Double.doubleToRawLongBits(plane[r][c]);
        for (int b = 0; b < width; b++) {
          int place = little ? b : width - 1 - b;
          int at = shuffled ? place * tileValues + within : within * width + place;
          group.bytes()[tile * group.tileBytes() + at] = (byte) (bits >>> (8 * b));
        }
      }
    }
  }
}
