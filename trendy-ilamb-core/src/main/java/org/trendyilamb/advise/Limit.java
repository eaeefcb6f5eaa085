// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

import java.util.Locale;

/** What keeps a run from being faster. */
public enum Limit {
  /** Java, scan, plan and the start of workers take most of the time. */
  START("starting up: Java, the plan and the workers; there is too little to convert"),
  /** More workers on more cores would help. */
  WORKERS("the workers: each is busy all the time; more cores with more workers would help"),
  /** One file takes about as long as all the others together. */
  LONGEST_FILE("the largest file: the other workers wait for the one that converts it"),
  /** Workers hinder each other. */
  CONTENTION("contention: workers hinder each other at a lock, at memory or at shared cores"),
  /** The processor cores of the machine are all busy. */
  CORES("the processor cores: all are busy"),
  /** The serial lock is always held. */
  LOCK("the serial lock of the writer"),
  /** Inputs cannot be read faster. */
  READING("reading: the storage gives no more bytes per second"),
  /** Outputs cannot be written faster. */
  WRITING("writing: the storage takes no more bytes per second");

  private final String text;

  Limit(String text) {
    this.text = text;
  }

  /** One line for people. */
  public String text() {
    return text;
  }

  /** Short name for tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
