// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlurmTimeTest {

  @ParameterizedTest
  @CsvSource({
    "30, 1800, 180",
    "5:30, 330, 33",
    "08:00:00, 28800, 300",
    "00:10:00, 600, 60",
    "1-12, 129600, 300",
    "1-12:30, 131400, 300",
    "1-12:30:15, 131415, 300",
    "0:50:00, 3000, 300",
    "120:00:00, 432000, 300",
  })
  void isReadAsSlurmReadsIt(String text, long seconds, long drain) {
    SlurmTime time = SlurmTime.parse(text).orElseThrow();
    assertThat(time.length()).hasSeconds(seconds);
    assertThat(time.drain()).hasSeconds(drain);
    assertThat(time.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 hour", "8h", "1-", "1:2:3:4", "-5", "0", "00:00:00", "1-0:0:0:0"})
  void isRefusedOtherwise(String text) {
    assertThat(SlurmTime.parse(text)).isEmpty();
  }
}
