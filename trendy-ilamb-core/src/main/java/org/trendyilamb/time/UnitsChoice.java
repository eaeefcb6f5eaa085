// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.Optional;

/**
 * Chooses the text that says what the numbers mean: of a rule, of the units, or of the long name.
 */
final class UnitsChoice {
  private final TimeRules rules;
  private final Decisions decisions;

  UnitsChoice(TimeRules rules, Decisions decisions) {
    this.rules = rules;
    this.decisions = decisions;
  }

  /** The text to read; empty text when there is none at all. */
  String text(RawTimeAxis raw) {
    String own = raw.units().orElse("");
    if (rules.units().isPresent()) {
      decisions.note(
          "time-units-rule",
          "a rule for this model gives units '" + rules.units().get() + "' for '" + own + "'");
      return rules.units().get();
    }
    if (TimeUnitsReader.isComplete(own)) {
      return own;
    }
    Optional<String> told =
        raw.longName().flatMap(TimeUnitsReader::inSentence).filter(text -> agrees(own, text));
    told.ifPresent(
        text ->
            decisions.note(
                "time-units-long-name",
                "units '" + own + "' name no date; long_name says '" + text + "'"));
    return told.orElse(own);
  }

  /** Units such as "d" must not contradict the unit in the sentence. */
  private static boolean agrees(String own, String sentence) {
    Optional<TimeUnit> unit = TimeUnitNames.find(own);
    Optional<TimeUnit> other = TimeUnitNames.find(sentence.substring(0, sentence.indexOf(' ')));
    return unit.isEmpty()
        || (other.isPresent()
            && unit.get().calendarMonths() == other.get().calendarMonths()
            && unit.get().amount().compareTo(other.get().amount()) == 0);
  }
}
