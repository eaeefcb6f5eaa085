// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.grid.AxisValues;
import org.trendyilamb.grid.RecognisedAxis;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Where;
import org.trendyilamb.time.RawTimeAxis;

/** Reads coordinate variables and their bounds. Nothing is decided here. */
final class Coordinates {
  /** A coordinate longer than this is no axis of a land model. */
  private static final long LONGEST = 1_000_000;

  /** Degrees that count to the west or south: to read them as east or north would be a guess. */
  private static final Pattern BACKWARD =
      Pattern.compile("(?i)deg(rees?)?[ _]?(w(est)?|south)|deg(rees?)?[ _]s");

  private final DatasetReader reader;
  private final Where file;

  Coordinates(DatasetReader reader, Where file) {
    this.reader = reader;
    this.file = file;
  }

  AxisValues horizontal(RecognisedAxis axis) {
    VariableHeader variable = coordinate(axis);
    String units = first(variable, List.of("units", "unit")).orElse("").strip();
    if (BACKWARD.matcher(units).matches()) {
      throw InterpretException.of(
          "coordinate-direction",
          file.variable(variable.name()).attribute("units"),
          "the degrees count to the other side",
          "'" + units + "'",
          "degrees_north or degrees_east",
          "turn the signs in a copy of the file, or mend the attribute if it is wrong");
    }
    AxisValues values =
        AxisValues.of(
            file.variable(variable.name()), read(variable), variable.type() == DataType.FLOAT);
    return bounds(variable).map(values::withBounds).orElse(values);
  }

  /** The numbers and attributes of a time coordinate. */
  RawTimeAxis time(VariableHeader variable) {
    RawTimeAxis raw = RawTimeAxis.of(read(variable));
    Optional<String> units = first(variable, List.of("units", "unit"));
    if (units.isPresent()) {
      raw = raw.withUnits(units.get());
    }
    Optional<String> calendar = first(variable, List.of("calendar"));
    if (calendar.isPresent()) {
      raw = raw.withCalendar(calendar.get());
    }
    Optional<String> longName = first(variable, List.of("long_name", "longname"));
    if (longName.isPresent()) {
      raw = raw.withLongName(longName.get());
    }
    Optional<VariableHeader> bounds = boundsOf(variable);
    if (bounds.isPresent()) {
      double[] flat = read(bounds.get());
      double[][] pairs = new double[flat.length / 2][];
      for (int i = 0; i < pairs.length; i++) {
        pairs[i] = new double[] {flat[2 * i], flat[2 * i + 1]};
      }
      raw = raw.withBounds(pairs);
      Optional<String> boundsUnits = bounds.get().attributes().text("units");
      if (boundsUnits.isPresent()) {
        raw = raw.withBoundsUnits(boundsUnits.get());
      }
    }
    return raw;
  }

  VariableHeader coordinate(RecognisedAxis axis) {
    return axis.coordinate()
        .orElseThrow(
            () ->
                InterpretException.of(
                    "coordinate-missing",
                    file.variable(axis.dimension().name()),
                    "the dimension has no coordinate variable",
                    "a dimension of length " + axis.dimension().length(),
                    "a variable with its values",
                    "add the coordinate to the file"));
  }

  private static Optional<String> first(VariableHeader variable, List<String> names) {
    return names.stream()
        .flatMap(
            name ->
                variable.attributes().all().stream().filter(a -> a.name().equalsIgnoreCase(name)))
        .map(Attribute::asText)
        .findFirst();
  }

  Optional<double[]> bounds(VariableHeader variable) {
    return boundsOf(variable).map(this::read);
  }

  /** The bounds variable, when the attribute names one that is there and has two values each. */
  private Optional<VariableHeader> boundsOf(VariableHeader variable) {
    return variable
        .attributes()
        .text("bounds")
        .flatMap(name -> reader.header().variable(name))
        .filter(
            bounds ->
                bounds.type().isNumeric()
                    && bounds.shape().rank() == 2
                    && bounds.shape().length(0) == variable.shape().size()
                    && bounds.shape().length(1) == 2);
  }

  double[] read(VariableHeader variable) {
    long size = variable.shape().size();
    if (size > 2 * LONGEST) {
      throw InterpretException.of(
          "coordinate-too-long",
          file.variable(variable.name()),
          "the coordinate has too many values",
          Long.toString(size),
          "at most " + LONGEST,
          "check the file");
    }
    double[] values = new double[Math.toIntExact(size)];
    reader.read(variable.name(), Slab.all(variable.shape()), values);
    Packing packing = Packing.of(variable.attributes(), file.variable(variable.name()));
    if (!packing.isNone()) {
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i] * packing.scale() + packing.offset();
      }
    }
    return values;
  }
}
