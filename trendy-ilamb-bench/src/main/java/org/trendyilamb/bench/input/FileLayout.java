// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.input;

import java.util.Arrays;
import java.util.List;
import org.trendyilamb.cf.Storage;

/** How the values of an input lie in its file. */
public enum FileLayout {
  /** netCDF-4, deflated, one chunk for each step: what an unlimited time dimension gives. */
  SLAB("slab", "netcdf4", "chunks of one step"),
  /** netCDF-4, deflated, chunks that hold all steps of a few cells. */
  TIME("time", "netcdf4", "chunks of all steps of 6 x 12 cells"),
  /**
   * netCDF-4, deflated, the chunks that netCDF-C takes for fixed dimensions when none are given.
   */
  DEFAULT("default", "netcdf4", "chunks that netCDF-C takes unasked"),
  /** netCDF-4, neither chunked nor deflated. */
  CONTIGUOUS("contiguous", "netcdf4", "contiguous, not compressed"),
  /** netCDF-3 with 64-bit offsets, an unlimited time dimension. */
  NETCDF3("netcdf3", "netcdf3", "netCDF-3 records");

  /** Bytes that netCDF-C 4.9 wants in a default chunk. */
  private static final double DEFAULT_CHUNK_BYTES = 16 << 20;

  private final String id;
  private final String writer;
  private final String description;

  FileLayout(String id, String writer, String description) {
    this.id = id;
    this.writer = writer;
    this.description = description;
  }

  /**
   * The layout with this id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static FileLayout of(String id) {
    return Arrays.stream(values())
        .filter(layout -> layout.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no layout "
                        + id
                        + ", but "
                        + Arrays.stream(values()).map(l -> l.id).toList()));
  }

  /** Short name. */
  public String id() {
    return id;
  }

  /** What it is, in a few words. */
  public String description() {
    return description;
  }

  /** Id of the writer that makes such files. */
  String writer() {
    return writer;
  }

  /** Whether the time dimension is unlimited. */
  boolean unlimited() {
    return this == SLAB || this == NETCDF3;
  }

  /** How a field of this shape is stored. */
  Storage storage(int steps, int rows, int columns) {
    return switch (this) {
      case SLAB -> Storage.deflated(List.of(1, rows, columns), 1);
      case TIME -> Storage.deflated(List.of(steps, Math.min(6, rows), Math.min(12, columns)), 1);
      case DEFAULT -> Storage.deflated(defaultChunk(steps, rows, columns), 1);
      case CONTIGUOUS, NETCDF3 -> Storage.contiguous();
    };
  }

  /**
   * The rule of netCDF-C 4.9 for fixed dimensions: every length shrunk by one factor so that a
   * chunk takes 16 MiB, then trimmed so that the last chunks are not mostly empty.
   */
  private static List<Integer> defaultChunk(int... lengths) {
    double bytes = Float.BYTES;
    for (int length : lengths) {
      bytes *= length;
    }
    double factor = Math.pow(DEFAULT_CHUNK_BYTES / bytes, 1.0 / lengths.length);
    return Arrays.stream(lengths)
        .map(
            length -> {
              int wanted = (int) Math.max(1, Math.min(length, length * factor - 0.5));
              int count = (length + wanted - 1) / wanted;
              return wanted - (count * wanted - length) / count;
            })
        .boxed()
        .toList();
  }
}
