// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller asks of a conversion beyond what is always right. Immutable.
 *
 * @param requested equivalences that are used on request only
 * @param latentHeat the constant that links heat and evaporation; empty keeps them apart
 * @param unlabelled the substance of masses whose unit names none, where it is not that of the
 *     variable, as for a carbon flux given as a mass of CO2
 */
public record ConversionOptions(
    Set<PhysicalEquivalence> requested,
    Optional<LatentHeat> latentHeat,
    Optional<Substance> unlabelled) {
  private static final ConversionOptions NONE =
      new ConversionOptions(Set.of(), Optional.empty(), Optional.empty());

  /** Copies the set. */
  public ConversionOptions {
    requested = Set.copyOf(requested);
  }

  /** No requests. */
  public static ConversionOptions none() {
    return NONE;
  }

  /** These options and one equivalence more. */
  public ConversionOptions with(PhysicalEquivalence equivalence) {
    EnumSet<PhysicalEquivalence> more = EnumSet.of(equivalence);
    more.addAll(requested);
    return new ConversionOptions(more, latentHeat, unlabelled);
  }

  /** These options with a latent heat. */
  public ConversionOptions with(LatentHeat constant) {
    return new ConversionOptions(requested, Optional.of(constant), unlabelled);
  }

  /** These options with the substance of masses whose unit names none. */
  public ConversionOptions withUnlabelled(Substance substance) {
    return new ConversionOptions(requested, latentHeat, Optional.of(substance));
  }
}
