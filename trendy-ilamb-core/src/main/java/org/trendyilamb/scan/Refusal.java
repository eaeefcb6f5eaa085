// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.scan;

import org.trendyilamb.problem.Problem;

/**
 * An input that is not converted, and why.
 *
 * @param path the input
 * @param problem the reason
 */
public record Refusal(String path, Problem problem) {}
