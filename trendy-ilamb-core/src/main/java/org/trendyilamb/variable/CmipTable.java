// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import java.util.Optional;
import org.trendyilamb.time.Frequency;

/** The CMIP6 tables that hold land variables. */
public enum CmipTable {
  /** Monthly atmosphere. */
  AMON("Amon", Frequency.MONTHLY),
  /** Monthly land. */
  LMON("Lmon", Frequency.MONTHLY),
  /** Monthly land ice and snow. */
  LIMON("LImon", Frequency.MONTHLY),
  /** Further monthly fields. */
  EMON("Emon", Frequency.MONTHLY),
  /** Further yearly fields. */
  EYR("Eyr", Frequency.YEARLY),
  /** Daily atmosphere and surface. */
  DAY("day", Frequency.DAILY),
  /** Further daily fields. */
  EDAY("Eday", Frequency.DAILY),
  /** Fixed fields. */
  FX("fx", Frequency.FIXED),
  /** Further fixed fields. */
  EFX("Efx", Frequency.FIXED);

  private final String id;
  private final Frequency frequency;

  CmipTable(String id, Frequency frequency) {
    this.id = id;
    this.frequency = frequency;
  }

  /** CMIP {@code table_id}, such as {@code Lmon}. */
  public String id() {
    return id;
  }

  /** Frequency of all fields in the table. */
  public Frequency frequency() {
    return frequency;
  }

  /** The table of an id, or none. */
  public static Optional<CmipTable> find(String id) {
    for (CmipTable table : values()) {
      if (table.id.equals(id)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /** The table that carries fields of a frequency which CMIP6 does not list at that frequency. */
  static CmipTable carrier(Frequency frequency) {
    return switch (frequency) {
      case MONTHLY -> EMON;
      case YEARLY -> EYR;
      case DAILY -> EDAY;
      case FIXED -> EFX;
    };
  }
}
