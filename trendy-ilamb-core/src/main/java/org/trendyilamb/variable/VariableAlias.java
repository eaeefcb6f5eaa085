// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import java.util.List;
import java.util.Optional;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.trendy.ModelName;

/**
 * Another spelling of a variable.
 *
 * @param spelling as met in files
 * @param variable the variable meant
 * @param frequency the only frequency it holds for
 * @param models the only models it holds for; all when empty
 * @param note what to watch
 */
record VariableAlias(
    String spelling,
    SourceVariable variable,
    Optional<Frequency> frequency,
    List<ModelName> models,
    Optional<String> note) {

  boolean holdsFor(Optional<ModelName> model) {
    return models.isEmpty() || model.map(models::contains).orElse(false);
  }
}
