// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.Arrays;
import org.trendyilamb.cf.MissingRuns;

/**
 * Where one value came many times in a row in the last planes, such as the sea: it will most likely
 * come there again, so that it need not be searched for. A guess that each plane is asked about,
 * never a fact. One thread.
 */
final class KnownRuns {
  /** After so many planes runs are searched for again: there may be more of them by then. */
  private static final int RENEWAL = 32;

  private int[] bounds = new int[1024];
  private int end;
  private int next;
  private int uses;
  private boolean right;
  private boolean there;
  private boolean ended;
  private Object last = this;
  private MissingRuns runs = MissingRuns.NONE;

  /**
   * Begins a plane.
   *
   * @param into what the plane is written to; changed by nobody else, if it was that of the last
   *     plane too
   * @return whether runs must be searched for, told to {@link #add}, and {@link #found} be called
   */
  boolean begin(Object into) {
    next = 0;
    // A plane that was given up half-way holds little.
    there = ended && right && into == last;
    ended = false;
    last = into;
    if (right && uses < RENEWAL) {
      uses++;
      return false;
    }
    end = 0;
    uses = 0;
    right = true;
    return true;
  }

  /** All runs were told. */
  void found() {
    if (!runs.equalsThose(bounds, end)) {
      there = false;
      runs = MissingRuns.of(bounds, end);
    }
  }

  /** Whether the places of all runs hold what is made of them, from the last plane. */
  boolean areThere() {
    return there;
  }

  /**
   * Ends a plane.
   *
   * @return the runs; none when one was not there
   */
  MissingRuns finish() {
    ended = true;
    return right ? runs : MissingRuns.NONE;
  }

  /** A run was found, behind all others. */
  void add(int start, int after) {
    if (end + 2 > bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[end++] = start;
    bounds[end++] = after;
  }

  /** Where the next run begins; beyond all planes when there is none. */
  int start() {
    return next < end ? bounds[next] : Integer.MAX_VALUE;
  }

  /** Goes on to the one after the next; returns how long that was. */
  int take() {
    int length = bounds[next + 1] - bounds[next];
    next += 2;
    return length;
  }

  /** A run was not there in this plane. */
  void wrong() {
    right = false;
  }
}
