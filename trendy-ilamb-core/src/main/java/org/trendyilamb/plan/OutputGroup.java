// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

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

  @Override
  public String toString() {
    return experiment + "/" + sourceId;
  }
}
