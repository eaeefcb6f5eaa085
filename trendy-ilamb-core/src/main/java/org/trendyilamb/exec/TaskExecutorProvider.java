// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.util.List;
import java.util.Set;
import org.trendyilamb.problem.Availability;

/**
 * SPI: a strategy that can run tasks. Found with {@link java.util.ServiceLoader}; needs a public
 * constructor without parameters, does nothing until asked.
 */
public interface TaskExecutorProvider {

  /** Short stable name in lower case: letters, digits and hyphens. */
  String id();

  /** One line for people: what it is and what it does not protect against. */
  String description();

  /** What it promises. */
  Set<Capability> capabilities();

  /** The options in {@link ExecutorOptions#extra} that it knows; others are refused. */
  default List<OptionDescription> options() {
    return List.of();
  }

  /** Whether it can be used here. */
  Availability availability();

  /**
   * Makes an executor; the caller closes it.
   *
   * @throws ExecutorException when it cannot be used with these options
   */
  TaskExecutor create(ExecutorOptions options);
}
