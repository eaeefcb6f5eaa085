// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

/** Something about a text that was read all the same, and that a person may want to know. */
public enum UnitRemark {
  CASE_REPAIRED("upper and lower case differ from the standard symbol"),
  QUESTION_MARK("the text ends with a question mark: its writer was not sure"),
  FULL_STOP("a full stop at the end was left out"),
  DETACHED_EXPONENT("a blank stands between a unit and its negative exponent"),
  ZERO_FOR_LETTER("H20, with the digit zero, was read as H2O"),
  GLUED_FACTORS("two units stand together without a blank"),
  /** The text is as likely to mean that the unit is not known. */
  NOT_STATED("NA was read as a plain number"),
  /** A pure number by definition, but not a ratio of like quantities. */
  PRACTICAL_SALINITY("practical salinity was read as a plain number");

  private final String words;

  UnitRemark(String words) {
    this.words = words;
  }

  /** One clause for messages. */
  public String words() {
    return words;
  }
}
