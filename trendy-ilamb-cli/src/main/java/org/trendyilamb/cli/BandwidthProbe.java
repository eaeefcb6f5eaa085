// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.trendyilamb.advise.Storage;

/**
 * Measures how fast files can be read and written, with one stream and with several. Reads the
 * user's own files past the page cache where the file system allows that.
 */
final class BandwidthProbe {
  private static final int BLOCK = 1 << 22;

  /** One stream of one measurement moves no more than this, bytes. */
  private static final long MOST = 256L << 20;

  /** So much is written before it is forced to the disk, as a converted file would be, bytes. */
  private static final long FORCED = 32L << 20;

  /** More streams than this say nothing new about saturation. */
  private static final int MOST_STREAMS = 16;

  /** Less than this tells nothing, bytes. */
  private static final long LEAST = 16L << 20;

  private final Path scratch;
  private final List<Path> inputs;
  private final double seconds;

  /**
   * A probe.
   *
   * @param scratch folder to write to
   * @param inputs files to read, the largest first
   * @param seconds for each of the four measurements
   */
  BandwidthProbe(Path scratch, List<Path> inputs, double seconds) {
    this.scratch = scratch;
    this.inputs = inputs;
    this.seconds = seconds;
  }

  /** What was measured, and how. */
  record Found(Storage storage, String note) {}

  /** Measures with one stream, and with one for each worker. */
  Found measure(int workers) throws IOException {
    int streams = Math.min(workers, MOST_STREAMS);
    double most = Double.MAX_VALUE;
    Optional<OpenOption> direct = direct();
    List<String> notes = new ArrayList<>();
    Moved read1 = read(1, direct);
    if (direct.isPresent() && read1.failed()) {
      direct = Optional.empty();
      read1 = read(1, direct);
    }
    Moved readAll = read1.bytes() < LEAST ? read1 : read(streams, direct);
    if (read1.bytes() < LEAST) {
      notes.add("reading was not measured: the inputs are too small");
    } else if (direct.isEmpty()) {
      notes.add("reading was measured through the page cache and may be too fast");
    }
    Moved write1 = write(1);
    Moved writeAll = write1.bytes() < LEAST ? write1 : write(streams);
    if (write1.bytes() < LEAST) {
      notes.add("writing was not measured: too little time or space");
    }
    boolean reads = read1.bytes() >= LEAST;
    boolean writes = write1.bytes() >= LEAST;
    Storage storage =
        new Storage(
            reads ? Math.max(read1.rate(), readAll.rate()) : most,
            reads ? read1.rate() : most,
            writes ? Math.max(write1.rate(), writeAll.rate()) : most,
            writes ? write1.rate() : most);
    return new Found(storage, String.join("; ", notes));
  }

  private record Moved(long bytes, double seconds, boolean failed) {
    double rate() {
      return bytes / Math.max(seconds, 1e-9);
    }
  }

  private interface Stream {
    long move(long end) throws IOException;
  }

  private Moved read(int streams, Optional<OpenOption> direct) throws IOException {
    AtomicInteger next = new AtomicInteger();
    return together(streams, i -> end -> readFiles(next, direct, end));
  }

  private long readFiles(AtomicInteger next, Optional<OpenOption> direct, long end)
      throws IOException {
    long moved = 0;
    while (moved < MOST && System.nanoTime() < end) {
      int index = next.getAndIncrement();
      if (index >= inputs.size()) {
        return moved;
      }
      Path file = inputs.get(index);
      List<OpenOption> how = new ArrayList<>(List.of(StandardOpenOption.READ));
      direct.ifPresent(how::add);
      int alignment = (int) Math.max(512, Files.getFileStore(file).getBlockSize());
      ByteBuffer buffer = ByteBuffer.allocateDirect(BLOCK + alignment).alignedSlice(alignment);
      buffer.limit(BLOCK);
      try (FileChannel channel = FileChannel.open(file, how.toArray(OpenOption[]::new))) {
        int got = channel.read(buffer);
        while (got > 0 && moved < MOST) {
          moved += got;
          buffer.clear().limit(BLOCK);
          got = System.nanoTime() < end && got == BLOCK ? channel.read(buffer) : 0;
        }
      }
    }
    return moved;
  }

  private Moved write(int streams) throws IOException {
    if (Files.getFileStore(scratch).getUsableSpace() < 2L * streams * MOST) {
      return new Moved(0, 1, false);
    }
    byte[] noise = new byte[BLOCK];
    new Random(1).nextBytes(noise);
    try {
      return together(streams, i -> end -> writeFile(scratch.resolve("probe-" + i), noise, end));
    } finally {
      for (int i = 0; i < streams; i++) {
        Files.deleteIfExists(scratch.resolve("probe-" + i));
      }
    }
  }

  private static long writeFile(Path file, byte[] noise, long end) throws IOException {
    long moved = 0;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      while (moved < MOST && System.nanoTime() < end) {
        moved += channel.write(ByteBuffer.wrap(noise));
        if (moved % FORCED == 0) {
          channel.force(false);
        }
      }
      channel.force(false);
    }
    return moved;
  }

  private Moved together(int streams, IntFunction<Stream> make) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(streams);
    try {
      long begin = System.nanoTime();
      long end = begin + Math.round(seconds * 1e9);
      List<Future<Long>> moving = new ArrayList<>();
      for (int i = 0; i < streams; i++) {
        Stream stream = make.apply(i);
        Callable<Long> move = () -> stream.move(end);
        moving.add(pool.submit(move));
      }
      long bytes = 0;
      boolean failed = false;
      for (Future<Long> future : moving) {
        try {
          bytes += future.get();
        } catch (ExecutionException e) {
          // Such as a file system that cannot be read past the page cache, or a full disk.
          failed = true;
        }
      }
      return new Moved(failed ? 0 : bytes, (System.nanoTime() - begin) / 1e9, failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * The option to read past the page cache. It belongs to the JDK's module {@code jdk.unsupported}
   * and is taken by name, because the compiler's warning about it cannot be switched off.
   */
  private static Optional<OpenOption> direct() {
    try {
      Object[] constants = Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants();
      for (Object constant : constants == null ? new Object[0] : constants) {
        if (constant instanceof OpenOption option && constant.toString().equals("DIRECT")) {
          return Optional.of(option);
        }
      }
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
