// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.verify;

import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.RawChunks;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Planes of an output from the chunks of the file, each of which is one plane of shuffled and
 * deflated single precision. Inflated by the JDK, whose zlib had no part in writing them. Not safe
 * for threads.
 */
final class StoredPlanes implements AutoCloseable {
  private final RawChunks chunks;
  private final Where where;
  private final int cells;
  private final byte[] bytes;
  private final Inflater inflater = new Inflater();
  private byte[] stored = new byte[0];

  private StoredPlanes(RawChunks chunks, Where where, int cells) {
    this.chunks = chunks;
    this.where = where;
    this.cells = cells;
    this.bytes = new byte[cells * Float.BYTES];
  }

  /**
   * The planes of a variable.
   *
   * @return empty when it does not lie in the file like that
   */
  static Optional<StoredPlanes> of(DatasetReader reader, VariableHeader header, Where where) {
    return reader
        .rawChunks(header.name())
        .filter(chunks -> chunks.encoding().type() == DataType.FLOAT)
        .filter(chunks -> chunks.encoding().littleEndian())
        .filter(chunks -> chunks.encoding().shuffled() && chunks.encoding().deflated())
        .filter(StoredPlanes::isByPlane)
        .map(chunks -> new StoredPlanes(chunks, where, Math.toIntExact(chunks.chunk().size())));
  }

  private static boolean isByPlane(RawChunks chunks) {
    Shape shape = chunks.shape();
    for (int i = 0; i < shape.rank(); i++) {
      long whole = i < shape.rank() - 2 ? 1 : shape.length(i);
      if (chunks.chunk().length(i) != whole) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads a plane.
   *
   * @param into receives its values, row-major
   * @throws DatasetException when it cannot be read, or is not a chunk of that many values
   */
  void read(int plane, float[] into) {
    int length = chunks.storedLength(plane);
    if (stored.length < length) {
      stored = new byte[length + length / 8];
    }
    chunks.read(plane, stored);
    inflate(plane, length);
    for (int i = 0; i < cells; i++) {
      into[i] =
          Float.intBitsToFloat(
              (bytes[i] & 0xff)
                  | (bytes[cells + i] & 0xff) << 8
                  | (bytes[2 * cells + i] & 0xff) << 16
                  | bytes[3 * cells + i] << 24);
    }
  }

  private void inflate(int plane, int length) {
    inflater.reset();
    inflater.setInput(stored, 0, length);
    try {
      int done = inflater.inflate(bytes);
      // The end of the stream, with its check value, is read only when more is asked for.
      if (done != bytes.length || inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
        throw damaged(plane, "a stream of another length");
      }
    } catch (DataFormatException e) {
      throw damaged(plane, String.valueOf(e.getMessage()));
    }
  }

  private DatasetException damaged(int plane, String found) {
    return new DatasetException(
        new Problem(
            "value-unreadable",
            where.index(plane),
            "a plane that was written cannot be read back",
            found,
            "a zlib stream of " + bytes.length + " bytes",
            "check the disk"));
  }

  @Override
  public void close() {
    inflater.end();
  }
}
