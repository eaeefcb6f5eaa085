// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names an options file; {@link ConfigFile} reads it before all others. */
final class ConfigOption {
  @Option(names = "--config", paramLabel = "FILE", description = "YAML file with options.")
  @Nullable Path config;
}
