// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.scan.Origin;
import org.trendyilamb.scan.SourceFile;

/**
 * Outputs that lie in one folder, which ILAMB takes for one model.
 *
 * @param sourceId the model as it stands in names of outputs
 * @param experiment the simulation
 * @param member the ensemble member
 */
record OutputGroup(String sourceId, String experiment, String member) {

  static OutputGroup of(Origin origin) {
    return new OutputGroup(origin.sourceId(), origin.simulation(), origin.member());
  }

  /** Whether a file may belong to this group: it names the same model, and no other member. */
  boolean mayHold(SourceFile file, SourceIds ids) {
    return ids.idOf(file).equals(sourceId) && file.member().map(member::equals).orElse(true);
  }

  // Written out: to link the generated ones takes tens of milliseconds of every start.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OutputGroup that
        && sourceId.equals(that.sourceId)
        && experiment.equals(that.experiment)
        && member.equals(that.member);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sourceId, experiment, member);
  }

  @Override
  public String toString() {
    return experiment + "/" + sourceId;
  }
}
