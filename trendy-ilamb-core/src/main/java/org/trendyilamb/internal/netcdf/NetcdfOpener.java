// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import ucar.nc2.NetcdfFile;
import ucar.nc2.iosp.netcdf3.N3header;

/**
 * Opens netCDF files with netcdf-java in pure Java. Stateless, safe for many threads; each reader
 * has its own file handle.
 */
public final class NetcdfOpener implements DatasetOpener {
  private static final String CLASSIC_IOSP = "ucar.nc2.iosp.netcdf3.N3raf";
  private static final String HDF5_IOSP = "ucar.nc2.iosp.hdf5.H5iosp";

  static {
    // netcdf-java reads a classic file that was cut off as if it held zeros, unless told not to.
    N3header.disallowFileTruncation = true;
  }

  @Override
  public DatasetReader open(Path file) {
    checkReadable(file);
    try {
      FileKind kind = FileKind.of(file);
      return switch (kind) {
        case CLASSIC, OFFSET64 -> open(file, kind, CLASSIC_IOSP);
        case HDF5 -> open(file, kind, HDF5_IOSP);
        case DATA64, HDF5_NEW -> throw unsupported(file, kind);
        case EMPTY, OTHER -> throw notNetcdf(file, kind);
      };
    } catch (AccessDeniedException e) {
      throw new DatasetException(
          new Problem(
              "input-denied",
              Where.file(file),
              "the file may not be read",
              "",
              "",
              "give yourself permission to read it"),
          e);
    } catch (IOException e) {
      throw new DatasetException(
          new Problem(
              "input-unreadable",
              Where.file(file),
              "the file cannot be read",
              Failures.text(e),
              "",
              "copy the file again"),
          e);
    }
  }

  private static DatasetReader open(Path file, FileKind kind, String iosp) {
    NetcdfFile opened;
    try {
      opened = NetcdfFile.open(file.toString(), iosp, -1, null, null);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      // A damaged header makes the library throw nearly anything.
      throw damaged(file, kind, e);
    }
    try {
      return new NetcdfReader(file, opened, kind.label);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      try {
        opened.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw damaged(file, kind, e);
    }
  }

  private static void checkReadable(Path file) {
    if (!Files.exists(file)) {
      throw new DatasetException(
          new Problem(
              "input-missing",
              Where.file(file),
              "there is no such file",
              "",
              "",
              "check the path"));
    }
    if (!Files.isRegularFile(file)) {
      throw new DatasetException(
          new Problem(
              "input-not-a-file",
              Where.file(file),
              "this is not a regular file",
              Files.isDirectory(file) ? "a folder" : "a device, pipe or socket",
              "a netCDF file",
              "name the file itself"));
    }
  }

  private static DatasetException damaged(Path file, FileKind kind, Throwable cause) {
    return new DatasetException(
        new Problem(
            "input-damaged",
            Where.file(file),
            "the file starts like " + kind.label + " but its structure cannot be read",
            Failures.text(cause),
            "a whole file",
            "it may be cut off or damaged: compare its size with the original and copy it again"),
        cause);
  }

  private static DatasetException unsupported(Path file, FileKind kind) {
    return new DatasetException(
        new Problem(
            "format-unsupported",
            Where.file(file),
            "this variant of netCDF cannot be read here",
            kind.label,
            "netCDF-3 classic, 64-bit offset, or netCDF-4",
            "rewrite it with: nccopy -k nc7 " + file.getFileName() + " copy.nc"));
  }

  private static DatasetException notNetcdf(Path file, FileKind kind) {
    return new DatasetException(
        new Problem(
            "not-netcdf",
            Where.file(file),
            "this is no netCDF file",
            kind.label,
            "a netCDF file, plain or packed with gzip, bzip2 or tar",
            "check where the file comes from"));
  }
}
