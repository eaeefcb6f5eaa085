// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a file is packed, as far as its name tells. The first bytes of the file decide; the name only
 * says what to expect.
 */
public enum Packaging {
  /** A tar archive packed with gzip, around one NetCDF file. */
  TAR_GZIP(".nc.tar.gz", ".tar.gz", ".nc.tgz", ".tgz"),
  /** A bare tar archive around one NetCDF file. */
  TAR(".nc.tar", ".tar"),
  /** A NetCDF file packed with gzip. */
  GZIP(".nc.gz", ".nc4.gz"),
  /** A NetCDF file packed with bzip2. */
  BZIP2(".nc.bz2", ".nc4.bz2"),
  /** A NetCDF file as it is. */
  PLAIN(".nc", ".nc4", ".cdf", ".netcdf");

  private final List<String> suffixes;

  Packaging(String... suffixes) {
    this.suffixes = List.of(suffixes);
  }

  /** Endings of file names, longest first. */
  public List<String> suffixes() {
    return suffixes;
  }

  /** The packaging a file name tells by its ending, or none. */
  public static Optional<Packaging> ofName(String fileName) {
    for (Packaging packaging : values()) {
      if (packaging.suffixIn(fileName).isPresent()) {
        return Optional.of(packaging);
      }
    }
    return Optional.empty();
  }

  /** The name without this packaging's ending. */
  String stem(String fileName) {
    return suffixIn(fileName)
        .map(suffix -> fileName.substring(0, fileName.length() - suffix.length()))
        .orElse(fileName);
  }

  private Optional<String> suffixIn(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return suffixes.stream().filter(lower::endsWith).findFirst();
  }
}
