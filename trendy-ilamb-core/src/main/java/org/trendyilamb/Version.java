// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

/** Version of this library, as the jar's manifest tells it. */
public final class Version {
  private Version() {}

  /** For example {@code 0.1.0}; {@code development} when the classes do not come from a jar. */
  public static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
