// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.grid.AxisRole;
import org.trendyilamb.grid.AxisValues;
import org.trendyilamb.grid.DimensionRoles;
import org.trendyilamb.grid.GridDecision;
import org.trendyilamb.grid.GridOptions;
import org.trendyilamb.grid.GridReading;
import org.trendyilamb.grid.PadToGlobal;
import org.trendyilamb.grid.RecognisedAxis;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;
import org.trendyilamb.rules.RuleEffect;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.time.TimeAxisReading;
import org.trendyilamb.trendy.ModelName;
import org.trendyilamb.trendy.ModelTable;
import org.trendyilamb.trendy.NormalisationEvidence;
import org.trendyilamb.trendy.TrendyRound;
import org.trendyilamb.units.CalendarBasis;
import org.trendyilamb.units.UnitConversion;
import org.trendyilamb.variable.SourceVariable;
import org.trendyilamb.variable.TargetVariable;
import org.trendyilamb.variable.VariableMatch;
import org.trendyilamb.variable.VariableTable;

/** Understands one open file. Reads coordinates only. Immutable, safe for many threads. */
public final class FileInterpreter {
  /** Code of the refusal of a field for each plant type or other class that has no time axis. */
  public static final String CLASSES_WITHOUT_TIME = "classes-without-time";

  private final VariableTable variables;
  private final ModelTable models;

  /** Creates an interpreter with these tables. */
  public FileInterpreter(VariableTable variables, ModelTable models) {
    this.variables = variables;
    this.models = models;
  }

  /**
   * Understands a file.
   *
   * @param reader the open file
   * @param path its path, for messages
   * @param request what is known and wanted
   * @throws org.trendyilamb.problem.TrendyIlambException when something cannot be decided
   */
  public Interpretation interpret(DatasetReader reader, Path path, Request request) {
    return interpret(reader, path, request, Purpose.output());
  }

  /**
   * Understands a file for a purpose.
   *
   * @param reader the open file
   * @param path its path, for messages
   * @param request what is known and wanted
   * @param purpose an output of its own, or a term in a unit
   * @throws org.trendyilamb.problem.TrendyIlambException when something cannot be decided
   */
  public Interpretation interpret(
      DatasetReader reader, Path path, Request request, Purpose purpose) {
    Where file = Where.file(path);
    List<Decision> decisions = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    DatasetHeader dataset = reader.header();
    SourceVariable wanted = wanted(request, file, decisions);
    RuleBook rules = new RuleBook(request, file, decisions, issues);

    VariableChoice.Chosen chosen =
        new VariableChoice(variables).choose(dataset, request, wanted, file, rules);
    decisions.add(chosen.decision());
    VariableHeader field = chosen.header();
    Where where = file.variable(field.name());
    if (purpose.isOutput()) {
      checkDirect(wanted, where);
    }

    DimensionRoles roles = DimensionRoles.of(field, dataset);
    Layout layout = Layout.of(field, roles, wanted.extraDimension(), decisions, where);
    Coordinates coordinates = new Coordinates(reader, file);
    new CurvedGrid(dataset, coordinates, file).refuse(field, roles);
    field
        .attributes()
        .text(LandVector.POINTS)
        .ifPresent(
            points ->
                decisions.add(
                    new Decision(
                        Aspect.GRID,
                        "land-points",
                        "points are put on the regular grid they sit on; cells without a point"
                            + " are missing",
                        points)));
    GridReading grid = grid(roles, coordinates, decisions, issues);
    TimeReading times = new TimeReading(coordinates, request, file, rules, decisions, issues);
    Optional<TimeAxisReading> axis = roles.axis(AxisRole.T).map(times::read);
    rules.frequency(axis.map(reading -> reading.axis().frequency()).orElse(Frequency.FIXED));
    rules.refuse();
    Optional<TimeSelection> time =
        axis.map(
            reading ->
                TimeSelection.of(
                    reading.axis(), request.period(), request.calendar(), decisions, issues));

    Optional<Levels> levels =
        layout.level().isPresent()
            ? Optional.of(
                new LevelReading(dataset, coordinates, where, decisions, issues, rules)
                    .of(
                        field.dimensions().get(layout.level().getAsInt()),
                        wanted.extraDimension(),
                        purpose.isOutput()))
            : Optional.empty();
    TargetVariable target =
        purpose.isOutput()
            ? kept(wanted, levels, target(wanted, levels, axis, where))
            : wanted.usualTarget().inUnit(purpose.termUnit().orElseThrow());
    decisions.add(
        new Decision(
            Aspect.VARIABLE,
            "variable-table",
            (purpose.isOutput() ? "written as " : "used for ")
                + target.id().text()
                + " of table "
                + target.table().id(),
            target.listed() ? "CMIP6 lists it there" : "CMIP6 lists it at another frequency"));
    boolean classes = levels.filter(l -> l.kind() == LevelKind.CLASSES).isPresent();
    UnitConversion conversion =
        new UnitChoice(request, where, rules, decisions, issues)
            .choose(
                field,
                target,
                classes,
                axis.map(reading -> reading.axis().frequency()).orElse(Frequency.FIXED));
    checkLength(conversion, axis, where, issues);
    Packing packing = Packing.of(field.attributes(), where);
    if (!packing.isNone()) {
      decisions.add(
          new Decision(
              Aspect.UNITS,
              "packing",
              "stored values are unpacked: x * " + packing.scale() + " + " + packing.offset(),
              "scale_factor and add_offset"));
    }
    MissingValues missing = MissingValues.of(field, leftBehind(rules));
    decisions.addAll(missing.decisions());
    NormalisationEvidence normalisation = normalisation(request);
    decisions.add(
        new Decision(
            Aspect.METADATA,
            "normalisation",
            "values are per " + normalisation.normalisation(),
            normalisation.evidence()));
    rules.close();
    return new Interpretation(
        dataset,
        field,
        layout,
        target,
        conversion,
        packing,
        missing,
        time,
        levels,
        grid,
        normalisation,
        decisions,
        issues);
  }

