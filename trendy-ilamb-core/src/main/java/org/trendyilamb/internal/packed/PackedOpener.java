// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.packed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.RawChunks;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Opens packed files: unpacks into a scratch folder, hands the result to another opener, removes it
 * on close. Files that are not packed go straight through. Safe for many threads.
 */
public final class PackedOpener implements DatasetOpener {
  private final DatasetOpener plain;
  private final Path scratch;

  /**
   * Creates the opener.
   *
   * @param plain opens what comes out
   * @param scratch folder for unpacked files; made when first needed
   */
  public PackedOpener(DatasetOpener plain, Path scratch) {
    this.plain = plain;
    this.scratch = scratch;
  }

  @Override
  public DatasetReader open(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return plain.open(file);
    }
    Unpacker unpacker = new Unpacker(file);
    Path unpacked;
    try {
      if (unpacker.packing() == Packing.NONE) {
        return plain.open(file);
      }
      unpacked = ScratchFolder.newFile(scratch);
    } catch (IOException e) {
      throw failed(file, e);
    }
    try {
      unpacker.unpackTo(unpacked);
      return new Unpacked(open(file, unpacked), unpacked);
    } catch (IOException e) {
      remove(unpacked);
      throw failed(file, e);
    } catch (RuntimeException | Error e) {
      remove(unpacked);
      throw e;
    }
  }

  /** Opens what came out, naming the packed file in whatever goes wrong. */
  private DatasetReader open(Path file, Path unpacked) {
    try {
      return plain.open(unpacked);
    } catch (DatasetException e) {
      Problem inner = e.problem();
      throw new DatasetException(
          new Problem(
              inner.code(),
              Where.file(file),
              "unpacked: " + inner.what(),
              inner.found(),
              inner.expected(),
              inner.remedy()),
          e);
    }
  }

  private static DatasetException failed(Path file, IOException cause) {
    String said = String.valueOf(cause.getMessage());
    boolean full = said.toLowerCase(Locale.ROOT).contains("no space left");
    return new DatasetException(
        new Problem(
            full ? "disk-full" : "input-damaged",
            Where.file(file),
            "the file cannot be unpacked",
            cause.getClass().getSimpleName() + ": " + said,
            "a whole gzip, bzip2 or tar file",
            full ? "set --scratch to a folder with space" : "copy the file again"),
        cause);
  }

  private static void remove(Path unpacked) {
    try {
      Files.deleteIfExists(unpacked);
    } catch (IOException e) {
      org.slf4j.LoggerFactory.getLogger(PackedOpener.class)
          .warn("cannot remove {}: {}", unpacked, e.toString());
    }
  }

  /** A reader whose file goes away with it. */
  private record Unpacked(DatasetReader reader, Path file) implements DatasetReader {
    @Override
    public DatasetHeader header() {
      return reader.header();
    }

    @Override
    public void read(String variable, Slab slab, double[] into) {
      reader.read(variable, slab, into);
    }

    @Override
    public Optional<RawChunks> rawChunks(String variable) {
      return reader.rawChunks(variable);
    }

    @Override
    public void close() {
      try {
        reader.close();
      } finally {
        remove(file);
      }
    }
  }
}
