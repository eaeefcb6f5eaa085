// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One file of the sample.
 *
 * @param model who delivers it
 * @param simulation such as {@code S3}
 * @param variable what it holds; absent for cell areas
 * @param token the variable in the file's name
 * @param name the variable inside
 * @param axis its time axis; absent for fixed fields
 * @param grid its grid
 * @param units text of the units attribute
 * @param stored what the model did to the values
 * @param order dimensions of the variable, slowest first: t, k, y, x
 * @param outcome what must become of it
 * @param reason of what class the finding must be, when there must be one
 * @param extras further contents
 */
record FileSpec(
    ModelSpec model,
    String simulation,
    Optional<TruthVariable> variable,
    String token,
    String name,
    Optional<AxisSpec> axis,
    GridSpec grid,
    String units,
    StoredAs stored,
    String order,
    Outcome outcome,
    Optional<Reason> reason,
    List<Extra> extras) {

  /** Frequency of the records in the file. */
  SampleFrequency frequency() {
    return axis.map(AxisSpec::frequency).orElse(SampleFrequency.FIXED);
  }

  /** The records; one without a date when there is no time axis. */
  List<TruthStep> steps() {
    return axis.map(a -> a.steps(model.firstYear(), model.years()))
        .orElse(List.of(TruthStep.year(model.firstYear())));
  }

  /** The calendar that the model runs by. */
  ModelCalendar calendar() {
    return axis.map(AxisSpec::calendar).orElse(ModelCalendar.NOLEAP);
  }

  boolean has(Extra extra) {
    return extras.contains(extra);
  }

  /** File name without extension. */
  String stem() {
    String infix =
        switch (frequency()) {
          case MONTHLY -> "Monthly";
          default -> "Annual";
        };
    String pattern = model.pattern();
    return filled(pattern)
        .replace("{var}", token)
        .replace("{freq}", infix)
        .replace("{freq-lower}", infix.toLowerCase(Locale.ROOT));
  }

  /** Path below the root of the tree, with slashes. */
  String path() {
    String folder = model.folder();
    if (has(Extra.MODEL_ROOT)) {
      folder = folder.substring(0, folder.indexOf('/'));
    }
    String round = String.format(Locale.ROOT, "TRENDYv%d/", model.round());
    return round + filled(folder) + "/" + stem() + model.packaging().extension();
  }

  private String filled(String text) {
    return text.replace("{sim}", simulation);
  }
}
