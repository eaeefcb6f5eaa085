// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A file whose every byte may belong to one structure only. */
final class ClaimedFile implements AutoCloseable {
  private static final int MAX_STRUCTURE = 1 << 28;

  private final FileChannel channel;
  private final long size;
  private final boolean foreign;
  private final NavigableMap<Long, Region> regions = new TreeMap<>();

  /**
   * Opens a file.
   *
   * @param foreign whether another program wrote it, which may do things another way
   */
  ClaimedFile(Path file, boolean foreign) throws IOException {
    this.foreign = foreign;
    this.channel = FileChannel.open(file);
    this.size = channel.size();
  }

  boolean isForeign() {
    return foreign;
  }

  long size() {
    return size;
  }

  /** Takes a region for a structure and reads it. */
  Cursor claim(long address, long length, Region.Kind kind, String what) {
    claimUnread(address, length, kind, what);
    return new Cursor(read(address, length, what), address, what);
  }

  /** Takes a region whose content is not looked at. */
  void claimUnread(long address, long length, Region.Kind kind, String what) {
    if (address < 0 || length <= 0 || length > size - address) {
      throw new BrokenStructure(what, address, length + " bytes do not lie in the file");
    }
    Map.Entry<Long, Region> before = regions.lowerEntry(address + length);
    if (before != null && before.getValue().end() > address) {
      throw new BrokenStructure(what, address, "overlaps " + before.getValue());
    }
    regions.put(address, new Region(address, length, kind, what));
  }

  /** Reads what is not claimed yet, to learn how long a structure is. */
  Cursor peek(long address, int length, String what) {
    if (address < 0 || length > size - address) {
      throw new BrokenStructure(what, address, "does not lie in the file");
    }
    return new Cursor(read(address, length, what), address, what);
  }

  /** All regions in the order of their addresses. */
  List<Region> regions() {
    return List.copyOf(regions.values());
  }

  /** What no structure has claimed. */
  List<Region> gaps() {
    List<Region> gaps = new ArrayList<>();
    long at = 0;
    for (Region region : regions.values()) {
      if (region.address() > at) {
        gaps.add(new Region(at, region.address() - at, Region.Kind.GAP, "gap before " + region));
      }
      at = region.end();
    }
    if (at < size) {
      gaps.add(new Region(at, size - at, Region.Kind.GAP, "gap at the end"));
    }
    return gaps;
  }

  private byte[] read(long address, long length, String what) {
    if (length > MAX_STRUCTURE) {
      throw new BrokenStructure(what, address, length + " bytes are too many");
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) length);
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, address + bytes.position()) < 0) {
          throw new EOFException(what);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