  private SourceVariable wanted(Request request, Where file, List<Decision> decisions) {
    String name = request.origin().variable();
    VariableMatch match =
        variables
            .find(name, Optional.of(ModelName.of(request.origin().model())))
            .orElseThrow(
                () ->
                    InterpretException.of(
                        "variable-unknown",
                        file,
                        "the variable is in no table",
                        name,
                        variables.suggestions(name).isEmpty()
                            ? "a variable of the TRENDY protocol"
                            : "perhaps " + String.join(", ", variables.suggestions(name)),
                        "say what it is with --variable"));
    decisions.add(
        new Decision(
            Aspect.VARIABLE,
            match.how().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
            "'" + name + "' is " + match.variable().id().text(),
            match.evidence()));
    return match.variable();
  }

  private static void checkDirect(SourceVariable wanted, Where where) {
    if (!wanted.direct()) {
      throw InterpretException.of(
          "variable-derived",
          where,
          wanted.written().text() + " is not " + wanted.id().text() + " but follows from it",
          wanted.id().text(),
          "a variable whose values are written as they are",
          "it is used for land fractions, not converted by itself");
    }
  }

  private static GridReading grid(
      DimensionRoles roles, Coordinates coordinates, List<Decision> decisions, List<Issue> issues) {
    RecognisedAxis latitude = roles.axis(AxisRole.Y).orElseThrow();
    RecognisedAxis longitude = roles.axis(AxisRole.X).orElseThrow();
    AxisValues rows = coordinates.horizontal(latitude);
    AxisValues columns = coordinates.horizontal(longitude);
    GridReading grid = GridReading.of(rows, columns, GridOptions.defaults());
    if (!grid.grid().longitude().isContiguous()) {
      // Missing columns would leave a gap inside the axis once it is turned to -180..180.
      grid = GridReading.of(rows, columns, new GridOptions(PadToGlobal.ALWAYS));
    }
    for (GridDecision decision : grid.decisions()) {
      decisions.add(new Decision(Aspect.GRID, "grid", decision.rule(), decision.evidence()));
    }
    for (String step : grid.reorder().steps()) {
      decisions.add(new Decision(Aspect.GRID, "reorder", step, "south to north, -180 to 180"));
    }
    for (RecognisedAxis axis : List.of(latitude, longitude)) {
      axis.coordinate()
          .flatMap(variable -> variable.attributes().text(RegularPlanes.MADE_OF))
          .ifPresent(
              plane ->
                  decisions.add(
                      new Decision(
                          Aspect.GRID,
                          "regular-planes",
                          "the values of " + plane + " are taken for an axis",
                          "they are the same all along the other dimension")));
    }
    issues.addAll(grid.issues());
    return grid;
  }

