// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.classic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** Opens CDF-1, CDF-2 and CDF-5 files. Stateless, safe for many threads. */
public final class ClassicOpener implements DatasetOpener {

  @Override
  public DatasetReader open(Path file) {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
      return new ClassicReader(
          file, channel, new ClassicHeaderParser(channel, version(channel)).parse());
    } catch (IOException | ArithmeticException | IllegalArgumentException e) {
      DatasetException damaged =
          new DatasetException(
              new Problem(
                  "input-damaged",
                  Where.file(file),
                  "the file starts like netCDF-3 but its structure cannot be read",
                  e.getClass().getSimpleName() + ": " + e.getMessage(),
                  "a whole file",
                  "it may be cut off or damaged: compare its size with the original and copy it"
                      + " again"),
              e);
      if (channel != null) {
        try {
          channel.close();
        } catch (IOException suppressed) {
          damaged.addSuppressed(suppressed);
        }
      }
      throw damaged;
    }
  }

  private static int version(FileChannel channel) throws IOException {
    ByteBuffer magic = ByteBuffer.allocate(4);
    while (magic.hasRemaining()) {
      if (channel.read(magic, magic.position()) < 0) {
        throw new IOException("no netCDF-3 signature");
      }
    }
    byte[] bytes = magic.array();
    int version = bytes[3];
    if (bytes[0] != 'C'
        || bytes[1] != 'D'
        || bytes[2] != 'F'
        || (version != 1 && version != 2 && version != 5)) {
      throw new IOException("no netCDF-3 signature");
    }
    return version;
  }
}
