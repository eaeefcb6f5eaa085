// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.trendy.ModelName;
import org.trendyilamb.trendy.ResourceTable;

/** Makes variables, spellings and plausible values of the rows of their tables. */
final class VariableTableReader {

  List<SourceVariable> variables(List<ResourceTable.Row> table) {
    Map<String, List<ResourceTable.Row>> byName = new LinkedHashMap<>();
    for (ResourceTable.Row row : table) {
      byName.computeIfAbsent(row.text("trendy"), name -> new ArrayList<>()).add(row);
    }
    List<SourceVariable> variables = new ArrayList<>();
    for (List<ResourceTable.Row> rows : byName.values()) {
      try {
        variables.add(variable(rows));
      } catch (IllegalArgumentException e) {
        throw new VariableException(
            problem(rows.get(0), String.valueOf(e.getMessage()), rows.get(0).text("trendy")), e);
      }
    }
    return variables;
  }

  private static SourceVariable variable(List<ResourceTable.Row> rows) {
    List<TargetVariable> targets = new ArrayList<>();
    List<TargetVariable> alternatives = new ArrayList<>();
    boolean direct = true;
    for (ResourceTable.Row row : rows) {
      switch (row.text("choice")) {
        case "use" -> targets.add(target(row));
        case "derive" -> {
          targets.add(target(row));
          direct = false;
        }
        case "other" -> alternatives.add(target(row));
        default -> throw new VariableException(problem(row, "no such choice", row.text("choice")));
      }
    }
    ResourceTable.Row first = rows.get(0);
    return new SourceVariable(
        VariableId.of(first.text("trendy")),
        first.text("trendy_units"),
        frequency(first, "trendy_frequency"),
        first.optional("only").isEmpty() ? Optional.empty() : Optional.of(frequency(first, "only")),
        direct,
        targets,
        alternatives,
        first.optional("note"));
  }

  private static TargetVariable target(ResourceTable.Row row) {
    Frequency frequency = frequency(row, "frequency");
    Optional<CmipTable> listed = row.optional("table").map(id -> table(row, id));
    return new TargetVariable(
        VariableId.of(row.text("name")),
        listed.orElseGet(() -> CmipTable.carrier(frequency)),
        listed.isPresent(),
        listed.isEmpty(),
        frequency,
        row.optional("standard_name"),
        row.text("long_name"),
        row.text("units"),
        row.text("cell_methods"),
        row.optional("cell_measures"),
        row.optional("positive").isEmpty()
            ? Optional.empty()
            : Optional.of(row.constant("positive", Positive.class)),
        row.text("realm"),
        row.constant("kind", QuantityKind.class),
        row.constant("extra", ExtraDimension.class),
        row.text("trendy_units"),
        row.optional("ilamb"),
        byDefault(row));
  }

  private static boolean byDefault(ResourceTable.Row row) {
    return switch (row.text("write")) {
      case "default" -> true;
      case "request" -> false;
      default -> throw new VariableException(problem(row, "no such way", row.text("write")));
    };
  }

  private static CmipTable table(ResourceTable.Row row, String id) {
    return CmipTable.find(id)
        .orElseThrow(() -> new VariableException(problem(row, "no such table", id)));
  }

  private static Frequency frequency(ResourceTable.Row row, String column) {
    return Frequency.ofLabel(row.text(column))
        .orElseThrow(
            () -> new VariableException(problem(row, "no such frequency", row.text(column))));
  }

  List<VariableAlias> aliases(ResourceTable table, List<SourceVariable> variables) {
    Map<String, SourceVariable> byName = new HashMap<>();
    variables.forEach(variable -> byName.putIfAbsent(variable.id().text(), variable));
    List<VariableAlias> aliases = new ArrayList<>();
    for (ResourceTable.Row row : table.rows()) {
      String name = row.text("trendy");
      SourceVariable meant =
          Optional.ofNullable(byName.get(name))
              .orElseThrow(() -> new VariableException(problem(row, "no such variable", name)));
      aliases.add(
          new VariableAlias(
              row.text("alias"),
              meant,
              row.optional("frequency").isEmpty()
                  ? Optional.empty()
                  : Optional.of(frequency(row, "frequency")),
              row.words("models").stream().map(ModelName::of).toList(),
              row.optional("note")));
    }
    return aliases;
  }

  Map<VariableId, Plausibility> plausibilities(ResourceTable table) {
    Map<VariableId, Plausibility> all = new LinkedHashMap<>();
    for (ResourceTable.Row row : table.rows()) {
      all.put(
          VariableId.of(row.text("name")),
          new Plausibility(
              row.text("unit"),
              range(row, row.text("unit"), "largest_from", "largest_to"),
              row.optional("ceiling").isEmpty()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(row.number("ceiling")),
              range(row, row.text("total_unit"), "total_from", "total_to"),
              row.text("basis")));
    }
    return all;
  }

  private static Optional<Plausibility.Range> range(
      ResourceTable.Row row, String unit, String from, String to) {
    return row.optional(from).isEmpty()
        ? Optional.empty()
        : Optional.of(new Plausibility.Range(unit, row.number(from), row.number(to)));
  }

  private static Problem problem(ResourceTable.Row row, String what, String found) {
    return new Problem(
        "variable-table",
        Where.file(row.table()).index(row.line()),
        what,
        found,
        "",
        "restore the table as shipped");
  }
}