  /** A unit per month, year or step needs a time axis; a year has no month of its own. */
  private static void checkLength(
      UnitConversion conversion, Optional<TimeAxisReading> axis, Where where, List<Issue> issues) {
    if (conversion.basis() == CalendarBasis.FIXED) {
      return;
    }
    String per = "'" + conversion.source().text() + "'";
    if (axis.isEmpty()) {
      throw InterpretException.of(
          "unit-no-length",
          where.attribute("units"),
          "the unit is per "
              + conversion.basis().text().replace('_', ' ')
              + ", but the field has no time axis",
          per,
          "a time axis, or a unit without such a time",
          "state another unit with --units");
    }
    if (conversion.basis() == CalendarBasis.MONTH
        && axis.get().axis().frequency() == Frequency.YEARLY) {
      issues.add(
          Issue.warning(
              "unit-month-of-year",
              where.attribute("units"),
              "the unit is per month but the steps are years; a month was taken as a twelfth of its"
                  + " year",
              per,
              "check that the values are means over the year, not sums"));
    }
  }

  /** A stored value that a rule calls missing. */
  private static OptionalDouble leftBehind(RuleBook rules) {
    Optional<RuleBook.Answer<RuleEffect.MissingValueIs>> answer =
        rules.ask(RuleEffect.MissingValueIs.class);
    if (answer.isEmpty()) {
      return OptionalDouble.empty();
    }
    double value = answer.get().effect().value();
    rules.used(answer.get().rule(), Aspect.MISSING_VALUES, value + " is missing too");
    return OptionalDouble.of(value);
  }

  private static TargetVariable target(
      SourceVariable wanted, Optional<Levels> levels, Optional<TimeAxisReading> axis, Where where) {
    Frequency frequency = axis.map(reading -> reading.axis().frequency()).orElse(Frequency.FIXED);
    Optional<Levels> classes = levels.filter(l -> l.kind() == LevelKind.CLASSES);
    if (axis.isEmpty() && classes.isPresent() && wanted.target(frequency).isEmpty()) {
      throw InterpretException.of(
          CLASSES_WITHOUT_TIME,
          where,
          "has a value for each of "
              + classes.get()
              + " (dimension "
              + classes.get().dimension()
              + ") and no time axis",
          frequency.label(),
          wanted.usualFrequency().label(),
          "add a time axis to a copy of the file; --pft keep then writes it");
    }
    return wanted
        .target(frequency)
        .orElseThrow(
            () ->
                InterpretException.of(
                    "frequency-unfit",
                    where,
                    wanted.written().text() + " has no meaning at this frequency",
                    frequency.label(),
                    wanted.usualFrequency().label(),
                    "check the time axis of the file"));
  }

  /** Values of each class keep the TRENDY name: under the CMIP name they would pass for a total. */
  private static TargetVariable kept(
      SourceVariable wanted, Optional<Levels> levels, TargetVariable target) {
    boolean classes = levels.filter(l -> l.kind() == LevelKind.CLASSES).isPresent();
    return classes ? target.ofClasses(wanted.id()) : target;
  }

  private NormalisationEvidence normalisation(Request request) {
    OptionalInt round = request.origin().round();
    return models.normalisation(
        ModelName.of(request.origin().model()),
        round.isPresent() ? Optional.of(new TrendyRound(round.getAsInt())) : Optional.empty());
  }
}
