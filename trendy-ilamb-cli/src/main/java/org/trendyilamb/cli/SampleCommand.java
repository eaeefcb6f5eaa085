// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.FileFormats;
import org.trendyilamb.io.DatasetWriterFactory;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.sample.SampleModel;
import org.trendyilamb.sample.SampleOptions;
import org.trendyilamb.sample.SampleTree;
import org.trendyilamb.sample.SampleTruth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sample DIR}. */
@Command(
    name = "sample",
    description =
        "Writes a small TRENDY tree of made-up values: every model with its own names, units,"
            + " calendars, grids and mistakes. SAMPLE.tsv in it says what must become of each"
            + " file.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SampleCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder to write; made when missing.")
  private @Nullable Path folder;

  @Option(
      names = "--variants",
      split = ",",
      paramLabel = "ID",
      description = "Only these; 'quick' stands for ten that show most habits. Default: all.")
  private Set<String> variants = new LinkedHashSet<>();

  @Option(names = "--list", description = "List the variants and write nothing.")
  private boolean list;

  SampleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SampleTree tree = SampleTree.standard();
    if (list) {
      for (SampleModel model : tree.models()) {
        console.result(model.id() + "\t" + model.remark());
      }
      return ExitCode.OK.status();
    }
    Path target = folder;
    if (target == null) {
      throw new UsageException(
          new Problem(
              "config-folder",
              Where.nowhere(),
              "sample needs the folder to write",
              "no DIR",
              "one folder",
              "name it: trendy-ilamb sample DIR"));
    }
    Set<String> wanted = new LinkedHashSet<>(variants);
    if (wanted.remove("quick")) {
      wanted.addAll(SampleTree.quickStart());
    }
    List<DatasetWriterFactory> writers =
        FileFormats.writers().stream().filter(DatasetWriterFactory::concurrent).toList();
    try {
      List<SampleTruth> truths = tree.write(target, SampleOptions.with(writers).only(wanted));
      console.result(truths.size() + " files written below " + target);
      console.result("convert them with: trendy-ilamb convert " + target + " OUT");
      return ExitCode.OK.status();
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          new Problem(
              "config-variants",
              Where.nowhere(),
              String.valueOf(e.getMessage()),
              "",
              "",
              "see 'trendy-ilamb sample --list'"));
    }
  }
}
