// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import org.trendyilamb.exec.Payload;
import org.trendyilamb.exec.TaskRunner;
import org.trendyilamb.exec.TaskRunnerFactory;

/** Makes runners that do nothing, so that what is left is the cost of the strategy itself. */
public final class NoOpRunnerFactory implements TaskRunnerFactory {

  /** Called by name, also in worker processes. */
  public NoOpRunnerFactory() {}

  @Override
  public TaskRunner create(Payload settings) {
    return (task, context) -> Payload.of("");
  }
}
