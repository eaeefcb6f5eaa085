// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is by its first bytes. */
enum FileKind {
  CLASSIC("netCDF-3 classic"),
  OFFSET64("netCDF-3 64-bit offset"),
  DATA64("netCDF-3 64-bit data (CDF-5)"),
  HDF5("netCDF-4/HDF5"),
  HDF5_NEW("netCDF-4/HDF5 with superblock version 3"),
  EMPTY("an empty file"),
  OTHER("not a netCDF file");

  private static final byte[] HDF5_MAGIC = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

  final String label;

  FileKind(String label) {
    this.label = label;
  }

  /** Looks at the first nine bytes, and for HDF5 with a user block at offsets 512, 1024, 2048 … */
  static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(9);
    }
    if (head.length == 0) {
      return EMPTY;
    }
    if (head.length >= 4 && head[0] == 'C' && head[1] == 'D' && head[2] == 'F') {
      return switch (head[3]) {
        case 1 -> CLASSIC;
        case 2 -> OFFSET64;
        case 5 -> DATA64;
        default -> OTHER;
      };
    }
    if (isHdf5(head)) {
      return head.length > 8 && head[8] >= 3 ? HDF5_NEW : HDF5;
    }
    return hasUserBlock(file) ? HDF5 : OTHER;
  }

  private static boolean hasUserBlock(Path file) throws IOException {
    try (var channel = Files.newByteChannel(file)) {
      long size = channel.size();
      for (long at = 512; at + 8 <= size && at <= 1 << 20; at *= 2) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(8);
        channel.position(at);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
          // read on until full or at the end
        }
        if (isHdf5(bytes.array())) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isHdf5(byte[] head) {
    if (head.length < HDF5_MAGIC.length) {
      return false;
    }
    for (int i = 0; i < HDF5_MAGIC.length; i++) {
      if (head[i] != HDF5_MAGIC[i]) {
        return false;
      }
    }
    return true;
  }
}
