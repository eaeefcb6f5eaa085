// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

/**
 * An option of one strategy, given by name in {@link ExecutorOptions#extra}.
 *
 * @param name lower-case letters and hyphens, with the unit at the end where there is one
 * @param defaultValue the value when it is not given, or words for how that value is found
 * @param description one line for people
 */
public record OptionDescription(String name, String defaultValue, String description) {}
