// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

/**
 * An input of a task, and what it looked like when the plan was made.
 *
 * @param path absolute path
 * @param size bytes
 * @param modified last modification, milliseconds since 1970-01-01 UTC
 */
public record SourceRef(String path, long size, long modified) {}
