// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import org.trendyilamb.plan.ConversionPlan;

/** The exit status of a dry run. */
final class PlanStatus {
  private PlanStatus() {}

  static ExitCode of(ConversionPlan plan) {
    boolean conflict =
        plan.refusals().stream()
            .anyMatch(refusal -> refusal.problem().code().equals("output-conflict"));
    return conflict ? ExitCode.OUTPUT_CONFLICT : ExitCode.SOME_NOT_CONVERTED;
  }
}
