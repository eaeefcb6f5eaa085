// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.scan;

/**
 * An input that no conversion is meant for, and why.
 *
 * @param path the input
 * @param reason why it is left alone
 */
public record Ignored(String path, String reason) {}
