// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

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
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputWriter;
import org.trendyilamb.report.RunReport;

/**
 * What a file costs by its size, in a process that has converted others before: from the scan to
 * the final name.
 *
 * <p>Claim: cost grows linearly with the number of steps, so that files of 1, 4 and 16 GB are
 * converted at the same speed, and one of 16 GB within 256 MB. Floor: the smallest file. What
 * should move it: whatever is done once for a file makes small ones slower; whatever is kept of
 * each step makes large ones slower.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class GrowthBenchmark {
  /** Steps of the file that is converted first, 1 GB at half a degree. */
  private static final int FIRST_MONTHS = 972;

  /** So often: the compiler is at work until the end of the second time. */
  private static final int FIRST_TIMES = 3;

  /** Steps of the file; at half a degree 972 take 1 GB. */
  @Param({"972", "3888", "15552"})
  public int months = FIRST_MONTHS;

  /** Step of the grid in degrees. */
  @Param({"0.5"})
  public String degrees = "0.5";

  /** Threads that convert the file. */
  @Param({"2"})
  public int threads = 2;

  /** Compressor of the output. */
  @Param({"fast", "isal"})
  public String engine = "fast";

  private BenchmarkFolder folder = BenchmarkFolder.none();
  private Path source = Path.of("");

  /** Writes the file, and converts another one a few times. */
  @Setup
  public void prepare() {
    folder = BenchmarkFolder.open();
    Path first = input(Math.min(months, FIRST_MONTHS), "first");
    source = months <= FIRST_MONTHS ? first : input(months, "in");
    for (int i = 0; i < FIRST_TIMES; i++) {
      convert(first);
    }
  }

  private Path input(int steps, String name) {
    int rows = InputFile.rowsOf(Double.parseDouble(degrees));
    return InputWriter.write(
        new InputFile("CLM5.0", "S3", FileLayout.SLAB, rows, steps, true),
        folder.work().resolve(name));
  }

  private RunReport convert(Path file) {
    return new TimedConversion("sequential", 1, "netcdf4", threads, engine)
        .run(file, folder.work().resolve("out"))
        .report();
  }

  /** Converts the file. */
  @Benchmark
  public RunReport wholeFile() {
    return convert(source);
  }

  /** Removes what was made. */
  @TearDown
  public void remove() {
    folder.close();
  }
}
