// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * each step makes large ones slower. A machine that is shared changes its speed within minutes: so
 * the sizes take turns, in one process, and each converts half as much as the largest at least.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class GrowthBenchmark {
  /** The compiler is at work until the end of the second time. */
  private static final int FIRST_TIMES = 3;

  /** Steps of the largest file; at half a degree 15552 take 16 GB. The others have parts of it. */
  @Param({"15552"})
  public int months = 15_552;

  /** Step of the grid in degrees. */
  @Param({"0.5"})
  public String degrees = "0.5";

  /** Threads that convert a file. */
  @Param({"2"})
  public int threads = 2;

  /** Compressor of the output. */
  @Param({"fast", "isal"})
  public String engine = "fast";

  private BenchmarkFolder folder = BenchmarkFolder.none();
  private Path whole = Path.of("");
  private Path fourth = Path.of("");
  private Path sixteenth = Path.of("");
  private int turn;

  /** Speeds, 10^6 bytes of values a second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Speeds {
    /** Of the file with all steps. */
    public double whole;

    /** Of one with a fourth of them. */
    public double fourth;

    /** Of one with a sixteenth. */
    public double sixteenth;
  }

  /** Writes the files, and converts one a few times. */
  @Setup
  public void prepare() {
    folder = BenchmarkFolder.open();
    whole = input(months);
    fourth = input(months / 4);
    sixteenth = input(months / 16);
    for (int i = 0; i < FIRST_TIMES; i++) {
      convert(sixteenth);
    }
  }

  private InputFile file(int steps) {
    int rows = InputFile.rowsOf(Double.parseDouble(degrees));
    return new InputFile("CLM5.0", "S3", FileLayout.SLAB, rows, steps, true);
  }

  private Path input(int steps) {
    return InputWriter.write(file(steps), folder.work().resolve("in-" + steps));
  }

  private RunReport convert(Path file) {
    return new TimedConversion("sequential", 1, "netcdf4", threads, engine)
        .run(file, folder.work().resolve("out"))
        .report();
  }

  /** Converts all of them, small ones several times, beginning with another one each time. */
  @Benchmark
  public void sizes(Speeds speeds) {
    for (int i = 0; i < 3; i++) {
      switch ((turn + i) % 3) {
        case 0 -> speeds.whole = speed(whole, months, 1);
        case 1 -> speeds.fourth = speed(fourth, months / 4, 2);
        default -> speeds.sixteenth = speed(sixteenth, months / 16, 8);
      }
    }
    turn++;
  }

  private double speed(Path file, int steps, int times) {
    long before = System.nanoTime();
    for (int i = 0; i < times; i++) {
      convert(file);
    }
    return times * file(steps).rawBytes() * 1e3 / (System.nanoTime() - before);
  }

  /** Removes what was made. */
  @TearDown
  public void remove() {
    folder.close();
  }
}
