// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.util.Locale;
import java.util.Optional;

/**
 * A simulation of the TRENDY protocol.
 *
 * <p>What S0 to S3 hold is told by the protocol. S4 to S7 (rounds 7 and 8) and FS4, FS5 (round 13)
 * are known by name only.
 */
public enum Simulation {
  /** Control: constant CO2, recycled climate, constant land use. */
  S0("control: constant CO2, recycled climate, constant land use"),
  /** Transient CO2. */
  S1("transient CO2, recycled climate, constant land use"),
  /** Transient CO2 and climate. */
  S2("transient CO2 and climate, constant land use"),
  /** All forcings with land-use change: the one to compare with observations. */
  S3("transient CO2, climate and land use"),
  /** Offered in rounds 7 and 8; contents unknown here. */
  S4(""),
  /** Offered in round 8; contents unknown here. */
  S5(""),
  /** Offered in round 8; contents unknown here. */
  S6(""),
  /** Offered in round 8; contents unknown here. */
  S7(""),
  /** Offered in round 13; contents unknown here. */
  FS4(""),
  /** Offered in round 13; contents unknown here. */
  FS5("");

  private final String content;

  Simulation(String content) {
    this.content = content;
  }

  /** What is run; empty when unknown. */
  public String content() {
    return content;
  }

  /**
   * The experiment in names of output files: the protocol's own id, such as {@code S3}.
   *
   * <p>No CMIP experiment is borrowed. S3 resembles CMIP6 {@code land-hist}, yet differs in forcing
   * and period, and S0 to S2 have no counterpart; the protocol's ids need no change to be safe
   * (letters and digits only) and nobody can take them for CMIP6 output.
   */
  public String experimentId() {
    return name();
  }

  /** The simulation a text names, in any letter case, or none. */
  public static Optional<Simulation> find(String text) {
    String wanted = text.toUpperCase(Locale.ROOT);
    for (Simulation simulation : values()) {
      if (simulation.name().equals(wanted)) {
        return Optional.of(simulation);
      }
    }
    return Optional.empty();
  }
}
