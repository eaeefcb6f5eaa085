// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** How a model packs its files. The packed bytes depend on the content and the name alone. */
enum Packaging {
  PLAIN(".nc"),
  GZIP(".nc.gz"),
  BZIP2(".nc.bz2"),
  TAR_GZIP(".tar.gz");

  private final String extension;

  Packaging(String extension) {
    this.extension = extension;
  }

  /** End of the delivered file's name. */
  String extension() {
    return extension;
  }

  /**
   * Packs a file.
   *
   * @param stem name without extension, for the member of an archive
   */
  void pack(Path plain, String stem, Path packed) throws IOException {
    try (OutputStream out = Files.newOutputStream(packed)) {
      switch (this) {
        case PLAIN -> Files.copy(plain, out);
        case GZIP -> {
          try (OutputStream gzip = new GZIPOutputStream(out)) {
            Files.copy(plain, gzip);
          }
        }
        case BZIP2 -> {
          try (OutputStream bzip2 = new BZip2CompressorOutputStream(out, 1)) {
            Files.copy(plain, bzip2);
          }
        }
        case TAR_GZIP -> {
          try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
            tar.putArchiveEntry(entry(stem + ".nc", Files.size(plain)));
            Files.copy(plain, tar);
            tar.closeArchiveEntry();
          }
        }
      }
    }
  }

  /** An entry without the user, the group and the clock of this machine. */
  private static TarArchiveEntry entry(String name, long size) {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(size);
    entry.setLastModifiedTime(FileTime.fromMillis(0));
    entry.setUserId(0);
    entry.setGroupId(0);
    entry.setUserName("");
    entry.setGroupName("");
    return entry;
  }
}
