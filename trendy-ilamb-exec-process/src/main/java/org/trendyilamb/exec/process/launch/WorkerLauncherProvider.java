// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.launch;

import java.util.Map;

/**
 * SPI: makes launchers. Found with {@link java.util.ServiceLoader}; needs a public constructor
 * without parameters.
 */
public interface WorkerLauncherProvider {

  /** Short stable name: lower-case letters, digits and hyphens. */
  String name();

  /**
   * Makes a launcher.
   *
   * @param argument what followed the name and a colon in the option; may be empty
   * @param environment variables of the environment
   * @throws IllegalArgumentException when the argument or the environment does not do; the message
   *     says what would
   */
  WorkerLauncher create(String argument, Map<String, String> environment);
}
