// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.scan;

import java.util.Optional;

/**
 * What the user says an input is, which then need not be told by its name.
 *
 * @param model name of the model
 * @param simulation TRENDY simulation or CMIP experiment
 * @param variable TRENDY or CMIP name of the variable
 * @param member ensemble member
 */
public record Identity(
    Optional<String> model,
    Optional<String> simulation,
    Optional<String> variable,
    Optional<String> member) {

  /** The user says nothing. */
  public static Identity unsaid() {
    return new Identity(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether the user says nothing. */
  public boolean isUnsaid() {
    return model.isEmpty() && simulation.isEmpty() && variable.isEmpty() && member.isEmpty();
  }
}
