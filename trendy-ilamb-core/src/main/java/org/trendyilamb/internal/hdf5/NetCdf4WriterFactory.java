// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntFunction;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.io.DatasetWriterFactory;
import org.trendyilamb.problem.Availability;

/**
 * Writes netCDF-4 files in plain Java. Safe for use by many threads; writers share nothing.
 *
 * <p>A file whose variables and attributes have only types of the classic model (BYTE, SHORT, INT,
 * FLOAT, DOUBLE, and text) is marked as such, as netCDF-C does with {@code NC_CLASSIC_MODEL}. With
 * any other numeric type (UBYTE, USHORT, UINT, INT64, UINT64) the file is a netCDF-4 file without
 * that mark: the classic model has no such types, and the mark would make netCDF-C refuse to add to
 * the file. Variables of text are refused.
 */
public final class NetCdf4WriterFactory implements DatasetWriterFactory {
  /** Bytes that the open chunks of one file may take in memory by default: 64 MiB. */
  public static final long DEFAULT_OPEN_CHUNK_BYTES = 64L << 20;

  private final long openChunkBytes;
  private final IntFunction<DeflateEngine> engines;

  /** A factory with {@link #DEFAULT_OPEN_CHUNK_BYTES} and the compressor of the JDK. */
  public NetCdf4WriterFactory() {
    this(DEFAULT_OPEN_CHUNK_BYTES, DeflateEngine::jdk);
  }

  /**
   * A factory.
   *
   * @param openChunkBytes bytes that chunks which wait for further values may take in memory, for
   *     each file; what goes beyond waits in a scratch file beside the output
   * @param engines makes a compressor for a level of 1 to 9
   */
  public NetCdf4WriterFactory(long openChunkBytes, IntFunction<DeflateEngine> engines) {
    if (openChunkBytes < 0) {
      throw new IllegalArgumentException("negative memory: " + openChunkBytes);
    }
    this.openChunkBytes = openChunkBytes;
    this.engines = engines;
  }

  @Override
  public String id() {
    return "netcdf4";
  }

  @Override
  public String description() {
    return "netCDF-4, compressed, written in plain Java";
  }

  @Override
  public Availability availability() {
    return Availability.yes();
  }

  @Override
  public boolean concurrent() {
    return true;
  }

  @Override
  public boolean takesLateText() {
    return true;
  }

  @Override
  public NetCdf4Writer create(Path file, DatasetHeader definition) {
    DatasetPlan plan = DatasetPlan.of(file, definition);
    DimensionScales scales = new DimensionScales(plan, file);
    FileChannel channel = open(file);
    return new NetCdf4Writer(file, channel, plan, scales, openChunkBytes, engines);
  }

  private static FileChannel open(Path file) {
    try {
      return FileChannel.open(
          file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw WriteFailure.atCreation(file, e);
    }
  }
}
