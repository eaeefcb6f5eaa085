// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import java.io.IOException;
import java.nio.file.Path;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.io.DatasetWriterFactory;
import org.trendyilamb.problem.Availability;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import ucar.nc2.NetcdfFileWriter;

/** Writes netCDF-3 with 64-bit offsets in pure Java. Stateless, safe for many threads. */
public final class Netcdf3WriterFactory implements DatasetWriterFactory {

  @Override
  public String id() {
    return "netcdf3";
  }

  @Override
  public String description() {
    return "netCDF-3 64-bit offset, uncompressed, pure Java";
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
  public DatasetWriter create(Path file, DatasetHeader definition) {
    try {
      NetcdfFileWriter netcdf =
          NetcdfFileWriter.createNew(NetcdfFileWriter.Version.netcdf3, file.toString());
      // Version.netcdf3c64 never sets the flag; this does.
      netcdf.setLargeFile(true);
      return new NetcdfWriter(file, netcdf, definition);
    } catch (IOException e) {
      throw new DatasetException(
          new Problem(
              "write-failed",
              Where.file(file),
              "the file cannot be created",
              Failures.text(e),
              "",
              "check the folder and its disk"),
          e);
    }
  }
}
