// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
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
 */
public final class NativeNetcdf4WriterFactory implements DatasetWriterFactory {

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
    return Nc4Iosp.isClibraryPresent()
        ? Availability.yes()
        : Availability.no(
            "libnetcdf is not installed: install the Debian package libnetcdf19 (or netcdf-bin),"
                + " or write with --writer netcdf4 or netcdf3");
  }

  @Override
  public boolean concurrent() {
    return false;
  }

  @Override
  public DatasetWriter create(Path file, DatasetHeader definition) {
    checkPlace(file);
    Map<String, Storage> storage =
        definition.variables().stream()
            .collect(Collectors.toMap(VariableHeader::name, VariableHeader::storage));
    try {
      return new NetcdfWriter(
          file,
          NetcdfFileWriter.createNew(
              NetcdfFileWriter.Version.netcdf4_classic,
              file.toString(),
              new StorageChunking(storage)),
          definition);
    } catch (IOException e) {
      throw failed(file, Failures.text(e));
    }
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
