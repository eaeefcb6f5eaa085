// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Opens netCDF files of every kind that can be read here, or says why not. Stateless, safe for many
 * threads.
 */
public final class FormatOpener implements DatasetOpener {
  private final DatasetOpener classic;
  private final DatasetOpener hdf5;

  /**
   * Creates the opener.
   *
   * @param classic opens netCDF-3
   * @param hdf5 opens netCDF-4
   */
  public FormatOpener(DatasetOpener classic, DatasetOpener hdf5) {
    this.classic = classic;
    this.hdf5 = hdf5;
  }

  @Override
  public DatasetReader open(Path file) {
    checkReadable(file);
    try {
      FileKind kind = FileKind.of(file);
      return switch (kind) {
        case CLASSIC, OFFSET64, DATA64 -> classic.open(file);
        case HDF5 -> hdf5.open(file);
        case HDF5_NEW -> throw unsupported(file, kind);
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
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "",
              "copy the file again"),
          e);
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

  private static DatasetException unsupported(Path file, FileKind kind) {
    return new DatasetException(
        new Problem(
            "format-unsupported",
            Where.file(file),
            "this variant of netCDF cannot be read here",
            kind.label,
            "netCDF-3, or netCDF-4 with superblock version 0 to 2",
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
