// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.interpret.Decision;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.Regrid;
import org.trendyilamb.plan.SourceRef;
import org.trendyilamb.problem.Issue;

/**
 * Where an output comes from and what was done: source name, size, checksum, every step, every
 * assumption, version.
 *
 * <p>No time of day: two runs on one input give the same bytes, which is how outputs of different
 * runs and strategies are compared. The file system knows when a file was written.
 */
final class Provenance {
  /** Global attributes of the source that people look for in the output. */
  private static final List<String> KEPT =
      List.of("institution", "contact", "references", "comment", "license");

  /** Attribute that holds the checksum of every source. */
  static final String CHECKSUM = "trendy_ilamb_source_sha256";

  private Provenance() {}

  static List<Attribute> attributes(
      ConversionTask task, Interpretation meaning, String sha256, String version) {
    String name = list(task, Provenance::name);
    List<Attribute> attributes = new ArrayList<>();
    for (String kept : KEPT) {
      meaning
          .dataset()
          .attributes()
          .text(kept)
          .filter(text -> !text.isBlank())
          .ifPresent(text -> attributes.add(Attribute.text(kept, text)));
    }
    attributes.add(Attribute.text("history", history(task, meaning, version)));
    attributes.add(Attribute.text("trendy_ilamb_version", version));
    attributes.add(Attribute.text("trendy_ilamb_source", name));
    attributes.add(
        Attribute.text(
            "trendy_ilamb_source_bytes", list(task, source -> Long.toString(source.size()))));
    attributes.add(Attribute.text(CHECKSUM, sha256));
    if (!task.recipe().isCopy()) {
      attributes.add(Attribute.text("trendy_ilamb_formula", task.recipe().formula()));
    }
    attributes.add(
        Attribute.text(
            "trendy_ilamb_steps",
            lines(meaning.decisions().stream().map(Decision::toString).toList())));
    List<Issue> issues = new ArrayList<>(meaning.issues());
    attributes.add(
        Attribute.text(
            "trendy_ilamb_assumptions",
            issues.isEmpty() ? "none" : lines(issues.stream().map(Provenance::told).toList())));
    return attributes;
  }

  /** One word for each source, in the order of the formula. */
  private static String list(ConversionTask task, Function<SourceRef, String> word) {
    return String.join(", ", task.sources().stream().map(word).toList());
  }

  /** An issue without the folder of its file, which differs from machine to machine. */
  private static String told(Issue issue) {
    String found = issue.problem().found();
    return issue.severity().name().toLowerCase(Locale.ROOT)
        + ": "
        + issue.problem().what()
        + (found.isEmpty() ? "" : " (found " + found + ")")
        + " ["
        + issue.problem().code()
        + "]";
  }

  private static String history(ConversionTask task, Interpretation meaning, String version) {
    Attributes given = meaning.dataset().attributes();
    Optional<String> before = given.text("history").filter(text -> !text.isBlank());
    // A source beyond the parts only weights the others; the steps name it.
    List<SourceRef> sources = task.sources().subList(0, task.recipe().parts().size());
    String ours =
        "trendy-ilamb "
            + version
            + ": converted from "
            + String.join(", ", sources.stream().map(Provenance::name).toList())
            + (task.recipe().isCopy()
                ? ", variable " + meaning.field().name() + "; " + meaning.conversion().formula()
                : "; " + task.recipe().formula())
            + task.recipe().regrid().map(Provenance::told).orElse("")
            + "; all steps are in trendy_ilamb_steps";
    return before.map(text -> text.strip() + "\n" + ours).orElse(ours);
  }

  private static String name(SourceRef source) {
    return String.valueOf(Path.of(source.path()).getFileName());
  }

  private static String told(Regrid regrid) {
    String grid =
        regrid.file().map(file -> "the grid of " + name(file)).orElse("the grid " + regrid.grid());
    return switch (regrid.weight()) {
      case SAME -> "; it lies on " + grid;
      case MADE -> "; made for " + grid;
      default -> "; regridded to " + grid + ", " + regrid.method().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String lines(List<String> all) {
    return String.join("\n", all);
  }
}
