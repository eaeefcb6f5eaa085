// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file beside the output for open chunks that memory has no room for. Made when first needed;
 * where the system allows it, it has no name any more once it is open, so that nothing is left
 * behind even when the process is killed.
 */
final class ScratchFile implements AutoCloseable {
  private final Path output;
  private final Map<Integer, Deque<Long>> free = new HashMap<>();
  private Optional<FileSpace> space = Optional.empty();

  ScratchFile(Path output) {
    this.output = output;
  }

  /** A place of that many bytes, a used one if there is one. */
  long take(int bytes) {
    Long used = free.computeIfAbsent(bytes, size -> new ArrayDeque<>()).pollFirst();
    return used == null ? space().allocate(bytes) : used;
  }

  /** Gives a place back. */
  void giveBack(long address, int bytes) {
    free.computeIfAbsent(bytes, size -> new ArrayDeque<>()).addLast(address);
  }

  /** The file itself. */
  FileSpace space() {
    if (space.isEmpty()) {
      space = Optional.of(open());
    }
    return space.get();
  }

  /** Whether the file was needed. */
  boolean isUsed() {
    return space.isPresent();
  }

  /** Removes the file. Idempotent. */
  @Override
  public void close() {
    space.ifPresent(FileSpace::close);
  }

  private FileSpace open() {
    Path directory = output.toAbsolutePath().getParent();
    try {
      Path file = Files.createTempFile(directory, ".open-chunks-", ".scratch");
      return new FileSpace(
          file,
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE),
          0);
    } catch (IOException e) {
      throw WriteFailure.of(output, e, 0);
    }
  }
}
