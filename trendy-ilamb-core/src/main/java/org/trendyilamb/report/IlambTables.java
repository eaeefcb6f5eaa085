// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The two files that ILAMB starts from, made from what lies in the output folder: {@code
 * model_setup.yaml} for {@code ilamb-run --model_setup}, and a table for ilamb3.
 *
 * <p>A model is named after itself when only one simulation is there, otherwise {@code
 * MODEL-SIMULATION}: ILAMB knows no experiments, and two of them under one name would be merged.
 */
public final class IlambTables {
  private final List<OutputFile> files;

  /**
   * One output.
   *
   * @param path relative to the output folder: simulation, model, file
   * @param simulation first folder
   * @param model second folder
   * @param variable CMIP name
   * @param frequency {@code mon}, {@code yr}, {@code day} or {@code fx}
   * @param member ensemble member
   * @param grid grid label
   */
  public record OutputFile(
      Path path,
      String simulation,
      String model,
      String variable,
      String frequency,
      String member,
      String grid) {}

  /** Tables for these outputs. */
  public IlambTables(List<OutputFile> files) {
    this.files = List.copyOf(files);
  }

  /**
   * The text of {@code model_setup.yaml}.
   *
   * @param root absolute output folder
   */
  public String modelSetup(Path root) {
    SortedMap<String, Path> folders = new TreeMap<>();
    for (OutputFile file : files) {
      folders.put(name(file), root.resolve(file.simulation()).resolve(file.model()));
    }
    StringBuilder yaml = new StringBuilder();
    for (Map.Entry<String, Path> folder : folders.entrySet()) {
      String name = quoted(folder.getKey());
      yaml.append(name).append(":\n");
      yaml.append("  modelname: ").append(name).append('\n');
      yaml.append("  path: ").append(quoted(folder.getValue().toString())).append('\n');
    }
    return yaml.toString();
  }

  /**
   * The text of the table for {@code ilamb run --model-db}.
   *
   * @param root absolute output folder
   */
  public String ilamb3Table(Path root) {
    List<String> lines = new ArrayList<>();
    for (OutputFile file : files) {
      lines.add(
          String.join(
              ",",
              csv(name(file)),
              csv(file.member()),
              csv(file.grid()),
              csv(file.variable()),
              csv(file.frequency()),
              csv(root.resolve(file.path()).toString())));
    }
    SortedSet<String> sorted = new TreeSet<>(lines);
    return "source_id,member_id,grid_label,variable_id,frequency,path\n"
        + String.join("\n", sorted)
        + (sorted.isEmpty() ? "" : "\n");
  }

  private String name(OutputFile file) {
    long simulations = files.stream().map(OutputFile::simulation).distinct().count();
    return simulations == 1 ? file.model() : file.model() + "-" + file.simulation();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String csv(String text) {
    return text.contains(",") || text.contains("\"")
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
