// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.scan;

import java.util.OptionalInt;

/**
 * Where an input comes from: told by its name and folder, or by the user.
 *
 * @param model canonical name of the model
 * @param sourceId name of the model in outputs: letters, digits and hyphens
 * @param simulation TRENDY simulation or CMIP experiment
 * @param variable name of the variable as the file name has it
 * @param member ensemble member, such as {@code r1i1p1f1}
 * @param round number of the TRENDY round, such as 11, where it is known
 */
public record Origin(
    String model,
    String sourceId,
    String simulation,
    String variable,
    String member,
    OptionalInt round) {}
