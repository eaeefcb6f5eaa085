// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.exec.SerialLock;
import org.trendyilamb.io.ChunkSink;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.io.DatasetWriterFactory;

/**
 * A writer of a library that is not safe for threads: every call holds the lock, nothing else does.
 */
class LockedWriter implements DatasetWriter {
  private final DatasetWriter writer;
  private final SerialLock lock;

  LockedWriter(DatasetWriter writer, SerialLock lock) {
    this.writer = writer;
    this.lock = lock;
  }

  /** Creates a file; under the lock only when the kind of writer needs it. */
  static DatasetWriter create(
      DatasetWriterFactory factory, Path file, DatasetHeader definition, SerialLock lock) {
    if (factory.concurrent()) {
      return factory.create(file, definition);
    }
    try (SerialLock.Held held = lock.acquire()) {
      DatasetWriter writer = factory.create(file, definition);
      return writer instanceof ChunkSink sink
          ? new LockedChunkWriter(writer, sink, lock)
          : new LockedWriter(writer, lock);
    }
  }

  @Override
  public void put(String variable, Slab slab, double[] values) {
    try (SerialLock.Held held = lock.acquire()) {
      writer.put(variable, slab, values);
    }
  }

  @Override
  public void put(String variable, Slab slab, float[] values) {
    try (SerialLock.Held held = lock.acquire()) {
      writer.put(variable, slab, values);
    }
  }

  @Override
  public void setText(String attribute, String text) {
    try (SerialLock.Held held = lock.acquire()) {
      writer.setText(attribute, text);
    }
  }

  @Override
  public void finish() {
    try (SerialLock.Held held = lock.acquire()) {
      writer.finish();
    }
  }

  @Override
  public void close() {
    try (SerialLock.Held held = lock.acquire()) {
      writer.close();
    }
  }
}
