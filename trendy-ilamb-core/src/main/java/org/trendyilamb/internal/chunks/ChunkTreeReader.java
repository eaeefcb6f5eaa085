// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.chunks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.trendyilamb.cf.Shape;

/**
 * Reads the index of a chunked HDF5 dataset: a version 1 B-tree of node type 1 (HDF5 File Format
 * Specification 2.0, section III.A.1).
 *
 * <p>Every node is visited at most once and every number in it is checked, so that a damaged or
 * malicious file can neither hang nor exhaust memory: what is not a complete, plain index is no
 * index.
 */
public final class ChunkTreeReader {
  private static final int TREE = 'T' | 'R' << 8 | 'E' << 16 | 'E' << 24;
  private static final int HEADER_BYTES = 24;
  private static final int MOST_LEVELS = 16;

  /** The most entries that HDF5 itself puts into a node is 64; its format allows 65535. */
  private static final int MOST_ENTRIES = 4096;

  private final FileChannel channel;
  private final long fileLength;
  private final long[] shape;
  private final long[] chunk;
  private final long[] along;
  private final long[] addresses;
  private final int[] lengths;
  private int found;
  private int nodes;

  private ChunkTreeReader(FileChannel channel, Shape shape, Shape chunk, int count)
      throws IOException {
    this.channel = channel;
    this.fileLength = channel.size();
    this.shape = shape.toArray();
    this.chunk = chunk.toArray();
    this.along = along(shape, chunk);
    this.addresses = new long[count];
    this.lengths = new int[count];
  }

  /**
   * Reads the places of all chunks.
   *
   * @param channel the file
   * @param root address of the root node
   * @param shape shape of the dataset
   * @param chunk shape of a chunk, of the same rank, all lengths positive
   * @return empty when the index is not as expected, is incomplete, or a chunk was stored without
   *     some of the filters
   * @throws IOException when the file cannot be read
   */
  public static Optional<ChunkPlaces> read(FileChannel channel, long root, Shape shape, Shape chunk)
      throws IOException {
    long count = 1;
    for (long length : along(shape, chunk)) {
      count = length > ChunkPlaces.MOST ? Long.MAX_VALUE : count * length;
      if (count < 1 || count > ChunkPlaces.MOST) {
        return Optional.empty();
      }
    }
    ChunkTreeReader reader = new ChunkTreeReader(channel, shape, chunk, (int) count);
    if (!reader.node(root, -1) || reader.found != count) {
      return Optional.empty();
    }
    return Optional.of(new ChunkPlaces(shape, chunk, reader.addresses, reader.lengths));
  }

  private static long[] along(Shape shape, Shape chunk) {
    long[] along = new long[shape.rank()];
    for (int i = 0; i < along.length; i++) {
      along[i] =
          shape.length(i) / chunk.length(i) + (shape.length(i) % chunk.length(i) == 0 ? 0 : 1);
    }
    return along;
  }

  /** Reads a node of a level (-1: any) and all below it; false when anything is wrong. */
  private boolean node(long address, int wantedLevel) throws IOException {
    // A node has at least one entry, so that a tree has fewer nodes than twice its chunks.
    if (++nodes > 2 * addresses.length + MOST_LEVELS) {
      return false;
    }
    Optional<ByteBuffer> header = bytes(address, HEADER_BYTES);
    if (header.isEmpty() || header.get().getInt() != TREE || header.get().get() != 1) {
      return false;
    }
    int level = Byte.toUnsignedInt(header.get().get());
    int entries = Short.toUnsignedInt(header.get().getShort());
    boolean fits = wantedLevel < 0 ? level < MOST_LEVELS : level == wantedLevel;
    if (!fits || entries < 1 || entries > MOST_ENTRIES) {
      return false;
    }
    int entryBytes = 8 + 8 * (shape.length + 1) + 8;
    Optional<ByteBuffer> body = bytes(address + HEADER_BYTES, entries * entryBytes);
    if (body.isEmpty()) {
      return false;
    }
    for (int i = 0; i < entries; i++) {
      ByteBuffer entry = body.get().position(i * entryBytes);
      boolean right = level == 0 ? leaf(entry) : inner(entry, entryBytes, level);
      if (!right) {
        return false;
      }
    }
    return true;
  }

  private boolean inner(ByteBuffer entry, int entryBytes, int level) throws IOException {
    return node(entry.getLong(entry.position() + entryBytes - 8), level - 1);
  }

  private boolean leaf(ByteBuffer entry) {
    int length = entry.getInt();
    int filterMask = entry.getInt();
    if (length <= 0 || filterMask != 0) {
      return false;
    }
    long number = 0;
    for (int i = 0; i < shape.length; i++) {
      long offset = entry.getLong();
      if (offset < 0 || offset >= shape[i] || offset % chunk[i] != 0) {
        return false;
      }
      number = number * along[i] + offset / chunk[i];
    }
    if (entry.getLong() != 0) {
      return false;
    }
    long address = entry.getLong();
    int index = (int) number;
    if (address <= 0 || address > fileLength - length || lengths[index] != 0) {
      return false;
    }
    addresses[index] = address;
    lengths[index] = length;
    found++;
    return true;
  }

  private Optional<ByteBuffer> bytes(long address, int count) throws IOException {
    if (address <= 0 || address > fileLength - count) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, address + bytes.position()) < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(bytes.flip());
  }
}
