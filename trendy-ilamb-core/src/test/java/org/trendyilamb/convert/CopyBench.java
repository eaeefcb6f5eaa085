// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.trendyilamb.Conversion;
import org.trendyilamb.FileFormats;
import org.trendyilamb.RunOptions;
import org.trendyilamb.exec.SerialLock;
import org.trendyilamb.exec.TaskContext;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.OutputPlace;
import org.trendyilamb.plan.RegriddedOutputs;
import org.trendyilamb.plan.TargetGrids;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.scan.Identity;
import org.trendyilamb.trendy.ModelTable;
import org.trendyilamb.variable.VariableTable;

/** Copies the field of one file by either way, into files that can be compared. */
final class CopyBench {
  private final Path source;
  private final Path folder;
  private final ConversionTask task;
  private int outputs;

  CopyBench(Path source, Path folder) {
    this(source, folder, Optional.empty());
  }

  CopyBench(Path source, Path folder, Optional<String> period) {
    this(source, folder, config -> period.isPresent() ? config.withPeriod(period.get()) : config);
  }

  CopyBench(Path source, Path folder, UnaryOperator<ConversionConfig> settings) {
    this.source = source;
    this.folder = folder;
    Identity identity =
        new Identity(Optional.of("JULES"), Optional.of("S3"), Optional.of("gpp"), Optional.empty());
    ConversionConfig config = ConversionConfig.of(source, folder.resolve("out")).with(identity);
    Conversion conversion =
        new Conversion(
            settings.apply(config), RunOptions.defaults().withScratch(folder.resolve("scratch")));
    ConversionPlan plan = conversion.plan(conversion.scan());
    if (plan.tasks().size() != 1) {
      throw new IllegalStateException(plan.toString());
    }
    this.task = plan.tasks().get(0);
  }

  /** What one copy gave. */
  record Copied(ByteBuffer bytes, ValueSummary summary, List<Issue> issues) {}

  /** One way to copy. */
  private interface Way {
    void copy(TaskInputs inputs, Transfer transfer, DatasetWriter out, CopyLedger ledger);
  }

  Copied blockByBlock() {
    return copy(
        () -> false,
        (inputs, transfer, out, ledger) ->
            new FieldCopy(inputs.planes(transfer), transfer.output(), ledger).run(out));
  }

  /** Copies chunk by chunk; fails when that cannot be done. */
  Copied chunkByChunk(int threads, long budget) {
    return chunkByChunk(threads, budget, () -> false);
  }

  Copied chunkByChunk(int threads, long budget, BooleanSupplier cancelled) {
    return copy(
        cancelled,
        (inputs, transfer, out, ledger) ->
            chunks(inputs, transfer, out, ledger, threads, budget).orElseThrow().run());
  }

  /** Whether the file can be copied chunk by chunk. */
  boolean dealsInChunks(long budget) {
    boolean[] answer = new boolean[1];
    copy(
        () -> false,
        (inputs, transfer, out, ledger) ->
            answer[0] = chunks(inputs, transfer, out, ledger, 1, budget).isPresent());
    return answer[0];
  }

  private Optional<ChunkCopy> chunks(
      TaskInputs inputs,
      Transfer transfer,
      DatasetWriter out,
      CopyLedger ledger,
      int threads,
      long budget) {
    return ChunkCopy.of(
        source,
        folder.resolve("scratch"),
        inputs.mainReader(),
        transfer,
        out,
        ledger,
        threads,
        budget);
  }

  private Copied copy(BooleanSupplier cancelled, Way way) {
    Path target = folder.resolve("copy-" + outputs++ + ".nc");
    VariableTable variables = VariableTable.standard();
    FileInterpreter interpreter = new FileInterpreter(variables, ModelTable.standard());
    try (TaskInputs inputs = TaskInputs.open(task, FileFormats.plain(), interpreter)) {
      Interpretation own = inputs.meanings().get(0);
      Interpretation meaning =
          task.recipe()
              .regrid()
              .map(
                  r -> RegriddedOutputs.meaning(own, r, new TargetGrids(FileFormats.plain()).of(r)))
              .orElse(own);
      Transfer transfer = inputs.transfer(own, meaning);
      CopyLedger ledger =
          new CopyLedger(source, meaning, task, context(cancelled), true, share -> {});
      try (DatasetWriter out =
          FileFormats.writer("netcdf4")
              .create(
                  target,
                  OutputDefinition.of(
                      task,
                      OutputPlace.of(task.request().origin(), meaning),
                      meaning,
                      1,
                      List.of()))) {
        CoordinateValues.write(meaning, out);
        way.copy(inputs, transfer, out, ledger);
        out.finish();
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(target)).asReadOnlyBuffer();
      return new Copied(bytes, ledger.summary(), ledger.issues());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TaskContext context(BooleanSupplier cancelled) {
    return new TaskContext() {
      @Override
      public int attempt() {
        return 1;
      }

      @Override
      public void progress(long done, String phase) {}

      @Override
      public boolean cancelled() {
        return cancelled.getAsBoolean();
      }

      @Override
      public SerialLock serialLock() {
        return SerialLock.uncontended();
      }
    };
  }

  /** Threads of a copy that are still there. */
  static List<String> threadsLeft() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("convert-"))
        .toList();
  }
}
