// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.trendyilamb.time.Frequency;

/**
 * A file that rules are looked up for.
 *
 * @param model canonical name of the model
 * @param round TRENDY round where known
 * @param names names of its variable, as in the file name and without words for frequency
 * @param frequency frequency where known; rules for one frequency do not hold before it is
 */
public record RuleSubject(
    String model, OptionalInt round, List<String> names, Optional<Frequency> frequency) {
  public RuleSubject {
    names = List.copyOf(names);
  }

  /** The same file once its frequency is known. */
  public RuleSubject at(Frequency known) {
    return new RuleSubject(model, round, names, Optional.of(known));
  }
}
