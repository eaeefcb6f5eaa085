// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.io.DatasetWriterFactory;

/**
 * What to write.
 *
 * @param writers kinds of files that can be written; one must be {@code netcdf3}; where {@code
 *     netcdf4} is among them, models that deliver netCDF-4 use it
 * @param variants ids of the variants wanted; empty for all
 * @param wrong a mistake to put into every file that it fits; absent for a right tree
 */
public record SampleOptions(
    List<DatasetWriterFactory> writers, Set<String> variants, Optional<WrongVariant> wrong) {
  public SampleOptions {
    writers = List.copyOf(writers);
    variants = Set.copyOf(variants);
  }

  /** The whole right tree. */
  public static SampleOptions with(List<DatasetWriterFactory> writers) {
    return new SampleOptions(writers, Set.of(), Optional.empty());
  }

  /** Only these variants. */
  public SampleOptions only(Set<String> ids) {
    return new SampleOptions(writers, ids, wrong);
  }

  /** The same with a mistake in every file that it fits. */
  public SampleOptions wrong(WrongVariant mistake) {
    return new SampleOptions(writers, variants, Optional.of(mistake));
  }
}
