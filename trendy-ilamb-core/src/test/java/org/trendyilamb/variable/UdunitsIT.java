// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every unit written is understood by the udunits2 program; skipped where it is not installed. */
class UdunitsIT {

  @BeforeAll
  static void needsUdunits() {
    try {
      run("1", "1");
    } catch (IOException e) {
      Assumptions.abort("udunits2 is not installed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Assumptions.abort("interrupted");
    }
  }

  static Stream<String> units() {
    Set<String> units = new TreeSet<>();
    for (SourceVariable variable : VariableTable.standard().variables()) {
      variable.targets().forEach(target -> units.add(target.units()));
    }
    return units.stream();
  }

  @ParameterizedTest
  @MethodSource("units")
  void udunitsConvertsEveryUnitToItself(String unit) throws IOException, InterruptedException {
    assertThat(run(unit, unit)).contains(" = 1 ");
  }

  private static String run(String from, String to) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("udunits2", "-H", from, "-W", to).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return text;
  }
}
