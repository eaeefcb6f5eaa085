// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.internal.hdf5.ChunkEncoders;
import org.trendyilamb.internal.hdf5.DeflateEngine;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.io.DatasetWriterFactory;
import org.trendyilamb.problem.Availability;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import ucar.nc2.NetcdfFileWriter;
import ucar.nc2.jni.netcdf.Nc4Iosp;

/**
 * Writes netCDF-4 (classic model) through the netCDF-C library, where it is installed. The library
 * is not safe for threads: {@link #concurrent} is false, and every call must hold one lock.
 *
 * <p>Where the HDF5 behind it can store ready chunks, writers are a {@link
 * org.trendyilamb.io.ChunkSink}: then chunks are compressed by the threads that convert, with the
 * same codec as the writer in plain Java, and the lock is held only while they are stored.
 * Elsewhere netCDF-C compresses, under the lock.
 */
public final class NativeNetcdf4WriterFactory implements DatasetWriterFactory {
  private final IntFunction<DeflateEngine> engines;

  /** A factory with the compressor of the JDK for ready chunks. */
  public NativeNetcdf4WriterFactory() {
    this(DeflateEngine::jdk);
  }

  /**
   * A factory.
   *
   * @param engines makes a compressor for a level of 1 to 9, for ready chunks; what netCDF-C
   *     compresses by itself is compressed by its own
   */
  public NativeNetcdf4WriterFactory(IntFunction<DeflateEngine> engines) {
    this.engines = engines;
  }

  @Override
  public String id() {
    return "netcdf4-c";
  }

  @Override
  public String description() {
    return "netCDF-4 classic model through the netCDF-C library (libnetcdf)";
  }

  @Override
  public Availability availability() {
    Hdf5Library.Found hdf5 = Hdf5Library.find();
    if (!Nc4Iosp.isClibraryPresent()) {
      return Availability.no(
          "libnetcdf is not installed: install the Debian package libnetcdf19 (or netcdf-bin),"
              + " or write with --writer netcdf4 or netcdf3");
    }
    return hdf5.library().isPresent()
        ? Availability.yes()
        : Availability.yes("compresses one file at a time, under the lock: " + hdf5.reason());
  }

  @Override
  public boolean concurrent() {
    return false;
  }

  @Override
  public DatasetWriter create(Path file, DatasetHeader definition) {
    checkPlace(file);
    Optional<Hdf5Library> hdf5 = Hdf5Library.find().library();
    DatasetHeader settled = settled(definition);
    ChunkEncoders encoders = ChunkEncoders.of(file, settled, engines);
    try {
      NetcdfWriter values =
          new NetcdfWriter(
              file,
              NetcdfFileWriter.createNew(
                  NetcdfFileWriter.Version.netcdf4_classic,
                  file.toString(),
                  new StorageChunking(encoders.storages())),
              settled);
      return hdf5.isPresent()
          ? new NativeChunkWriter(file, settled, values, hdf5.get(), encoders)
          : values;
    } catch (IOException e) {
      throw failed(file, Failures.text(e));
    }
  }

  /** The netCDF library shuffles only what it deflates; a scalar cannot be chunked. */
  private static DatasetHeader settled(DatasetHeader definition) {
    return new DatasetHeader(
        definition.format(),
        definition.dimensions(),
        definition.variables().stream()
            .map(
                variable -> {
                  Storage wish = variable.storage();
                  boolean shuffle = wish.shuffle() && wish.deflateLevel() > 0;
                  return variable.withStorage(
                      variable.dimensions().isEmpty()
                          ? Storage.contiguous()
                          : new Storage(wish.chunk(), wish.deflateLevel(), shuffle));
                })
            .toList(),
        definition.attributes());
  }

  /** The native library reports every trouble at creation as "Permission denied". */
  private static void checkPlace(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw failed(file, "there is no folder " + folder);
    }
    if (Files.isDirectory(file)) {
      throw failed(file, "it is a folder");
    }
    if (!Files.isWritable(folder)) {
      throw failed(file, "the folder " + folder + " may not be written to");
    }
  }

  private static DatasetException failed(Path file, String found) {
    return new DatasetException(
        new Problem(
            "write-failed",
            Where.file(file),
            "the file cannot be created",
            found,
            "",
            "check the folder and its disk"));
  }
}
