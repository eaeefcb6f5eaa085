// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

/**
 * What is known of a model's {@link Normalisation} in a round, and why.
 *
 * @param normalisation the finding
 * @param basis how it was found
 * @param evidence one line for reports
 */
public record NormalisationEvidence(Normalisation normalisation, Basis basis, String evidence) {

  /** How a finding was made. */
  public enum Basis {
    /** Measured on files of that round. */
    MEASURED,
    /** Told by the model group or by somebody who reads the files of that round. */
    REPORTED,
    /** Carried over from other rounds of the model. */
    INFERRED,
    /** Sources disagree. */
    DISPUTED,
    /** Nothing is known. */
    NONE
  }

  static NormalisationEvidence none(String why) {
    return new NormalisationEvidence(Normalisation.UNKNOWN, Basis.NONE, why);
  }
}
