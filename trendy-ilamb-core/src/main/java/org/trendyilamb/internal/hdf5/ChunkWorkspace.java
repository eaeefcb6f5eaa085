// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.trendyilamb.cf.Storage;

/**
 * What one thread needs to make chunks: one raw buffer and one codec for each way of filtering,
 * shared by all variables, so that a file of many variables takes no more memory than one of few.
 */
final class ChunkWorkspace implements AutoCloseable {
  private final IntFunction<DeflateEngine> engines;
  private final Map<Filters, ChunkCodec> codecs = new HashMap<>();
  private byte[] raw = new byte[0];

  ChunkWorkspace(IntFunction<DeflateEngine> engines) {
    this.engines = engines;
  }

  private record Filters(int elementBytes, boolean shuffle, int deflateLevel) {}

  /** The raw buffer, of at least that length; its content is whatever was left there. */
  byte[] raw(int length) {
    if (raw.length < length) {
      raw = new byte[length];
    }
    return raw;
  }

  /** The codec for values of that size under that storage. */
  ChunkCodec codec(int elementBytes, Storage storage) {
    Filters filters = new Filters(elementBytes, storage.shuffle(), storage.deflateLevel());
    return codecs.computeIfAbsent(filters, f -> new ChunkCodec(elementBytes, storage, engines));
  }

  /** Frees the codecs. Idempotent. */
  @Override
  public void close() {
    codecs.values().forEach(ChunkCodec::close);
  }
}
