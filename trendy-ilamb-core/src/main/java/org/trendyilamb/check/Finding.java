// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Severity;

/**
 * What a check has to say.
 *
 * @param stops whether the values must not be written, unless the user accepts them
 * @param problem what is odd
 */
record Finding(boolean stops, Problem problem) {
  Issue warning() {
    return new Issue(Severity.WARNING, problem);
  }
}
