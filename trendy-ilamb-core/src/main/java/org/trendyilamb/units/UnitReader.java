// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.EnumSet;
import java.util.Optional;

/**
 * Reads the text of a {@code units} attribute. The vocabulary is closed and nothing is guessed:
 * every text has one documented reading or is refused, with the column counted from 1.
 *
 * <p>Beyond UDUNITS it reads typesetting (superscripts, LaTeX, Unicode minus), substance labels
 * ({@code gC}, {@code kg N}, {@code umol(CO2)}), area notes ({@code m-2(grid box)} and words after
 * a comma), the many spellings of a plain number and of a percentage, and some wrong cases. It
 * differs from UDUNITS in that {@code a} is a year, {@code C} and {@code N} after a mass are carbon
 * and nitrogen, and month and year have no fixed length. All methods are pure functions, safe for
 * any number of threads.
 */
public final class UnitReader {
  private static final int LONGEST = 200;

  private UnitReader() {}

  /**
   * Reads a text.
   *
   * @param text the text as it stands in the file; empty means a plain number, as in CF
   * @throws UnitException if the text is no unit of the vocabulary
   */
  public static UnitReading read(String text) {
    if (text.length() > LONGEST) {
      throw UnitException.of(
          "unit-syntax",
          "the text is too long for a unit",
          text.length() + " characters",
          "at most " + LONGEST,
          "state the unit of this variable");
    }
    return read(UnitTypography.plain(text));
  }

  private static UnitReading read(UnitText text) {
    if (text.length() == 0 && !text.original().isBlank()) {
      throw UnitException.of(
          "unit-syntax",
          "nothing but typesetting stands in the text",
          "\"" + text.original() + "\" at column 1",
          "a unit such as kg m-2 s-1",
          "state the unit of this variable");
    }
    Optional<UnitReading> whole = WholeTexts.read(text);
    if (whole.isPresent()) {
      return whole.get();
    }
    if (text.text().matches("[?. ]+")) {
      throw UnitWords.placeholder(text);
    }
    int end = text.length();
    if (text.at(end - 1) == '?') {
      return read(text.part(0, end - 1)).withRemarks(EnumSet.of(UnitRemark.QUESTION_MARK));
    }
    if (text.at(end - 1) == '.' && !text.text().matches("(?i).*w\\.? ?e(q)?\\.")) {
      return read(text.part(0, end - 1)).withRemarks(EnumSet.of(UnitRemark.FULL_STOP));
    }
    int comma = Math.max(text.text().indexOf(','), text.text().indexOf(';'));
    if (comma >= 0) {
      return qualified(text, comma);
    }
    int or = text.text().indexOf(" or ");
    return or >= 0 ? alternatives(text, or) : UnitParser.parse(text);
  }

  /** Words after a comma may name the area that values are per, and nothing else. */
  private static UnitReading qualified(UnitText text, int comma) {
    UnitText words = text.part(comma + 1, text.length());
    AreaPhrases.Phrase phrase =
        AreaPhrases.whole(words.text())
            .orElseThrow(
                () ->
                    UnitException.of(
                        "unit-unknown-word",
                        "the words after the comma are not about an area",
                        "\"" + text.original() + "\" at column " + words.column(0),
                        "words such as per unit land area",
                        "take them out of the unit, if they do not change its meaning"));
    return read(text.part(0, comma)).withArea(phrase.basis(), words.text());
  }

  private static UnitReading alternatives(UnitText text, int or) {
    UnitReading first = read(text.part(0, or));
    UnitReading second = read(text.part(or + 4, text.length()));
    if (!first.unit().equals(second.unit())) {
      throw UnitException.of(
          "unit-ambiguous",
          "the text offers two units that differ",
          "\"" + text.original() + "\" at column " + text.column(or + 1),
          "one unit",
          "state the unit of this variable");
    }
    return first.withRemarks(second.remarks());
  }
}
