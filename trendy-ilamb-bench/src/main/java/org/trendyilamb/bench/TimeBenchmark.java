// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.util.Arrays;
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
import org.openjdk.jmh.annotations.Warmup;
import org.trendyilamb.problem.Where;
import org.trendyilamb.time.RawTimeAxis;
import org.trendyilamb.time.TimeAxisReader;
import org.trendyilamb.time.TimeAxisReading;
import org.trendyilamb.time.TimeRules;

/**
 * Understanding of a monthly time axis from 1700 to 2023, 3888 steps.
 *
 * <p>Claim: an axis is understood in milliseconds whatever its units. Floor: {@link #copyFloor},
 * its numbers copied. What should move it: the arithmetic of calendars.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class TimeBenchmark {
  private static final int STEPS = 3888;

  /** Units of the axis. */
  @Param({"days since 1700-01-01", "months since 1700-01-01", "hours since 1700-01-01"})
  public String units = "days since 1700-01-01";

  private double[] values = new double[0];

  /** Makes the axis. */
  @Setup
  public void fill() {
    double month = units.startsWith("months") ? 1 : 365 / 12.0;
    double step = units.startsWith("hours") ? 24 * month : month;
    values = new double[STEPS];
    Arrays.setAll(values, i -> (i + (units.startsWith("months") ? 0 : 0.5)) * step);
  }

  /** Understands it. */
  @Benchmark
  public TimeAxisReading read() {
    return new TimeAxisReader(TimeRules.none())
        .read(RawTimeAxis.of(values).withUnits(units).withCalendar("noleap"), Where.nowhere());
  }

  /** Copies it. */
  @Benchmark
  public double[] copyFloor() {
    return values.clone();
  }
}
