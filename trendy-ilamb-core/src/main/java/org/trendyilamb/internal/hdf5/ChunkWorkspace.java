// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.trendyilamb.cf.Storage;

/**
 * What one thread needs to make chunks: one raw buffer and one codec for each way of filtering,
 * shared by all variables, so that a file of many variables takes no more memory than one of few.
 */
final class ChunkWorkspace implements AutoCloseable {
  private final IntFunction<DeflateEngine> engines;
  private final List<Known> codecs = new ArrayList<>();
  private byte[] raw = new byte[0];

  ChunkWorkspace(IntFunction<DeflateEngine> engines) {
    this.engines = engines;
  }

  private record Known(int elementBytes, boolean shuffle, int deflateLevel, ChunkCodec codec) {}

  /** The raw buffer, of at least that length; its content is whatever was left there. */
  byte[] raw(int length) {
    if (raw.length < length) {
      raw = new byte[length];
    }
    return raw;
  }

  /** The codec for values of that size under that storage. */
  ChunkCodec codec(int elementBytes, Storage storage) {
    for (Known known : codecs) {
      if (known.elementBytes == elementBytes
          && known.shuffle == storage.shuffle()
          && known.deflateLevel == storage.deflateLevel()) {
        return known.codec;
      }
    }
    ChunkCodec codec = new ChunkCodec(elementBytes, storage, engines);
    codecs.add(new Known(elementBytes, storage.shuffle(), storage.deflateLevel(), codec));
    return codec;
  }

  /** Frees the codecs. Idempotent. */
  @Override
  public void close() {
    codecs.forEach(known -> known.codec.close());
  }
}
