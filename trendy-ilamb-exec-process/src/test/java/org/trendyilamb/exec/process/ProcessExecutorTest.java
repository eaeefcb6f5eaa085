// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.tck.CapabilityContract;
import org.trendyilamb.exec.tck.ProviderContract;

class ProcessExecutorTest extends CapabilityContract implements ProviderContract {

  @Override
  public TaskExecutorProvider provider() {
    return new ProcessExecutorProvider();
  }
}
