// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file that lies in memory and has only so much room; what does not fit fails the way a full disk
 * does. Only what {@link FileSpace} uses is there.
 */
class InMemoryChannel extends FileChannel {
  private final int room;
  private final String complaint;
  private byte[] bytes = new byte[1024];
  private int size;
  private int syncs;

  InMemoryChannel(int room, String complaint) {
    this.room = room;
    this.complaint = complaint;
  }

  /** A space whose first place has this address. */
  static FileSpace space(long reserved) {
    return new FileSpace(Path.of("memory"), unlimited(), reserved);
  }

  static InMemoryChannel unlimited() {
    return new InMemoryChannel(Integer.MAX_VALUE, "");
  }

  byte[] content() {
    return Arrays.copyOf(bytes, size);
  }

  int syncs() {
    return syncs;
  }

  /** Takes at most half of what is offered, as a real channel may. */
  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    int count = Math.max(1, source.remaining() / 2);
    int end = Math.toIntExact(position + count);
    if (end > room) {
      throw new IOException(complaint);
    }
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
    }
    size = Math.max(size, end);
    source.get(bytes, (int) position, count);
    return count;
  }

  @Override
  public int read(ByteBuffer target, long position) {
    if (position >= size) {
      return -1;
    }
    int count = Math.min(Math.max(1, target.remaining() / 2), size - (int) position);
    target.put(bytes, (int) position, count);
    return count;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    syncs++;
    if (room == 0) {
      throw new IOException(complaint);
    }
  }

  @Override
  protected void implCloseChannel() throws IOException {
    if (room == 0) {
      throw new IOException(complaint);
    }
  }

  @Override
  public int read(ByteBuffer target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long position() {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileChannel position(long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileChannel truncate(long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }
}
