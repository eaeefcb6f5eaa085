// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import org.trendyilamb.cf.Storage;
import org.trendyilamb.exec.SerialLock;
import org.trendyilamb.io.ChunkFilter;
import org.trendyilamb.io.ChunkSink;
import org.trendyilamb.io.DatasetWriter;

/**
 * The same for a writer that takes ready chunks: they are made without the lock, which is held only
 * while one is stored.
 */
final class LockedChunkWriter extends LockedWriter implements ChunkSink {
  private final ChunkSink sink;
  private final SerialLock lock;

  LockedChunkWriter(DatasetWriter writer, ChunkSink sink, SerialLock lock) {
    super(writer, lock);
    this.sink = sink;
    this.lock = lock;
  }

  @Override
  public Storage storage(String variable) {
    return sink.storage(variable);
  }

  @Override
  public ChunkFilter encoder(String variable) {
    return sink.encoder(variable);
  }

  @Override
  public void writeChunk(String variable, long[] offset, byte[] filtered, int length) {
    try (SerialLock.Held held = lock.acquire()) {
      sink.writeChunk(variable, offset, filtered, length);
    }
  }
}
