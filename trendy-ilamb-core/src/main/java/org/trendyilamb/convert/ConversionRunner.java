// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.exec.Payload;
import org.trendyilamb.exec.TaskContext;
import org.trendyilamb.exec.TaskRunner;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.io.DatasetWriterFactory;
import org.trendyilamb.io.StagedOutput;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.OutputPlace;
import org.trendyilamb.plan.OutputSettings;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.plan.RecipeMeaning;
import org.trendyilamb.plan.RecordPayload;
import org.trendyilamb.plan.RegriddedOutputs;
import org.trendyilamb.plan.SourceRef;
import org.trendyilamb.plan.TargetGrids;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.problem.Where;
import org.trendyilamb.trendy.OutputName;
import org.trendyilamb.variable.VariableTable;
import org.trendyilamb.verify.OutputVerifier;
import org.trendyilamb.verify.WrittenValues;

/**
 * Converts one task after another: open, understand, read and write block by block, verify, put in
 * place. The same code in every strategy. One thread.
 */
public final class ConversionRunner implements TaskRunner {
  private final OutputSettings settings;
  private final DatasetOpener opener;
  private final FileInterpreter interpreter;
  private final VariableTable variables;
  private final DatasetWriterFactory writers;
  private final OutputVerifier verifier;
  private final String version;
  private final TargetGrids grids;
  private final PlanFormat format = new PlanFormat();

  /** Creates a runner; nothing is opened yet. */
  public ConversionRunner(
      OutputSettings settings,
      DatasetOpener opener,
      FileInterpreter interpreter,
      VariableTable variables,
      DatasetWriterFactory writers,
      OutputVerifier verifier,
      String version) {
    this.settings = settings;
    this.opener = opener;
    this.interpreter = interpreter;
    this.variables = variables;
    this.writers = writers;
    this.verifier = verifier;
    this.version = version;
    this.grids = new TargetGrids(opener);
  }

  @Override
  public Payload run(TaskSpec spec, TaskContext context) {
    ConversionTask task = format.read(spec.payload(), ConversionTask.class);
    return new RecordPayload(convert(task, context));
  }

  private ConversionResult convert(ConversionTask task, TaskContext context) {
    Path source = Path.of(task.sources().get(0).path());
    task.sources().forEach(ConversionRunner::checkUnchanged);
    context.progress(0, "open");
    try (TaskInputs inputs = TaskInputs.open(task, opener, interpreter)) {
      Interpretation own =
          RecipeMeaning.of(task.recipe(), inputs.meanings(), variables).with(task.steps());
      Interpretation meaning =
          task.recipe()
              .regrid()
              .map(regrid -> RegriddedOutputs.meaning(own, regrid, grids.of(regrid)))
              .orElse(own);
      Transfer transfer = inputs.transfer(own, meaning);
      OutputName name =
          OutputPlace.of(
              task.request().origin(),
              meaning,
              task.recipe().regrid().isPresent() ? OutputName.REGRIDDED : OutputName.NATIVE_GRID);
      if (!name.relativePath().toString().equals(task.id())) {
        throw changed(source, "it would now be written as " + name.relativePath());
      }
      return convert(task, context, inputs, transfer, name);
    }
  }

