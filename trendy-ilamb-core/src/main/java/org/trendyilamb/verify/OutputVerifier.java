// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;
import org.trendyilamb.trendy.OutputName;

/**
 * Opens an output again and holds it against the contract: axes, bounds, order, units, fill,
 * values. Safe for many threads.
 */
public final class OutputVerifier {
  private static final List<String> GLOBALS =
      List.of(
          "Conventions",
          "variable_id",
          "table_id",
          "frequency",
          "source_id",
          "experiment_id",
          "variant_label",
          "grid_label",
          "history");

  private final DatasetOpener opener;
  private final Function<String, Optional<String>> unitsOf;

  /**
   * Creates a verifier.
   *
   * @param opener opens outputs
   * @param unitsOf gives the unit that a variable must have, empty for one that no table knows
   */
  public OutputVerifier(DatasetOpener opener, Function<String, Optional<String>> unitsOf) {
    this.opener = opener;
    this.unitsOf = unitsOf;
  }

  /**
   * Looks at a file by itself.
   *
   * @param file the output
   * @param all whether every value is read, not just a sample of time steps
   * @return what is wrong; empty when nothing is
   */
  public List<Issue> verify(Path file, boolean all) {
    return verify(file, all, Optional.empty());
  }

  /**
   * Looks at a file that was just written.
   *
   * @param file the output
   * @param all whether every value is read, not just a sample of time steps
   * @param written what the writer remembers
   * @return what is wrong; empty when nothing is
   */
  public List<Issue> verify(Path file, boolean all, Optional<WrittenValues> written) {
    Findings findings = new Findings(Where.file(file));
    try (DatasetReader reader = opener.open(file)) {
      verify(reader, findings, all, written);
    } catch (DatasetException e) {
      return List.of(Issue.error(e.problem()));
    }
    return findings.all();
  }

  /** The label of the grid stands in the file and in its name; ilamb3 groups files by it. */
  private static void label(DatasetHeader header, Findings findings) {
    Optional<String> written = header.attributes().text("grid_label");
    Optional<String> named =
        findings
            .file()
            .file()
            .flatMap(file -> OutputName.parse(Path.of(file)))
            .flatMap(output -> output.facets().grid());
    if (written.isPresent() && named.isPresent() && !written.equals(named)) {
      findings.error(
          "grid-label",
          findings.file().attribute("grid_label"),
          "the label of the grid is not the one of the file name",
          written.get(),
          named.get());
    }
  }

  private void verify(
      DatasetReader reader, Findings findings, boolean all, Optional<WrittenValues> written) {
    DatasetHeader header = reader.header();
    for (String name : GLOBALS) {
      if (header.attributes().text(name).filter(text -> !text.isBlank()).isEmpty()) {
        findings.error(
            "attribute-missing",
            findings.file().attribute(name),
            "a global attribute is missing",
            "",
            name);
      }
    }
    label(header, findings);
    Optional<String> name = header.attributes().text("variable_id");
    if (name.isEmpty()) {
      return;
    }
    DataChecks data = new DataChecks(reader, findings);
    Optional<VariableHeader> variable = data.header(name.get(), unitsOf.apply(name.get()));
    if (variable.isEmpty()) {
      return;
    }
    AxisChecks axes = new AxisChecks(reader, findings);
    if (variable.get().positionOf(IlambContract.TIME).isPresent()) {
      axes.time();
    }
    if (variable.get().positionOf(IlambContract.DEPTH).isPresent()) {
      axes.depth();
    }
    if (variable.get().positionOf(IlambContract.TYPE).isPresent()) {
      axes.type();
    }
    axes.latitude();
    axes.longitude();
    data.values(variable.get(), all, written);
    if (written.isPresent() && !written.get().complete()) {
      findings.error(
          "value-unwritten", findings.at(name.get()), "not every time step was written", "", "");
    }
  }
}
