// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.trendyilamb.Conversion;
import org.trendyilamb.FileFormats;
import org.trendyilamb.RunOptions;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputWriter;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.convert.StageProbe;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.io.ChunkFilter;
import org.trendyilamb.io.ChunkSink;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.io.StagedOutput;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.report.RunReport;
import org.trendyilamb.trendy.ModelTable;
import org.trendyilamb.variable.VariableTable;

/**
 * Where the time of one file goes: every stage of the conversion alone, by one thread, per plane.
 *
 * <p>Claim: deflating takes most of the time and arithmetic little, so that a device which makes
 * arithmetic free gains little; and the stages together account for most of {@link #wholeFile}.
 * Floor: {@link #read}, the stored bytes of a plane. What should move it: the compressor ({@code
 * engine}) moves {@link #shuffleAndDeflate} only; a faster inflater {@link #readAndInflate} only.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class StageBenchmark {
  /** Steps of the file. */
  static final int MONTHS = 120;

  private static final String FIELD = "gpp";

  /** Step of the grid in degrees. */
  @Param({"0.5"})
  public String degrees = "0.5";

  /** Compressor of the output. */
  @Param({"fast", "jdk", "isal"})
  public String engine = "fast";

  private BenchmarkFolder folder = BenchmarkFolder.none();
  private Path source = Path.of("");
  private Path target = Path.of("");
  private List<byte[]> chunks = List.of();
  private int rows;
  private final float[][] year = new float[12][];
  private int next;
  private @org.jspecify.annotations.Nullable DatasetReader reader;
  private @org.jspecify.annotations.Nullable StageProbe probe;
  private @org.jspecify.annotations.Nullable DatasetWriter writer;
  private @org.jspecify.annotations.Nullable ChunkFilter filter;

  /** Writes an input, and takes its first plane through all stages. */
  @Setup
  public void prepare() {
    folder = BenchmarkFolder.open();
    rows = InputFile.rowsOf(Double.parseDouble(degrees));
    source =
        InputWriter.write(
            new InputFile("CLM5.0", "S3", FileLayout.SLAB, rows, MONTHS, true),
            folder.work().resolve("in"));
    target = folder.work().resolve("out").resolve("stage.nc");
    reader = FileFormats.plain().open(source);
    Conversion conversion =
        new Conversion(ConversionConfig.of(source, folder.work()), RunOptions.defaults());
    ConversionTask task = conversion.plan(conversion.scan()).tasks().get(0);
    probe =
        StageProbe.of(
            source,
            reader,
            new FileInterpreter(VariableTable.standard(), ModelTable.standard())
                .interpret(reader, source, task.request()));
    try (StagedOutput staged = StagedOutput.beside(target, "stage", 1)) {
      writer = create(staged.temporary());
    }
    filter = ((ChunkSink) writer).encoder(FIELD);
    chunks = new ArrayList<>();
    for (int plane = 0; plane < MONTHS; plane++) {
      probe.readAndInflate(plane);
      probe.unshuffle();
      probe.arithmetic(plane);
      if (plane < year.length) {
        year[plane] = probe.plane().clone();
      }
      int length = encode(plane, probe.plane());
      chunks.add(Arrays.copyOf(filter.encoded(), length));
    }
  }

  private DatasetWriter create(Path file) {
    Dimension time = new Dimension("time", MONTHS, true);
    Dimension lat = Dimension.fixed("lat", rows);
    Dimension lon = Dimension.fixed("lon", 2L * rows);
    return FileFormats.writer("netcdf4", engine)
        .create(
            file,
            new DatasetHeader(
                "",
                List.of(time, lat, lon),
                List.of(
                    VariableHeader.of(
                            FIELD,
                            DataType.FLOAT,
                            List.of(time, lat, lon),
                            Attributes.of(Attribute.numbers("_FillValue", DataType.FLOAT, 1e20f)))
                        .withStorage(Storage.deflated(List.of(1, rows, 2 * rows), 1))),
                Attributes.none()));
  }

  private StageProbe probe() {
    return java.util.Objects.requireNonNull(probe);
  }

  private int plane() {
    return next++ % MONTHS;
  }

  /** Reads the stored bytes of a plane from the page cache. */
  @Benchmark
  public int read() {
    return probe().read(plane());
  }

  /** Reads a plane and inflates it. */
  @Benchmark
  public byte[] readAndInflate() {
    return probe().readAndInflate(plane());
  }

  /** Turns shuffled bytes into numbers. */
  @Benchmark
  public double[] unshuffle() {
    return probe().unshuffle();
  }

  /** Rows, columns, missing values, units, statistics, rounding: what a GPU could take over. */
  @Benchmark
  public float[] arithmetic() {
    return probe().arithmetic(plane());
  }

  /** Checks of a plane, and its checksum. */
  @Benchmark
  public int check() {
    return probe().check(plane());
  }

  /** Shuffles and deflates a plane. */
  @Benchmark
  public int shuffleAndDeflate() {
    int plane = plane();
    return encode(plane, year[plane % year.length]);
  }

  private int encode(int plane, float[] values) {
    long[] offset = {plane, 0, 0};
    return java.util.Objects.requireNonNull(filter)
        .encode(offset, Slab.of(offset, new long[] {1, rows, 2L * rows}), values);
  }

  /** Writes ready chunks and completes the file. */
  @Benchmark
  @OperationsPerInvocation(MONTHS)
  public boolean write() {
    try (StagedOutput staged = StagedOutput.beside(target, "write", 1)) {
      writeTo(staged.temporary());
      return true;
    }
  }

  private void writeTo(Path file) {
    try (DatasetWriter out = create(file)) {
      ChunkSink sink = (ChunkSink) out;
      for (int i = 0; i < MONTHS; i++) {
        sink.writeChunk(FIELD, new long[] {i, 0, 0}, chunks.get(i), chunks.get(i).length);
      }
      out.finish();
    }
  }

  /** A file that waits to be put in place. */
  @State(Scope.Thread)
  public static class Written {
    private @org.jspecify.annotations.Nullable StagedOutput staged;

    /** Writes it anew. */
    @Setup(Level.Invocation)
    public void write(StageBenchmark benchmark) {
      staged = StagedOutput.beside(benchmark.target, "force", 1);
      benchmark.writeTo(staged.temporary());
    }
  }

  /** Forces a file to the disk and moves it to its final name. */
  @Benchmark
  @OperationsPerInvocation(MONTHS)
  public Path forceAndMove(Written written) {
    StagedOutput staged = java.util.Objects.requireNonNull(written.staged);
    staged.commit();
    return staged.target();
  }

  /** The whole conversion of the file: all stages, scan, plan, metadata and verification. */
  @Benchmark
  @OperationsPerInvocation(MONTHS)
  public RunReport wholeFile() {
    return new TimedConversion("sequential", 1, "netcdf4", 1, engine)
        .run(source, folder.work().resolve("whole"))
        .report();
  }

  /** Closes and removes what was made. */
  @TearDown
  public void remove() {
    try (DatasetReader first = reader;
        StageProbe second = probe;
        DatasetWriter third = writer;
        ChunkFilter fourth = filter) {
      folder.close();
    }
  }
}
