// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the footprint of the first plane; finds nothing by itself. */
final class FootprintCheck implements FieldCheck {
  private final Subject subject;
  private @Nullable Footprint footprint;

  FootprintCheck(Subject subject) {
    this.subject = subject;
  }

  @Override
  public void see(int plane, float[] values) {
    if (plane == 0) {
      footprint = Footprint.of(subject.grid(), values);
    }
  }

  Optional<Footprint> footprint() {
    return Optional.ofNullable(footprint);
  }
}
