// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trendyilamb.internal.hdf5.check.HeaderCheck.RawMessage;

/**
 * Walks a whole file from its superblock: every structure must be as the specification says, no two
 * may overlap, and nothing may lie between them but a few zeros.
 */
public final class StructureCheck {
  /** Bytes between structures: they begin at multiples of 8. */
  private static final int MOST_PADDING = 7;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

  /**
   * What a file contains.
   *
   * @param datasets how many
   * @param chunks of all datasets
   * @param outside attributes outside object headers
   * @param regions everything, gaps included
   */
  public record Found(int datasets, long chunks, int outside, List<Region> regions) {
    public Found {
      regions = List.copyOf(regions);
    }

    /** Bytes that belong to nothing. */
    public long gapBytes() {
      return regions.stream()
          .filter(r -> r.kind() == Region.Kind.GAP)
          .mapToLong(Region::length)
          .sum();
    }
  }

  private final ClaimedFile file;
  private final boolean inflate;
  private final GlobalHeapCheck globalHeap;
  private final AttributesCheck attributes;

  private StructureCheck(ClaimedFile file, boolean inflate) {
    this.file = file;
    this.inflate = inflate;
    this.globalHeap = new GlobalHeapCheck(file);
    this.attributes = new AttributesCheck(file, globalHeap);
  }

  /** Checks everything, the streams of chunks too. */
  public static Found check(Path path) {
    return check(path, true, MOST_PADDING, false);
  }

  /** Checks everything but the content of chunks, for very large files. */
  public static Found checkWithoutContent(Path path) {
    return check(path, false, MOST_PADDING, false);
  }

  /** Checks everything but that no room is lost, as where chunks were put again. */
  public static Found checkWithRoomLost(Path path) {
    return check(path, true, Long.MAX_VALUE, false);
  }

  /** Checks a file that another program wrote, which may leave room free. */
  public static Found checkForeign(Path path) {
    return check(path, true, Long.MAX_VALUE, true);
  }

  private static Found check(Path path, boolean inflate, long mostPadding, boolean foreign) {
    try (ClaimedFile file = new ClaimedFile(path, foreign)) {
      return new StructureCheck(file, inflate).run(mostPadding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Found run(long mostPadding) {
    long root = superblock();
    List<RawMessage> group = HeaderCheck.read(file, root, "root group");
    Map<String, Long> links = GroupCheck.links(group);
    attributes.check(group);
    long chunks = 0;
    for (Map.Entry<String, Long> link : links.entrySet()) {
      List<RawMessage> messages = HeaderCheck.read(file, link.getValue(), link.getKey());
      chunks += DatasetCheck.check(file, link.getKey(), messages, inflate);
      attributes.check(messages);
    }
    if (!file.isForeign()) { // the HDF5 library leaves some behind
      globalHeap.requireAllTaken();
    }
    Set<Long> datasets = new HashSet<>(links.values());
    for (long reference : attributes.references()) {
      if (!datasets.contains(reference)) {
        throw new BrokenStructure("reference", reference, "no dataset lies there");
      }
    }
    List<Region> regions = new ArrayList<>(file.regions());
    for (Region gap : file.gaps()) {
      if (gap.length() > mostPadding) {
        throw new BrokenStructure(gap.what(), gap.address(), gap.length() + " bytes unaccounted");
      }
      if (mostPadding == MOST_PADDING) {
        file.peek(gap.address(), (int) gap.length(), gap.what()).zeros((int) gap.length());
      }
      regions.add(gap);
    }
    return new Found(links.size(), chunks, attributes.outside(), regions);
  }

  /** Superblock version 2. Specification II.A. */
  private long superblock() {
    Cursor in = file.claim(0, 48, Region.Kind.METADATA, "superblock");
    in.require(Arrays.equals(in.bytes(8), SIGNATURE), "wrong signature");
    in.expect(in.u8(), 2, "version");
    in.expect(in.u8(), 8, "size of offsets");
    in.expect(in.u8(), 8, "size of lengths");
    in.expect(in.u8(), 0, "consistency flags");
    in.expect(in.u64(), 0, "base address");
    in.expect(in.u64(), Cursor.NOWHERE, "superblock extension");
    in.expect(in.u64(), file.size(), "end of file");
    long root = in.u64();
    in.checksum();
    in.end();
    return root;
  }
}
