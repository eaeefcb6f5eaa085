// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.journal.RunJournal;
import org.trendyilamb.journal.StateText;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.report.IlambTables;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.trendy.CmipFacets;
import org.trendyilamb.trendy.OutputName;

/** The output folder as a whole: which files lie there, and the tables that ILAMB starts from. */
final class OutputTree {
  private final Path root;

  OutputTree(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** All outputs, sorted; hidden files and folders are passed over. */
  List<Path> files() {
    if (!Files.isDirectory(root)) {
      throw new DatasetException(
          new Problem(
              "input-missing",
              Where.file(root),
              "there is no such folder",
              "",
              "an output folder",
              "check the path"));
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(".nc"))
          .filter(path -> !isHidden(root.relativize(path)))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw failed("the folder cannot be listed", e);
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** Writes {@code model_setup.yaml} and {@code ilamb3.csv} from what lies there now. */
  void writeTables() {
    List<IlambTables.OutputFile> outputs = new ArrayList<>();
    for (Path file : files()) {
      Path relative = root.relativize(file);
      Optional<OutputName> name = OutputName.parse(relative);
      if (name.isEmpty() || relative.getNameCount() != 3) {
        continue;
      }
      CmipFacets facets = name.get().facets();
      outputs.add(
          new IlambTables.OutputFile(
              relative,
              relative.getName(0).toString(),
              relative.getName(1).toString(),
              facets.variable(),
              facets.frequency().map(Frequency::label).orElse("mon"),
              facets.member(),
              facets.grid().orElse(OutputName.NATIVE_GRID)));
    }
    if (outputs.isEmpty()) {
      return;
    }
    IlambTables tables = new IlambTables(outputs);
    write("model_setup.yaml", tables.modelSetup(root));
    write("ilamb3.csv", tables.ilamb3Table(root));
  }

  private void write(String name, String text) {
    StateText.write(root.resolve(name), RunJournal.WHOLE, text);
  }

  private DatasetException failed(String what, Exception e) {
    boolean full = String.valueOf(e.getMessage()).contains("No space left");
    return new DatasetException(
        new Problem(
            full ? "disk-full" : "output-unwritable",
            Where.file(root),
            what,
            e.getClass().getSimpleName() + ": " + e.getMessage(),
            "",
            "check the output folder"),
        e);
  }
}
