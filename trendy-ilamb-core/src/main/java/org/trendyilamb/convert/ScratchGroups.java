// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * A scratch file that holds a field rearranged into groups of steps: group after group, in each
 * tile after tile, values inflated and unshuffled; a tile of one value is kept in memory as that
 * value. Every place has the same length, so that many threads may write and read at once. Where
 * the system allows it the file has no name once it is open; it is gone after {@link #close} in any
 * case.
 */
final class ScratchGroups implements AutoCloseable {
  private static final int PIECE = 1 << 20;
  private static final byte[] SEVERAL = {};

  private final Path file;
  private final FileChannel channel;
  private final PlaneTiles tiles;
  private final int groupSteps;
  private final int tileBytes;

  /** For each chunk the one value it holds; without bytes where it holds several. */
  private final byte[][] repeated;

  private ScratchGroups(
      Path file, FileChannel channel, PlaneTiles tiles, int groupSteps, int valueBytes) {
    this.file = file;
    this.channel = channel;
    this.tiles = tiles;
    this.groupSteps = groupSteps;
    this.tileBytes = Math.multiplyExact(groupSteps * valueBytes, tiles.tileValues());
    this.repeated = new byte[Math.multiplyExact(tiles.bands(), tiles.tiles())][];
    Arrays.fill(repeated, SEVERAL);
  }

  /**
   * Makes the file.
   *
   * @param folder where; made when it is missing
   * @param groupSteps steps of a group
   * @throws DatasetException when it cannot be made
   */
  static ScratchGroups create(Path folder, PlaneTiles tiles, int groupSteps, int valueBytes) {
    try {
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, "planes-", ".tmp");
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      return new ScratchGroups(file, channel, tiles, groupSteps, valueBytes);
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /** Bytes that the file takes when all is in it. */
  long bytes() {
    return (long) tiles.bands() * groupsOfBand() * tiles.tiles() * tileBytes;
  }

  private int groupsOfBand() {
    return (tiles.chunkSteps() + groupSteps - 1) / groupSteps;
  }

  private long position(int band, int groupOfBand, int tile) {
    return (((long) band * groupsOfBand() + groupOfBand) * tiles.tiles() + tile) * tileBytes;
  }

  /**
   * Writes one tile of a group.
   *
   * @param from the bytes, from index 0
   * @param length how many; fewer than a tile has when the band ends
   */
  void write(int band, int groupOfBand, int tile, byte[] from, int length) {
    ByteBuffer source = ByteBuffer.wrap(from, 0, length);
    long position = position(band, groupOfBand, tile);
    try {
      while (source.position() < length) {
        source.limit(Math.min(length, source.position() + PIECE));
        channel.write(source, position + source.position());
      }
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /**
   * Says that a tile has one value in all steps of a band; nothing is written for it.
   *
   * @param value its bytes; kept
   */
  void repeat(int band, int tile, byte[] value) {
    repeated[tiles.chunk(band, tile)] = value;
  }

  /** Reads all tiles of a group. */
  void read(StepGroup group, byte[] into) {
    int groupOfBand = (group.firstStep() - group.band() * tiles.chunkSteps()) / groupSteps;
    // The last group may end early: what lies beyond its steps was never written.
    int unwritten = (groupSteps - group.steps()) * (tileBytes / groupSteps);
    int tile = 0;
    while (tile < tiles.tiles()) {
      byte[] value = repeated[tiles.chunk(group.band(), tile)];
      int end = tile + 1;
      if (value.length > 0) {
        fill(into, tile * tileBytes, value);
      } else {
        while (end < tiles.tiles() && repeated[tiles.chunk(group.band(), end)].length == 0) {
          end++;
        }
        ByteBuffer target = ByteBuffer.wrap(into, tile * tileBytes, (end - tile) * tileBytes);
        read(target.slice(), position(group.band(), groupOfBand, tile), unwritten);
      }
      tile = end;
    }
  }

  /**
   * Fills a buffer from a place on.
   *
   * @param unwritten bytes at its end that may not be there
   */
  private void read(ByteBuffer target, long position, int unwritten) {
    int length = target.capacity();
    try {
      long there = Math.min(length, channel.size() - position);
      if (there < length - unwritten) {
        throw new EOFException("the scratch file ends at " + channel.size() + " bytes");
      }
      while (target.position() < there) {
        target.limit((int) Math.min(there, target.position() + PIECE));
        if (channel.read(target, position + target.position()) < 0) {
          throw new EOFException("the scratch file ends at " + channel.size() + " bytes");
        }
      }
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Repeats a value over a tile. */
  private void fill(byte[] into, int at, byte[] value) {
    System.arraycopy(value, 0, into, at, value.length);
    for (int done = value.length; done < tileBytes; done *= 2) {
      System.arraycopy(into, at, into, at + done, Math.min(done, tileBytes - done));
    }
  }

  /** Removes the file. Idempotent. */
  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static DatasetException failed(Path where, IOException cause) {
    String said = String.valueOf(cause.getMessage());
    boolean full = said.toLowerCase(Locale.ROOT).contains("no space left");
    return new DatasetException(
        new Problem(
            full ? "disk-full" : "scratch-unusable",
            Where.file(where),
            "chunks cannot be rearranged in the scratch folder",
            cause.getClass().getSimpleName() + ": " + said,
            "",
            "set --scratch to a folder with as much space as the values take uncompressed"),
        cause);
  }
}