  private ConversionResult convert(
      ConversionTask task,
      TaskContext context,
      TaskInputs inputs,
      Transfer transfer,
      OutputName name) {
    Interpretation meaning = transfer.output();
    Path source = Path.of(task.sources().get(0).path());
    List<Path> sources = task.sources().stream().map(input -> Path.of(input.path())).toList();
    try (SourceChecksum checksum = SourceChecksum.start(sources, settings.threads())) {
      boolean late = writers.takesLateText();
      DatasetHeader definition =
          OutputDefinition.of(
              task,
              name,
              meaning,
              settings.deflateLevel(),
              Provenance.attributes(
                  task, meaning, late ? SourceChecksum.PLACEHOLDER : checksum.sha256(), version));
      Path target = Path.of(settings.root()).resolve(name.relativePath());
      try (StagedOutput staged = StagedOutput.beside(target, settings.owner(), context.attempt())) {
        CopyLedger ledger =
            new CopyLedger(source, meaning, task, context, settings.verifyAll(), checksum::upTo);
        try (DatasetWriter writer =
            LockedWriter.create(writers, staged.temporary(), definition, context.serialLock())) {
          CoordinateValues.write(meaning, writer);
          copy(source, task, inputs, transfer, writer, ledger);
          context.progress(ledger.done(), "finish");
          if (late) {
            writer.setText(Provenance.CHECKSUM, checksum.sha256());
          }
          writer.finish();
        }
        context.progress(ledger.done(), "verify");
        List<Issue> issues = verify(task, staged, target, ledger, meaning);
        context.progress(ledger.done(), "commit");
        staged.commit();
        return new ConversionResult(
            target.toString(),
            Files.size(target),
            meaning.rawBytes(),
            checksum.sha256(),
            meaning.decisions(),
            issues,
            ledger.summary(),
            ledger.traits());
      } catch (IOException e) {
        throw new DatasetException(
            new Problem(
                "write-failed",
                Where.file(target),
                "the output cannot be looked at",
                e.getClass().getSimpleName() + ": " + e.getMessage(),
                "",
                "check the disk"),
            e);
      }
    }
  }

  /** Chunk by chunk where source and writer allow it, else plane by plane; the same values. */
  private void copy(
      Path source,
      ConversionTask task,
      TaskInputs inputs,
      Transfer transfer,
      DatasetWriter writer,
      CopyLedger ledger) {
    Optional<ChunkCopy> chunks =
        task.recipe().isCopy()
            ? ChunkCopy.of(
                source,
                Path.of(settings.scratch()),
                inputs.mainReader(),
                transfer,
                writer,
                ledger,
                settings.threads(),
                ChunkCopy.budget())
            : Optional.empty();
    if (chunks.isPresent()) {
      chunks.get().run();
    } else {
      new FieldCopy(inputs.planes(transfer), transfer.output(), ledger).run(writer);
      transfer.totals().flatMap(totals -> totals.issue(ledger.where())).ifPresent(ledger::note);
    }
  }

  /** Reads the output back; anything wrong with it stops the task before the final name exists. */
  private List<Issue> verify(
      ConversionTask task,
      StagedOutput staged,
      Path target,
      CopyLedger ledger,
      Interpretation meaning) {
    Optional<WrittenValues> written = Optional.of(ledger.written());
    List<Issue> issues = new ArrayList<>(task.issues());
    issues.addAll(ledger.issues());
    for (Issue found : verifier.verify(staged.temporary(), settings.verifyAll(), written)) {
      Problem problem = found.problem();
      Issue told =
          new Issue(found.severity(), problem.at(problem.where().inFile(target.toString())));
      if (found.severity() == Severity.ERROR) {
        throw new ConvertException(
            new Problem(
                "verification",
                told.problem().where(),
                "the output does not pass verification: " + problem.what(),
                problem.found(),
                problem.expected(),
                "nothing was put in place; please report this with the header of "
                    + meaning.field().name()));
      }
      issues.add(told);
    }
    return issues;
  }

  private static void checkUnchanged(SourceRef source) {
    Path path = Path.of(source.path());
    try {
      if (Files.exists(path)
          && (Files.size(path) != source.size()
              || Files.getLastModifiedTime(path).toMillis() != source.modified())) {
        throw changed(path, "its size or date is another");
      }
    } catch (IOException e) {
      throw new DatasetException(
          new Problem(
              "input-unreadable",
              Where.file(path),
              "the file cannot be looked at",
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "",
              "check the path and the disk"),
          e);
    }
  }

  private static ConvertException changed(Path source, String found) {
    return new ConvertException(
        new Problem(
            "source-changed",
            Where.file(source),
            "the input changed after the plan was made",
            found,
            "",
            "run again"));
  }
}
