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
import org.trendyilamb.units.LinearConverter;
import org.trendyilamb.units.UnitReader;
import org.trendyilamb.units.UnitReading;

/**
 * Reading of unit texts, and conversion of one 0.5-degree plane.
 *
 * <p>Claim: a text is read in microseconds, so that units cost a run nothing however many files it
 * has; a plane is converted at about the speed of memory. Floor: {@link #copyFloor}, the same
 * values copied. What should move it: vector instructions move {@link #convert}; nothing moves the
 * floor.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class UnitBenchmark {
  private static final int PLANE = 360 * 720;

  /** Text as models write it. */
  @Param({"gC m-2 d-1", "kg C m-2 s-1", "kg(CO2)/(m^2 s)", "W/m2"})
  public String text = "gC m-2 d-1";

  private final LinearConverter converter = LinearConverter.of(1e-3 / 86_400, 0);
  private final double[] source = new double[PLANE];
  private final double[] target = new double[PLANE];

  /** Fills the plane; values do not matter. */
  @Setup
  public void fill() {
    Arrays.setAll(source, i -> i * 1e-3);
  }

  /** Reads a text. */
  @Benchmark
  public UnitReading read() {
    return UnitReader.read(text);
  }

  /** Converts a plane. */
  @Benchmark
  public double[] convert() {
    converter.apply(source, 0, target, 0, PLANE);
    return target;
  }

  /** Copies a plane. */
  @Benchmark
  public double[] copyFloor() {
    System.arraycopy(source, 0, target, 0, PLANE);
    return target;
  }
}
