// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.grid.AxisRecognition;
import org.trendyilamb.grid.AxisRole;
import org.trendyilamb.grid.DimensionRoles;
import org.trendyilamb.problem.Where;
import org.trendyilamb.rules.RuleEffect;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.variable.SourceVariable;
import org.trendyilamb.variable.VariableMatch;
import org.trendyilamb.variable.VariableTable;

/**
 * Which variable of a file holds the field: the one that the user names, the one with the name of
 * the file, one with another spelling of it, or the only field that there is.
 */
final class VariableChoice {
  private final VariableTable table;

  VariableChoice(VariableTable table) {
    this.table = table;
  }

  /**
   * A choice.
   *
   * @param header the field
   * @param decision why
   */
  record Chosen(VariableHeader header, Decision decision) {}

  Chosen choose(
      DatasetHeader dataset, Request request, SourceVariable wanted, Where where, RuleBook rules) {
    Optional<String> said = request.overrides().sourceVariable();
    if (said.isPresent()) {
      return dataset
          .variable(said.get())
          .map(v -> chosen(v, "user", "the user names it"))
          .orElseThrow(
              () ->
                  InterpretException.of(
                      "variable-missing",
                      where,
                      "the variable that the user names is not in the file",
                      names(dataset),
                      said.get(),
                      "correct the name"));
    }
    Optional<Chosen> ruled = byRule(dataset, rules);
    if (ruled.isPresent()) {
      return ruled.get();
    }
    for (String name : spellings(request, wanted)) {
      Optional<VariableHeader> exact = dataset.variable(name).filter(v -> isField(v, dataset));
      if (exact.isPresent()) {
        return chosen(exact.get(), "name", "the variable is called as the file says");
      }
    }
    List<VariableHeader> fields =
        dataset.variables().stream().filter(v -> isField(v, dataset)).toList();
    List<VariableHeader> same =
        fields.stream().filter(v -> means(v.name(), request, wanted)).toList();
    if (fields.size() > 1 && wanted.usualFrequency() != Frequency.FIXED) {
      // A fraction of land or an area beside the field has no time of its own.
      List<VariableHeader> dated = fields.stream().filter(v -> hasTime(v, dataset)).toList();
      fields = dated.isEmpty() ? fields : dated;
    }
    if (same.size() == 1) {
      return chosen(same.get(0), "spelling", "another spelling of " + wanted.id().text());
    }
    if (fields.size() == 1) {
      refuseOther(fields.get(0).name(), request, wanted, where);
      return chosen(
          fields.get(0),
          "only-field",
          "it is the only variable with latitude and longitude; the file name says "
              + request.writtenVariable());
    }
    if (fields.isEmpty()) {
      throw missing(dataset, request, wanted, where);
    }
    throw InterpretException.of(
        "variable-ambiguous",
        where,
        "several variables could be meant",
        String.join(", ", fields.stream().map(VariableHeader::name).toList()),
        "one called " + wanted.id().text(),
        "name the variable with --source-variable");
  }

  private static InterpretException missing(
      DatasetHeader dataset, Request request, SourceVariable wanted, Where where) {
    Optional<VariableHeader> named =
        spellings(request, wanted).stream().flatMap(n -> dataset.variable(n).stream()).findFirst();
    return InterpretException.of(
        "variable-missing",
        where,
        "no variable of the file has both latitude and longitude",
        named.map(VariableChoice::signature).orElseGet(() -> names(dataset)),
        "one called " + wanted.id().text() + " with a dimension for each",
        named.isPresent()
            ? "put the field on a grid of latitude and longitude before, or add their coordinates"
            : "name the variable with --source-variable; one that ncdump shows and this list lacks"
                + " is compressed in a way that is not read here: nccopy rewrites it");
  }

  private static String signature(VariableHeader variable) {
    return variable.name()
        + "("
        + String.join(", ", variable.dimensions().stream().map(Dimension::name).toList())
        + ")";
  }

  /** A field with the very name of another variable is not the one that the file name promises. */
  private void refuseOther(String name, Request request, SourceVariable wanted, Where where) {
    Optional<VariableMatch> other =
        table.find(name).filter(match -> match.how() != VariableMatch.How.ALIAS);
    if (other.isPresent()) {
      throw InterpretException.of(
          "variable-contradiction",
          where.variable(name),
          "the file name and the only field in the file name different variables",
          "the field is " + name + ", the file name says " + request.writtenVariable(),
          "one called " + wanted.id().text(),
          "say that it is the right one with --source-variable " + name + ", or rename the file");
    }
  }

  private static Chosen chosen(VariableHeader header, String rule, String evidence) {
    return new Chosen(
        header,
        new Decision(Aspect.VARIABLE, rule, "values are read from " + header.name(), evidence));
  }

  private static Optional<Chosen> byRule(DatasetHeader dataset, RuleBook rules) {
    return rules
        .ask(RuleEffect.SourceVariableIs.class)
        .flatMap(
            answer ->
                dataset
                    .variable(answer.effect().name())
                    .map(
                        v -> {
                          String result = "the variable is called " + v.name();
                          rules.used(answer.rule(), Aspect.VARIABLE, result);
                          return chosen(v, "rule " + answer.rule().id(), "a rule names it");
                        }));
  }

  private static List<String> spellings(Request request, SourceVariable wanted) {
    List<String> names = new ArrayList<>();
    names.add(request.writtenVariable());
    names.add(request.origin().variable());
    names.add(wanted.id().text());
    names.add(wanted.written().text());
    return names;
  }

  private boolean means(String name, Request request, SourceVariable wanted) {
    if (name.equalsIgnoreCase(request.writtenVariable())) {
      return true;
    }
    return table
        .find(name)
        .map(VariableMatch::variable)
        .filter(variable -> variable.id().equals(wanted.id()))
        .isPresent();
  }

  /** A field has latitude and longitude and is no coordinate, bound or area of the grid. */
  private static boolean isField(VariableHeader variable, DatasetHeader dataset) {
    if (!variable.type().isNumeric() || variable.dimensions().size() < 2) {
      return false;
    }
    String name = variable.name().toLowerCase(Locale.ROOT);
    if (name.contains("bnds") || name.contains("bounds") || isBounds(variable, dataset)) {
      return false;
    }
    if (variable.dimensions().size() == 2 && AxisRecognition.best(variable, dataset).isPresent()) {
      return false;
    }
    DimensionRoles roles = DimensionRoles.of(variable, dataset);
    return roles.axis(AxisRole.Y).isPresent() && roles.axis(AxisRole.X).isPresent();
  }

  private static boolean hasTime(VariableHeader variable, DatasetHeader dataset) {
    return DimensionRoles.of(variable, dataset).axis(AxisRole.T).isPresent();
  }

  private static boolean isBounds(VariableHeader variable, DatasetHeader dataset) {
    return dataset.variables().stream()
        .anyMatch(
            other -> other.attributes().text("bounds").filter(variable.name()::equals).isPresent());
  }

  private static String names(DatasetHeader dataset) {
    return String.join(", ", dataset.variables().stream().map(VariableHeader::name).toList());
  }
}
