// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.verify;

import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Where;

/**
 * Coordinates and their bounds: type, order, range, and edges shared bit for bit. ILAMB takes cell
 * areas and month lengths from these numbers.
 */
final class AxisChecks {
  /** Metres; deeper soil means another unit. */
  private static final double DEEPEST = 1000;

  private final DatasetReader reader;
  private final Findings findings;

  AxisChecks(DatasetReader reader, Findings findings) {
    this.reader = reader;
    this.findings = findings;
  }

  void time() {
    Optional<VariableHeader> time = coordinate(IlambContract.TIME);
    if (time.isEmpty()) {
      return;
    }
    VariableHeader header = time.get();
    attribute(header, "units", IlambContract.TIME_UNITS);
    if (header.attributes().text("calendar").isEmpty()) {
      findings.error(
          "time-calendar",
          findings.at(header.name(), "calendar"),
          "the time axis has no calendar; ILAMB refuses it",
          "",
          "a CF calendar");
    }
    double[] values = values(header);
    increasing(header, values);
    bounds(header, values, IlambContract.TIME_BOUNDS, true);
  }

  void depth() {
    Optional<VariableHeader> depth = coordinate(IlambContract.DEPTH);
    if (depth.isEmpty()) {
      return;
    }
    VariableHeader header = depth.get();
    attribute(header, "units", "m");
    attribute(header, "positive", "down");
    double[] values = values(header);
    increasing(header, values);
    range(findings.at(header.name()), values, 0, DEEPEST);
    bounds(header, values, IlambContract.DEPTH_BOUNDS, false);
  }

  /** Numbers of classes. */
  void type() {
    coordinate(IlambContract.TYPE).ifPresent(header -> increasing(header, values(header)));
  }

  void latitude() {
    horizontal(IlambContract.LAT, IlambContract.LAT_BOUNDS, "degrees_north", -90, 90, -90, 90);
  }

  /** Edges may reach half a cell beyond 180 where the native cells straddle the date line. */
  void longitude() {
    horizontal(IlambContract.LON, IlambContract.LON_BOUNDS, "degrees_east", -180, 180, -360, 360);
  }

  private void horizontal(
      String name,
      String boundsName,
      String units,
      double low,
      double high,
      double lowEdge,
      double highEdge) {
    Optional<VariableHeader> axis = coordinate(name);
    if (axis.isEmpty()) {
      return;
    }
    VariableHeader header = axis.get();
    attribute(header, "units", units);
    double[] values = values(header);
    increasing(header, values);
    range(findings.at(name), values, low, high);
    double[] edges = bounds(header, values, boundsName, false);
    range(findings.at(boundsName), edges, lowEdge, highEdge);
  }

  private Optional<VariableHeader> coordinate(String name) {
    Optional<VariableHeader> found = reader.header().variable(name);
    if (found.isEmpty()) {
      findings.error(
          "coordinate-missing", findings.at(name), "there is no coordinate " + name, "", name);
      return found;
    }
    VariableHeader header = found.get();
    List<String> dimensions = header.dimensions().stream().map(Dimension::name).toList();
    if (header.type() != DataType.DOUBLE || !dimensions.equals(List.of(name))) {
      findings.error(
          "coordinate-shape",
          findings.at(name),
          "the coordinate has another type or shape",
          header.type() + " " + dimensions,
          "DOUBLE [" + name + "]");
      return Optional.empty();
    }
    return found;
  }

  private void attribute(VariableHeader header, String name, String expected) {
    String found = header.attributes().text(name).orElse("");
    if (!found.equals(expected)) {
      findings.error(
          "attribute-value",
          findings.at(header.name(), name),
          "the attribute has another value",
          found,
          expected);
    }
  }

  private double[] values(VariableHeader header) {
    double[] values = new double[Math.toIntExact(header.shape().size())];
    reader.read(header.name(), Slab.all(header.shape()), values);
    return values;
  }

  private void increasing(VariableHeader header, double[] values) {
    if (values.length == 0) {
      findings.error(
          "coordinate-empty", findings.at(header.name()), "the coordinate is empty", "0", "");
    }
    for (int i = 0; i < values.length; i++) {
      boolean fine = Double.isFinite(values[i]) && (i == 0 || values[i] > values[i - 1]);
      if (!fine) {
        findings.error(
            "coordinate-order",
            findings.at(header.name()).index(i),
            "the coordinate does not increase",
            Double.toString(values[i]),
            i == 0 ? "a finite number" : "more than " + values[i - 1]);
        return;
      }
    }
  }

  private void range(Where where, double[] values, double low, double high) {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= low && values[i] <= high)) {
        findings.error(
            "coordinate-range",
            where.index(i),
            "the value is out of range",
            Double.toString(values[i]),
            low + " to " + high);
        return;
      }
    }
  }

  /**
   * Periods must share their edges. Cells may leave room between them, as in a regional extract,
   * but must not overlap.
   */
  private double[] bounds(
      VariableHeader header, double[] centres, String name, boolean contiguous) {
    attribute(header, "bounds", name);
    Optional<VariableHeader> found = reader.header().variable(name);
    if (found.isEmpty()
        || found.get().shape().rank() != 2
        || found.get().shape().length(0) != centres.length
        || found.get().shape().length(1) != 2
        || found.get().type() != DataType.DOUBLE) {
      findings.error(
          "bounds-missing",
          findings.at(name),
          "there are no bounds of this name and shape",
          found.map(v -> v.type() + " " + v.shape()).orElse("nothing"),
          "DOUBLE [" + centres.length + ", 2]");
      return new double[0];
    }
    double[] edges = values(found.get());
    for (int i = 0; i < centres.length; i++) {
      double low = edges[2 * i];
      double high = edges[2 * i + 1];
      if (!(low < high && low <= centres[i] && centres[i] <= high)) {
        findings.error(
            "bounds-order",
            findings.at(name).index(i),
            "the bounds do not enclose the coordinate " + centres[i],
            low + " to " + high,
            "low <= coordinate <= high");
        return edges;
      }
      double before = i > 0 ? edges[2 * i - 1] : low;
      if (contiguous ? low != before : low < before) {
        findings.error(
            "bounds-gap",
            findings.at(name).index(i),
            contiguous
                ? "the lower bound is not the upper bound before it"
                : "the cell overlaps the one before it",
            Double.toString(low),
            Double.toString(before));
        return edges;
      }
    }
    return edges;
  }
}
