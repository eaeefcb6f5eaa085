// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What must come of one sample file. Values come straight from {@link TruthField}; nothing of them
 * has been through the code that writes files. Immutable.
 *
 * @param path the file below the root of the tree, with slashes
 * @param variant id of the variant
 * @param round edition of TRENDY
 * @param simulation such as {@code S3}
 * @param variable what must be written; absent for files that only support others
 * @param source name of the variable inside the file
 * @param frequency of the output; land fractions are fixed, whatever time axis the file has
 * @param calendar the calendar that the model really runs by, whatever it declares
 * @param steps what the records stand for, in order; empty when fixed
 * @param latitudes rows with data on the globe, degrees north, ascending; a padded output may have
 *     more, all missing
 * @param longitudes columns in degrees east from -180 (included) to 180, ascending
 * @param normalisation what area the values refer to; nothing is divided by the land fraction
 * @param outcome what must become of the file
 * @param reason class of the finding that must be reported, if one must
 */
public record SampleTruth(
    String path,
    String variant,
    int round,
    String simulation,
    Optional<TruthVariable> variable,
    String source,
    SampleFrequency frequency,
    ModelCalendar calendar,
    List<TruthStep> steps,
    List<Double> latitudes,
    List<Double> longitudes,
    Normalisation normalisation,
    Outcome outcome,
    Optional<Reason> reason) {

  /** Coordinates within so many degrees are the same: float32 labels are up to 1e-5 off. */
  private static final double SAME_PLACE = 1e-3;

  public SampleTruth {
    steps = List.copyOf(steps);
    latitudes = List.copyOf(latitudes);
    longitudes = List.copyOf(longitudes);
  }

  static SampleTruth of(FileSpec file, Optional<WrongVariant> mistake) {
    Optional<WrongVariant> wrong = mistake.filter(w -> w.fits(file));
    boolean fixed = file.variable().filter(v -> v.kind() == TruthVariable.Kind.SURFACE).isPresent();
    boolean dated = file.axis().isPresent() && !fixed;
    return new SampleTruth(
        file.path(),
        file.model().id(),
        file.model().round(),
        file.simulation(),
        file.variable(),
        file.name(),
        fixed ? SampleFrequency.FIXED : file.frequency(),
        file.calendar(),
        dated ? file.steps() : List.of(),
        file.grid().trueLatitudes(),
        file.grid().trueLongitudes(),
        file.model().normalisation(),
        wrong.isPresent() ? Outcome.FLAGGED : file.outcome(),
        wrong.map(WrongVariant::reason).or(file::reason));
  }

  /**
   * True value of a variable without layers.
   *
   * @see #value(int, int, double, double)
   */
  public double value(int step, double lat, double lon) {
    return value(step, 0, lat, lon);
  }

  /**
   * The value that a right output holds.
   *
   * @param step index into {@link #steps}; 0 for fixed fields
   * @param layer plant type from 0; 0 for variables without layers
   * @param lat degrees north, within 0.001 of one of {@link #latitudes} to mean it
   * @param lon degrees east in any turn, within 0.001 of one of {@link #longitudes} to mean it
   * @return value in CMIP6 units; NaN where nothing must be written: at sea, and outside the grid
   * @throws IllegalStateException when the file holds no variable of its own
   * @throws IndexOutOfBoundsException when there is no such step
   */
  public double value(int step, int layer, double lat, double lon) {
    TruthVariable what =
        variable.orElseThrow(() -> new IllegalStateException(path + " holds no field"));
    Optional<Double> row = nearest(latitudes, lat);
    Optional<Double> column = nearest(longitudes, turned(lon));
    if (row.isEmpty() || column.isEmpty()) {
      return Double.NaN;
    }
    double y = row.get();
    double x = column.get();
    TruthField field = TruthField.of(simulation);
    double land = TruthField.landFraction(y, x);
    if (what.kind() == TruthVariable.Kind.SURFACE) {
      return field.month(what, 0, 0, 1, y, x);
    }
    if (land == 0) {
      return Double.NaN;
    }
    TruthStep when = steps.get(step);
    double truth =
        when.month().isPresent()
            ? field.month(what, layer, when.year(), when.month().getAsInt(), y, x)
            : field.year(what, layer, when.year(), calendar, y, x);
    boolean shared = normalisation == Normalisation.CELL && what.kind().perArea();
    return shared ? truth * land : truth;
  }

  /** Longitude in the turn of the labels: from -180 (included) to 180. */
  private static double turned(double lon) {
    double turned = Math.IEEEremainder(lon, 360);
    return turned > 180 - SAME_PLACE ? turned - 360 : turned;
  }

  /** The label that means this place; labels ascend. */
  private static Optional<Double> nearest(List<Double> labels, double wanted) {
    int found = Collections.binarySearch(labels, wanted - SAME_PLACE);
    int at = found < 0 ? -found - 1 : found;
    boolean same = at < labels.size() && labels.get(at) - wanted < SAME_PLACE;
    return same ? Optional.of(labels.get(at)) : Optional.empty();
  }
}
