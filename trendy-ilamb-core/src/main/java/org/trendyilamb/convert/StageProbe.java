// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.check.FieldChecks;
import org.trendyilamb.grid.GridReorder;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.RawChunks;
import org.trendyilamb.problem.Where;
import org.trendyilamb.verify.WrittenValues;

/**
 * The steps that one plane goes through on its way from a stored chunk to a chunk of the output,
 * each to be called alone: for whoever measures where the time goes. It calls the very classes that
 * convert; it is no way to convert. For files whose chunks are whole planes. One thread.
 */
public final class StageProbe implements AutoCloseable {
  private final Interpretation meaning;
  private final RawChunks chunks;
  private final StoredValues values;
  private final ChunkDecoder decoder;
  private final RowConverter converter;
  private final FieldChecks checks;
  private final GridReorder reorder;
  private final int[] runs;
  private final byte[] stored;
  private final byte[] inflated;
  private final double[] source;
  private final float[] plane;

  private StageProbe(Path file, Interpretation meaning, RawChunks chunks) {
    Where where = Where.file(file).variable(meaning.field().name());
    this.meaning = meaning;
    this.chunks = chunks;
    this.values = new StoredValues(chunks.encoding());
    this.reorder = meaning.grid().reorder();
    this.source = new double[reorder.sourceRows() * reorder.sourceColumns()];
    this.inflated = new byte[source.length * values.bytes()];
    this.decoder = new ChunkDecoder(chunks, where, inflated.length);
    this.converter = new RowConverter(meaning);
    this.checks = FieldChecks.of(meaning, OptionalInt.empty(), true, where);
    this.plane = new float[meaning.grid().grid().size()];
    this.runs = runs(reorder);
    int longest = 0;
    for (int i = 0; i < meaning.planes(); i++) {
      longest = Math.max(longest, chunks.storedLength(i));
    }
    this.stored = new byte[longest];
  }

  /**
   * A probe of an open file.
   *
   * @param file its path, for messages
   * @param reader stays open as long as the probe is used, and is not closed by it
   * @param meaning what its field is
   * @throws IllegalArgumentException when its chunks are not whole planes
   */
  public static StageProbe of(Path file, DatasetReader reader, Interpretation meaning) {
    GridReorder reorder = meaning.grid().reorder();
    RawChunks chunks =
        reader
            .rawChunks(meaning.field().name())
            .filter(
                raw -> raw.chunk().size() == (long) reorder.sourceRows() * reorder.sourceColumns())
            .orElseThrow(() -> new IllegalArgumentException(file + " has no chunks of one plane"));
    return new StageProbe(file, meaning, chunks);
  }

  /** Starts of the runs of columns that follow each other in the source too, and the end. */
  private static int[] runs(GridReorder reorder) {
    List<Integer> starts = new ArrayList<>();
    for (int c = 0; c < reorder.columns(); c++) {
      if (c == 0 || reorder.sourceColumn(c) != reorder.sourceColumn(c - 1) + 1) {
        starts.add(c);
      }
    }
    starts.add(reorder.columns());
    return starts.stream().mapToInt(i -> i).toArray();
  }

  /** Number of planes of the output. */
  public int planes() {
    return meaning.planes();
  }

  /** Reads the chunk of a plane as it is stored; gives its length. */
  public int read(int number) {
    chunks.read(number, stored);
    return chunks.storedLength(number);
  }

  /** Reads the chunk of a plane and inflates it; gives the bytes, which the probe keeps. */
  public byte[] readAndInflate(int number) {
    decoder.read(number, inflated, 0);
    return inflated;
  }

  /** Turns the bytes that were inflated last into numbers, in the order of the file. */
  public double[] unshuffle() {
    int columns = reorder.sourceColumns();
    for (int first = 0; first < source.length; first += columns) {
      if (chunks.encoding().shuffled()) {
        values.shuffled(inflated, 0, source.length, first, columns, source, first);
      } else {
        values.plain(inflated, first * values.bytes(), columns, source, first);
      }
    }
    return source;
  }

  /**
   * Arithmetic on the numbers that were unshuffled last: rows and columns into their new places,
   * missing values, units, statistics, rounding to float.
   *
   * @param number which plane of the output
   * @return the plane, which the probe keeps
   */
  public float[] arithmetic(int number) {
    converter.start(number);
    for (int r = 0; r < reorder.rows(); r++) {
      int from = reorder.sourceRow(r) * reorder.sourceColumns();
      int at = r * reorder.columns();
      for (int k = 0; k + 1 < runs.length; k++) {
        int count = runs[k + 1] - runs[k];
        converter.convert(source, from + reorder.sourceColumn(runs[k]), count, plane, at + runs[k]);
      }
    }
    return plane;
  }

  /** The plane that was made last; the probe keeps it. */
  public float[] plane() {
    return plane;
  }

  /** Looks at the plane that was made last as the checks do, and gives its checksum. */
  public int check(int number) {
    checks.see(number, plane, MissingRuns.NONE);
    return WrittenValues.checksum(plane);
  }

  /** Frees what is held outside the heap. Idempotent. */
  @Override
  public void close() {
    decoder.close();
  }
}
