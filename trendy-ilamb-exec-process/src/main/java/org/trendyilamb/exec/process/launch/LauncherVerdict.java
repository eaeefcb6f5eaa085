// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.launch;

/**
 * Why a worker ended, in the words of its launcher.
 *
 * @param memory whether it was for lack of memory
 * @param line the line that says so
 */
public record LauncherVerdict(boolean memory, String line) {}
