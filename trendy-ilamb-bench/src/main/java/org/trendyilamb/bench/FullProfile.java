// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.util.Arrays;

/** How much a full run measures. */
enum FullProfile {
  /** Everything once, tiny: shows that it works. */
  SMOKE("smoke"),
  /** About half an hour on two cores. */
  QUICK("quick"),
  /** All sizes and layouts, three rounds: hours. */
  COMPLETE("complete");

  private final String id;

  FullProfile(String id) {
    this.id = id;
  }

  /**
   * The profile with this id.
   *
   * @throws Arguments.BadArgumentsException when there is none
   */
  static FullProfile of(String id) {
    return Arrays.stream(values())
        .filter(profile -> profile.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new Arguments.BadArgumentsException("there is no profile " + id));
  }

  String id() {
    return id;
  }
}
