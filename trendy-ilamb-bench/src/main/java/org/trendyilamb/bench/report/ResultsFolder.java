// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trendyilamb.bench.compare.ComparedCase;
import org.trendyilamb.bench.compare.ComparisonResult;
import org.trendyilamb.plan.PlanFormat;

/**
 * A folder of results: {@code machine.json}, any number of {@code jmh-*.json}, {@code
 * comparison.json}, {@code parts.json}. Each may be missing.
 */
public final class ResultsFolder {
  private static final PlanFormat JSON = new PlanFormat();

  private final Path folder;

  /** A folder; made when it is written to. */
  public ResultsFolder(Path folder) {
    this.folder = folder;
  }

  /** Where it is. */
  public Path path() {
    return folder;
  }

  /** Where the results of some benchmarks of JMH are. */
  public Path jmh(String name) {
    return folder.resolve("jmh-" + name + ".json");
  }

  /**
   * Adds what JMH wrote, without the places of this machine that it names: the folder of Java and
   * the arguments of its JVMs.
   *
   * @param name of the part
   * @param written complete JSON of JMH
   */
  public void addJmh(String name, Path written) {
    try {
      JsonNode rows = new JsonMapper().readTree(written.toFile());
      for (JsonNode row : rows) {
        ((ObjectNode) row).remove(List.of("jvm", "jvmArgs"));
      }
      write(String.valueOf(jmh(name).getFileName()), rows.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether some benchmarks of JMH left results that can be read. */
  public boolean holdsJmh(String name) {
    try {
      return Files.exists(jmh(name)) && !JmhResult.read(jmh(name)).isEmpty();
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Whether tools were compared on such a file, and this project's own ways all ran. */
  public boolean holds(String layout, double degrees, int months) {
    return comparison().stream()
        .flatMap(all -> all.cases().stream())
        .filter(one -> one.layout().equals(layout))
        .filter(one -> one.degrees() == degrees && one.months() == months)
        .anyMatch(one -> one.tools().stream().noneMatch(t -> t.own() && t.runs().isEmpty()));
  }

  /** Adds what is known of a part that was measured, in the place of an earlier one. */
  public void add(MeasuredPart added) {
    write("parts.json", JSON.writePretty(parts().with(added)) + "\n");
  }

  /** The parts that were measured. */
  MeasuredParts parts() {
    return read("parts.json")
        .map(text -> JSON.read(text, MeasuredParts.class))
        .orElse(new MeasuredParts(List.of()));
  }

  /** Writes the facts of the machine. */
  public void write(MachineFacts machine) {
    write("machine.json", JSON.writePretty(machine) + "\n");
  }

  /** Adds a case to the comparison. */
  public void add(ComparedCase added, Map<String, String> tools) {
    ComparisonResult before = comparison().orElse(new ComparisonResult(tools, List.of()));
    ComparisonResult now = new ComparisonResult(tools, before.cases()).with(added);
    write("comparison.json", JSON.writePretty(now) + "\n");
  }

  /** Writes a text file. */
  void write(String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The facts of the machine. */
  public Optional<MachineFacts> machine() {
    return read("machine.json").map(text -> JSON.read(text, MachineFacts.class));
  }

  /** The comparison. */
  Optional<ComparisonResult> comparison() {
    return read("comparison.json").map(text -> JSON.read(text, ComparisonResult.class));
  }

  /** All rows that JMH wrote. */
  List<JmhResult> jmh() {
    List<JmhResult> results = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return results;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> String.valueOf(file.getFileName()).matches("jmh-.*\\.json"))
          .sorted()
          .forEach(file -> results.addAll(JmhResult.read(file)));
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> read(String name) {
    try {
      Path file = folder.resolve(name);
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
