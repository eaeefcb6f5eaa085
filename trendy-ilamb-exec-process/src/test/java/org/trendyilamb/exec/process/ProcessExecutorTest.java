// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.util.Map;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.tck.ProviderContract;
import org.trendyilamb.exec.tck.TaskExecutorContract;

class ProcessExecutorTest extends TaskExecutorContract implements ProviderContract {

  @Override
  public TaskExecutorProvider provider() {
    return new ProcessExecutorProvider();
  }

  @Override
  protected ExecutorOptions options() {
    ExecutorOptions plain = super.options();
    return new ExecutorOptions(
        plain.workers(),
        plain.memoryPerWorkerMiB(),
        plain.deadline(),
        plain.diagnostics(),
        Map.of(ProcessOptions.JAVA_OPTIONS, PoolFixture.QUICK_START));
  }
}
