// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

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
import org.trendyilamb.bench.input.LandField;
import org.trendyilamb.grid.RegridMethod;
import org.trendyilamb.grid.Regridder;
import org.trendyilamb.grid.TargetGrid;

/**
 * One plane from 0.5 degrees to another grid, three quarters of it sea.
 *
 * <p>Claim: regridding a plane costs less than deflating it. Floor: {@link #copyFloor}, the plane
 * copied. What should move it: how many source cells a target cell takes, and how its rows lie in
 * memory.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class RegridBenchmark {
  private static final int ROWS = 360;

  /** Method. */
  @Param({"CONSERVATIVE", "BILINEAR", "NEAREST"})
  public RegridMethod method = RegridMethod.CONSERVATIVE;

  /** Target grid by name. */
  @Param({"1x1", "2.5x2"})
  public String target = "1x1";

  private final double[] source = new double[ROWS * 2 * ROWS];
  private final double[] copy = new double[source.length];
  private double[] result = new double[0];
  private @org.jspecify.annotations.Nullable Regridder regridder;

  /** Makes a plane and the weights. */
  @Setup
  public void prepare() {
    float[] values = new float[source.length];
    new LandField(ROWS, true).block(6, 1, 0, ROWS, 0, 2 * ROWS, values);
    for (int i = 0; i < values.length; i++) {
      source[i] = values[i] == LandField.FILL ? Double.NaN : values[i];
    }
    regridder = Regridder.prepare(TargetGrid.named("0.5x0.5"), TargetGrid.named(target), method);
    result = new double[regridder.target().size()];
  }

  /** Regrids a plane. */
  @Benchmark
  public double[] regrid() {
    java.util.Objects.requireNonNull(regridder).apply(source, result, Double.NaN);
    return result;
  }

  /** Copies a plane. */
  @Benchmark
  public double[] copyFloor() {
    System.arraycopy(source, 0, copy, 0, source.length);
    return copy;
  }
}
