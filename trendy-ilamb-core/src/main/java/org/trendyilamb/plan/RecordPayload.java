// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import org.trendyilamb.exec.Payload;

/**
 * A record for a runner or from it. Within one process nobody has to write or read JSON.
 *
 * @param record an immutable record that {@link PlanFormat} writes
 */
public record RecordPayload(Record record) implements Payload {
  @Override
  public String text() {
    return new PlanFormat().write(record);
  }
}
