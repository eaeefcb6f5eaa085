// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import java.io.IOException;
import java.nio.file.Path;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import ucar.nc2.NetcdfFile;

/**
 * Opens netCDF-4 files with netcdf-java in pure Java. Stateless, safe for many threads; each reader
 * has its own file handle.
 */
public final class NetcdfOpener implements DatasetOpener {
  private static final String HDF5_IOSP = "ucar.nc2.iosp.hdf5.H5iosp";

  @Override
  public DatasetReader open(Path file) {
    NetcdfFile opened;
    try {
      opened = NetcdfFile.open(file.toString(), HDF5_IOSP, -1, null, null);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      // A damaged header makes the library throw nearly anything.
      throw damaged(file, e);
    }
    try {
      return new NetcdfReader(file, opened, "netCDF-4/HDF5");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      try {
        opened.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw damaged(file, e);
    }
  }

  private static DatasetException damaged(Path file, Throwable cause) {
    return new DatasetException(
        new Problem(
            "input-damaged",
            Where.file(file),
            "the file starts like netCDF-4/HDF5 but its structure cannot be read",
            Failures.text(cause),
            "a whole file",
            "it may be cut off or damaged: compare its size with the original and copy it again"),
        cause);
  }
}
