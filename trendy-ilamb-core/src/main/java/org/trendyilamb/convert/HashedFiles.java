// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** SHA-256 of files one after another, piece by piece as far as asked for. One thread at a time. */
final class HashedFiles implements AutoCloseable {
  private static final int PIECE = 1 << 18;

  private final List<Path> files;
  private final List<String> results = new ArrayList<>();
  private final byte[] piece = new byte[PIECE];
  private Hasher hasher = Hashing.sha256().newHasher();
  private Optional<InputStream> open = Optional.empty();
  private long read;

  HashedFiles(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /** Bytes of all files so far. */
  long read() {
    return read;
  }

  /**
   * Goes on by one piece.
   *
   * @return whether there is more
   * @throws DatasetException when a file cannot be read
   */
  boolean step() {
    if (results.size() == files.size()) {
      return false;
    }
    Path file = files.get(results.size());
    try {
      InputStream in = open.isPresent() ? open.get() : Files.newInputStream(file);
      open = Optional.of(in);
      int count = in.read(piece);
      if (count >= 0) {
        hasher.putBytes(piece, 0, count);
        read += count;
        return true;
      }
      close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    results.add(hasher.hash().toString());
    hasher = Hashing.sha256().newHasher();
    return results.size() < files.size();
  }

  /** 64 hexadecimal digits for each file that was read to its end, with commas between them. */
  String results() {
    return String.join(", ", results);
  }

  /** Lets go of the file that is being read. Idempotent. */
  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      InputStream in = open.get();
      open = Optional.empty();
      in.close();
    }
  }

  private static DatasetException unreadable(Path file, IOException cause) {
    return new DatasetException(
        new Problem(
            "input-unreadable",
            Where.file(file),
            "the file cannot be read",
            cause.getClass().getSimpleName() + ": " + cause.getMessage(),
            "",
            "copy the file again"),
        cause);
  }
}
