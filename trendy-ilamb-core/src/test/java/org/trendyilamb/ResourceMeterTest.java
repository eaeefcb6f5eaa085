// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.trendyilamb.report.MachineUse;

class ResourceMeterTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void aBusyThreadIsSeen() {
    ResourceMeter meter = new ResourceMeter();
    long end = System.nanoTime() + 500_000_000L;
    double sum = 0;
    while (System.nanoTime() < end) {
      sum += Math.sqrt(sum + 1);
    }
    MachineUse use = meter.machine();
    assertThat(sum).isPositive();
    assertThat(use.cpuShare().orElseThrow()).isPositive();
    assertThat(use.peakProcessMegabytes().orElseThrow()).isGreaterThan(10);
    assertThat(use.text()).contains(" % of the processor").contains("largest process ");
  }

  @Test
  void whatIsNotKnownIsSaidToBe() {
    OptionalDouble nothing = OptionalDouble.empty();
    assertThat(new MachineUse(nothing, nothing, nothing).text())
        .isEqualTo("processor, disk and memory are not measured on this system");
    assertThat(new MachineUse(OptionalDouble.of(0.5), OptionalDouble.of(0.031), nothing).text())
        .isEqualTo("50 % of the processor, 3 % of the time waiting for a disk");
  }
}
