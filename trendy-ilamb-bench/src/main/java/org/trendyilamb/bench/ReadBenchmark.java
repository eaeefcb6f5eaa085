// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.trendyilamb.FileFormats;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputWriter;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.io.DatasetReader;

/**
 * Twelve months of a field as double precision, by the way that serves every layout.
 *
 * <p>Claim: netCDF-3 and contiguous values come at about the speed of memory, deflated slabs at
 * that of inflating. Chunks that hold many steps are inflated whole for the twelve that are wanted:
 * the reason why conversion does not read them this way but chunk by chunk. Floor: {@link
 * #bytesFloor}, as many bytes of the file. What should move it: inflating, and the order of bytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class ReadBenchmark {
  private static final int MONTHS = 120;
  private static final int BLOCK = 12;

  /** Layout of the file. */
  @Param({"slab", "default", "contiguous", "netcdf3"})
  public String layout = "slab";

  /** Step of the grid in degrees. */
  @Param({"0.5"})
  public String degrees = "0.5";

  private BenchmarkFolder folder = BenchmarkFolder.none();
  private Path file = Path.of("");
  private int rows;
  private int next;
  private double[] values = new double[0];
  private ByteBuffer bytes = ByteBuffer.allocate(0);
  private @org.jspecify.annotations.Nullable DatasetReader reader;

  /** Writes the file. */
  @Setup
  public void prepare() {
    folder = BenchmarkFolder.open();
    rows = InputFile.rowsOf(Double.parseDouble(degrees));
    file =
        InputWriter.write(
            new InputFile("CLM5.0", "S3", FileLayout.of(layout), rows, MONTHS, true),
            folder.work());
    values = new double[BLOCK * rows * 2 * rows];
    bytes = ByteBuffer.allocate(BLOCK * rows * 2 * rows * Float.BYTES);
    reader = FileFormats.plain().open(file);
  }

  /** Reads twelve months. */
  @Benchmark
  public double[] read() {
    Slab slab = Slab.of(new long[] {next, 0, 0}, new long[] {BLOCK, rows, 2L * rows});
    next = (next + BLOCK) % MONTHS;
    java.util.Objects.requireNonNull(reader).read("gpp", slab, values);
    return values;
  }

  /** Reads as many bytes as the twelve months have, or the whole file where it is shorter. */
  @Benchmark
  public int bytesFloor() throws IOException {
    bytes.clear();
    try (FileChannel channel = FileChannel.open(file)) {
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
    }
    return bytes.position();
  }

  /** Closes and removes the file. */
  @TearDown
  public void remove() {
    try (DatasetReader open = reader) {
      folder.close();
    }
  }
}
